import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { htmlText } from '../../electron/core/write/html.ts';
import { checklist } from '../../shared/packet/checklist.ts';
import { cleanText } from '../../shared/packet/clean-text.ts';
import { dataRow, headRow, text, type Paper } from '../../shared/packet/document.ts';
import { summaryTable } from '../../shared/packet/summary.ts';
import { applicationOf, applicationsOf, clientNo, sourceOf } from '../packet/papers.ts';
import { onlyTable, tableTexts } from '../packet/reading.ts';
import { PAYLOADS } from './payloads.ts';
import { htmlCells } from '../helpers/html-cells.ts';

const source = sourceOf();

describe('papers as HTML', () => {
  it('hold what the model holds, with merges and headings that repeat', () => {
    const paper = summaryTable([{ source, applications: applicationsOf(source, 3) }]);
    const page = load(htmlText([paper]));
    expect(page('h1').text()).toBe('2026年示例市技术改造项目汇总表');
    expect(page('thead tr')).toHaveLength(2);
    expect(htmlCells(htmlText([paper])).map((row) => row.map(({ words }) => words))).toEqual(
      tableTexts(onlyTable(paper)),
    );
    expect(page('th[rowspan=2]').length).toBeGreaterThan(10);
    expect(page('th[colspan=4]').text()).toBe('投资情况');
  });

  it('say their own paper size, each paper for itself', () => {
    const html = htmlText([
      checklist(source, applicationOf(source, clientNo(1))),
      summaryTable([{ source, applications: applicationsOf(source, 1) }]),
    ]);
    expect(html).toContain('@page paper0{size:A4 portrait;');
    expect(html).toContain('@page paper1{size:A3 landscape;');
    expect(load(html)('section header').text()).toBe(clientNo(1).name);
  });

  it('name the client at the head of every printed page', () => {
    const html = htmlText([checklist(source, applicationOf(source, clientNo(1)))]);
    expect(html).toContain(`@top-right{content:"${clientNo(1).name}";`);
    const odd = { ...checklist(source, applicationOf(source, clientNo(1))), pageHead: '甲"};}</style>\\乙\n丙' };
    const style = load(htmlText([odd]))('style').text();
    expect(style).toContain('@top-right{content:"甲\\22 \\7d \\3b \\7d \\3c \\2f style\\3e \\5c 乙');
    expect(style).toContain('@media screen');
  });

  it('never take text from outside for markup, script or address', () => {
    const paper: Paper = {
      kind: 'checklist',
      name: '</title><script>1</script>',
      page: { size: 'A4', orientation: 'portrait', margins: { top: 1, bottom: 1, left: 1, right: 1 } },
      pageHead: '<b>',
      pageFoot: true,
      grid: [10],
      blocks: [
        {
          kind: 'table',
          columns: [{ span: 1, align: 'left' }],
          head: [headRow(['</th><img src=x>'])],
          rows: PAYLOADS.map((payload) => dataRow([text(payload)])),
        },
      ],
    };
    const html = htmlText([paper]);
    const page = load(html);
    expect(page('script, img, svg, a, iframe, link, object, b')).toHaveLength(0);
    expect(html).toContain("default-src 'none'");
    const cells = page('td')
      .toArray()
      .map((cell) => page(cell).text());
    expect(cells).toEqual(PAYLOADS.map((payload) => cleanText(payload).replaceAll('\n', '')));
  });
});
