import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dateArgument } from '../../electron/core/commands/session.ts';
import { matchFile } from '../../electron/core/commands/match.ts';
import { openInSession } from '../../electron/core/commands/workspace.ts';
import { createCore } from '../../electron/core/dispatch.ts';
import { runScorer, type Score } from './scorers.ts';

export interface MatchScore extends Score {
  readonly pred: string;
}

const NO_CALL = { progress: () => undefined, signal: new AbortController().signal };

/** Match scores from the program's own reading of the sources (`match`), and from the gold notices as Notice JSON (`goldMatch`). */
export async function matchScores(
  dir: string,
  temp: string,
  sources: readonly string[],
): Promise<Record<'match' | 'goldMatch', MatchScore>> {
  const own = (name: string): string => join(dir, 'notices', `${name}.txt`);
  const gold = (name: string): string => join(dir, 'gold', `${name}.json`);
  return {
    match: await scored(dir, join(temp, 'match'), sources, own),
    goldMatch: await scored(dir, join(temp, 'gold-match'), sources, gold),
  };
}

/** A source's workspace serves each of its dates: `<source>.json` and `<source>--<date>.json`. */
async function scored(
  dir: string,
  pred: string,
  sources: readonly string[],
  fileOf: (name: string) => string,
): Promise<MatchScore> {
  mkdirSync(pred, { recursive: true });
  for (const source of sources) {
    const name = basename(source, '.txt');
    const dated = readdirSync(join(dir, 'match')).filter(
      (file) => file === `${name}.json` || file.startsWith(`${name}--`),
    );
    const core = createCore({ holder: 'cli' });
    try {
      await openInSession(core.session, join(pred, `.workspace-${name}`), { sample: false, create: true }, NO_CALL);
      const reports = [
        await core.run('notice.import', { files: [fileOf(name)] }),
        await core.run('client.import', { files: [join(dir, 'portfolio.xlsx')] }),
      ];
      for (const failure of reports.flatMap((report) => report.files).flatMap((file) => file.failures))
        console.error(failure.message);
      for (const file of dated) {
        const { on } = JSON.parse(readFileSync(join(dir, 'match', file), 'utf8')) as { on: string };
        writeFileSync(join(pred, file), JSON.stringify(await matchFile(core.session, dateArgument(on), {})));
      }
    } finally {
      core.close();
    }
  }
  return { ...runScorer(join(dir, 'score-match.mjs'), join(dir, 'match'), pred), pred };
}
