import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { inChinese } from '../../shared/base/sentence.ts';
import { openCore, tempFolder } from '../helpers/workspaces.ts';

const pdf = (words: string): string => Buffer.from(`%PDF-1.7 ${words}`).toString('base64');

test('a printed page is kept under a name that every system takes, and again over the old one', async () => {
  const { core } = await openCore();
  const folder = tempFolder();
  const kept = { folder, name: '01-示例/公司-清单', kind: 'checklist' as const, client: '示例公司' };
  await core.run('packet.keepPdf', { ...kept, pdf: pdf('one') });
  const { path, warning } = await core.run('packet.keepPdf', { ...kept, pdf: pdf('two') });
  expect([basename(path), warning]).toEqual(['01-示例 公司-清单.pdf', null]);
  expect(readFileSync(path, 'latin1')).toBe('%PDF-1.7 two');
});

test('a page that a person has changed stays: the new one stands beside it, and it is said', async () => {
  const { core } = await openCore();
  const folder = tempFolder();
  const kept = { folder, name: '汇总表', kind: 'summary' as const, client: null };
  const first = await core.run('packet.keepPdf', { ...kept, pdf: pdf('one') });
  writeFileSync(first.path, 'signed by hand');
  const second = await core.run('packet.keepPdf', { ...kept, pdf: pdf('two') });
  expect(basename(second.path)).toBe('汇总表 (2).pdf');
  expect(second.warning && inChinese(second.warning)).toContain('汇总表 (2).pdf');
  expect(readFileSync(first.path, 'latin1')).toBe('signed by hand');
});
