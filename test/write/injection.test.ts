import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../shared/packet/clean-text.ts';
import { dataRow, headRow, text, type Paper } from '../../shared/packet/document.ts';
import { wordBytes } from '../../electron/core/write/word.ts';
import { writeFileAtomic } from '../../electron/core/write/atomic-file.ts';
import { excelWriter } from '../../electron/core/write/excel.ts';
import { headerText, sheetName } from '../../electron/core/write/excel-text.ts';
import { libreOffice, printed, squeezed } from './libreoffice.ts';
import { BAD_CHARACTERS, PAYLOADS } from './payloads.ts';
import { excelOf, testFolder, wordOf, wordParagraphs } from './written.ts';

const folder = testFolder();

/** A paper that says each payload in its own row, and one in every other place a text can stand. */
const paper = (place: string): Paper => ({
  kind: 'checklist',
  name: place,
  page: { size: 'A4', orientation: 'portrait', margins: { top: 20, bottom: 20, left: 20, right: 20 } },
  pageHead: place,
  pageFoot: true,
  grid: [10, 70],
  blocks: [
    { kind: 'title', text: place },
    { kind: 'callout', label: place, text: place, tone: 'bad', notes: [place] },
    { kind: 'paragraph', style: 'body', text: place },
    {
      kind: 'line',
      style: 'caption',
      parts: [
        { text: place, align: 'left', span: 1 },
        { text: place, align: 'right', span: 1 },
      ],
    },
    {
      kind: 'table',
      columns: [
        { span: 1, align: 'center' },
        { span: 1, align: 'left' },
      ],
      head: [headRow(['序号', place])],
      rows: PAYLOADS.map((payload, index) => dataRow([text(`第${index}行`), text(payload)])),
    },
  ],
});

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' };
const unescaped = (xml: string): string => xml.replace(/&(?:lt|gt|amp|quot);/g, (entity) => entities[entity] ?? entity);

describe('text from outside stays text', () => {
  it('has at least 30 payloads', () => {
    expect(new Set(PAYLOADS).size).toBeGreaterThanOrEqual(30);
  });

  it('in Excel: every payload is a string cell, none a formula or link', async () => {
    const { sheet, xml } = await excelOf(join(folder(), 'a.xlsx'), paper('=1+1'));
    const sheetXml = xml('xl/worksheets/sheet1.xml');
    expect(sheetXml).not.toContain('<f>');
    expect(sheetXml).not.toContain('<hyperlink');
    for (const [index, payload] of PAYLOADS.entries()) {
      let found: unknown;
      sheet.eachRow((row) => {
        if (row.getCell(1).value === `第${index}行`) found = row.getCell(2).value;
      });
      expect(found, payload).toBe(cleanText(payload));
    }
    expect(xml('xl/sharedStrings.xml')).toContain('>_x005F_x003D_1+1<');
  });

  it('in Word: every payload is the text of a run, no field, link or markup', async () => {
    const part = await wordOf(join(folder(), 'a.docx'), paper('</w:t>&"<{ PAGE }'));
    const xml = part('word/document.xml');
    expect(xml).not.toMatch(/<w:(instrText|fldSimple|hyperlink|object|altChunk)/);
    expect(part('word/_rels/document.xml.rels')).not.toContain('TargetMode="External"');
    const texts = new Set(wordParagraphs(xml.replaceAll('<w:br/>', '<w:t>\n</w:t>')).map(unescaped));
    for (const payload of PAYLOADS) expect(texts, payload).toContain(cleanText(payload));
  });

  it('without the characters that no XML file may hold', async () => {
    const path = folder();
    const { sheet } = await excelOf(join(path, 'a.xlsx'), paper(BAD_CHARACTERS));
    expect(sheet.getCell('A1').value).toBe('前\u{10000}后');
    const part = await wordOf(join(path, 'a.docx'), paper(BAD_CHARACTERS));
    expect(wordParagraphs(part('word/document.xml'))[0]).toBe('前\u{10000}后');
    expect(part('word/document.xml') + part('docProps/core.xml') + part('word/header1.xml')).not.toMatch(
      /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/,
    );
  });

  it('in page heads, where & begins a code, and in sheet names', () => {
    expect(headerText('甲&乙&P')).toBe('甲&&乙&&P');
    expect([...headerText('长'.repeat(300))].length).toBeLessThanOrEqual(80);
    for (const name of ["'a'", 'a/b\\c?*[]:', '', 'History', '   ', '长'.repeat(50), '\u0000']) {
      expect(sheetName(name)).toMatch(/^(?!')[^[\]:*?/\\\u0000]{1,31}(?<!')$/);
      expect(sheetName(name).toLowerCase()).not.toBe('history');
    }
  });

  it('and is not longer than an Excel cell may be', async () => {
    const { sheet } = await excelOf(join(folder(), 'a.xlsx'), {
      ...paper('标题'),
      blocks: [{ kind: 'paragraph', style: 'body', text: '字'.repeat(40_000) }],
    });
    expect(sheet.getCell('A1').text.length).toBe(32_767);
    expect(sheet.getCell('A1').text).toMatch(/（全文见 Word 版）$/);
  });

  it.skipIf(!libreOffice)(
    'also when LibreOffice has opened it: the payloads are printed as they are',
    { timeout: 120_000 },
    async () => {
      const [xlsx, docx] = [join(folder(), 'x.xlsx'), join(folder(), 'd.docx')];
      await writeFileAtomic(xlsx, excelWriter([paper('=1+1')]));
      await writeFile(docx, await wordBytes([paper('=1+1')]));
      for (const { pages } of await printed([xlsx, docx])) {
        const all = squeezed(pages.join(''));
        for (const [index, payload] of PAYLOADS.entries()) expect(all, payload).toContain(squeezed(`第${index}行`));
        for (const payload of PAYLOADS.filter((one) => /^[=+\-@_]/.test(one) || one.includes('<')))
          expect(all, payload).toContain(squeezed(cleanText(payload)));
      }
    },
  );
});
