import { classCriterion } from './guards.ts';
import { guarded, hitOf } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import type { Sentence } from './segments.ts';

/** 5000万元以上的〔新建〕项目: what is behind the figure says whom it is asked of. */
const CLASS_BEHIND = /\d[^，。；]*(?:以上|以下|以内)[\ue000\ue001]?的([一-龥]{2,8})(项目|企业)$/;

/**
 * 总投资5000万元以上的新建项目，2000万元以上的技改项目: where segments side by side end with different classes, each figure is
 * asked of its own class, and the classes are no demands.
 */
export function byClassBehind(
  reading: Reading,
  sentence: Sentence,
  figures: readonly Hit[],
  own: readonly Hit[],
): { readonly figures: readonly Hit[]; readonly own: readonly Hit[] } {
  const told = sentence.segments.flatMap((segment) => {
    const m = CLASS_BEHIND.exec(segment.text);
    const criterion = m?.[1] === undefined ? null : classCriterion(m[1], m[2] ?? '');
    if (!m?.[1] || !criterion) return [];
    const start = segment.end - m[1].length - (m[2] ?? '').length;
    return [{ segment, guard: hitOf(reading, sentence.index, criterion, start, segment.end), words: m[1] }];
  });
  const apart = new Set(told.map(({ words }) => words)).size > 1;
  if (!apart || told.some(({ segment }) => /^或/.test(segment.text))) return { figures, own };
  const classOf = (hit: Hit): Hit[] =>
    told.flatMap(({ segment, guard }) => (segment.start <= hit.from && hit.to <= segment.end ? [guard] : []));
  return {
    figures: figures.map((hit) => guarded(hit, classOf(hit))),
    own: own.filter((hit) => classOf(hit).length === 0),
  };
}
