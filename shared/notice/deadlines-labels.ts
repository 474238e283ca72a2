import type { Span } from '../base/span.ts';
import { isStateAfter, underConditions } from './deadlines-exclusions.ts';
import { NO_DEADLINE_LABEL } from './lexicon/deadline-facts.ts';
import { NAMES_STEP, STEP, SUBMIT } from './lexicon/deadline-steps.ts';
import type { Act, DatePlace } from './deadlines-place.ts';

const NAMES_ACT = new RegExp(`(?:${SUBMIT})`);
const NO_STEP = new RegExp(NO_DEADLINE_LABEL);

const LABEL = new RegExp(
  `(?<label>[^，。；;：:\\n]{0,40}?(?:${STEP})[^，。；;：:\\n]{0,16}?(?:时间|日期|期限|截止日期?|截止期限?|截止|截至|时限|窗口期|节点|安排|期间|期|起止)(?:[（(][^）)]*[)）])?)\\s*(?:统一|均|都|分别|初步|暂)?\\s*(?:(?:延长|延期|顺延|推迟|延后)[^，。；:：]{1,8}\\s+)?(?:为|是|定于|定为|截至|截止到?|(?:相应|统一|一并)?(?:顺延|推迟|调整|变更|更改|延长|延期|延后|改|修改)(?:至|为|到)|(?:相应|统一|一并)?延至|至|到|[:：]|从|自|在|于)*\\s*(?:[:：])?\\s*(?:即日起|(?:自|从)?(?:本)?(?:通知|公告|指南|文件|通告)?(?:发布|印发|下发)之日起)?\\s*(?:至|到)?\\s*(?:第[一二三四五六七八九十]批|首批)?(?:为|[:：])?\\s*(?:自|从|于)?\\s*$`,
);
const BATCH =
  /(?<label>(?:(?:第[一二三四五六七八九十\d]+|首)(?:批|期|轮|次|阶段|季度)|上半年|下半年|[一二三四]季度)[^，。；：:]{0,24}?)\s*(?:截止|受理|申报|时间|日期|期限)*(?:为|是|[:：]|于|至|截至|截止到?|[（(])?\s*(?:自|从|于)?\s*$/;
const SHORT_STEP = new RegExp(
  `(?<label>(?:[^，。；;：:\\n]{0,40}?)(?:${STEP})[^，。；;：:\\n]{0,14}?)\\s*(?:[:：]|最晚|最迟|截至|截止|截止到|(?:顺延|推迟|调整|变更|延长|延期|延后|改)(?:至|为|到)|延至|不晚于|不迟于|持续到|持续至|(?<=开放|受理|申报|报名|征集|接收|开通|填报|申请)(?:至|到))\\s*(?:即日起)?(?:至|到)?\\s*(?:自|从)?\\s*$`,
);
const PAREN = /(?<label>[^，。；;：:\n（(]{2,30})[（(]\s*(?:截至|截止|时间[:：]?|自|从|于)?\s*$/;
/** 5月10日截止, 18时关闭 */
export const CLOSED_AFTER =
  /^\s*(?:[（(][^）)]{1,6}[）)])?\s*(?:下班)?(?:前|之前)?(?:自动|准时|统一)?(?:(?:申报|填报|报名|申请|受理)?(?:系统|平台|通道|入口|窗口|端口)(?:将|自动|准时)?)?(?:截止|止(?![^，。；])|结束|关闭|截稿|为止|停止(?=受理|申报|报名|填报|申请|接收|[，。；]|$))/;
/** 4月30日为最后申报日, 4月30日是提交的最后期限. */
const LAST_DAY_AFTER =
  /^\s*(?:[（(][^）)]{1,6}[）)])?\s*(?:为|是|系)(?:本次|今年|本年度|项目|线上|网上)*(?:(?:申报|提交|报名|受理|填报|申请)(?:材料)?的?)?(?:最后|最终|截止)(?:的)?(?:申报|提交|报名|受理|填报|申请)?(?:日期?|期限|时间|一天|时限)/;
/** 线上在某平台填报，时间为4月25日至5月25日: the step stands in the clause before. */
const TIME_ONLY =
  /(?<step>[^。；\n]{2,80})[，,]\s*(?:具体|起止|填报|办理|申报)?(?:截止)?(?:时间|日期)(?:为|是|至|[:：])\s*(?:自|从)?\s*$/;
const STEP_HEADING = /什么时候|何时|时间|日期|期限|截止|时限|安排|进度|程序|流程|步骤|方式|要求|办法/;

/** A label right before the date (网上申报截止时间为…), with its place; null where none stands there. */
function labelled({ context, mention, sentence }: DatePlace, words: string): { label: string; span: Span } | null {
  for (const pattern of [LABEL, SHORT_STEP, BATCH]) {
    const m = pattern.exec(words);
    const label = m?.groups?.['label'];
    if (!m || label === undefined || label.trim() === '') continue;
    const start = mention.span.start - words.length + m.index + m[0].indexOf(label);
    const lead = label.length - label.trimStart().length;
    const trimmed = label.trim();
    if (pattern !== LABEL && isStateAfter(context.text.slice(mention.span.end, mention.span.end + 40))) continue;
    if (start < sentence.start - 60 || (pattern !== LABEL && /请|将|把|应|须|务|拟/.test(label))) continue;
    return { label: trimmed, span: { start: start + lead, end: start + lead + trimmed.length } };
  }
  return null;
}

/** The label right before a date; of a date near the start of its sentence, also one in the line before it. */
export const labelOf = (place: DatePlace): { label: string; span: Span } | null =>
  labelled(place, place.before) ?? (place.before.length < 12 ? labelled(place, place.line) : null);

/** 第二阶段（4月1日—4月14日）：县级审核推荐: the step is named behind the date. */
export function stageAct({ context, sentence, mention, before }: DatePlace): Act | null {
  if (!/(?:第[一二三四五六七八九十\d]+(?:阶段|步|环节)|阶段[一二三四五\d])[：:]?[（(]?\s*$/.test(before)) return null;
  const behind = context.text.slice(mention.span.end, sentence.end);
  const stage = /^[）)]?\s*[：:，,]\s*(?<name>[^；。\n]{2,80})/.exec(behind)?.groups?.['name'];
  if (stage === undefined || !NAMES_STEP.test(stage)) return null;
  const at = context.text.indexOf(stage, mention.span.end);
  const name = /^[^，：:]{2,20}/.exec(stage)?.[0] ?? stage;
  return { label: name, labelSpan: { start: at, end: at + name.length }, shape: 'label', words: stage };
}

/** 3.截止时间：7月11日: the step is the notice's own. */
export function bareLabelAct({ context, mention, before, heading }: DatePlace): Act | null {
  const pattern =
    /(?:^|[\s）)、.．：:，,；;])(?<label>(?:截止|申请|办理)(?:时间|日期|期限|日))\s*(?:统一)?(?:为|是|[:：])?\s*(?:即日起)?(?:至|到)?\s*$/;
  const label = pattern.exec(before)?.groups?.['label'];
  if (label === undefined || before.length >= 24 || underConditions(context, mention.span.start)) return null;
  const start = mention.span.start - before.length + before.lastIndexOf(label);
  return {
    label: heading?.label ?? label,
    labelSpan: { start, end: start + label.length },
    shape: 'label',
    words: label,
  };
}

