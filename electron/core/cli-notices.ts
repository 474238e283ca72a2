import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Failure, fail, FailureError, toFailure, failureOf } from '../../shared/base/failure.ts';
import { say } from '../../shared/base/sentence.ts';
import type { NoticeFile } from '../../shared/notice/notice.ts';
import { hasFlag, optionOf, required } from './cli-arguments.ts';
import { type CliCommand, json, onDate, open, printedImport, workspace } from './cli-command.ts';
import { changeLines, noticeLine } from './cli-text.ts';
import { findNotice } from './commands/find-notice.ts';
import { noticeOf, noticeView } from './commands/notices.ts';
import { parseFile } from './commands/parse-notices.ts';
import { writeFileAtomic } from './write/atomic-file.ts';

/** Reading notices, and what the workspace knows of them. */
export const NOTICE_COMMANDS: Readonly<Record<string, CliCommand>> = {
  'notice parse': {
    usage: 'notice parse FILE… [--json] [--out DIR]',
    takes: [1, Infinity],
    options: { json: 'flag', out: 'value' },
    run: async (core, args) => {
      const files: NoticeFile[] = [];
      const failures: Failure[] = [];
      for (const path of args.words) {
        await parseFile(core.session, path).then(
          (file) => files.push(file),
          (error: unknown) => failures.push(toFailure(error)),
        );
      }
      const out = optionOf(args, 'out');
      if (out === null) return { ...json(files), failures };
      const written = await writeParsed(files, out);
      return { ...(hasFlag(args, 'json') ? json(written) : { lines: written }), failures };
    },
  },
  'notice import': {
    usage: 'notice import FILE… --workspace DIR',
    takes: [1, Infinity],
    options: { ...workspace, json: 'flag' },
    run: async (core, args) => {
      const files = [...args.words];
      core.session.reader.warm();
      await open(core, args, true);
      return printedImport(await core.run('notice.import', { files }), hasFlag(args, 'json'));
    },
  },
  'notice list': {
    usage: 'notice list --workspace DIR [--on YYYY-MM-DD] [--json]',
    takes: [0, 0],
    options: { ...workspace, json: 'flag', on: 'value' },
    run: async (core, args) => {
      await open(core, args);
      const { rows } = await core.run('notice.list', { on: onDate(core, args) });
      return hasFlag(args, 'json') ? json(rows) : { lines: rows.map(noticeLine) };
    },
  },
  'notice show': {
    usage: 'notice show NOTICE --workspace DIR [--json | --text]',
    takes: [1, 1],
    options: { ...workspace, json: 'flag', text: 'flag' },
    run: async (core, args) => {
      const [named = ''] = args.words;
      await open(core, args);
      const stored = await noticeOf(core.session, await findNotice(core.session, named));
      if (hasFlag(args, 'text')) return { lines: [stored.text] };
      const spans = Object.fromEntries(
        Object.entries(stored.spans).map(([pointer, { start, end }]) => [pointer, [start, end]]),
      );
      const { related, standing, inForce } = await noticeView(core.session, stored.id);
      const beside = related.length === 0 ? {} : { related, standing, inForce };
      return json(
        stored.origin.format === 'json'
          ? { ...stored.notice, origin: stored.origin, ...beside }
          : { ...stored.notice, spans, ...beside },
      );
    },
  },
  'notice changes': {
    usage: 'notice changes --workspace DIR [--since YYYY-MM-DD] [--json]',
    takes: [0, 0],
    options: { ...workspace, json: 'flag', since: 'value' },
    run: async (core, args) => {
      await open(core, args);
      const { changes } = await core.run('notice.changes', { since: optionOf(args, 'since') ?? '' });
      return hasFlag(args, 'json') ? json(changes) : { lines: changes.flatMap(changeLines) };
    },
  },
  'notice export': {
    usage: 'notice export NOTICE… --workspace DIR --out FILE.json',
    takes: [1, Infinity],
    options: { ...workspace, out: 'value' },
    run: async (core, args) => {
      const named = args.words;
      const out = required(args, 'out');
      await open(core, args);
      const files = new Map<string, NoticeFile>();
      for (const name of named) {
        const { notice, origin } = await noticeOf(core.session, await findNotice(core.session, name));
        const file = files.get(origin.file) ?? { file: origin.file, notices: [] };
        if (!file.notices.some((other) => other.title === notice.title)) file.notices.push(notice);
        files.set(origin.file, file);
      }
      await writeFileAtomic(out, `${JSON.stringify([...files.values()], null, 2)}\n`);
      return { lines: [out] };
    },
  },
};

/** One `<file name without .txt>.json` a source, as `notice parse --out` writes them; the paths written. */
async function writeParsed(files: readonly NoticeFile[], folder: string): Promise<string[]> {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new FailureError(failureOf('output-unwritable', say`不能写入文件夹：${folder}。`, { file: folder }), {
      cause: error,
    });
  }
  const written: string[] = [];
  for (const file of files) {
    const path = join(folder, `${basename(file.file).replace(/\.txt$/i, '')}.json`);
    if (written.includes(path)) fail('usage', say`两个来源会写到同一个文件：${path}。请分开导出。`, { file: path });
    await writeFileAtomic(path, `${JSON.stringify(file, null, 2)}\n`);
    written.push(path);
  }
  return written;
}
