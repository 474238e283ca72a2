import { span } from '../../base/span.ts';
import type { Span } from '../../base/span.ts';
import type { Criterion, Operator } from '../criterion.ts';
import { flatten } from './flat.ts';
import type { Flat } from './flat.ts';
import { group } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import { numericHits } from './numeric.ts';
import type { Bound, QuantityKind } from './quantities.ts';
import { sentencesOf } from './segments.ts';
import type { Sentence } from './segments.ts';
import { statement } from './statements.ts';
import { subjectOf } from './subjects.ts';

const FIGURE = /\d|百分之|[一二两三四五六七八九十百千伍壹]+(?:万|亿|千|百)*(?:元|人|名|家|个|件|项|户|年|亩|倍|%)/;

/** …1500万元以上的企业（软件企业1000万元以上）: a remark that states the same figure for a class is an alternative to the figure. */
export function withRemarks(reading: Reading, sentence: Sentence, hits: readonly Hit[]): Hit[] {
  let result = [...hits];
  for (const remark of reading.flat.remarks) {
    if (remark.at <= sentence.start || remark.at > sentence.end) continue;
    const words = reading.flat.source.slice(remark.span.start, remark.span.end);
    if (/(?:除外|不受此限|不受限制|可适当放宽|可放宽)$/.test(words) && !FIGURE.test(words)) {
      result = result.map((h) => (isFigureAt(h, remark.at) ? excepted(h, words, remark.span) : h));
      continue;
    }
    if (!FIGURE.test(words) || /实际经营期|下同|以下简称|附件|指|详见|年\d+月|〔/.test(words)) continue;
    const spoken = [...result]
      .reverse()
      .find(
        (h) =>
          stands(reading, h, remark.at) &&
          'field' in h.node &&
          typeof h.node.value === 'number' &&
          (h.node.op.startsWith('>') || UNBOUND.test(words.replace(/\s/g, ''))),
      );
    const inner = readRemark(words, remark.span.start, reading, spoken);
    const outer = [...result]
      .reverse()
      .find((h) => stands(reading, h, remark.at) && 'field' in h.node && inner.some((i) => sameFigure(i, h)));
    if (!outer) {
      if (/^其中/.test(words)) result.push(...inner);
      continue;
    }
    const year = 'field' in outer.node ? outer.node.year : undefined;
    const alternatives = perClass(inner.map((h) => ofYear(h, year))).map((hits) =>
      group('all', hits.flatMap(unguarded)),
    );
    const joined = { ...group('any', [outer, ...alternatives]), to: outer.to };
    result = result.map((h) => (h === outer ? joined : h));
  }
  return result;
}

/** 软件企业不低于甲，农业企业不低于乙: each class with its figures is an alternative of its own. */
function perClass(hits: readonly Hit[]): Hit[][] {
  const found: Hit[][] = [];
  for (const hit of hits) {
    const last = found.at(-1);
    const again = last?.some(
      (h) => 'field' in h.node && 'field' in hit.node && h.node.field === hit.node.field && h.node.op === hit.node.op,
    );
    if (last && !again) last.push(hit);
    else found.push([hit]);
  }
  return found;
}

/** Whether a hit stands before a remark, or has it between its figure and the word that bounds it: 5000万元（山区3000万元）以上. */
const stands = (reading: Reading, hit: Hit, at: number): boolean =>
  hit.to <= at + 1 ||
  (hit.from < at && hit.to <= at + 4 && /^(?:及|或)?以[上下内]/.test(reading.flat.text.slice(at, hit.to)));

/** 山区3000万元，农业企业200万元: figures that a remark tells for classes without a word that bounds them. */
const UNBOUND =
  /^(?!含|包|不|如|每|即|约|指|共|另|原则)(?:(?:其中)?[^，。；、\d]{2,16}(?:、[^，。；、\d]{2,12}?)*[\d一二两三四五六七八九十百千.]+[万亿千百]*(?:元|美元|人|名|家|个|件|项|户|亩|%|平方米)(?:[，、；]|$))+$/;
const isBound = (op: Operator): op is Bound => op.startsWith('<') || op.startsWith('>');

