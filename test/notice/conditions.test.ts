import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CriterionNode } from '../../shared/notice/criterion.ts';
import { readNotices } from '../../shared/notice/read-notices.ts';
import type { NoticeReading } from '../../shared/notice/reading.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';

interface ExpectedCondition {
  readonly text: string;
  readonly track?: string;
  readonly mandatory?: boolean;
  readonly criteria: readonly CriterionNode[];
}

const folder = join(import.meta.dirname, '../fixtures/excerpts');
const excerpts = readdirSync(folder)
  .sort()
  .map((file) => ({
    name: file.replace(/\.json$/, ''),
    ...(JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
      text: string[];
      expected: { tracks?: string[]; conditions?: ExpectedCondition[] };
    }),
  }))
  .filter(({ expected }) => expected.conditions !== undefined);

const read = (lines: readonly string[]): NoticeReading => {
  const reading = readNotices(sourceTextOf(lines.join('\n')))[0];
  if (!reading) throw new Error('no notice');
  return reading;
};

/** A criterion as a line, without its quote and the free wording of a label; groups in any order of their members. */
function line(node: CriterionNode): string {
  if ('any' in node) return `any(${node.any.map(line).sort().join(' | ')})`;
  if ('all' in node) return `all(${node.all.map(line).sort().join(' & ')})`;
  const period = [node.year, node.years === undefined ? undefined : `${node.years} years`, node.since]
    .filter((p) => p !== undefined)
    .join(' ');
  const when = node.when?.length ? ` when ${node.when.map(line).sort().join(' & ')}` : '';
  return `${node.field} ${node.op} ${JSON.stringify(node.value)} ${node.unit ?? ''} ${period}${when}`
    .replace(/ +/g, ' ')
    .trim();
}

const plain = (text: string): string => text.replace(/\s/g, '').replace(/[。；;]$/, '');
const shown = (c: {
  text: string;
  track?: string | null;
  mandatory?: boolean;
  criteria: readonly CriterionNode[];
}): unknown => ({
  text: plain(c.text),
  track: c.track ?? null,
  mandatory: c.mandatory ?? true,
  criteria: c.criteria.map(line).sort(),
});

describe('conditions of excerpts', () => {
  test.each(excerpts.map((e) => [e.name, e] as const))('%s', (_, { text, expected }) => {
    const { notice } = read(text);
    expect(notice.tracks).toEqual(expected.tracks ?? []);
    expect(notice.conditions.map(shown)).toEqual(expected.conditions?.map(shown));
  });
});

test.each(['每个企业最多申报2个项目。', '同一项目不重复享受专项资金支持。'])(
  '%s in the running text of a part on other matters is a condition',
  (sentence) => {
    const { notice } = read([
      '关于组织申报2026年度云岭市技术改造项目的通知',
      '一、申报条件',
      '1.在云岭市注册的独立法人企业。',
      '二、组织申报',
      sentence,
      '云岭市工业和信息化局',
      '2026年3月1日',
    ]);
    expect(notice.conditions.map((condition) => condition.text)).toContain(sentence);
  },
);

describe('spans of conditions', () => {
  test.each(excerpts.map((e) => [e.name, e] as const))('%s: every span holds what it stands for', (_, { text }) => {
    const reading = read(text);
    const at = (pointer: string): string => {
      const span = reading.spans[pointer];
      if (!span) throw new Error(`${pointer} has no span`);
      return reading.text.slice(span.start, span.end);
    };
    const check = (node: CriterionNode, pointer: string): void => {
      if ('any' in node) node.any.forEach((n, i) => check(n, `${pointer}/any/${i}`));
      else if ('all' in node) node.all.forEach((n, i) => check(n, `${pointer}/all/${i}`));
      else {
        const words = at(`${pointer}/value`);
        expect(words, pointer).not.toBe('');
        if (typeof node.value === 'number')
          expect(words, pointer).toMatch(/[\d０-９零〇○一二两三四五六七八九十半%百千万亿]/);
        expect(plain(at(`${pointer}/quote`)), pointer).toBe(plain(node.quote ?? ''));
        node.when?.forEach((n, i) => check(n, `${pointer}/when/${i}`));
      }
    };
    reading.notice.conditions.forEach((condition, i) => {
      expect(plain(at(`/conditions/${i}/text`).replace(/\t/g, '：'))).toBe(plain(condition.text));
      if (condition.track !== null) expect(at(`/conditions/${i}/track`)).toContain(condition.track);
      condition.criteria.forEach((node, k) => check(node, `/conditions/${i}/criteria/${k}`));
    });
  });
});
