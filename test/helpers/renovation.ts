import { noticeText, openCore, tempFile } from './workspaces.ts';
import { workbookFile } from './workbooks.ts';

export const ON = '2026-03-16';
export const RENOVATION_CLIENTS: readonly [string, string, string] = [
  '云岭示例甲有限公司',
  '云岭示例乙有限公司',
  '云岭示例丙有限公司',
];
export const RENOVATION_TITLE = '云岭市工业和信息化局关于组织申报2026年技术改造项目的通知';

/** A workspace with one renovation program and three clients, the first of which has a project. */
export async function renovationWorkspace(
  facts: readonly (readonly [client: string, item: string, content: string])[] = [],
) {
  const { core, folder } = await openCore();
  await core.run('notice.import', { files: [tempFile('a.txt', noticeText({ title: RENOVATION_TITLE }))] });
  await core.run('client.import', {
    files: [
      await workbookFile({
        企业: [['企业名称*', '联系人', '职工总数'], ...RENOVATION_CLIENTS.map((name) => [name, '示例丁', 30])],
        项目: [
          ['企业名称*', '项目名称*', '总投资'],
          [RENOVATION_CLIENTS[0], '数控车间改造', 3000],
        ],
        申报事项: [
          ['企业名称*', '通知*', '事项*', '内容'],
          ...facts.map(([client, item, content]) => [client, RENOVATION_TITLE, item, content]),
        ],
      }),
    ],
  });
  const { programs } = await core.run('match.programs', { on: ON });
  return { core, folder, program: programs[0]?.id ?? '' };
}
