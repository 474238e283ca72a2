import { describe, expect, it } from 'vitest';
import { inChinese, say } from '../../shared/base/sentence.ts';
import type { Finding } from '../../shared/packet/consistency.ts';
import { findingGroups } from '../../shared/packet/finding-groups.ts';
import { findingTable } from '../../shared/packet/job-ticket-findings.ts';
import { jobTicket } from '../../shared/packet/job-ticket.ts';
import { packetWarnings } from '../../shared/packet/warnings.ts';
import { applicationOf, applicationsOf, clientNo, sourceOf } from './papers.ts';
import { tableAfter, tableTexts } from './reading.ts';

const names = (count: number): string[] => Array.from({ length: count }, (_, n) => `示例${n + 1}公司`);
const OPEN = say`材料未备齐`;
const found = (clients: readonly string[], what = OPEN): Finding[] =>
  clients.map((client) => ({ kind: 'problem', client, what }));
const whom = (concerned: number, total: number): string | null => {
  const [group] = findingGroups(found(names(concerned)), names(total));
  return group?.whom ? inChinese(group.whom) : null;
};

describe('equal findings of a packet', () => {
  it('are told once, with whom they concern: few by name, all as all, nearly all by who is left out', () => {
    expect(whom(1, 500)).toBe('示例1公司');
    expect(whom(3, 500)).toBe('示例1公司、示例2公司、示例3公司');
    expect(whom(500, 500)).toBe('全部500户');
    expect(whom(2, 2)).toBe('全部2户');
    expect(whom(1, 1)).toBe('示例1公司');
    expect(whom(498, 500)).toBe('除示例499公司、示例500公司外的498户');
    expect(whom(30, 500)).toBe('30户');
  });

  it('stand in the order: of the packet, of many, of few, of one client each as the clients come', () => {
    const [first = '', second = ''] = names(9);
    const groups = findingGroups(
      [
        ...found([first], say`甲`),
        ...found([second], say`乙`),
        ...found(names(2), say`丙`),
        ...found(names(9), say`丁`),
        { kind: 'problem', client: null, what: say`戊` },
      ],
      names(9),
    );
    expect(groups.map(({ what }) => inChinese(what))).toEqual(['戊', '丁', '丙', '甲', '乙']);
  });

  it('are not one where a problem of the packet has the words of a client’s', () => {
    expect(findingGroups([...found(['示例1公司']), { kind: 'problem', client: null, what: OPEN }], [])).toHaveLength(2);
  });
});

describe('作业单: 交件前核对', () => {
  it('lists the clients below a finding that concerns some of them, each once with its box, in rows that a page holds', () => {
    const table = findingTable(findingGroups(found(names(45)), names(500)));
    const [, finding, ...lists] = tableTexts(table);
    expect(finding).toEqual(['1', '45户，名单如下', '材料未备齐', '□']);
    expect(lists.map((row) => row.length)).toEqual([1, 3, 3]);
    expect(lists[1]?.[0]).toBe('1续');
    const listed = lists.flatMap((row) => row.join('').match(/□[^□　]+公司/g) ?? []);
    expect(listed).toEqual(names(45).map((name) => `□${name}`));
  });

  it('parts what clients have in common from what each has alone, numbered through', () => {
    const [first = ''] = names(5);
    const rows = tableTexts(findingTable(findingGroups([...found([first], say`甲`), ...found(names(5))], names(5))));
    expect(rows.slice(1)).toEqual([
      ['多户共有'],
      ['1', '全部5户', '材料未备齐', '□'],
      ['各户单有'],
      ['2', '示例1公司', '甲', '□'],
    ]);
  });

  it('of one client stands as it always did, a row a finding', () => {
    const source = sourceOf();
    const rows = tableTexts(
      tableAfter(jobTicket(source, [applicationOf(source, clientNo(2, { contactPhone: null }))]), '二、交件前核对'),
    ).slice(1);
    expect(rows.length).toBeGreaterThan(2);
    for (const [index, row] of rows.entries())
      expect(row).toEqual([String(index + 1), '武汉示例2号精工机械有限公司', expect.any(String), '□']);
  });

  it('does not grow with the clients where all have the same', () => {
    const source = sourceOf();
    const rows = (count: number): number =>
      tableAfter(jobTicket(source, applicationsOf(source, count)), '二、交件前核对').rows.length;
    expect(rows(40)).toBe(rows(4));
  });
});

it('what is said of a packet once it is written says the same of many clients once, and leaves no name out', () => {
  const source = sourceOf();
  const applications = Array.from({ length: 12 }, (_, n) =>
    applicationOf(source, clientNo(n + 1, n < 6 ? { contactPhone: null } : {})),
  );
  const warnings = packetWarnings([{ source, applications }]).map(inChinese);
  const phone = warnings.filter((words) => words.includes('联系电话'));
  expect(phone).toHaveLength(1);
  for (const [n, { client }] of applications.entries())
    expect(phone[0]?.includes(client.name), client.name).toBe(n < 6);
});
