import { failureOf } from '../../shared/base/failure.ts';
import { hasFlag, required } from './cli-arguments.ts';
import { type CliCommand, json, open, workspace } from './cli-command.ts';
import { restoreBackup } from './store/full-backup.ts';

/** The commands that look after a workspace as a whole. */
export const WORKSPACE_COMMANDS: Readonly<Record<string, CliCommand>> = {
  'workspace check': {
    usage: 'workspace check --workspace DIR',
    takes: [0, 0],
    options: { ...workspace, json: 'flag' },
    run: async (core, args) => {
      await open(core, args);
      const result = await core.run('workspace.check', {});
      const failures = result.problems.map((said) => failureOf('workspace-damaged', said));
      return hasFlag(args, 'json')
        ? { ...json(result), failures }
        : { lines: result.ok ? ['工作区完好。'] : [], failures };
    },
  },
  'workspace backup': {
    usage: 'workspace backup --out FILE --workspace DIR',
    takes: [0, 0],
    options: { ...workspace, out: 'value', json: 'flag' },
    run: async (core, args) => {
      const file = required(args, 'out');
      await open(core, args);
      const result = await core.run('workspace.backup', { file });
      return hasFlag(args, 'json') ? json(result) : { lines: [result.path] };
    },
  },
  'workspace restore': {
    usage: 'workspace restore FILE --workspace DIR',
    takes: [1, 1],
    options: { ...workspace, json: 'flag' },
    run: async (core, args) => {
      const [file = ''] = args.words;
      const folder = required(args, 'workspace');
      const damaged = await restoreBackup(file, folder, { holder: 'cli', now: core.session.clock(), over: true });
      if (hasFlag(args, 'json')) return json({ path: folder, damaged });
      return { lines: damaged === null ? [folder] : [folder, `损坏的数据库留在 ${damaged}`] };
    },
  },
};
