import { mkdtempSync, readdirSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { belowFloor, readFloor } from './floors.ts';
import { readSource } from './read-source.ts';
import { errorLines, runScorer } from './scorers.ts';

/**
 * npm run acceptance [-- --dir D] [--errors] [--extract-only] [--notice SUBSTR] [--floor]
 *
 * Scores what the workbench reads and decides against an acceptance folder: extraction by `D/score.mjs`, matching by
 * `D/score-match.mjs` (from the program's own extraction, and from the gold notices imported as Notice JSON).
 * The last line is one JSON object of totals; --floor fails where one is below test/acceptance/totals.json.
 */
const args = process.argv.slice(2);
const flag = (name: string): boolean => args.includes(name);
const option = (name: string): string | undefined => {
  const i = args.indexOf(name);
  return i < 0 ? undefined : args[i + 1];
};

const dir = resolve(option('--dir') ?? join(import.meta.dirname, '../../../shared/acceptance'));
if (!existsSync(join(dir, 'notices'))) {
  console.error(`没有验收数据：${join(dir, 'notices')} 不存在（用 --dir 指定）`);
  process.exit(2);
}
const only = option('--notice');
const temp = mkdtempSync(join(tmpdir(), 'shenbao-acceptance-'));
const totals: Record<string, number> = {};

try {
  const sources = readdirSync(join(dir, 'notices'))
    .filter((f) => f.endsWith('.txt'))
    .sort();
  const pred = join(temp, 'pred');
  await extract(sources, pred);
  const report = runScorer(join(dir, 'score.mjs'), join(dir, 'gold'), pred);
  if (flag('--errors')) console.log(errorLines(join(dir, 'score.mjs'), join(dir, 'gold'), pred, only));
  console.log(report.table);
  Object.assign(totals, { extraction: report.json.overall });

  if (!flag('--extract-only')) {
    const { matchScores } = await import('./match-scores.ts');
    for (const [name, result] of Object.entries(await matchScores(dir, temp, sources))) {
      console.log(`\n匹配（${name === 'match' ? '程序自己识别的通知' : '标准答案通知'}）\n`);
      if (flag('--errors'))
        console.log(errorLines(join(dir, 'score-match.mjs'), join(dir, 'match'), result.pred, only));
      console.log(result.table);
      for (const key of ['verdictF1', 'verdict', 'window', 'criteria'])
        totals[`${name}.${key}`] = result.json[key] ?? 0;
    }
  }
} finally {
  rmSync(temp, { recursive: true, force: true });
}

for (const [key, value] of Object.entries(totals)) totals[key] = Math.round(value * 10_000) / 10_000;
console.log(JSON.stringify(totals));
if (flag('--floor')) {
  const below = belowFloor(totals, readFloor());
  for (const line of below) console.error(line);
  if (below.length > 0) process.exit(1);
}

async function extract(sources: readonly string[], pred: string): Promise<void> {
  const { mkdirSync } = await import('node:fs');
  mkdirSync(pred, { recursive: true });
  for (const source of sources) {
    const notices = (await readSource(join(dir, 'notices', source))).map((reading) => reading.notice);
    writeFileSync(join(pred, `${basename(source, '.txt')}.json`), JSON.stringify({ file: source, notices }, null, 1));
  }
}
