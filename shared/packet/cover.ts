import type { Application, ProgramSource } from './application.ts';
import { longDate } from './binding-deadline.ts';
import { headRow, number, text, type Paper, type Row } from './document.ts';
import { materialIndexes } from './gaps.ts';
import { recommenderOf } from './noted-facts.ts';
import { shortTitle } from './program-title.ts';

/** Characters of a name beside `申报单位（公章）：` on one line of the cover. */
const FITTING = 18;

/** 封面 and 目录 of a client's file: what is in it, in the notice's order; page numbers are written in when it is bound. */
export function cover({ program, on }: ProgramSource, { client }: Application): Paper {
  const recommender = recommenderOf(program, client.applicationFacts);
  const materials = materialIndexes(program).flatMap((index) => program.notice.materials[index]?.name ?? []);
  const rows = (materials.length > 0 ? materials : ['【待补】通知没有列明申报材料']).map((name, index): Row => ({
    kind: 'data',
    cells: [
      { cell: number(index + 1, 'serial') },
      { cell: text(name, materials.length > 0 ? 'normal' : 'missing') },
      { cell: text('') },
    ],
  }));
  return {
    kind: 'cover',
    name: '封面与目录',
    page: { size: 'A4', orientation: 'portrait', margins: { top: 37, bottom: 35, left: 28, right: 26 } },
    pageHead: null,
    pageFoot: false,
    grid: [8, 66, 10],
    blocks: [
      {
        kind: 'paragraph',
        style: 'cover-program',
        text: `${shortTitle(program.notice.title)}${program.track === null ? '' : `\n${program.track}`}`,
      },
      { kind: 'paragraph', style: 'cover-name', text: '申 报 材 料' },
      // A name that does not fit beside its label stands whole on a line of its own.
      {
        kind: 'paragraph',
        style: 'cover-line',
        text: `申报单位（公章）：${[...client.name].length > FITTING ? '\n' : ''}${client.name}`,
      },
      ...(recommender === null
        ? []
        : [{ kind: 'paragraph', style: 'cover-line', text: `推荐单位：${recommender}` } as const]),
      {
        kind: 'paragraph',
        style: 'cover-line',
        text: `联系人：${client.contactName ?? '【待补】'}　　联系电话：${client.contactPhone ?? '【待补】'}`,
      },
      { kind: 'paragraph', style: 'cover-line', text: longDate(on).replace(/月\d+日$/, '月') },
      { kind: 'page-break' },
      { kind: 'title', text: '目　　录' },
      {
        kind: 'table',
        columns: [
          { span: 1, align: 'center' },
          { span: 1, align: 'left' },
          { span: 1, align: 'center' },
        ],
        head: [headRow(['序号', '材料名称', '页码'])],
        rows,
      },
      { kind: 'paragraph', style: 'note', text: '页码在装订后填写。' },
    ],
  };
}
