import { hasFlag } from './cli-arguments.ts';
import { type CliCommand, json, open, printedImport, workspace } from './cli-command.ts';
import { clientLine } from './cli-text.ts';

/** The portfolio of clients and its workbook. */
export const CLIENT_COMMANDS: Readonly<Record<string, CliCommand>> = {
  'client import': {
    usage: 'client import WORKBOOK --workspace DIR',
    takes: [1, 1],
    options: { ...workspace, json: 'flag' },
    run: async (core, args) => {
      const files = [...args.words];
      core.session.reader.warm();
      await open(core, args, true);
      return printedImport(await core.run('client.import', { files }), hasFlag(args, 'json'));
    },
  },
  'client list': {
    usage: 'client list --workspace DIR [--json]',
    takes: [0, 0],
    options: { ...workspace, json: 'flag' },
    run: async (core, args) => {
      await open(core, args);
      const { rows } = await core.run('client.list', {});
      return hasFlag(args, 'json') ? json(rows) : { lines: rows.map(clientLine) };
    },
  },
  'client export': {
    usage: 'client export OUT.xlsx --workspace DIR',
    takes: [1, 1],
    options: { ...workspace, json: 'flag' },
    run: async (core, args) => {
      const [file = ''] = args.words;
      await open(core, args);
      const result = await core.run('client.export', { file });
      return hasFlag(args, 'json') ? json(result) : { lines: [result.path] };
    },
  },
  'client template': {
    usage: 'client template OUT.xlsx',
    takes: [1, 1],
    options: { json: 'flag' },
    run: async (core, args) => {
      const [file = ''] = args.words;
      const result = await core.run('client.template', { file });
      return hasFlag(args, 'json') ? json(result) : { lines: [result.path] };
    },
  },
};
