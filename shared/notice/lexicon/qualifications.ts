import { z } from 'zod';
import { defineLexicon } from './define.ts';
import { QUALIFIED_ACHIEVEMENTS } from './qualified-achievements.ts';
import { QUALIFIED_ENTERPRISES } from './qualified-enterprises.ts';
import { QUALIFIED_SITES } from './qualified-sites.ts';

/**
 * Names of recognitions that an authority grants and keeps a list of, without level, year or place before them
 * (省级, 国家, 2023年度, 某某市): the reader takes those as part of the name. A new recognition is one line in the file of its
 * subject; a name may stand in one of them only.
 */
export const QUALIFICATIONS = defineLexicon(
  'qualifications.ts',
  z.string(),
  [...QUALIFIED_ENTERPRISES, ...QUALIFIED_SITES, ...QUALIFIED_ACHIEVEMENTS],
  (word) => [word],
);
