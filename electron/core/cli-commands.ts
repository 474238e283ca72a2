import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Failure, fail, FailureError, toFailure } from '../../shared/base/failure.ts';
import type { ImportReport } from '../../shared/contract/views.ts';
import type { NoticeFile } from '../../shared/notice/notice.ts';
import { hasFlag, optionOf, required } from './cli-arguments.ts';
import { type CliCommand, json, onDate, open, type Printed, words, workspace } from './cli-command.ts';
import { HANDOVER_COMMANDS } from './cli-handover.ts';
import { APPLICATION_COMMANDS } from './cli-applications.ts';
import { PACKET_COMMANDS } from './cli-packets.ts';
import { changeLines, clientLine, importLines, noticeLine } from './cli-text.ts';
import { findNotice } from './commands/find-notice.ts';
import { matchFile } from './commands/match.ts';
import { noticeOf, noticeView } from './commands/notices.ts';
import { parseFile } from './commands/parse-notices.ts';
import { compiledPrograms } from './commands/programs.ts';
import { WORKSPACE_COMMANDS } from './cli-workspace.ts';
import { programId } from '../../shared/program/programs-of.ts';
import { writeFileAtomic } from './write/atomic-file.ts';

function report(result: ImportReport, asJson: boolean): Printed {
  const failures = result.files.flatMap((file) => file.failures);
  return asJson ? { ...json(result), failures } : { lines: importLines(result), failures };
}

