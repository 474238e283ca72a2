import { group, hitOf } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import { ONE_OF } from './lists.ts';
import { PROPERTY_WORD, KIND_BY_WORD } from './property.ts';
import type { Sentence } from './segments.ts';

/**
 * Figures that count a kind of property (发明专利5件以上) with that kind beside them: as one node where the sentence
 * tells alternatives, for kind and count belong to the same one. `own` are the other hits of the sentence, without the
 * kinds that went into such a node.
 */
export function withProperties(
  reading: Reading,
  sentence: Sentence,
  own: readonly Hit[],
  figures: readonly Hit[],
): { readonly figures: readonly Hit[]; readonly own: readonly Hit[] } {
  const joined =
    /或/.test(sentence.text.replace(KIND_OR_KIND, '')) || ONE_OF.test(reading.flat.text.slice(0, sentence.end));
  const used = new Set<Hit>();
  const told = figures.flatMap((figure): Hit[] => {
    const sole = solePropertyHit(reading, figure);
    const stated = own.find((h) => isKind(h) && besides(reading, h, figure));
    if (sole) {
      if (stated && joined) used.add(stated);
      return [sole];
    }
    const kind = stated && counts(figure) ? stated : countedPropertyHit(reading, figure);
    if (!kind) return [figure];
    if (!joined) return kind === stated ? [figure] : [kind, figure];
    if (kind === stated) used.add(kind);
    return [{ ...group('all', [kind, figure]), from: figure.from, to: figure.to }];
  });
  return { figures: told, own: own.filter((h) => !used.has(h)) };
}

/** 发明专利或实用新型5件以上: one count of several kinds is no alternative. */
const KIND_OR_KIND = new RegExp(`${PROPERTY_WORD}或者?(?=${PROPERTY_WORD})`, 'g');

const isKind = (hit: Hit): boolean => 'field' in hit.node && hit.node.field === 'intellectualProperty';

const counts = ({ node }: Hit): boolean =>
  'field' in node && node.field === 'other' && node.op.startsWith('>') && /^[项件个]$/.test(node.unit ?? '');

/** Whether a kind of property and a figure are told in one breath, not as two alternatives. */
function besides(reading: Reading, kind: Hit, figure: Hit): boolean {
  const between =
    kind.to <= figure.from
      ? reading.flat.text.slice(kind.to, figure.from)
      : figure.to <= kind.from
        ? reading.flat.text.slice(figure.to, kind.from)
        : '';
  return (
    between.length <= 12 &&
    !/[或且，。；\d]/.test(between) &&
    kind.from <= figure.to + 12 &&
    figure.from <= kind.to + 12
  );
}

const COUNTED = new RegExp(
  `(?<!每[^，。；]{0,12}|占[^，。；]{0,12})((?:${PROPERTY_WORD}(?:（[^）]*）)?(?:、|和|或者?|及|以及))*${PROPERTY_WORD})(?:的?(?:授权|登记|证书|数量|总数|拥有量|合计|共计|累计))*(?:应|须|需|要|一般|达到?|均|为|在|原则上|总数|累计|不|共)*$`,
);
const COUNTED_BEHIND = new RegExp(
  `^(?:（含）)?\\ue000?(?:(?:及)?以上)?(?:的)?(?:与[^，。；]{2,20}的|国内|国外|有效|授权|核心|自主|相关|的)*(${PROPERTY_WORD}(?:(?:、|和|或者?|及|以及)${PROPERTY_WORD})*)(?!奖|质押|权?质押|的?(?:企业|单位))`,
);

/** 发明专利5件以上, 3件以上实用新型: the kind of property that a figure counts; null for any other figure. */
function countedPropertyHit(reading: Reading, hit: Hit): Hit | null {
  const { node } = hit;
  if (!('field' in node) || node.field !== 'other' || typeof node.value !== 'number') return null;
  if (!node.op.startsWith('>') || !/^[项件个]$/.test(node.unit ?? '')) return null;
  const value = hit.spans['/value'];
  const quote = hit.spans[''];
  if (!value || !quote) return null;
  const { text } = reading.flat;
  const figure = text
    .slice(hit.from, hit.to)
    .search(/(?:不少于|不低于|至少|超过|达到?)?[\d一二两三四五六七八九十百]+(?:余|多)?[项件个]/);
  const ahead = COUNTED.exec(text.slice(hit.from, hit.from + Math.max(0, figure)));
  const behind = ahead ? null : COUNTED_BEHIND.exec(text.slice(hit.to));
  const word = ahead?.[1] ?? behind?.[1] ?? '';
  const kinds = [...new Set(word.split(/、|和|或者?|以及|及/).flatMap((one) => KIND_BY_WORD.get(one) ?? []))];
  if (kinds.length === 0) return null;
  const start = ahead ? hit.from + ahead.index : hit.to + (behind?.[0].length ?? 0) - word.length;
  return hitOf(
    reading,
    hit.sentence,
    { field: 'intellectualProperty', op: 'has', value: kinds },
    hit.from,
    Math.max(hit.to, start + word.length),
    { start, end: start + word.length },
  );
}

const SOLE = new RegExp(
  `(?:^|[^一-龥]|有|有效|授权|其中|或|核心|自主|类)(${PROPERTY_WORD})(?:授权|登记|证书|数量|数)*(?:不少于|不低于|至少|达到?)?(?:1|[一])(?:项|件|个)`,
);
const SOLE_BEHIND = new RegExp(
  `(?:1|[一])(?:项|件|个)(?:（含）)?(?:(?:及)?以上)?(?:的)?(?:有效|授权|核心|自主)*(${PROPERTY_WORD})`,
);

/** One or more of a kind of property (发明专利1项以上) as the kind itself; null for any other figure. */
function solePropertyHit(reading: Reading, hit: Hit): Hit | null {
  if (!('field' in hit.node) || hit.node.field !== 'other' || hit.node.value !== 1 || hit.node.op !== '>=') return null;
  const words = reading.flat.text.slice(hit.from, hit.to + 14);
  const m = SOLE.exec(words) ?? SOLE_BEHIND.exec(words);
  const value = m?.[1] === undefined ? undefined : KIND_BY_WORD.get(m[1]);
  if (m?.[1] === undefined || value === undefined) return null;
  const start = hit.from + m.index + m[0].indexOf(m[1]);
  return hitOf(reading, hit.sentence, { field: 'intellectualProperty', op: 'has', value: [value] }, hit.from, hit.to, {
    start,
    end: start + m[1].length,
  });
}
