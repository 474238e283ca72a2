import { expect, test } from 'vitest';
import { factItem, factKey } from '../../shared/packet/asked-facts.ts';
import { materialKeys } from '../../shared/packet/material-key.ts';
import { closeness, notedFacts } from '../../shared/packet/noted-facts.ts';
import { programWith } from '../helpers/programs.ts';

const facts = (...rows: [notice: string, item: string, content: string | null][]) =>
  rows.map(([notice, item, content]) => ({ notice, item, content, note: null }));
const TITLE = '关于组织申报2026年示例市技术改造项目的通知';
const program = programWith({ title: TITLE, docNumber: '示工信〔2026〕8号' });

test('what is noted under one word is found under another word for the same thing', () => {
  expect(factKey('建设内容及规模')).toBe(factKey('主要建设内容'));
  expect(factItem('合同总额（元）')).toBe('合同金额');
  expect(factItem('设备台数（台）')).toBe('设备台数');
});

test('the row that names the program most closely counts, whatever the order', () => {
  const rows = facts(['技术改造', '建设内容', '大概'], [TITLE, '建设内容', '确切'], ['别的通知', '建设内容', '无关']);
  expect(notedFacts(program, rows).get('content')).toBe('确切');
  expect(notedFacts(program, rows.toReversed()).get('content')).toBe('确切');
});

test('a notice is named by its title, its number, or a part of the title; an empty cell says nothing', () => {
  expect(
    [TITLE, '示工信〔2026〕8号', '2026年示例市技术改造项目', '另一项目'].map((n) => closeness(program, n)),
  ).toEqual([0, 2, 3, null]);
  expect(notedFacts(program, facts([TITLE, '建设内容', null], ['技术改造', '建设内容', '有']))).toEqual(
    new Map([['content', '有']]),
  );
});

test('a fact of one track is none of another; one of the whole notice is of both', () => {
  const tracks = ['智能化改造', '绿色化改造'];
  const [first, second] = tracks.map((track) => ({ ...programWith({ title: TITLE, tracks }), track }));
  const rows = facts([`${TITLE}（智能化改造）`, '建设内容', '产线'], [TITLE, '推荐单位', '东区局']);
  expect(notedFacts(first ?? program, rows).get('content')).toBe('产线');
  expect(notedFacts(second ?? program, rows).get('content')).toBeUndefined();
  expect(notedFacts(second ?? program, rows).get('recommender')).toBe('东区局');
});

test('a bare amount has the unit that its item names', () => {
  expect(notedFacts(program, facts([TITLE, '合同金额（元）', '120,000'])).get('contractAmount')).toBe('120,000元');
});

test('a material keeps its key wherever it stands in the list; equal names are told apart', () => {
  const of = (name: string, track: string | null = null) => ({ name, track });
  const [form, licence] = materialKeys([of('申请表（附件1）'), of('营业执照')]);
  expect(materialKeys([of('营业 执照'), of('承诺书'), of('申请表（附件1）')])).toEqual([licence, '/承诺书', form]);
  expect(new Set(materialKeys([of('合同'), of('合同'), of('合同', '甲类')])).size).toBe(3);
});
