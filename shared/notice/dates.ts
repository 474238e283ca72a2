import type { LocalDate } from '../base/local-date.ts';
import { dateOf, daysBetween, daysInMonth, parseIsoDate } from '../base/local-date.ts';
import type { Span } from '../base/span.ts';
import { bareDayAt, bareNumericAt, findDatePoints } from './dates-points.ts';
import type { DatePoint } from './dates-points.ts';
import { dailyEndTime, timeAfter } from './dates-times.ts';
import type { ClockTime } from './dates-times.ts';

/** What a date without year is read against. */
export interface DateFrame {
  /** The year of the notice; null where none is known: then dates without a year are not read. */
  readonly year: number | null;
  /** ISO date of the notice, or null. */
  readonly publishedOn: string | null;
}

/**
 * How the words around a date use it: `by` an end (前、底前、截至、止), `from` a beginning only (起、开始),
 * `after` a beginning exclusive (后、以来), `period` both ends, `on` the bare date.
 */
export type DateEdge = 'by' | 'from' | 'after' | 'period' | 'on';

/** A date or period as it stands in a text. */
export interface DateMention {
  /** All words of it, with its times and 前/止/起. */
  readonly span: Span;
  /** First day of a period (or of a month named alone); null where only one day is named. */
  readonly from: LocalDate | null;
  readonly fromSpan: Span | null;
  /** The day, or the last day of the period. */
  readonly to: LocalDate;
  readonly toSpan: Span;
  /** `HH:mm` of the last day, or null. */
  readonly time: string | null;
  readonly timeSpan: Span | null;
  readonly edge: DateEdge;
  /** The date names a month, a third of one or a quarter, not a day. */
  readonly vague: boolean;
  /** Said of every year, quarter or month. */
  readonly recurring: boolean;
}

/**
 * A date without year belongs to the year of the notice, unless it would then lie more than this many days before the
 * notice's own date: a notice of December that asks for something by 15 January means the January that follows.
 */
const ROLL_DAYS = 150;

const CONNECTOR =
  /^\s*(?:日)?\s*(?:[（(](?:星期|周)[^）)]{1,2}[）)])?\s*(?:起|开始)?\s*[，,、]?\s*(?:(?:一直)?(?:截)?(?:至|到)|[-－—–―─~～]+|一(?=\s*\d))\s*/;
const LABELLED_END =
  /^\s*(?:[（(](?:星期|周)[^）)]{1,2}[）)])?\s*[，,；;、]?\s*(?:[一-鿿]{0,8}?)(?:截止|结束|终止|截至|关闭)(?:时间|日期)?\s*(?:不晚于|不迟于|为|是|于|至|到|[:：])?\s*/;
const BEGIN_LABEL = /(?:起始|开始|开放|启动|开通|起)(?:时间|日期)?\s*(?:为|是|于|[:：])?\s*$/;
const AFTER_BY =
  /^\s*(?:[（(](?:含|星期|周)[^）)]{0,6}[）)]|[）)])?\s*(?:当天|当日)?\s*(?:下班)?(?:之前|以前|前|止|截止|为止|结束|之内|内)/;
