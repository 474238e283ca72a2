import { classCriterion } from './guards.ts';
import { figureKeys, plainFigure } from './figures.ts';
import { guarded, hitOf } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import type { Period } from './periods.ts';
import type { Bound, Quantity } from './quantities.ts';
import type { Sentence } from './segments.ts';

const SPREAD = /^(?:应|须|需|要)*(?:为|到|达到?|在)?$/;
/** 省级及以上贫困县〔项目〕: a kind of place before a kind of project. */
const PLACE = /^((?:国家级?|省级?|市级?)(?:及以上|以上)?[一-龥]{0,4}(?:县|市|区|地区))(?=[一-龥]{2,})/;

/** The figures of 甲项目和乙项目投资分别不低于1000万元、200万元, in the order of their subjects. */
export interface Respective {
  readonly hits: readonly Hit[];
  /** Where the statement ends in the flat text: figures before it are read. */
  readonly to: number;
}

/**
 * Figures that are told to several classes in turn, each under its class; null where the sentence states none so.
 * A class that had a bound of another figure before keeps that figure (公共服务平台项目固定资产投资…).
 */
export function respective(
  reading: Reading,
  sentence: Sentence,
  quantities: readonly (Quantity & { readonly op?: Bound; readonly from?: number })[],
  before: readonly Hit[],
  period: Period,
): Respective | null {
  const at = sentence.text.indexOf('分别');
  if (at < 0) return null;
  const after = sentence.start + at + 2;
  const values = quantities.filter((q) => q.start >= after && q.start < sentence.end);
  const [first] = values;
  if (!first || !SPREAD.test(reading.flat.text.slice(after, first.from ?? first.start))) return null;
  const run = values.filter((q, i) => i === 0 || joined(reading, values[i - 1], q));
  const op = run.at(-1)?.op ?? first.op;
  const segment = sentence.segments.find((s) => s.start <= sentence.start + at && sentence.start + at < s.end);
  if (!segment || op === undefined || run.length < 2) return null;
  const begin = segment.start;
  const words = reading.flat.text.slice(begin, sentence.start + at);
  const subjects = words.split(/、|和|(?<!级)及|与/);
  const figure =
    first.kind === 'yuan' || first.kind === 'person' ? plainFigure(words, first.kind, 'applicant', period) : null;
  if (!figure || subjects.length !== run.length) return null;
  const place = PLACE.exec(words)?.[1];
  const to = run.at(-1)?.end ?? after;
  const hits = subjects.flatMap((subject, i): Hit[] => {
    const q = run[i];
    const m = /^(.*?)(项目|企业)/.exec(place ? subject.replace(place, '') : subject);
    const own = m?.[1] ? classCriterion(m[1], m[2] ?? '') : null;
    if (!q || !m?.[1] || !own) return [];
    const from = begin + words.indexOf(m[0]);
    const known = before.find((h) => 'field' in h.node && sameClass(h.node.when?.[0], own));
    const field = known && 'field' in known.node && known.node.unit === q.unit ? known.node.field : figure.field;
    const hit = hitOf(
      reading,
      segment.sentence,
      { ...figureKeys({ ...figure, field }), op, value: q.value, unit: q.unit },
      begin,
      to,
      q,
    );
    const guards = [hitOf(reading, segment.sentence, own, from, from + m[0].length)];
    if (place) {
      const located = { field: 'projectLocation', op: 'in', value: [place] } as const;
      guards.unshift(hitOf(reading, segment.sentence, located, begin, begin + place.length));
    }
    return [guarded(hit, guards)];
  });
  return hits.length === run.length ? { hits, to } : null;
}

const joined = (reading: Reading, before: Quantity | undefined, q: Quantity): boolean =>
  before !== undefined && /^(?:、|和|及|与|，)$/.test(reading.flat.text.slice(before.end, q.start));

const sameClass = (node: unknown, own: unknown): boolean => valueOf(node) !== '' && valueOf(node) === valueOf(own);
const valueOf = (node: unknown): string =>
  typeof node === 'object' && node !== null && 'value' in node ? JSON.stringify(node.value) : '';
