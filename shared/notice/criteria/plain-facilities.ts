import { PLAIN_NAMES } from '../lexicon/plain-names.ts';
import type { Name } from './names.ts';

const PLAIN = new Set(PLAIN_NAMES);

/** Whether a name stands for a facility or praise here, with neither a level before it nor an authority that grants it. */
export const isPlainFacility = (text: string, name: Name): boolean =>
  PLAIN.has(name.word) &&
  name.end - name.start === name.word.length &&
  !/(?:认定|备案|评定|评为|入选|获批|命名|授予|公布|评选|列入|纳入|批准|新获|获评|非)[^，。；]{0,8}$/.test(
    text.slice(Math.max(0, name.start - 16), name.start),
  ) &&
  !/^(?:称号|资质|资格|认定|企业称号)/.test(text.slice(name.end));
