import { fail } from '../../shared/base/failure.ts';
import { inChinese, say } from '../../shared/base/sentence.ts';
import type { TemplateLayout } from '../../shared/contract/template-views.ts';
import { programId } from '../../shared/program/programs-of.ts';
import { type Arguments, hasFlag, optionOf, required } from './cli-arguments.ts';
import { type CliCommand, json, onDate, open, workspace } from './cli-command.ts';
import { clientsNamed, PROGRAM, program, programNamed } from './cli-program.ts';
import { findNotice } from './commands/find-notice.ts';
import { compiledPrograms } from './commands/programs.ts';
import type { Core } from './dispatch.ts';

/** One of the notice's programs, for what concerns all of its tracks. */
async function anyProgram(core: Core, args: Arguments): Promise<string> {
  const { programs } = await compiledPrograms(core.session);
  const notice = await findNotice(core.session, required(args, 'notice'));
  const found = programs.find(({ noticeId }) => noticeId === notice);
  return found
    ? programId(found)
    : fail('notice-unknown', say`这条通知不是申报类，没有可申报的项目：${notice}。`, { notice });
}

const columnLines = ({ columns }: TemplateLayout): string[] =>
  columns.map(({ place, name, label }) => [inChinese(place), name, label ?? '（未对应）'].join('\t'));

/** The clients of the program's applications where none is named. */
async function clientsOf(core: Core, args: Arguments, of: string, on: string): Promise<string[]> {
  const named = args.options.get('client') ?? [];
  if (named.length > 0) return [...named];
  const { rows } = await core.run('application.list', { on, program: of });
  if (rows.length === 0) fail('usage', say`缺少选项 --client：这个项目还没有开立申报。`);
  return rows.map(({ client }) => client);
}

function copiesOf(args: Arguments): { copies?: number } {
  const given = optionOf(args, 'copies');
  if (given === null) return {};
  if (!/^\d{1,3}$/.test(given)) fail('usage', say`份数应为整数：${given}`);
  return { copies: Number(given) };
}

function idOf(word: string): number {
  if (!/^\d{1,9}$/.test(word)) fail('usage', say`模板编号应为数字：${word}（见 template list）`);
  return Number(word);
}