/** 线上在某平台填报，时间为…: the step of the clause before. */
export function timeOnlyAct({ before }: DatePlace): Act | null {
  const step = TIME_ONLY.exec(before)?.groups?.['step'];
  if (step === undefined || !/填报|申报|报名|提交|报送|申请|上传|受理/.test(step) || NO_STEP.test(step.slice(-20)))
    return null;
  const name = /(?:网上|线上|线下|在线|现场)?(?:填报|申报|报名|提交|报送|申请|上传|受理)/.exec(step)?.[0] ?? step;
  return { label: name, labelSpan: null, shape: 'label', words: step };
}

/** 网上申报截止时间为…: the step that a label names; null where it names none. */
export function labelAct(label: { label: string; span: Span } | null): Act | null {
  if (!label || NO_STEP.test(label.label)) return null;
  return { label: stepName(label.label), labelSpan: label.span, shape: 'label', words: label.label };
}

/** 信息填报（9月1日—9月16日）. */
export function bracketAct({ mention, before, after }: DatePlace): Act | null {
  const m = PAREN.exec(before);
  const label = m?.groups?.['label'];
  if (!m || label === undefined || !NAMES_STEP.test(label) || !/^\s*(?:之?前|止|截止)?\s*[）)]/.test(after))
    return null;
  const start = mention.span.start - before.length + m.index;
  return { label: stepName(label), labelSpan: { start, end: start + label.length }, shape: 'label', words: label };
}

