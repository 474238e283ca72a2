import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Measure } from './measure.ts';

/**
 * npm run bench [-- --json] [-- WORD…]
 *
 * Runs the measures of every `*.bench.ts` here (those whose names hold one of the words) and prints a table; with
 * --json the last line is an array of { name, ratio, goal }. Every ratio is of two measurements in this one run; null
 * where it could not be measured (no window can open).
 */
const words = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const asJson = process.argv.includes('--json');

const results: { name: string; ratio: number | null; goal: number }[] = [];
for (const file of readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.bench.ts'))
  .sort()) {
  const module = (await import(pathToFileURL(join(import.meta.dirname, file)).href)) as {
    measures?: readonly Measure[];
  };
  if (!module.measures) throw new Error(`${file} exports no measures`);
  for (const measure of module.measures.filter(
    ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
  )) {
    const ratio = await measure.run().catch((error: unknown) => {
      console.log(`✕ ${measure.name}: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    });
    if (ratio === null) {
      results.push({ name: measure.name, ratio, goal: measure.goal });
      continue;
    }
    const result = { name: measure.name, ratio: Number(ratio.toPrecision(4)), goal: measure.goal };
    results.push(result);
    console.log(
      `${result.ratio <= result.goal ? '✓' : '✕'} ${result.name.padEnd(72)} ${String(result.ratio).padStart(10)}  ≤ ${result.goal}`,
    );
  }
}
if (asJson) console.log(JSON.stringify(results));
process.exitCode = results.every(({ ratio, goal }) => ratio !== null && ratio <= goal) ? 0 : 1;
// A display that was started for the window's measures would keep the process.
process.exit();
