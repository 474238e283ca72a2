import type { ClientRow, ImportReport, NoticeRow } from '../../shared/contract/views.ts';
import type { KnownChange } from '../../shared/contract/notice-relation-views.ts';
import { inChinese } from '../../shared/base/sentence.ts';
import { changeText } from './commands/notice-changes.ts';
import type { Window } from '../../shared/program/window.ts';

/** How the command line prints things for a person. */

export const WINDOW_WORDS: Record<Window, string> = {
  open: '申报中',
  upcoming: '未开始',
  closed: '已截止',
  undated: '未写明',
};

export function noticeLine(row: NoticeRow): string {
  const window =
    row.kind === 'program' ? `${WINDOW_WORDS[row.window]}${row.nextDeadline ? ` ${row.nextDeadline.to}` : ''}` : '';
  return [row.id, row.kind, window, row.docNumber ?? '', row.title].join('\t');
}

const RELATIONS: Record<KnownChange['relation'], string> = {
  duplicate: '重复',
  're-issue': '替代',
  extension: '延期',
  correction: '更正',
};

/** What one later notice is to an earlier one, then a line a change. */
export const changeLines = ({ relation, later, earlier, changes }: KnownChange): string[] => [
  `${RELATIONS[relation]}\t${later.title}\t→\t${earlier.title}`,
  ...changes.map((change) => `  ${inChinese(changeText(change))}`),
];

export const clientLine = (row: ClientRow): string =>
  [row.name, row.creditCode ?? '', row.region, row.industry ?? ''].join('\t');

/** A line a file with what became of it, then the warnings. Failures are not in it: they go to stderr. */
export function importLines(report: ImportReport): string[] {
  return report.files.flatMap((file) => {
    const parts: string[] = [];
    if (file.rows)
      parts.push(
        `新增 ${file.rows.added} 行，修改 ${file.rows.changed} 行，未变 ${file.rows.unchanged} 行，未导入 ${file.rows.failed} 行`,
      );
    else parts.push(`新增 ${file.added.length} 条通知，已有 ${file.unchanged.length} 条`);
    if (file.status === 'unchanged') parts.push('与上次相同，未作改动');
    const notices = file.rows ? [] : file.added.map(({ id, title }) => `  + ${id}\t${title}`);
    const head = file.status === 'failed' ? [] : [`${file.file}：${parts.join('；')}。`];
    return [...head, ...notices, ...file.warnings.map((warning) => `  ! ${inChinese(warning)}`)];
  });
}
