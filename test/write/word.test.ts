import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checklist } from '../../shared/packet/checklist.ts';
import { commitmentLetter } from '../../shared/packet/commitment.ts';
import { cover } from '../../shared/packet/cover.ts';
import { summaryTable } from '../../shared/packet/summary.ts';
import { applicationOf, applicationsOf, clientNo, renovationNotice, sourceOf } from '../packet/papers.ts';
import { testFolder, wordOf, wordParagraphs } from './written.ts';

const folder = testFolder();
const source = sourceOf();
const application = applicationOf(source, clientNo(1));
const list = checklist(source, application);

const count = (xml: string, pattern: RegExp): number => (xml.match(pattern) ?? []).length;

describe('a checklist in Word, read back from its file', () => {
  it('has a check box control for every material and gap', async () => {
    const part = await wordOf(join(folder(), 'a.docx'), list);
    const xml = part('word/document.xml');
    const gaps = xml.slice(xml.indexOf('四、缺项'));
    expect(count(xml.slice(xml.indexOf('二、材料清单'), xml.indexOf('三、装订与报送')), /<w14:checkbox>/g)).toBe(9);
    expect(count(gaps, /<w14:checkbox>/g)).toBe(count(gaps, /<w:tr>/g) - 1);
    expect(xml).toContain('<w14:checked w14:val="0"/>');
    expect(xml).toMatch(
      /^<\?xml[^>]*\?><w:document [^>]*xmlns:w14="http:\/\/schemas.microsoft.com\/office\/word\/2010\/wordml"/,
    );
  });

  it('ticks the boxes of materials that are ready', async () => {
    const part = await wordOf(
      join(folder(), 'a.docx'),
      checklist(source, {
        ...application,
        papers: new Map([0, 2].map((index) => [index, { ready: true, responsible: null, note: null }])),
      }),
    );
    expect(count(part('word/document.xml'), /<w14:checked w14:val="1"\/>/g)).toBe(2);
  });

  it('repeats the headings of every table and divides no row over two pages', async () => {
    const part = await wordOf(join(folder(), 'a.docx'), list);
    const xml = part('word/document.xml');
    const tables = xml.split('<w:tbl>').slice(1);
    expect(tables.map((table) => count(table, /<w:tblHeader\/>/g))).toEqual([0, 1, 1, 0, 1]);
    expect(count(xml, /<w:tr><w:trPr><w:cantSplit\/>/g)).toBe(count(xml, /<w:tr>/g));
  });

  it('keeps a merged row, a table without headings and the signatures with what they belong to', async () => {
    const part = await wordOf(join(folder(), 'a.docx'), list);
    const tables = part('word/document.xml')
      .split('<w:tbl>')
      .slice(1)
      .map((table) => table.slice(0, table.indexOf('</w:tbl>')));
    const kept = (table = ''): boolean[] =>
      table
        .split('<w:tr>')
        .slice(1)
        .map((row) => row.includes('<w:keepNext/>'));
    const fields = kept(tables[3]);
    expect(fields.slice(0, -1).every(Boolean)).toBe(true);
    expect(fields.at(-1)).toBe(false);
    expect(kept(tables[4]).at(-1)).toBe(true);
    const conditions = (tables[1] ?? '').split('<w:tr>').slice(1);
    const merged = conditions.flatMap((row, index) => (row.includes('<w:vMerge/>') ? [index] : []));
    expect(merged.length).toBeGreaterThan(0);
    for (const index of merged) expect(conditions[index - 1]).toContain('<w:keepNext/>');
  });

  it('has the client in the page head and page numbers as fields in the foot', async () => {
    const part = await wordOf(join(folder(), 'a.docx'), list);
    expect(wordParagraphs(part('word/header1.xml'))).toEqual([clientNo(1).name]);
    const foot = part('word/footer1.xml');
    expect(wordParagraphs(foot)).toEqual(['第  页 共  页']);
    expect([...foot.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, field]) => field)).toEqual(['PAGE', 'NUMPAGES']);
  });

  it('stands on A4 upright, with tables exactly as wide as the page between its margins', async () => {
    const part = await wordOf(join(folder(), 'a.docx'), list);
    const xml = part('word/document.xml');
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/);
    const [, left = '', right = ''] = /<w:pgMar [^>]*w:right="(\d+)"[^>]*w:left="(\d+)"/.exec(xml) ?? [];
    for (const [, width = ''] of xml.matchAll(/<w:tblW w:w="(\d+)"/g))
      expect(Math.abs(Number(width) + Number(left) + Number(right) - 11_906)).toBeLessThanOrEqual(2);
    for (const table of xml.split('<w:tbl>').slice(1)) {
      const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].reduce((sum, [, width]) => sum + Number(width), 0);
      expect(grid).toBe(Number(/<w:tblW w:w="(\d+)"/.exec(table)?.[1]));
    }
  });

  it('merges the words of a condition over the rows of its criteria', async () => {
    const part = await wordOf(join(folder(), 'a.docx'), list);
    const xml = part('word/document.xml');
    const restarts = count(xml, /<w:vMerge w:val="restart"\/>/g);
    // Conditions 2 and 5 have two criteria: number, words and result are merged, one covered cell each.
    expect(restarts).toBe(6);
    expect(count(xml, /<w:vMerge\/>/g)).toBe(6);
    for (const table of xml.split('<w:tbl>').slice(1)) {
      const columns = count(table, /<w:gridCol /g);
      for (const row of table.split('<w:tr>').slice(1)) {
        const cells = row.split('<w:tc>').slice(1);
        const covered = cells.reduce((sum, cell) => sum + Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1), 0);
        expect(covered).toBe(columns);
      }
    }
  });

  it('uses only styles that the file defines, in the typefaces of public documents with a fallback', async () => {
    const part = await wordOf(join(folder(), 'a.docx'), list);
    const styles = part('word/styles.xml');
    const defined = new Set([...styles.matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id));
    const used = new Set([...part('word/document.xml').matchAll(/<w:[pr]Style w:val="([^"]+)"/g)].map(([, id]) => id));
    expect([...used].filter((id) => !defined.has(id))).toEqual([]);
    for (const face of ['宋体', '黑体', '仿宋_GB2312', '方正小标宋简体']) {
      expect(styles).toContain(`w:eastAsia="${face}"`);
      expect(part('word/fontTable.xml')).toMatch(new RegExp(`<w:font w:name="${face}"><w:altName w:val="[^"]+"/>`));
    }
    // The library's own headings are blue.
    expect([...used].filter((id) => !id?.startsWith('Paper'))).toEqual([]);
  });
});

