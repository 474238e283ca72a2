import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The totals that the project has reached; they may only rise. */
export const readFloor = (): Record<string, number> =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'totals.json'), 'utf8')) as Record<string, number>;

/** One sentence for each total that is missing or below its floor. */
export function belowFloor(
  totals: Readonly<Record<string, number>>,
  floor: Readonly<Record<string, number>>,
): string[] {
  return Object.entries(floor)
    .filter(([key, least]) => !((totals[key] ?? -1) >= least))
    .map(([key, least]) => `acceptance: ${key} ${totals[key] ?? 'missing'} < ${least}`);
}
