import { expect, test } from 'vitest';
import { SHEETS } from '../../shared/client/fields.ts';
import { inWords, say } from '../../shared/base/sentence.ts';
import { english } from '../../renderer/text/told/english.ts';
import { formsIn, formsOf } from '../helpers/sentence-forms.ts';

const CHINESE = /[\u4E00-\u9FFF]/;
const places = (form: string): string[] => [...form.matchAll(/\{\d+\}/g)].map(([place]) => place).toSorted();
const forms = formsIn('shared', 'electron/core', 'electron/main');

test('every sentence that the core and main tell has its English, and no English stands for none', () => {
  expect([...forms.keys()].filter((form) => !(form in english))).toEqual([]);
  expect(Object.keys(english).filter((form) => !forms.has(form))).toEqual([]);
});

test('the English of a sentence has all its values, and no Chinese but the names of the workbook’s sheets', () => {
  const wrong = Object.entries(english).filter(([form, words]) => places(form).join() !== places(words).join());
  expect(wrong).toEqual([]);
  const sheets = new Set<string>(SHEETS.map(({ label }) => label));
  const chinese = Object.values(english).filter((words) =>
    (words.match(/[\u4E00-\u9FFF]+/g) ?? []).some((part) => !sheets.has(part)),
  );
  expect(chinese).toEqual([]);
});

test('a sentence within a sentence is told in the same language', () => {
  const sentence = say`无法写入“${'out.xlsx'}”：${say`磁盘已满`}。${say`请另选一个文件夹`}。`;
  const told = inWords(sentence, (form) => english[form] ?? form);
  expect(told).toBe('Cannot write “out.xlsx”: the disk is full. Choose another folder.');
  expect(told).not.toMatch(CHINESE);
});

test('forms are found in the source as the program makes them, those within values too', () => {
  const code = "fail('usage', say`甲「${a.b({ c: `${d}` })}」乙${e ? say`丙${1}` : say`丁`}。`)";
  expect(formsOf(code)).toEqual(['甲「{0}」乙{1}。', '丙{0}', '丁']);
});
