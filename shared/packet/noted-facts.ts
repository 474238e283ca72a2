import type { ApplicationFact } from '../client/client.ts';
import type { Program } from '../program/program.ts';
import { programName } from './application.ts';
import { factKey } from './asked-facts.ts';
import { statedUnit } from './template-name.ts';

const plain = (words: string): string => words.normalize('NFKC').replace(/[\s“”"《》〈〉（）()]/g, '');

/**
 * How closely the 通知 of a row of 申报事项 names a program, 0 the closest: the program itself with its track, the
 * notice's title, its number, a part of the title (or the title with something around it). Null: another program's.
 */
export function closeness(program: Pick<Program, 'notice' | 'track'>, named: string): number | null {
  const { notice, track } = program;
  const words = plain(named);
  const title = plain(notice.title);
  if (words === '') return null;
  if (words === plain(programName({ notice, track }))) return 0;
  if (words === title) return 1;
  if (notice.docNumber !== null && words === plain(notice.docNumber)) return 2;
  if (notice.tracks.some((other) => other !== track && words === plain(programName({ notice, track: other }))))
    return null;
  return title.includes(words) || words.includes(title) ? 3 : null;
}

/** The rows of 申报事项 that hold for a program, the one that counts for each fact: the closest, then the first that says something. */
export function notedRows<Row extends Pick<ApplicationFact, 'notice' | 'item' | 'content'>>(
  program: Pick<Program, 'notice' | 'track'>,
  rows: readonly Row[],
): ReadonlyMap<string, Row> {
  const found = new Map<string, { readonly row: Row; readonly distance: number }>();
  for (const row of rows) {
    const distance = closeness(program, row.notice);
    if (distance === null || row.content === null) continue;
    const key = factKey(row.item);
    const known = found.get(key);
    if (!known || distance < known.distance) found.set(key, { row, distance });
  }
  return new Map([...found].map(([key, { row }]) => [key, row]));
}

/** What is noted for a program, by `factKey`; an amount has the unit that its item names: `合同金额（元）` 120000 → 120000元. */
export function notedFacts(
  program: Pick<Program, 'notice' | 'track'>,
  facts: readonly ApplicationFact[],
): ReadonlyMap<string, string> {
  if (facts.length === 0) return new Map();
  return new Map(
    [...notedRows(program, facts)].flatMap(([key, { item, content }]) =>
      content === null ? [] : [[key, withUnit(content, statedUnit(item))] as const],
    ),
  );
}

/** A bare figure with its unit behind it; anything else as it is. */
export const withUnit = (content: string, unit: string | null): string =>
  unit !== null && /^\s*\d[\d,，]*(?:\.\d+)?\s*$/.test(content) ? `${content.trim()}${unit}` : content;

/** 推荐单位 of an application, as noted in 申报事项; null where nobody noted one. */
export const recommenderOf = (
  program: Pick<Program, 'notice' | 'track'>,
  facts: readonly ApplicationFact[],
): string | null => notedFacts(program, facts).get('recommender')?.trim() ?? null;
