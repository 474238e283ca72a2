import { programId } from '../../shared/program/programs-of.ts';
import { hasFlag, optionOf, required } from './cli-arguments.ts';
import { type CliCommand, json, onDate, open, workspace } from './cli-command.ts';
import { findNotice } from './commands/find-notice.ts';
import { matchFile } from './commands/match.ts';
import { compiledPrograms } from './commands/programs.ts';

/** What the programs mean for the clients, and when they fall due. */
export const MATCH_COMMANDS: Readonly<Record<string, CliCommand>> = {
  match: {
    usage: 'match --workspace DIR [--on YYYY-MM-DD] [--client NAME] [--notice NOTICE] [--json]',
    takes: [0, 0],
    options: { ...workspace, on: 'value', client: 'value', notice: 'value', json: 'flag' },
    run: async (core, args) => {
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
    takes: [0, 0],
    options: { ...workspace, on: 'value', notice: 'value', out: 'value', json: 'flag' },
    run: async (core, args) => {
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
};