const BARE_BEFORE =
  /^(?:[\s\-*>]|[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]|自|从|于|即日起|截至|截止|至|[（(]|(?:本)?(?:通知|公告|指南|通告|文件|方案)?(?:发布|印发|公布|下发)之日起)*$/;

/** 总部落户奖励、升规奖励：9月1日至9月30日: below 申报时间 the days of each sub-program. */
const NAMED_BEFORE =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．])?\s*[^，。；：:]{2,60}[：:]\s*(?:自|从|即日起至?)?$/;

/** A date alone below 三、申报时间. */
export function headingAct({ before, after, heading }: DatePlace): Act | null {
  if (/^[，,]\s*由/.test(after)) return null;
  const named =
    /(?:申报|受理|报名|申请|填报|提交|征集|兑现)(?:起止)?(?:时间|日期|期限)/.test(heading?.label ?? '') &&
    NAMED_BEFORE.test(before) &&
    !NO_STEP.test(before);
  const bare =
    (named || BARE_BEFORE.test(before)) && /^\s*(?:之?前|以前|止|截止)?\s*(?:[。；;）)（(，,]|$)/.test(after);
  if (!bare || !heading || !STEP_HEADING.test(heading.label)) return null;
  return { label: stepName(heading.label), labelSpan: heading.span, shape: 'label', words: heading.label };
}

/** 项目申报最晚6月10日截止. */
export function closedAct({ before, after, heading }: DatePlace): Act | null {
  const last = LAST_DAY_AFTER.exec(after);
  if (last)
    return {
      label: heading?.label ?? last[0].replace(/^\s*(?:为|是|系)/, ''),
      labelSpan: null,
      shape: 'label',
      words: '申报截止',
    };
  if (!CLOSED_AFTER.test(after)) return null;
  const name =
    /([^，。；：:]{2,30}?)(?:于|至|到|在|最晚|最迟|将于)?\s*$/.exec(before)?.[1] ??
    (heading && STEP_HEADING.test(heading.label) ? heading.label : undefined);
  if (!name || !(NAMES_ACT.test(name) || NAMES_STEP.test(name) || heading)) return null;
  return { label: name.trim(), labelSpan: null, shape: 'label', words: name };
}

const stepName = (label: string): string =>
  label
    .replace(
      /^[\s\-*>]*(?:\d{1,2}(?:[.．]\d{1,2}){1,3}[.、．]?(?![前后日起至截止])|[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．])?\s*/,
      '',
    )
    .replace(/^[^“”]*“(?=[^”]*$)/, '')
    .replace(/^原(?:定|计划)于?[^，。；]{0,16}?(?:截止|结束)?的/, '')
    .replace(/(?:起止|起始|截止)?(?:时间|日期|期限|时限)(?:安排)?$/, '')
    .replace(/(?:的)$/, '')
    .trim() || label.trim();
