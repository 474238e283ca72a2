import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import type { NoticeContext } from './context.ts';
import { findDates } from './dates.ts';
import type { DateFrame, DateMention } from './dates.ts';
import { subjectOf } from './deadlines-actors.ts';
import { actOf } from './deadlines-acts.ts';
import { placeOf } from './deadlines-place.ts';
import { actorFor, stepKind } from './deadlines-judge.ts';
import { mergeAndStage } from './deadlines-merge.ts';
import type { Candidate } from './deadlines-merge.ts';
import { sideBySide } from './deadlines-side-by-side.ts';
import { clausesOf, bodySentences } from './deadlines-sentences.ts';
import { periodsOfColumns, standsInStepColumn } from './deadlines-tables.ts';
import { tracksOfDate } from './deadlines-tracks.ts';
import type { Deadline } from './notice.ts';
import type { Found } from './reading.ts';

/** A notice without a date of its own: 2024年度申报时间为3月1日 says its year itself. */
function frameOf(context: NoticeContext, sentence: Span): DateFrame {
  if (context.publishedOn !== null) return context;
  const said = /(20\d{2})年度?[^，。；\d]{0,12}(?:申报|受理|报名|征集|填报|申请)/.exec(
    textAt(context.text, sentence),
  )?.[1];
  return said === undefined ? context : { year: Number(said), publishedOn: null };
}

/** Dates of one sentence, in the text's positions. */
function mentionsIn(context: NoticeContext, sentence: Span): DateMention[] {
  const move = (s: Span): Span => ({ start: s.start + sentence.start, end: s.end + sentence.start });
  return findDates(textAt(context.text, sentence), frameOf(context, sentence)).map((mention) => ({
    ...mention,
    span: move(mention.span),
    toSpan: move(mention.toSpan),
    fromSpan: mention.fromSpan && move(mention.fromSpan),
    timeSpan: mention.timeSpan && move(mention.timeSpan),
  }));
}

/** The words quoted for a date: its sentence, or of a long sentence with several dates the clause and what belongs to it. */
function quoteSpan(context: NoticeContext, sentence: Span, mention: DateMention, others: number): Span {
  if (others < 2) return sentence;
  const clauses = clausesOf(context.text, sentence);
  const own = clauses.findIndex((clause) => clause.start <= mention.span.start && mention.span.start < clause.end);
  const clause = clauses[own];
  return clause ? { start: clause.start, end: Math.max(clause.end, mention.span.end) } : sentence;
}

/** From the first of ten or eleven days to the last, in milliseconds. */
const TEN_DAYS = 10 * 86_400_000;

/** The deadlines of one sentence; `before` is the last one of the sentences before it. */
function candidatesIn(context: NoticeContext, sentence: Span, before: Candidate | undefined): Candidate[] {
  const mentions = periodsOfColumns(context, mentionsIn(context, sentence));
  const found: Candidate[] = [];
  let opened: DateMention | null = null;
  mentions.forEach((mention, i) => {
    const next = mentions.slice(i + 1).find((other) => other.span.start >= mention.span.end)?.span.start ?? null;
    const candidate = candidateOf(context, sentence, mention, {
      next,
      count: mentions.length,
      previous: found.at(-1) ?? before,
    });
    if (!candidate) {
      opened = OPENED.test(context.text.slice(mention.span.end, sentence.end)) ? mention : null;
      return;
    }
    const from = opened !== null && mention.from === null && candidate.act.shape === 'label' ? opened : null;
    found.push(from ? { ...candidate, mention: { ...mention, from: from.to, fromSpan: from.toSpan } } : candidate);
    opened = null;
  });
  return found;
}

/** 评价工作于3月1日启动，企业填报截止时间为9月30日: the first date is the beginning of what the second one ends. */
const OPENED = /^\s*(?:上午|下午)?\s*(?:正式|全面)?(?:启动|开始|开放|开通|开启|起?受理)(?=[，,])/;

interface Around {
  /** Where the next date of the sentence begins; null for the last one. */
  readonly next: number | null;
  /** How many dates the sentence has. */
  readonly count: number;
  /** The deadline before this date. */
  readonly previous: Candidate | undefined;
}

function candidateOf(
  context: NoticeContext,
  sentence: Span,
  mention: DateMention,
  { next, count, previous }: Around,
): Candidate | null {
  if (mention.recurring && context.kind === 'policy') return null;
  const place = placeOf(context, sentence, mention, next);
  const act = actOf(place);
  const inherited = act ?? sharedAct(previous, context, mention);
  if (!inherited) return null;
  const actor = act ? actorFor(context, sentence, mention, act, place.after) : (previous?.actor ?? 'applicant');
  // a whole month or quarter binds nobody; the authority's own month is a stage
  const days = mention.from === null ? 0 : Date.parse(mention.to) - Date.parse(mention.from);
  if (mention.vague && days > TEN_DAYS && inherited.shape === 'verb' && actor !== 'authority') return null;
  const months = mention.from === null ? 0 : Number(mention.to.slice(5, 7)) - Number(mention.from.slice(5, 7));
  if (mention.vague && mention.edge === 'on' && days > TEN_DAYS && (actor !== 'authority' || months > 0)) return null;
  return {
    mention,
    act: inherited,
    actor,
    kind:
      PAPER_BEFORE.test(place.before) && inherited.shape === 'verb' ? 'paper' : stepKind(context, sentence, inherited),
    sentence,
    quote: quoteSpan(context, sentence, mention, count),
    tracks: tracksOfDate(context, sentence, mention),
    batch:
      act === null ||
      isBatch(context, sentence, mention) ||
      isJoined(context, previous, mention) ||
      standsInStepColumn(context, mention),
  };
}