describe('other papers in Word', () => {
  it('lays a summary table across the page and repeats both heading rows', async () => {
    const paper = summaryTable([{ source, applications: applicationsOf(source, 3) }]);
    const part = await wordOf(join(folder(), 'a.docx'), paper);
    const xml = part('word/document.xml');
    expect(xml).toMatch(/<w:pgSz w:w="23811" w:h="16838" w:orient="landscape"\/>/);
    expect(count(xml, /<w:tblHeader\/>/g)).toBe(2);
    expect(wordParagraphs(xml)).toContain('合计');
    expect(wordParagraphs(xml)).toContain('48,003.00');
  });

  it('makes the type of a wide table smaller instead of running over the page', async () => {
    const wide = summaryTable([{ source, applications: applicationsOf(source, 1) }]);
    const part = await wordOf(join(folder(), 'a.docx'), wide);
    const [, size = ''] = /w:val="PaperCell-left-([\d.]+)"/.exec(part('word/document.xml')) ?? [];
    expect(Number(size)).toBeLessThan(10);
    expect(Number(size)).toBeGreaterThanOrEqual(6);
  });

  it('writes the letter in 仿宋 三号 with the margins of GB/T 9704 and no page number', async () => {
    const part = await wordOf(join(folder(), 'a.docx'), commitmentLetter(source, application));
    expect(part('word/document.xml')).toMatch(/<w:pgMar w:top="2098" [^>]*w:left="1587"/);
    expect(part('word/styles.xml')).toMatch(
      /w:styleId="PaperLetter".*?w:eastAsia="仿宋_GB2312".*?<w:sz w:val="32"\/>/s,
    );
    expect(part('word/footer1.xml')).not.toContain('PAGE');
  });

  it('puts several papers into sections of their own, each with its page head', async () => {
    const part = await wordOf(
      join(folder(), 'a.docx'),
      cover(source, application),
      list,
      checklist(source, applicationOf(source, clientNo(2))),
    );
    expect(count(part('word/document.xml'), /<w:sectPr[ >]/g)).toBe(3);
    expect(wordParagraphs(part('word/header2.xml'))).toEqual([clientNo(1).name]);
    expect(wordParagraphs(part('word/header3.xml'))).toEqual([clientNo(2).name]);
  });

  it('gives the same bytes for the same paper and date', async () => {
    const { wordBytes } = await import('../../electron/core/write/word.ts');
    const now = new Date('2026-03-16T08:00:00Z');
    expect(Buffer.from(await wordBytes([list], { now })).equals(Buffer.from(await wordBytes([list], { now })))).toBe(
      true,
    );
  });

  it('takes a condition of any length', async () => {
    const long = sourceOf(
      renovationNotice(1, 1, {
        conditions: [{ text: '条件'.repeat(3000), track: null, mandatory: true, criteria: [] }],
      }),
    );
    const part = await wordOf(join(folder(), 'a.docx'), checklist(long, applicationOf(long, clientNo(1))));
    const xml = part('word/document.xml');
    // That row alone may go over the page.
    expect(count(xml, /<w:tr>/g) - count(xml, /<w:cantSplit\/>/g)).toBe(2);
  });
});
