import type { ApplicationRow } from '../../shared/contract/application-views.ts';
import { inChinese } from '../../shared/base/sentence.ts';
import { STAGE_WORDS } from '../../shared/program/application-stage.ts';
import { hasFlag } from './cli-arguments.ts';
import { type CliCommand, json, onDate, open, workspace } from './cli-command.ts';
import { clientsNamed, PROGRAM, program, programNamed } from './cli-program.ts';

const line = ({ id, client, title, track, stage, deadline, papers, missing }: ApplicationRow): string =>
  [
    id,
    client,
    track === null ? title : `${title}（${track}）`,
    inChinese(STAGE_WORDS[stage]),
    deadline?.date ?? '',
    `材料 ${papers.ready}/${papers.total}`,
    `待补 ${missing}`,
  ].join('\t');

/** Applications of clients for programs. */
export const APPLICATION_COMMANDS: Readonly<Record<string, CliCommand>> = {
  'application open': {
    usage: `application open ${PROGRAM} --client NAME [--client NAME …] [--on YYYY-MM-DD]`,
    takes: [0, 0],
    options: { ...program, client: 'values', on: 'value' },
    run: async (core, args) => {
      const on = onDate(core, args);
      const clients = clientsNamed(args);
      await open(core, args);
      const { rows } = await core.run('application.open', { on, program: await programNamed(core, args), clients });
      return hasFlag(args, 'json') ? json(rows) : { lines: rows.map(line) };
    },
  },
  'application list': {
    usage: 'application list --workspace DIR [--on YYYY-MM-DD] [--json]',
    takes: [0, 0],
    options: { ...workspace, on: 'value', json: 'flag' },
    run: async (core, args) => {
      const on = onDate(core, args);
      await open(core, args);
      const { rows } = await core.run('application.list', { on });
      return hasFlag(args, 'json') ? json(rows) : { lines: rows.map(line) };
    },
  },
  'application lacks': {
    usage: `application lacks ${PROGRAM} --client NAME [--client NAME …] [--on YYYY-MM-DD] [--json]`,
    takes: [0, 0],
    options: { ...program, client: 'values', on: 'value' },
    run: async (core, args) => {
      const on = onDate(core, args);
      const clients = clientsNamed(args);
      await open(core, args);
      const form = await core.run('application.facts', { on, program: await programNamed(core, args), clients });
      if (hasFlag(args, 'json')) return json(form);
      return {
        lines: [
          ...form.application.flatMap(({ item, askedBy, clients: who }) =>
            who.map((client) => ['申报事项', client, item, askedBy.map(inChinese).join('；')].join('\t')),
          ),
          ...form.client.flatMap(({ fact, askedBy, clients: who }) =>
            who.map(({ client }) => ['企业资料', client, fact, askedBy.map(inChinese).join('；')].join('\t')),
          ),
        ],
      };
    },
  },
};