/** 纸质材料于6月30日前送…: what is handed in stands before the date. */
const PAPER_BEFORE =
  /(?:^|[，；。])(?:并|同时|另)?(?:将|把)?[^，；。]{0,10}(?:纸质|书面)[^，；。]{0,12}(?:应当?|须|需|请)?(?:于|在)\s*$/;

/** 省属企业直接报送，截止时间相同: the date of the sentence before holds for somebody else too. */
const SAME_DATE =
  /(?:截止|报送|申报|提交)?(?:时间|日期|期限)(?:与[^，。；]{2,12})?(?:相同|一致|同上)|同一(?:时间|日期)(?:前|内)/;

/** The last date before a sentence that only says that it holds for the sentence's own subject; [] where it says no such thing. */
function againIn(context: NoticeContext, sentence: Span, before: Candidate | undefined): Candidate[] {
  const words = textAt(context.text, sentence);
  const same = SAME_DATE.exec(words);
  if (!before || !same || context.text.slice(before.sentence.end, sentence.start).includes('\n')) return [];
  const clauses = clausesOf(context.text, { start: sentence.start, end: sentence.start + same.index });
  const actor = clauses.map((clause) => subjectOf(textAt(context.text, clause), context)).find((one) => one !== null);
  const label = textAt(context.text, clauses[0] ?? sentence);
  return !actor || actor === before.actor
    ? []
    : [
        {
          ...before,
          actor,
          act: { label, labelSpan: clauses[0] ?? sentence, shape: 'verb', words },
          kind: 'other',
          sentence,
          quote: sentence,
          batch: true,
        },
      ];
}

/** 和, 、 between two dates. */
const isJoined = (context: NoticeContext, previous: Candidate | undefined, mention: DateMention): boolean =>
  previous !== undefined &&
  previous.mention.span.end <= mention.span.start &&
  /^\s*(?:之?前|止)?\s*(?:和|、|及|以及|，|或)\s*$/.test(
    context.text.slice(previous.mention.span.end, mention.span.start),
  );

/** 截止时间为7月26日；其余事项仍为7月12日. */
const FOR_OTHERS =
  /^\s*(?:之?前|止)?\s*[；;，,]\s*(?:其余|其他|其它|另外)[^，。；\n]{0,10}?(?:仍然?|均|则|统一)?(?:为|是|至)\s*$/;

/** 拟于5月和9月分两批公布: a date joined to the one before it by 和, 、 shares its act. */
function sharedAct(
  previous: Candidate | undefined,
  context: NoticeContext,
  mention: DateMention,
): Candidate['act'] | null {
  if (!previous || previous.mention.span.start > mention.span.start) return null;
  return previous.mention.span.start === mention.span.start ||
    isJoined(context, previous, mention) ||
    FOR_OTHERS.test(context.text.slice(previous.mention.span.end, mention.span.start))
    ? previous.act
    : null;
}

/** In a paper of rules or plans only handing in makes a date a deadline: its other dates are tasks of offices. */
const HANDS_IN = /报送|提交|上报|申报|申请|填报|报名|受理|兑[现付]|反馈|备案|征集|截止/;

/** …；开发区企业可于7月21日前报送: a class of applicants with a day of its own. */
const OWN_DAY =
  /(?:^|[，,；;。])[^，。；]{2,14}(?:单位|企业|项目|高校|院所|机构|团队|个人)可以?(?:于|在|延[长后]?至)\s*$/;

const isBatch = (context: NoticeContext, sentence: Span, mention: DateMention): boolean =>
  /(?:第[一二三四五六七八九十\d]+|首|前)(?:批|期|轮|季度)|上半年|下半年|分[一二三四两\d]+批|[一二三四]季度/.test(
    context.text.slice(sentence.start, mention.span.end),
  ) ||
  OWN_DAY.test(context.text.slice(sentence.start, mention.span.start)) ||
  context.text.slice(mention.span.start, mention.span.end).includes('、');

/**
 * The dates that bind an applicant or a recommending unit, and the authority's own stages, in the order of the text:
 * Notice JSON, "Deadline". Lists of results bind nobody.
 */
export function readDeadlines(context: NoticeContext): Found<Deadline>[] {
  if (context.kind === 'result') return [];
  const all: Candidate[] = [];
  for (const sentence of bodySentences(context)) {
    const own = sideBySide(context, candidatesIn(context, sentence, all.at(-1)));
    all.push(...(own.length > 0 ? own : againIn(context, sentence, all.at(-1))));
  }
  const candidates = all.filter((candidate) => context.kind !== 'policy' || HANDS_IN.test(candidate.act.words));
  return mergeAndStage(context, candidates);
}