const AFTER_FROM = /^\s*(?:[（(](?:含|星期|周)[^）)]{0,6}[）)])?\s*(?:起|开始|启动)/;
/** 3月6日系统开放: the words behind a date say that something opens on it. */
const OPENS_AFTER = /^\s*(?:起)?[^，。；;：:、\d]{0,8}(?:开放|开通|开启|开始|启动|上线)(?!时间|日期|期)/;
const AFTER_AFTER = /^\s*(?:之后|以后|以来|后)/;
const BEFORE_BY =
  /(?:截至|截止(?:时间|日期)?(?:为|是|到|至|于)?|不晚于|不迟于|最迟|最晚|延(?:长|期|后|迟)?(?:至|到)|顺延至|至|到|[，,（(]即)\s*[:：]?\s*$/;

interface Resolved {
  readonly first: LocalDate;
  readonly last: LocalDate;
  readonly year: number;
}

function inYear(point: DatePoint, year: number): Resolved | null {
  const monthEnd = daysInMonth(year, point.month);
  const [a, b] = {
    day: [point.day ?? 0, point.day ?? 0],
    end: [monthEnd, monthEnd],
    early: [1, 10],
    middle: [11, 20],
    late: [21, monthEnd],
    whole: [1, monthEnd],
  }[point.part] as [number, number];
  const first = dateOf(year, point.firstMonth, a);
  const last = dateOf(year, point.month, b);
  return first && last ? { first, last, year } : null;
}

/** The day of a point: its printed year, else one relative to the notice's, else the notice's own by the rule of ROLL_DAYS. */
function resolve(point: DatePoint, frame: DateFrame): Resolved | null {
  if (point.year !== null) return inYear(point, point.year);
  if (frame.year === null) return null;
  if (point.yearShift !== null) return inYear(point, frame.year + point.yearShift);
  const same = inYear(point, frame.year);
  const published = frame.publishedOn === null ? null : parseIsoDate(frame.publishedOn);
  // 每年3月底: the next one
  if (same && published && daysBetween(same.last, published) > (point.recurring ? 0 : ROLL_DAYS))
    return inYear(point, frame.year + 1);
  return same;
}

interface Ending {
  readonly point: DatePoint | null;
  readonly day: { month: number; day: number; span: Span } | null;
  readonly at: number;
}

/** The second date of a period that begins with `point`; null where none follows. */
function endOf(text: string, point: DatePoint, after: number, points: readonly DatePoint[]): Ending | null {
  const rest = text.slice(after, after + 40);
  const link = CONNECTOR.exec(rest);
  if (link) {
    const at = after + link[0].length;
    const next = points.find((other) => other.span.start >= at && other.span.start <= at + 1);
    if (next && text.slice(at, next.span.start).trim() === '') return { point: next, day: null, at };
    const bare = point.part === 'day' ? bareDayAt(text, at) : null;
    if (bare) return { point: null, day: { month: point.month, day: bare.day, span: bare.span }, at };
    const numeric =
      point.year !== null && /[.．/-]/.test(text.slice(point.span.start, point.span.end))
        ? bareNumericAt(text, at)
        : null;
    if (numeric) return { point: null, day: numeric, at };
  }
  const begins =
    BEGIN_LABEL.test(text.slice(Math.max(0, point.span.start - 10), point.span.start)) ||
    AFTER_FROM.test(rest) ||
    OPENS_AFTER.test(rest);
  const labelled = begins
    ? LABELLED_END.exec(rest.replace(AFTER_FROM, (m) => '\u0001'.repeat(m.length)).replaceAll('\u0001', '起'))
    : null;
  const lead = labelled ? after + labelled[0].length : begins ? after : -1;
  const next = lead < 0 ? undefined : points.find((other) => other.span.start >= lead);
  if (!next) return null;
  const between = text.slice(after, next.span.start);
  if (labelled && next.span.start === lead) return { point: next, day: null, at: lead };
  // 3月1日起开始申报，4月30日截止
  return /^[^。；;\n]{1,20}[，,]\s*(?:将?于|至|到)?\s*$/.test(between) &&
    /^\s*[^，。；;\n]{0,6}(?:截止|结束|止|关闭|停止)/.test(afterTime(text, next.span.end))
    ? { point: next, day: null, at: next.span.start }
    : null;
}

/** The words behind a date and its time of day. */
const afterTime = (text: string, at: number): string => {
  const end = timeAfter(text, at)?.span.end ?? at;
  return text.slice(end, end + 16);
};

function pair(
  start: DatePoint,
  ending: Ending,
  frame: DateFrame,
): { from: LocalDate; to: LocalDate; vague: boolean } | null {
  const end: DatePoint = ending.point ?? {
    ...start,
    month: ending.day?.month ?? 0,
    firstMonth: ending.day?.month ?? 0,
    day: ending.day?.day ?? 0,
    part: 'day',
    span: ending.day?.span ?? start.span,
  };
  const first =
    start.year === null && start.yearShift === null && end.year !== null
      ? inYear(start, end.year)
      : resolve(start, frame);
  if (!first) return null;
  let last =
    end.year === null && end.yearShift === null
      ? inYear(end, first.year)
      : resolve(end, end.yearShift === null ? frame : { ...frame, year: first.year });
  let from = first.first;
  if (last && last.last < from) {
    if (end.year === null) last = inYear(end, first.year + 1);
    else if (start.year === null) from = inYear(start, first.year - 1)?.first ?? from;
  }
  return last && from <= last.last
    ? { from, to: last.last, vague: start.part === 'whole' && end.part === 'whole' }
    : null;
}

/** 3、6、9、11月15日: the months listed before a day; each becomes a point of its own whose words reach to the day. */
function listedMonths(text: string, point: DatePoint): DatePoint[] {
  if (point.part === 'whole' || point.year !== null) return [];
  const before = /(?:\d{1,2}月?[、,，]){2,}$/.exec(text.slice(Math.max(0, point.span.start - 40), point.span.start));
  const items = before?.[0].match(/\d{1,2}/g)?.map(Number) ?? [];
  if (!before || [...items, point.month].some((month, i, all) => month < 1 || month > 12 || month <= (all[i - 1] ?? 0)))
    return [];
  const span = { start: point.span.start - before[0].length, end: point.span.end };
  return [...items.map((month): DatePoint => ({ ...point, month, firstMonth: month, span })), { ...point, span }];
}

const edgeOf = (text: string, start: number, end: number): DateEdge => {
  const after = text.slice(end, end + 14);
  if (AFTER_FROM.test(after)) return 'from';
  if (AFTER_AFTER.test(after)) return 'after';
  if (AFTER_BY.test(after) || BEFORE_BY.test(text.slice(Math.max(0, start - 12), start))) return 'by';
  return /自\s*$/.test(text.slice(Math.max(0, start - 3), start)) ? 'from' : 'on';
};

/**
 * Every date and period printed in `text`, in order. Dates that do not exist (11月31日) and dates without a year
 * where the frame has none are left out. A month before 前 (5月前) is not read: it may mean either end of it.
 */
export function findDates(text: string, frame: DateFrame): DateMention[] {
  const published = frame.publishedOn === null ? null : parseIsoDate(frame.publishedOn);
  const points = findDatePoints(text, published);
  const listed = points.flatMap((point) => listedMonths(text, point));
  const all = [
    ...points.filter(
      (point) => !listed.some((other) => other.span.start <= point.span.start && point.span.end <= other.span.end),
    ),
    ...listed,
  ].sort((a, b) => a.span.start - b.span.start);
  const found: DateMention[] = [];
  const used = new Set<DatePoint>();
  let local: DateFrame = frame;
  for (const point of all) {
    if (used.has(point)) continue;
    const startTime = timeAfter(text, point.span.end);
    const after = startTime?.span.end ?? point.span.end;
    const ending = endOf(text, point, after, listed.includes(point) ? [] : all);
    const period = ending ? pair(point, ending, local) : null;
    if (ending && period) {
      if (ending.point) used.add(ending.point);
      const endSpan = ending.point?.span ?? ending.day?.span ?? point.span;
      const time = timeAfter(text, endSpan.end) ?? dailyEndTime(text, endSpan.end);
      found.push({
        span: { start: point.span.start, end: time && time.span.end > endSpan.end ? time.span.end : endSpan.end },
        from: period.from,
        fromSpan: point.span,
        to: period.to,
        toSpan: endSpan,
        time: time?.time ?? null,
        timeSpan: time?.span ?? null,
        edge: 'period',
        vague: period.vague,
        recurring: point.recurring,
      });
      continue;
    }
    const resolved = resolve(point, local);
    if (!resolved) continue;
    if (frame.publishedOn === null && point.year !== null && frame.year === null)
      local = { year: point.year, publishedOn: null };
    const mention = single(text, point, resolved, startTime);
    if (mention) found.push(mention);
  }
  return sharingEdges(text, found);
}

/** 4月30日和10月31日前: dates joined by 和 or 、 are used as the last of them is. */
function sharingEdges(text: string, mentions: DateMention[]): DateMention[] {
  for (let i = mentions.length - 2; i >= 0; i -= 1) {
    const [own, next] = [mentions[i], mentions[i + 1]];
    if (
      own?.edge === 'on' &&
      next?.edge === 'by' &&
      /^\s*(?:和|、|及|以及|或)\s*$/.test(text.slice(own.span.end, next.span.start))
    )
      mentions[i] = { ...own, edge: 'by' };
  }
  return mentions;
}

function single(text: string, point: DatePoint, resolved: Resolved, start: ClockTime | null): DateMention | null {
  // 上午9:00至11:30 of one day
  const link = start ? /^\s*(?:至|到|[-－—–~～]+)\s*/.exec(text.slice(start.span.end, start.span.end + 4)) : null;
  const later = start && link ? timeAfter(text, start.span.end + link[0].length) : null;
  // 即日起至4月20日，工作日9:00-11:30
  const daily = start === null && /(?:至|到)\s*$/.test(text.slice(Math.max(0, point.span.start - 3), point.span.start));
  const clock = later ?? start ?? (daily ? dailyEndTime(text, point.span.end) : null);
  const end = (daily ? null : clock?.span.end) ?? point.span.end;
  const edge = edgeOf(text, point.span.start, end);
  if (point.part === 'whole' && point.firstMonth === point.month && edge === 'by') return null;
  const vague = point.part !== 'day' && point.part !== 'end';
  // 9月上旬 without 前 is the ten days themselves
  const stretch = point.part === 'whole' || (vague && edge === 'on');
  return {
    span: { start: point.span.start, end },
    from: stretch ? resolved.first : null,
    fromSpan: stretch ? point.span : null,
    to: resolved.last,
    toSpan: point.span,
    time: clock?.time ?? null,
    timeSpan: clock?.span ?? null,
    edge,
    vague,
    recurring: point.recurring,
  };
}
