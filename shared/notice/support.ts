import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import { findAmounts, findRatios, mayHoldFigure } from './amounts.ts';
import type { NoticeContext } from './context.ts';
import { matchesIn } from '../base/matches.ts';
import { inAnyOf, nodesAt, bodySentences } from './deadlines-sentences.ts';
import type { Support } from './notice.ts';
import type { Found } from './reading.ts';
import { tableSupport } from './support-tables.ts';
import { withTracks } from './support-tracks.ts';
import { soleTrack } from './tracks/track-of.ts';
import { grants, isGrantedAmount, isGrantedPoints, isGrantedRatio, isTierSum } from './support-words.ts';

/** A stated cap or rate with its place and the clause it stands in. */
interface Figure {
  readonly kind: 'max' | 'ratio';
  readonly value: number;
  readonly span: Span;
  readonly tracks: readonly string[];
  /** A bound in percentage points. */
  readonly points?: boolean;
}

const MATCHING =
  /(?<a>\d{1,2}(?:\.\d{1,2})?)\s*[:：]\s*(?<b>\d{1,2}(?:\.\d{1,2})?)(?=(?:[、和及]\s*\d{1,2}(?:\.\d{1,2})?\s*[:：]\s*\d{1,2}(?:\.\d{1,2})?)*\s*(?:的)?(?:比例)?(?:给予|予以|进行)?(?:[^，。；]{0,6})?配套)/g;

/** 全额补贴, 全额给予贴息: the whole of a cost. */
const IN_FULL =
  /全额(?:给予|予以|进行|的)?(?:[^，。；]{0,4})(?:补贴|补助|资助|奖补|贴息|报销|减免)|全额(?=\s*[，,]?(?:给予|予以)[^，。；]{0,6}(?:补贴|补助|资助))/g;

/** Sums joined by 、 are one tier list: each is judged by the words before the first and behind the last. */
function grouped(words: string): { yuan: number; span: Span; group: Span }[] {
  const amounts = findAmounts(words);
  const joined = (a: Span, b: Span): boolean =>
    /^\s*(?:（[^）]*）)?\s*(?:、|和|或|及)\s*$/.test(words.slice(a.end, b.start));
  return amounts.map(({ yuan, span }, i) => {
    let first = i;
    let last = i;
    for (let j = i; j > 0 && joined(amounts[j - 1]?.span ?? span, amounts[j]?.span ?? span); j -= 1) first = j - 1;
    for (let j = i; j + 1 < amounts.length && joined(amounts[j]?.span ?? span, amounts[j + 1]?.span ?? span); j += 1)
      last = j + 1;
    return {
      yuan,
      span,
      group: { start: amounts[first]?.span.start ?? span.start, end: amounts[last]?.span.end ?? span.end },
    };
  });
}

function figuresOf(context: NoticeContext, sentence: Span): Figure[] {
  const words = textAt(context.text, sentence);
  const at = (s: Span): Span => ({ start: s.start + sentence.start, end: s.end + sentence.start });
  const figures: Figure[] = [];
  let giving = false;
  for (const { yuan, span, group } of grouped(words)) {
    if (!isGrantedAmount(words, group) && !(giving && isTierSum(words, group))) continue;
    giving = true;
    figures.push({ kind: 'max', value: yuan, span: at(span), tracks: [] });
  }
  for (const m of matchesIn(words, IN_FULL))
    figures.push({ kind: 'ratio', value: 1, span: at({ start: m.index, end: m.index + m[0].length }), tracks: [] });
  for (const { ratio, span, kind } of findRatios(words)) {
    if (kind === 'share' ? ratio <= 1 && isGrantedRatio(words, span) : isGrantedPoints(words, span))
      figures.push({ kind: 'ratio', value: ratio, span: at(span), tracks: [], points: kind === 'points' });
  }
  for (const m of words.includes('配套') ? matchesIn(words, MATCHING) : []) {
    const [a, b] = [Number(m.groups?.['a']), Number(m.groups?.['b'])];
    if (a > 0 && b > 0)
      figures.push({
        kind: 'ratio',
        value: b / a,
        span: at({ start: m.index, end: m.index + m[0].length }),
        tracks: [],
      });
  }
  return withTracks(
    context,
    sentence,
    figures.sort((x, y) => x.span.start - y.span.start),
  );
}

/** 分别按20%、30%、40%补助，最高分别不超过15万元、30万元、50万元: each rate with the cap in its place; null where they are not told off so. */
function inTurn(
  context: NoticeContext,
  sentence: Span,
  figures: readonly Figure[],
): { max: Figure; ratio: Figure }[] | null {
  const rates = figures.filter((figure) => figure.kind === 'ratio' && figure.points !== true);
  const caps = figures.filter((figure) => figure.kind === 'max');
  const apart = figures.slice(0, rates.length).every((figure) => figure.kind === 'ratio');
  if (rates.length < 2 || rates.length !== caps.length || !apart || !textAt(context.text, sentence).includes('分别'))
    return null;
  return rates.flatMap((ratio, i) => {
    const max = caps[i];
    return max ? [{ max, ratio }] : [];
  });
}

const ADDED = /(?:再|另外?|另行|额外|还|一次性)(?:再|另)?(?:给予|奖励|补助|补贴|资助|予以|追加|增加)[^，。；]{0,10}$/;

/** The words of the clause before a figure, back to the figure before it. */
function wordsBefore(context: NoticeContext, sentence: Span, figures: readonly Figure[], figure: Figure): string {
  const last = figures[figures.indexOf(figure) - 1];
  const before = context.text.slice(last?.span.end ?? sentence.start, figure.span.start);
  return /最高|不超过|上限|封顶/.test(before) ? '' : before;
}