const isFigureAt = (hit: Hit, at: number): boolean =>
  'field' in hit.node && typeof hit.node.value === 'number' && hit.to <= at + 1 && hit.to >= at - 4;

/** 不超过60岁（院士除外）: who is excepted may pass all the same. */
function excepted(hit: Hit, words: string, place: Span): Hit {
  const node = { field: 'other', op: '=', value: true, label: words.slice(0, 60), quote: words } as const;
  const open: Hit = {
    node,
    spans: { '': place, '/quote': place, '/value': place },
    from: hit.to,
    to: hit.to,
    sentence: hit.sentence,
  };
  return { ...group('any', [hit, open]), from: hit.from, to: hit.to };
}

/** Figures without a field of their own are the same only where they are counted alike. */
const sameFigure = (a: Hit, b: Hit): boolean =>
  'field' in a.node &&
  'field' in b.node &&
  a.node.field === b.node.field &&
  (a.node.field !== 'other' || a.node.unit === b.node.unit);

/** A remark speaks of the year that the words before it do. */
const ofYear = (hit: Hit, year: number | undefined): Hit =>
  year === undefined || !('field' in hit.node) || hit.node.year !== undefined
    ? hit
    : { ...hit, node: { ...hit.node, year } };

function readRemark(printed: string, start: number, reading: Reading, spoken: Hit | undefined): Hit[] {
  const figure = spoken && 'field' in spoken.node ? spoken.node : null;
  // （其中：山区县2000万元以上）: no heading of what follows.
  const words = printed.replace(/^其中[：:]/, '');
  const offset = start + printed.length - words.length;
  const flat = flatten(words);
  const inner: Reading = {
    flat: { ...flat, spanOf: (a, b) => moved(flat, a, b, offset) },
    sentences: sentencesOf(flat),
    context: reading.context,
  };
  const at = reading.flat.text.length;
  const kind = figure && kindOf(figure);
  const carried =
    figure && kind
      ? new Map([
          [
            kind,
            {
              figures: [
                {
                  field: figure.field,
                  subject: subjectOf(''),
                  ...(figure.label === undefined ? {} : { label: figure.label }),
                },
              ],
              joined: 'all' as const,
              period: { stated: false },
            },
          ],
        ])
      : undefined;
  // A figure that the remark only names is bounded as the one before it.
  const bound = figure && UNBOUND.test(flat.text) && isBound(figure.op) ? figure.op : null;
  const read = numericHits(inner, carried, bound);
  // 甲、乙企业分别不低于3000万元、5亿元: which figure is whose stays open.
  const told = /分别/.test(words) && !read.every((h) => 'field' in h.node && h.node.when);
  const hits = told && read.length > 0 ? [...read.slice(0, 1), statement(inner, 0, flat.text.length, 0)] : read;
  return hits.map((h) => ({ ...h, from: Math.min(h.from, at), to: Math.min(h.to, at) }));
}

/** The kind of quantity that a figure is, by its unit. */
const kindOf = ({ field, unit }: Criterion): QuantityKind =>
  unit === 'ratio' || unit === 'yuan' || unit === 'person'
    ? unit
    : field === 'applicantAge'
      ? 'age'
      : unit === 'year' || unit === 'month' || unit === 'day'
        ? 'duration'
        : 'count';

const moved = (flat: Flat, a: number, b: number, offset: number): Span => {
  const s = flat.spanOf(a, b);
  return span(s.start + offset, s.end + offset);
};

/** A guarded criterion as guard and criterion side by side, for an alternative that both must hold in. */
export function unguarded(hit: Hit): Hit[] {
  if (!('field' in hit.node) || !hit.node.when) return [hit];
  const { when, ...rest } = hit.node;
  const guards = when.map((node, i): Hit => {
    const prefix = `/when/${i}`;
    const spans = Object.fromEntries(
      Object.entries(hit.spans)
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, value]) => [key.slice(prefix.length), value]),
    );
    return { node, spans, from: hit.from, to: hit.to, sentence: hit.sentence };
  });
  const spans = Object.fromEntries(Object.entries(hit.spans).filter(([key]) => !key.startsWith('/when')));
  return [...guards, { ...hit, node: rest, spans }];
}
