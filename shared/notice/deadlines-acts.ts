import type { DatePlace, Act } from './deadlines-place.ts';
import { isNoDeadline, isStateAfter, underConditions } from './deadlines-exclusions.ts';
import {
  CLOSED_AFTER,
  bareLabelAct,
  bracketAct,
  closedAct,
  headingAct,
  labelAct,
  labelOf,
  stageAct,
  timeOnlyAct,
} from './deadlines-labels.ts';
import { tableAct } from './deadlines-tables.ts';
import { verbAct } from './deadlines-verbs.ts';

/**
 * What the date is the deadline of; null where it is none: a beginning only, a law's date, a statistic's cut-off, an
 * execution period, a policy's effect, something that happened. Names of steps are looked for before verbs.
 */
export function actOf(place: DatePlace): Act | null {
  const { context, sentence, mention, before, line, after, heading } = place;
  if (isNoDeadline(place)) return null;
  const row = tableAct(context, mention, line);
  if (row) return row;
  // 创新券有效期为…，逾期作废: the time within which the voucher can be used
  if (/券[^，。；]{0,6}有效期/.test(before) && /逾期作废/.test(context.text.slice(mention.span.end, sentence.end))) {
    return { label: '有效期', labelSpan: null, shape: 'label', words: before };
  }
  const label = labelOf(place);
  const ownTime = label !== null && /时间|日期|期限/.test(line.slice(-16));
  const timeHeading =
    heading !== null && /(?:申报|受理|报名|申请|填报|提交)(?:起止)?(?:时间|日期|期限)/.test(heading.label);
  if (underConditions(context, mention.span.start) && !ownTime && !timeHeading) return null;
  const stage = stageAct(place);
  if (stage) return stage;
  // 项目起始时间为…: a beginning alone
  if (mention.from === null && /(?:起始|开始|开放|启动|开通)(?:时间|日期)?(?:为|是|于|[:：])?\s*$/.test(before))
    return null;
  const named = bareLabelAct(place) ?? timeOnlyAct(place) ?? labelAct(label);
  if (named) return named;
  if (isStateAfter(after) && !CLOSED_AFTER.test(after)) return null;
  return bracketAct(place) ?? headingAct(place) ?? closedAct(place) ?? verbAct(place);
}