/**
 * The entries of one sentence: a rate goes with the caps that follow it before another rate; caps of several kinds of
 * applicants share the rate before them; a cap without a rate and a rate without a cap stand alone.
 */
function entriesOf(context: NoticeContext, sentence: Span, figures: readonly Figure[]): Found<Support>[] {
  const entries: { max: Figure | null; ratio: Figure | null }[] = [];
  let rate: Figure | null = null;
  let used = true;
  for (const figure of figures) {
    // 年贴息率不超过2个百分点: a bound of its own, no rate that a cap goes with
    if (figure.points === true) {
      entries.push({ max: null, ratio: figure });
    } else if (figure.kind === 'ratio') {
      const previous = entries.at(-1);
      if (rate && !used) entries.push({ max: null, ratio: rate });
      // 最高50万元、不超过投资额的30%: a rate right behind its cap
      const between = previous?.max ? context.text.slice(previous.max.span.end, figure.span.start) : '。';
      if (
        previous?.max &&
        !previous.ratio &&
        between.length <= 30 &&
        !/[；。]/.test(between) &&
        /^[^，；。]{0,10}[，、]?[^，；。]{0,20}$/.test(between) &&
        /不超过|不高于|按/.test(between) &&
        !figures.some((other) => other.kind === 'max' && other.span.start > figure.span.start)
      ) {
        entries[entries.length - 1] = { max: previous.max, ratio: figure };
        rate = null;
        used = true;
        continue;
      }
      rate = figure;
      used = false;
    } else {
      // 其中首次上规的再给予20万元奖励: a sum of its own, no cap of the rate before it
      const near: Figure | null = used && ADDED.test(wordsBefore(context, sentence, figures, figure)) ? null : rate;
      entries.push({ max: figure, ratio: near });
      used = true;
    }
  }
  if (rate && !used) entries.push({ max: null, ratio: rate });
  return (inTurn(context, sentence, figures) ?? entries).flatMap(({ max, ratio }) => {
    const spans: Record<string, Span> = { '': sentence, '/text': sentence };
    if (max) spans['/max'] = max.span;
    if (ratio) spans['/ratio'] = ratio.span;
    const tracks = max && max.tracks.length > 0 ? max.tracks : (ratio?.tracks ?? []);
    return (tracks.length === 0 ? [null] : tracks).map((track) => ({
      value: {
        text: textAt(context.printed, sentence).replace(/[。；]$/, ''),
        max: max?.value ?? null,
        ratio: ratio?.value ?? null,
        track,
      },
      spans,
    }));
  });
}

/** What `IN_FULL` and `MATCHING` need. */
const IN_WORDS = /全额|配套/;

/** A part on who may apply and how: what stands in it is given only where its own words say so. */
const ON_APPLYING = /条件|范围|对象|资格|要求|材料|程序|流程|时间/;

/** The headings over a sentence; none where the nearest is about applying. */
function headingsOf(context: NoticeContext, sentence: Span): string {
  const headings = nodesAt(context.outline, sentence.start)
    .map((node) => textAt(context.text, node.heading).trim())
    .filter((heading) => heading !== '');
  // the name of a sub-program alone says nothing of what stands in its part: the heading above it does
  const telling =
    headings.findLast((heading) => SAYS_GIVEN.test(heading) || soleTrack(context, heading) === null) ?? '';
  return ON_APPLYING.test(telling) && !GIVEN.test(telling) ? '' : headings.join(' ');
}

const GIVEN = /补助|奖励|资助|奖补|补贴|支持|扶持|额度/;
const SAYS_GIVEN = /(?:补助|奖励|资助|奖补|补贴|支持|扶持|贴息)(?:的)?(?:标准|额度|方式|金额|政策|措施|比例|内容)|额度/;

/**
 * What the applicant can get: stated caps and rates, one entry each, a rate with its cap: Notice JSON, "Support".
 * Sums that are conditions (营业收入1000万元以上) or a fund's total are none.
 */
export function readSupport(context: NoticeContext): Found<Support>[] {
  if (context.kind !== 'program' && context.kind !== 'policy') return [];
  const tables = tableSupport(context);
  const inTable = inAnyOf(tables.rows);
  let previous: Span | null = null;
  const sentences = bodySentences(context).flatMap((sentence) => {
    if (inTable(sentence.start)) return [];
    const words = textAt(context.text, sentence);
    if (!mayHoldFigure(words) && !IN_WORDS.test(words)) return [];
    const headings = headingsOf(context, sentence);
    // …，最高300万元；被认定为标杆工厂的，最高500万元: the verb of the sentence before goes on
    const goesOn =
      previous !== null &&
      /^[；;]?$/.test(context.text.slice(previous.end - 1, sentence.start).trim()) &&
      /最高|不超过|给予|为/.test(words) &&
      context.text.slice(previous.start, sentence.end).indexOf('\n') < 0;
    if (!grants(words, headings) && !(goesOn && grants(`${words}补助`, headings))) return [];
    const figures = figuresOf(context, sentence);
    if (figures.length > 0) previous = sentence;
    return entriesOf(context, sentence, figures);
  });
  const entries = [...sentences, ...tables.entries].sort(
    (a, b) => (a.spans['']?.start ?? 0) - (b.spans['']?.start ?? 0),
  );
  const seen = new Set<string>();
  return entries.filter(({ value, spans }) => {
    const key = `${value.text}|${value.max ?? ''}|${value.ratio ?? ''}|${value.track ?? ''}|${spans['/max']?.start ?? ''}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
