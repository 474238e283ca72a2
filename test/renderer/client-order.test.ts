import { expect, test } from 'vitest';
import { arrangeClients } from '../../renderer/stores/client-order.ts';
import { clientRow } from './row-builders.ts';

const names = (rows: readonly { name: string }[]): string[] => rows.map((row) => row.name);
const rows = [
  clientRow({
    name: '乙厂',
    employees: 300,
    scale: '大型',
    latestRevenue: { year: 2025, wan: '900' },
    qualifications: ['高新技术企业'],
  }),
  clientRow({ name: '甲厂', employees: 20, scale: '微型', latestRevenue: { year: 2025, wan: '10350.5' } }),
  clientRow({ name: '丙厂', region: '江苏省无锡市' }),
];

test('without an order the clients stand as in the workbook', () => {
  expect(names(arrangeClients(rows, '', { by: null, descending: false }))).toEqual(['乙厂', '甲厂', '丙厂']);
});

test('a column orders them as the core does, and those with nothing in it come last both ways', () => {
  const ranks = new Map([
    ['甲厂', 0],
    ['乙厂', 1],
  ]);
  const by = 'financials/2025/revenue';
  expect(names(arrangeClients(rows, '', { by, descending: false }, new Map(), ranks))).toEqual([
    '甲厂',
    '乙厂',
    '丙厂',
  ]);
  expect(names(arrangeClients(rows, '', { by, descending: true }, new Map(), ranks))).toEqual(['乙厂', '甲厂', '丙厂']);
});

test('names are ordered as Chinese names, contradictions by their number', () => {
  expect(names(arrangeClients(rows, '', { by: 'name', descending: false }))).toEqual(['丙厂', '甲厂', '乙厂']);
  const one = [...rows, clientRow({ name: '丁厂', contradictions: 2 })];
  expect(names(arrangeClients(one, '', { by: 'contradictions', descending: true }))[0]).toBe('丁厂');
});

test('words find names, places and qualifications', () => {
  expect(names(arrangeClients(rows, '无锡', { by: null, descending: false }))).toEqual(['丙厂']);
  expect(names(arrangeClients(rows, '高新', { by: null, descending: false }))).toEqual(['乙厂']);
});
