import { readNotices } from '../../shared/notice/read-notices.ts';
import type { Notice } from '../../shared/notice/notice.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';

interface Head {
  readonly title?: string;
  readonly to?: string;
  readonly issuer?: string;
  readonly date?: string;
}

/** Reads a notice that consists of these lines below the usual head and above a signature. */
export function shortNotice(lines: readonly string[], head: Head = {}): Notice {
  const text = [
    head.title ?? '云岭市工业和信息化局关于组织申报2024年度智能制造示范项目的通知',
    head.to ?? '各县（市、区）工业和信息化局，各有关企业：',
    ...lines,
    head.issuer ?? '云岭市工业和信息化局',
    head.date ?? '2024年3月5日',
  ].join('\n');
  const [reading, ...more] = readNotices(sourceTextOf(text));
  if (!reading || more.length > 0) throw new Error(`${more.length + 1} notices read where one was written`);
  return reading.notice;
}
