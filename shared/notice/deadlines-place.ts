import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import type { NoticeContext } from './context.ts';
import type { DateMention } from './dates.ts';
import { NAMES_STEP } from './lexicon/deadline-steps.ts';
import { nodesAt } from './deadlines-sentences.ts';

/** What a date is the deadline of, as its sentence puts it. */
export interface Act {
  /** The words that name the step: a label before the date, a heading, or the verb and its object. */
  readonly label: string;
  readonly labelSpan: Span | null;
  /** `label`: a name of a step stands before the date; `verb`: somebody does something by it. */
  readonly shape: 'label' | 'verb';
  /** The words on which the actor and the stage are judged. */
  readonly words: string;
}

/** A date with the words around it, as the rules of one sentence see it. */
export interface DatePlace {
  readonly context: NoticeContext;
  readonly sentence: Span;
  readonly mention: DateMention;
  /** The sentence up to the date; an old date that it changes is blanked out. */
  readonly before: string;
  /** The line up to the date; of a very long one its end. */
  readonly line: string;
  /** The sentence behind the date, up to the next date's clause. */
  readonly after: string;
  /** The nearest heading that names a step. */
  readonly heading: { readonly label: string; readonly span: Span } | null;
}

/** How far back the words of a date's line are looked at. */
const SEEN_BEFORE = 400;
/** How far behind a date. */
const SEEN_AFTER = 260;

/** The words around a date that tell what it is; `next` is where the next date of the sentence begins, null for the last. */
export function placeOf(context: NoticeContext, sentence: Span, mention: DateMention, next: number | null): DatePlace {
  const { text } = context;
  const far = Math.max(0, mention.span.start - SEEN_BEFORE);
  const lineStart = far + text.slice(far, mention.span.start).lastIndexOf('\n') + 1;
  const start = Math.max(lineStart, Math.min(sentence.start, mention.span.start));
  return {
    context,
    sentence,
    mention,
    before: withoutOldDate(text.slice(start, mention.span.start)).replace(/^.*→/s, ''),
    line: text.slice(lineStart, mention.span.start),
    after: wordsAfter(text, sentence, mention, next),
    heading: headingLabel(context, mention.span.start),
  };
}

/** Between two dates that share what is done by them: 5月和9月, 县级部门6月10日前、市级部门6月20日前完成推荐. */
const JOINED =
  /^\s*(?:之?前|底前)?\s*(?:和|、|及|以及|或|，)?\s*(?:[^，。；、]{2,24}(?:部门|单位|局|委|办|企业|高校|院所|机构|级|人员|个人|申[请报]人|团队|合作社))?(?:应?于|须于|请?于|在)?\s*$/;

/** The part of the sentence after the date up to the next date, or as far as is looked at. */
function wordsAfter(text: string, sentence: Span, mention: DateMention, next: number | null): string {
  const far = Math.min(sentence.end, mention.span.end + SEEN_AFTER);
  const near = text.slice(mention.span.end, Math.min(far, next ?? far));
  // 拟于5月和9月分两批公布: the words after the last of several dates joined by 和 hold for each
  return next !== null && JOINED.test(near) ? text.slice(mention.span.end, far) : near;
}

/** A heading such as 三、申报时间 that names the step of a date standing bare below it. */
function headingLabel(context: NoticeContext, at: number): { label: string; span: Span } | null {
  for (const node of nodesAt(context.outline, at).reverse()) {
    const heading = textAt(context.text, node.heading).trim();
    if (heading === '' || heading.length > 40) continue;
    if (NAMES_STEP.test(heading)) return { label: heading.replace(/[。：:]$/, ''), span: node.heading };
  }
  return null;
}

/** 截止时间由9月10日调整为9月20日: the old date and the verb of change leave the label's own words. */
const withoutOldDate = (before: string): string =>
  before
    .replace(
      /(?:由|从)(?:原来?的?)?[^，。；]{2,24}?(?=(?:相应|统一|一并|均)?(?:调整|变更|顺延|延长|延期|延后|推迟|修改|更改|改|延)(?:为|至|到)\s*$)/,
      (old) => ' '.repeat(old.length),
    )
    .replace(/[，,](?= {8,})/g, ' ');
