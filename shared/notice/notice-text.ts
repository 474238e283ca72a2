import type { Notice } from './notice.ts';

/**
 * A readable text of Notice JSON that came without one (imported facts): title first, then the facts in the order of
 * a notice. For showing and searching; nothing is extracted from it.
 */
export function noticeText(notice: Notice): string {
  const section = (heading: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [heading, ...lines];
  return [
    notice.title,
    ...(notice.docNumber === null ? [] : [notice.docNumber]),
    ...section(
      '申报时间',
      notice.deadlines.map(
        (d) => `${d.label}：${d.from === null ? '' : `${d.from} 至 `}${d.to}${d.time === null ? '' : ` ${d.time}`}`,
      ),
    ),
    ...section(
      '申报条件',
      notice.conditions.map((c) => c.text),
    ),
    ...section(
      '申报材料',
      notice.materials.map((m) => m.name),
    ),
    ...section(
      '支持方式',
      notice.support.map((s) => s.text),
    ),
    ...section(
      '限制',
      notice.exclusions.map((e) => e.text),
    ),
    ...section('承诺', notice.commitments),
    ...section('联系方式', [...notice.contacts.people, ...notice.contacts.phones, ...notice.contacts.emails]),
    ...section(
      '附件',
      notice.attachments.map((a) => a.name),
    ),
    ...notice.issuers,
    ...(notice.publishedOn === null ? [] : [notice.publishedOn]),
    ...(notice.sourceUrl === null ? [] : [notice.sourceUrl]),
  ].join('\n');
}
