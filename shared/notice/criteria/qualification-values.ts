import type { Reading } from './hit.ts';
import type { Name } from './names.ts';
import type { Sentence } from './segments.ts';

/** The names as printed; a shared level before the first (国家级和市级…企业) belongs to each. */
export function valuesOf(reading: Reading, list: readonly Name[], sentence: Sentence): string[] {
  const values = list.flatMap((n) => {
    const words = reading.flat.wordsOf(sentence.start + n.start, sentence.start + n.end);
    return levels(words);
  });
  return [...new Set(values)];
}

/** 国家级和省级X are two names; 省级以上X is one, as printed: the evaluator knows which levels meet it. */
export function levels(name: string): string[] {
  const both =
    /^(国家级?|省级?|自治区级?|市级?|区级|县级)(?:和|或者?|、|及)(?!其?以上)((?:[一-龥]{2,3}[省市])?(?:国家级?|省级?|自治区级?|市级?|区级?|县级?|企业级)?)(.+)$/.exec(
      name,
    );
  return both ? [`${both[1] ?? ''}${both[3] ?? ''}`, `${both[2] ?? ''}${both[3] ?? ''}`] : [name];
}

/** 上年度新获批, 2018年认定: the year of the recognition. */
export function yearOf(reading: Reading, before: string): number | null {
  const near = before.slice(-16);
  const year = /(20\d\d)年(?:度)?(?:新)?(?:首次)?(?:被)?(?:认定|获批|获评|评为|获得|通过|入选|列入)(?:为|的)?/.exec(
    near,
  );
  if (year) return Number(year[1]);
  return /上一?年度?(?:新)?(?:首次)?(?:被)?(?:认定|获批|获评|评为|获得|通过|入选)/.test(near) &&
    reading.context.year !== null
    ? reading.context.year - 1
    : null;
}
