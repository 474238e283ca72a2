import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFileAtomic } from '../../electron/core/write/atomic-file.ts';
import { excelWriter } from '../../electron/core/write/excel.ts';
import { wordBytes } from '../../electron/core/write/word.ts';
import { checklist } from '../../shared/packet/checklist.ts';
import { commitmentLetter } from '../../shared/packet/commitment.ts';
import { cover } from '../../shared/packet/cover.ts';
import type { Paper } from '../../shared/packet/document.ts';
import { jobTicket } from '../../shared/packet/job-ticket.ts';
import { summaryTable } from '../../shared/packet/summary.ts';
import { applicationOf, applicationsOf, clientNo, renovationNotice, sourceOf } from '../packet/papers.ts';
import { libreOffice, printed, squeezed, type PrintedFile } from './libreoffice.ts';

/** What comes out of the printer: every paper as Excel and Word, opened in LibreOffice, short, long and very long. */

const source = sourceOf();
const long = sourceOf(renovationNotice(30, 30));
const papers: Readonly<Record<string, Paper>> = {
  'table-1': summaryTable([{ source, applications: applicationsOf(source, 1) }]),
  'table-30': summaryTable([{ source, applications: applicationsOf(source, 15) }]),
  'table-500': summaryTable([{ source, applications: applicationsOf(source, 250) }]),
  'list-1': checklist(source, applicationOf(source, clientNo(1))),
  'list-30': checklist(long, applicationOf(long, clientNo(1))),
  'list-500': checklist(
    sourceOf(renovationNotice(30, 500)),
    applicationOf(sourceOf(renovationNotice(30, 500)), clientNo(1)),
  ),
  cover: cover(long, applicationOf(long, clientNo(1))),
  letter: commitmentLetter(source, applicationOf(source, clientNo(1))),
  // Half of them lack something, and each has a figure of its own that does not agree: common findings and single ones.
  ticket: jobTicket(
    source,
    Array.from({ length: 100 }, (_, n) =>
      applicationOf(
        source,
        clientNo(n + 1, {
          ...(n % 2 === 0 ? { contactPhone: null } : {}),
          ...(n % 5 === 0 ? { legalRepresentative: null, completeSheets: [] } : {}),
          applicationFacts: [{ notice: '2026年示例市技术改造项目', item: '联系电话', content: `027-${n}`, note: null }],
        }),
      ),
    ),
  ),
};
const files = Object.keys(papers).flatMap((name) => [`${name}.xlsx`, `${name}.docx`]);

describe.skipIf(!libreOffice)('on paper', () => {
  let folder = '';
  const results = new Map<string, PrintedFile>();
  const pages = (file: string): readonly string[] => (results.get(file)?.pages ?? []).map(squeezed);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'print-'));
    for (const [name, paper] of Object.entries(papers)) {
      await writeFileAtomic(join(folder, `${name}.xlsx`), excelWriter([paper]));
      await writeFileAtomic(join(folder, `${name}.docx`), await wordBytes([paper]));
    }
    const all = await printed(files.map((file) => join(folder, file)));
    for (const [index, file] of files.entries()) results.set(file, all[index]!);
  }, 240_000);
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it.each(files)('%s has no empty page', (file) => {
    expect(pages(file).length).toBeGreaterThan(0);
    for (const page of pages(file)) expect(page.replace(/第\d+页共\d+页/, '').length).toBeGreaterThan(10);
  });

  it.each(files.filter((file) => !/cover|letter/.test(file)))('%s numbers its pages through', (file) => {
    const all = pages(file);
    for (const [index, page] of all.entries()) expect(page).toContain(`第${index + 1}页共${all.length}页`);
  });

  it.each(['table-30', 'table-500'])('%s repeats its headings on every page, and loses no row', (name) => {
    for (const kind of ['xlsx', 'docx']) {
      const all = pages(`${name}.${kind}`);
      expect(all.length).toBeGreaterThan(1);
      for (const page of all.slice(0, -1)) expect(page).toMatch(/承担单位.*投资情况|投资情况.*承担单位/);
      // Long names stand on several lines, between the other columns: what is short is looked for.
      const whole = all.join('');
      expect(whole.match(/示例乙/g)).toHaveLength(name === 'table-30' ? 30 : 500);
      expect(whole).toContain('合计');
      expect(all.at(-1)).toContain('填报人');
    }
  });

  it('prints tables across and lists upright, one page wide', () => {
    for (const kind of ['xlsx', 'docx']) {
      const table = results.get(`table-1.${kind}`);
      expect((table?.width ?? 0) > (table?.height ?? 0)).toBe(true);
      const list = results.get(`list-1.${kind}`);
      expect((list?.width ?? 0) < (list?.height ?? 0)).toBe(true);
      expect(pages(`table-1.${kind}`)).toHaveLength(1);
      expect(pages(`letter.${kind}`)).toHaveLength(1);
      expect(pages(`list-1.${kind}`).length).toBeLessThanOrEqual(3);
    }
  });

  it('sums in LibreOffice what the model says', () => {
    for (const kind of ['xlsx', 'docx']) expect(pages(`table-500.${kind}`).join('')).toContain('4,000,250.00');
  });

  it('repeats the client at the head of every page of a list, with every section', () => {
    for (const file of ['list-30.xlsx', 'list-30.docx']) {
      for (const page of pages(file)) expect(page).toContain('示例1号高端智能装备');
      for (const heading of [
        '企业申报截止',
        '2026年4月10日17:00前',
        '一、资格核对',
        '二、材料清单',
        '三、装订与报送',
        '四、缺项',
        '编制：',
      ])
        expect(pages(file).join('')).toContain(heading);
    }
  });

  const FOOT = /第\d+页共\d+页$/;
  const lists = ['list-1', 'list-30', 'ticket'].flatMap((name) => [`${name}.docx`, `${name}.xlsx`]);

  it.each(lists)('%s leaves no heading, and no table heading, alone at the foot of a page', (file) => {
    for (const page of pages(file)) {
      const words = page.replace(FOOT, '');
      expect(words).not.toMatch(/(资格核对|材料清单|装订与报送|四、缺项|交件前核对)$/);
      expect(words).not.toMatch(/(结论企业情况要求依据|状态页码备注|补齐后可确定已补|问题已处理)$/);
    }
  });

  it.each(files.filter((file) => /^(table|list|ticket).*xlsx$/.test(file)))(
    '%s has its signatures below the end of a table',
    (file) => {
      const last = pages(file).at(-1) ?? '';
      expect(last.search(/填报人：|编制：|制单：/)).toBeGreaterThan(10);
    },
  );

  it.each(['list-1', 'list-30', 'list-500'])('%s does not divide how it is handed in', (name) => {
    for (const kind of ['xlsx', 'docx']) {
      const page = pages(`${name}.${kind}`).find((words) => words.includes('纸质份数'));
      expect(page).toContain('联系电话');
    }
  });

  it('repeats the headings of the last table of a sheet', () => {
    const all = pages('ticket.xlsx');
    expect(all.length).toBeGreaterThan(1);
    for (const page of all.slice(1)) expect(page).toContain('已处理');
  });
});
