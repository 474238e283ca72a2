import { readNotices } from '../../shared/notice/read-notices.ts';
import type { Notice } from '../../shared/notice/notice.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';

/** A notice with these lines below its conditions, and what it encloses behind its signature. */
export function noticeAsking(lines: readonly string[], enclosed: readonly string[] = []): Notice {
  const text = [
    '关于组织申报2023年度海洋装备专项资金的通知',
    '各有关单位：',
    '    现就有关事项通知如下。',
    '    一、申报条件',
    '    申报单位应具有独立法人资格。',
    ...lines,
    '岚湾市工业和信息化局',
    '2023年6月8日',
    ...enclosed,
  ].join('\n');
  const [reading, ...more] = readNotices(sourceTextOf(text));
  if (!reading || more.length > 0) throw new Error(`${more.length + 1} notices read where one was written`);
  return reading.notice;
}

/** The documents of a notice: name, copies, form. */
export const documentsOf = ({ materials }: Notice): string[] =>
  materials.map((one) => [one.name, one.copies ?? '-', one.form ?? '-'].join(' | '));

/** The documents that a notice with these lines asks for. */
export const asked = (...lines: string[]): string[] => documentsOf(noticeAsking(lines));
