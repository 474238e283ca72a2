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

test('figures are ordered as figures, sizes by size, and unknown ones come last both ways', () => {
  expect(names(arrangeClients(rows, '', { by: 'revenue', descending: false }))).toEqual(['乙厂', '甲厂', '丙厂']);
  expect(names(arrangeClients(rows, '', { by: 'revenue', descending: true }))).toEqual(['甲厂', '乙厂', '丙厂']);
  expect(names(arrangeClients(rows, '', { by: 'scale', descending: true }))).toEqual(['乙厂', '甲厂', '丙厂']);
});

test('words find names, places and qualifications', () => {
  expect(names(arrangeClients(rows, '无锡', { by: null, descending: false }))).toEqual(['丙厂']);
  expect(names(arrangeClients(rows, '高新', { by: null, descending: false }))).toEqual(['乙厂']);
});
