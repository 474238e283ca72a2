import type { Notice } from '../../../shared/notice/notice.ts';

/** What a later notice changes of an earlier one, one Chinese sentence each: dates, number, conditions, materials. */
export function changesBetween(earlier: Notice, later: Notice): readonly string[] {
  const out: string[] = [];
  if (earlier.docNumber !== later.docNumber)
    out.push(`文号：${earlier.docNumber ?? '无'} → ${later.docNumber ?? '无'}`);
  const dates = (notice: Notice): string =>
    [
      ...new Set(
        notice.deadlines
          .filter((d) => d.actor !== 'authority')
          .map((d) => `${d.from === null ? '' : `${d.from} 至 `}${d.to}`),
      ),
    ].join('、');
  if (dates(earlier) !== dates(later) && dates(later) !== '')
    out.push(`时间：${dates(earlier) || '未写明'} → ${dates(later)}`);
  out.push(
    ...listChanges(
      '条件',
      earlier.conditions.map((c) => c.text),
      later.conditions.map((c) => c.text),
    ),
  );
  out.push(
    ...listChanges(
      '材料',
      earlier.materials.map((m) => m.name),
      later.materials.map((m) => m.name),
    ),
  );
  return out;
}

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}]+/gu, '');

function* listChanges(what: string, before: readonly string[], after: readonly string[]): Generator<string> {
  if (after.length === 0) return;
  const [old, now] = [new Set(before.map(bare)), new Set(after.map(bare))];
  for (const text of after) if (!old.has(bare(text))) yield `新增${what}：${text}`;
  for (const text of before) if (!now.has(bare(text))) yield `不再列出的${what}：${text}`;
}