/** Every command of the command line by its words. */
export const CLI_COMMANDS: Readonly<Record<string, CliCommand>> = {
  'notice parse': {
    usage: 'notice parse FILE… [--json] [--out DIR]',
    options: { json: 'flag', out: 'value' },
    run: async (core, args) => {
      const files: NoticeFile[] = [];
      const failures: Failure[] = [];
      for (const path of words(args, 1, Infinity, 'notice parse FILE… [--json] [--out DIR]')) {
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
    options: { ...workspace, json: 'flag' },
    run: async (core, args) => {
      const files = [...words(args, 1, Infinity, 'notice import FILE… --workspace DIR')];
      core.session.reader.warm();
      await open(core, args, true);
      return report(await core.run('notice.import', { files }), hasFlag(args, 'json'));
    },
  },
  'notice list': {
    usage: 'notice list --workspace DIR [--on YYYY-MM-DD] [--json]',
    options: { ...workspace, json: 'flag', on: 'value' },
    run: async (core, args) => {
      words(args, 0, 0, 'notice list --workspace DIR [--json]');
      await open(core, args);
      const { rows } = await core.run('notice.list', { on: onDate(core, args) });
      return hasFlag(args, 'json') ? json(rows) : { lines: rows.map(noticeLine) };
    },
  },
  'notice show': {
    usage: 'notice show NOTICE --workspace DIR [--json | --text]',
    options: { ...workspace, json: 'flag', text: 'flag' },
    run: async (core, args) => {
      const [named = ''] = words(args, 1, 1, 'notice show NOTICE --workspace DIR [--json | --text]');
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
    options: { ...workspace, json: 'flag', since: 'value' },
    run: async (core, args) => {
      words(args, 0, 0, 'notice changes --workspace DIR [--since YYYY-MM-DD] [--json]');
      await open(core, args);
      const { changes } = await core.run('notice.changes', { since: optionOf(args, 'since') ?? '' });
      return hasFlag(args, 'json') ? json(changes) : { lines: changes.flatMap(changeLines) };
    },
  },
  'notice export': {
    usage: 'notice export NOTICE… --workspace DIR --out FILE.json',
    options: { ...workspace, out: 'value' },
    run: async (core, args) => {
      const named = words(args, 1, Infinity, 'notice export NOTICE… --workspace DIR --out FILE.json');
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
  'client import': {
    usage: 'client import WORKBOOK --workspace DIR',
    options: { ...workspace, json: 'flag' },
    run: async (core, args) => {
      const files = [...words(args, 1, 1, 'client import WORKBOOK --workspace DIR')];
      core.session.reader.warm();
      await open(core, args, true);
      return report(await core.run('client.import', { files }), hasFlag(args, 'json'));
    },
  },
  'client list': {
    usage: 'client list --workspace DIR [--json]',
    options: { ...workspace, json: 'flag' },
    run: async (core, args) => {
      words(args, 0, 0, 'client list --workspace DIR [--json]');
      await open(core, args);
      const { rows } = await core.run('client.list', {});
      return hasFlag(args, 'json') ? json(rows) : { lines: rows.map(clientLine) };
    },
  },
  'client export': {
    usage: 'client export OUT.xlsx --workspace DIR',
    options: { ...workspace, json: 'flag' },
    run: async (core, args) => {
      const [file = ''] = words(args, 1, 1, 'client export OUT.xlsx --workspace DIR');
      await open(core, args);
      const result = await core.run('client.export', { file });
      return hasFlag(args, 'json') ? json(result) : { lines: [result.path] };
    },
  },
  'client template': {
    usage: 'client template OUT.xlsx',
    options: { json: 'flag' },
    run: async (core, args) => {
      const [file = ''] = words(args, 1, 1, 'client template OUT.xlsx');
      const result = await core.run('client.template', { file });
      return hasFlag(args, 'json') ? json(result) : { lines: [result.path] };
    },
  },
  match: {
    usage: 'match --workspace DIR [--on YYYY-MM-DD] [--client NAME] [--notice NOTICE] [--json]',
    options: { ...workspace, on: 'value', client: 'value', notice: 'value', json: 'flag' },
    run: async (core, args) => {
      words(args, 0, 0, 'match --workspace DIR --on YYYY-MM-DD [--client NAME] [--notice NOTICE] --json');
      const on = onDate(core, args);
      await open(core, args);
      const notice = optionOf(args, 'notice');
      const filter = {
        client: optionOf(args, 'client') ?? undefined,
        noticeId: notice === null ? undefined : await findNotice(core.session, notice),
      };
      const file = await matchFile(core.session, on, filter);
      if (hasFlag(args, 'json')) return json(file);
      return { lines: file.matches.map((m) => [m.client, m.notice, m.track ?? '', m.window, m.verdict].join('\t')) };
    },
  },
  'calendar export': {
    usage: 'calendar export --workspace DIR [--on YYYY-MM-DD] [--notice NOTICE] --out FILE.ics',
    options: { ...workspace, on: 'value', notice: 'value', out: 'value', json: 'flag' },
    run: async (core, args) => {
      words(args, 0, 0, 'calendar export --workspace DIR [--on YYYY-MM-DD] [--notice NOTICE] --out FILE.ics');
      const [on, file] = [onDate(core, args), required(args, 'out')];
      await open(core, args);
      const notice = optionOf(args, 'notice');
      const id = notice === null ? null : await findNotice(core.session, notice);
      const { programs } = await compiledPrograms(core.session);
      const own = id === null ? {} : { programs: programs.filter((p) => p.noticeId === id).map(programId) };
      const result = await core.run('calendar.export', { on, file, ...own });
      return hasFlag(args, 'json') ? json(result) : { lines: [result.path] };
    },
  },
  ...APPLICATION_COMMANDS,
  ...PACKET_COMMANDS,
  ...HANDOVER_COMMANDS,
  ...WORKSPACE_COMMANDS,
};

/** One `<file name without .txt>.json` a source, as `notice parse --out` writes them; the paths written. */
async function writeParsed(files: readonly NoticeFile[], folder: string): Promise<string[]> {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new FailureError(
      { code: 'output-unwritable', message: `不能写入文件夹：${folder}。`, details: { file: folder } },
      { cause: error },
    );
  }
  const written: string[] = [];
  for (const file of files) {
    const path = join(folder, `${basename(file.file).replace(/\.txt$/i, '')}.json`);
    if (written.includes(path)) fail('usage', `两个来源会写到同一个文件：${path}。请分开导出。`, { file: path });
    await writeFileAtomic(path, `${JSON.stringify(file, null, 2)}\n`);
    written.push(path);
  }
  return written;
}
