import { fail } from '../../shared/base/failure.ts';
import { inChinese, say, type Sentence } from '../../shared/base/sentence.ts';
import type { HandoverItemView } from '../../shared/contract/handover-commands.ts';
import { hasFlag, optionOf, required } from './cli-arguments.ts';
import { type CliCommand, json, open, workspace } from './cli-command.ts';
import { findNotice } from './commands/find-notice.ts';

const EXPORT = 'handover export (--client NAME | --notice NOTICE) --workspace DIR --out FILE.sbwb';
const CHANGES = { added: '新增', changed: '更改', removed: '替换', unchanged: '不变' } as const;
const AREAS = {
  notice: '通知',
  correction: '更正',
  template: '模板',
  client: '企业',
  row: '资料',
  paper: '证照',
  decision: '人工判定',
  application: '申报',
} as const;

/** The commands that hand a client or a program over from one workspace to another. */
export const HANDOVER_COMMANDS: Readonly<Record<string, CliCommand>> = {
  'handover export': {
    usage: EXPORT,
    takes: [0, 0],
    options: { ...workspace, client: 'value', notice: 'value', out: 'value', json: 'flag' },
    run: async (core, args) => {
      const [file, client, notice] = [required(args, 'out'), optionOf(args, 'client'), optionOf(args, 'notice')];
      if ((client === null) === (notice === null)) fail('usage', say`用法：${EXPORT}`);
      await open(core, args);
      const subject = client === null ? { notice: await findNotice(core.session, notice ?? '') } : { client };
      const result = await core.run('handover.export', { ...subject, file });
      return hasFlag(args, 'json') ? json(result) : { lines: [result.path] };
    },
  },
  'handover preview': {
    usage: 'handover preview FILE --workspace DIR [--json]',
    takes: [1, 1],
    options: { ...workspace, json: 'flag' },
    run: async (core, args) => {
      const [file = ''] = args.words;
      await open(core, args);
      const preview = await core.run('handover.preview', { file });
      const { failures } = preview;
      return { ...(hasFlag(args, 'json') ? json(preview) : { lines: preview.items.flatMap(itemLines) }), failures };
    },
  },
  'handover import': {
    usage: 'handover import FILE --workspace DIR',
    takes: [1, 1],
    options: { ...workspace, json: 'flag' },
    run: async (core, args) => {
      const [file = ''] = args.words;
      await open(core, args, true);
      const result = await core.run('handover.import', { file });
      if (hasFlag(args, 'json')) return json(result);
      return {
        lines: [result.entry === null ? '没有新内容。' : `已读入「${result.title}」，${result.changed} 处有变化。`],
      };
    },
  },
};

const shown = (value: Sentence | null): string => (value === null ? '（无）' : inChinese(value));

const itemLines = ({ area, change, name, lines }: HandoverItemView): readonly string[] => [
  [CHANGES[change], AREAS[area], name].join('\t'),
  ...lines.map(({ label, before, after }) => `\t${inChinese(label)}\t${shown(before)} → ${shown(after)}`),
];