/** Papers and bureaus' own files. */
export const PACKET_COMMANDS: Readonly<Record<string, CliCommand>> = {
  packet: {
    usage: `packet ${PROGRAM} [--client NAME …] [--per-recommender] [--copies N] [--on YYYY-MM-DD] --out DIR`,
    takes: [0, 0],
    options: { ...program, client: 'values', on: 'value', out: 'value', copies: 'value', 'per-recommender': 'flag' },
    run: async (core, args) => {
      const [on, folder] = [onDate(core, args), required(args, 'out')];
      required(args, 'notice');
      const copies = copiesOf(args);
      await open(core, args);
      const of = await programNamed(core, args);
      const clients = await clientsOf(core, args, of, on);
      const perRecommender = hasFlag(args, 'per-recommender');
      const result = await core.run('packet.generate', { on, program: of, clients, folder, perRecommender, ...copies });
      return {
        ...(hasFlag(args, 'json') ? json(result) : { lines: result.files.map((file) => file.path) }),
        failures: result.failures,
      };
    },
  },
  'packet table': {
    usage: 'packet table --workspace DIR --notice NOTICE [--per-recommender] [--on YYYY-MM-DD] --out DIR',
    takes: [0, 0],
    options: { ...workspace, notice: 'value', on: 'value', out: 'value', 'per-recommender': 'flag', json: 'flag' },
    run: async (core, args) => {
      const [on, folder, named] = [onDate(core, args), required(args, 'out'), required(args, 'notice')];
      await open(core, args);
      const notice = await findNotice(core.session, named);
      const perRecommender = hasFlag(args, 'per-recommender');
      const result = await core.run('packet.wholeTable', { on, notice, folder, perRecommender });
      return {
        ...(hasFlag(args, 'json') ? json(result) : { lines: result.files.map((file) => file.path) }),
        failures: result.failures,
      };
    },
  },
  'template inspect': {
    usage: 'template inspect FILE [--workspace DIR] [--json]',
    takes: [1, 1],
    options: { ...workspace, json: 'flag' },
    run: async (core, args) => {
      const [file = ''] = args.words;
      if (optionOf(args, 'workspace') !== null) await open(core, args);
      const result = await core.run('template.inspect', { file });
      return hasFlag(args, 'json') ? json(result) : { lines: columnLines(result) };
    },
  },
  'template add': {
    usage: `template add FILE ${PROGRAM} [--sheet NAME]`,
    takes: [1, 1],
    options: { ...program, sheet: 'value' },
    run: async (core, args) => {
      const [file = ''] = args.words;
      await open(core, args);
      const sheet = optionOf(args, 'sheet');
      const of = optionOf(args, 'track') === null ? await anyProgram(core, args) : await programNamed(core, args);
      const own = optionOf(args, 'track') === null ? {} : { allTracks: false };
      const result = await core.run('template.add', {
        program: of,
        file,
        ...own,
        ...(sheet === null ? {} : { sheet }),
      });
      return hasFlag(args, 'json')
        ? json(result)
        : { lines: [`${result.id}\t${result.name}`, ...columnLines(result.layout)] };
    },
  },
  'template list': {
    usage: `template list ${PROGRAM} [--json]`,
    takes: [0, 0],
    options: program,
    run: async (core, args) => {
      await open(core, args);
      const { templates } = await core.run('template.list', { program: await programNamed(core, args) });
      const failures = templates.flatMap(({ problem }) => problem ?? []);
      if (hasFlag(args, 'json')) return { ...json(templates), failures };
      const lines = templates.map(({ id, name, columns, unmapped }) =>
        [id, name, `${columns} 项，${unmapped} 项未对应`].join('\t'),
      );
      return { lines, failures };
    },
  },
  'template map': {
    usage: 'template map ID COLUMN=FACT … --workspace DIR',
    takes: [2, Infinity],
    options: { ...workspace, json: 'flag' },
    run: async (core, args) => {
      const [id = '', ...pairs] = args.words;
      const mapping = Object.fromEntries(
        pairs.map((pair) => {
          const at = pair.lastIndexOf('=');
          if (at < 1) fail('usage', say`应写成 列名=内容：${pair}`);
          return [pair.slice(0, at), pair.slice(at + 1) === '' ? null : pair.slice(at + 1)];
        }),
      );
      await open(core, args);
      const result = await core.run('template.setMapping', { id: idOf(id), mapping });
      return hasFlag(args, 'json') ? json(result) : { lines: columnLines(result.layout) };
    },
  },
  'template remove': {
    usage: 'template remove ID --workspace DIR',
    takes: [1, 1],
    options: workspace,
    run: async (core, args) => {
      const [id = ''] = args.words;
      await open(core, args);
      await core.run('template.remove', { id: idOf(id) });
      return { lines: [] };
    },
  },
  'template fill': {
    usage: `template fill FILE ${PROGRAM} --client NAME [--client NAME …] [--on YYYY-MM-DD] --out DIR`,
    takes: [1, 1],
    options: { ...program, client: 'values', on: 'value', out: 'value' },
    run: async (core, args) => {
      const [file = ''] = args.words;
      const [on, folder] = [onDate(core, args), required(args, 'out')];
      const clients = clientsNamed(args);
      await open(core, args);
      const of = await programNamed(core, args);
      const result = await core.run('template.fill', { file, on, program: of, clients, folder });
      if (hasFlag(args, 'json')) return json(result);
      return {
        lines: [
          ...result.files.map(({ path }) => path),
          ...result.missing.map(({ client, name, place }) => `待补\t${client}\t${name}\t${inChinese(place)}`),
          ...result.warnings.map(inChinese),
        ],
      };
    },
  },
};
