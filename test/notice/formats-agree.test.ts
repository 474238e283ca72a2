import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../electron/core/import/read-docx.ts';
import { readHtml } from '../../electron/core/import/read-html.ts';
import { readPdf } from '../../electron/core/import/read-pdf.ts';
import { readNotices } from '../../shared/notice/read-notices.ts';
import type { SourceText } from '../../shared/text/source-text.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';
import { breakLines } from '../helpers/page-set.ts';
import { typedPdf } from '../helpers/typed-pdf.ts';

/** The same notice as text, as a web page with navigation, as a Word file and as a PDF of broken lines. */

const folder = join(import.meta.dirname, '../fixtures/notices');
const NAMES = [
  'city-redhead-2023',
  'extension-2022',
  'long-county-notice-2017',
  'talent-office-2022',
  'two-zone-issuers-2019',
  'ministry-two-offices-2024',
  'web-index-head-2020',
  'result-list-2018',
  'newsletter-without-sections-2013',
];
const facts = (source: SourceText): unknown =>
  JSON.parse(JSON.stringify(readNotices(source).map((reading) => reading.notice)).replace(/\s/g, ''));
const paragraphsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const cellsOf = (line: string): string[] => line.split('\t');

const webPage = (
  text: string,
): string => `<html><body><div class="nav"><a href="/">首页</a> <a href="/gk">信息公开</a> <a href="/hd">互动交流</a></div>
<div class="article">${paragraphsOf(text)
  .map((line) =>
    line.includes('\t')
      ? `<table><tr>${cellsOf(line)
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr></table>`
      : `<p>　　${line}</p>`,
  )
  .join('\n')}</div>
<div class="footer">版权所有：某某局　网站标识码：0000000000　联系电话：010-12345678</div></body></html>`;

function wordFile(text: string): Promise<Uint8Array> {
  const row = (line: string): Table =>
    new Table({
      rows: [
        new TableRow({ children: cellsOf(line).map((cell) => new TableCell({ children: [new Paragraph(cell)] })) }),
      ],
    });
  return Packer.toBuffer(
    new Document({
      sections: [
        { children: paragraphsOf(text).map((line) => (line.includes('\t') ? row(line) : new Paragraph(line))) },
      ],
    }),
  );
}

function pdfFile(text: string): Uint8Array {
  const lines = text.split('\n').flatMap((line) => breakLines(line.replaceAll('\t', '    '), 78));
  const pages: string[][] = [];
  for (let i = 0; i < lines.length; i += 34) pages.push([...lines.slice(i, i + 34), `- ${i / 34 + 1} -`]);
  return typedPdf(pages);
}

describe('a notice says the same in every format', () => {
  for (const name of NAMES) {
    const text = readFileSync(join(folder, `${name}.txt`), 'utf8');
    const expected = facts(sourceTextOf(text));
    it(`${name} as a web page`, async () =>
      expect(facts(await readHtml.read(Buffer.from(webPage(text)), `${name}.html`))).toEqual(expected));
    it(`${name} as a Word file`, async () =>
      expect(facts(await readDocx.read(await wordFile(text), `${name}.docx`))).toEqual(expected));
    it(`${name} as a PDF`, async () =>
      expect(facts(await readPdf.read(pdfFile(text), `${name}.pdf`))).toEqual(expected));
  }
});
