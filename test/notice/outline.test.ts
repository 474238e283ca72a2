import { describe, expect, it } from 'vitest';
import { buildOutline } from '../../shared/notice/outline-builder.ts';
import type { OutlineNode } from '../../shared/notice/outline.ts';
import { pathAt } from '../../shared/notice/outline.ts';

function outlineOf(lines: readonly string[]): { text: string; root: OutlineNode } {
  const text = lines.join('\n');
  let at = 0;
  const spans = lines.map((line) => {
    const span = { start: at, end: at + line.length };
    at = span.end + 1;
    return span;
  });
  return { text, root: buildOutline(text, spans, new Set()) };
}

/** `一、1[（一）1 （一）2]`: style and number of every clause, children in brackets. */
const shape = (node: OutlineNode): string =>
  node.children
    .map((child) => `${child.style}${child.number ?? ''}${child.children.length > 0 ? `[${shape(child)}]` : ''}`)
    .join(' ');

describe('outline of numbered clauses', () => {
  it('nests four deep', () => {
    const { root } = outlineOf([
      '一、条件',
      '（一）基本条件',
      '1.注册',
      '（1）在本市',
      '（2）满一年',
      '2.信用',
      '（二）其他条件',
      '二、材料',
    ]);
    expect(shape(root)).toBe('一、1[（一）1[1.1[（1）1 （1）2] 1.2] （一）2] 一、2');
  });

  it('reads numbers with points before figures of the clause', () => {
    const lines = [
      '2.1赛事类',
      '2.1.1 2023年以来举办的赛事',
      '2.1.2参赛不少于500人',
      '2.2场馆类',
      '2.2.1年接待不少于10支',
      '2.3基地类',
      '2.3.1 3年内建成',
    ];
    expect(shape(outlineOf(lines).root)).toBe('1.11[1.1.11 1.1.12] 1.12[1.1.11] 1.13[1.1.11]');
    expect(shape(outlineOf(['投入', '1.5万元', '2.5年', '3.6 4.8']).root)).toBe('');
  });

  it('takes levels that skip one', () => {
    expect(shape(outlineOf(['一、条件', '1、注册', '2、信用', '二、材料', '（1）申报书', '（2）执照']).root)).toBe(
      '一、1[1.1 1.2] 一、2[（1）1 （1）2]',
    );
  });

  it('puts 1、 above （一） where the notice does', () => {
    expect(shape(outlineOf(['1、条件', '（一）注册', '（二）信用', '2、材料', '（一）申报书']).root)).toBe(
      '1.1[（一）1 （一）2] 1.2[（一）1]',
    );
  });

  it('starts a list again under every clause', () => {
    expect(shape(outlineOf(['（一）甲', '1.a条', '2.b条', '（二）乙', '1.c条', '2.d条']).root)).toBe(
      '（一）1[1.1 1.2] （一）2[1.1 1.2]',
    );
  });

  it('takes brackets in any width, also from recognised scans', () => {
    expect(shape(outlineOf(['(一) 注册', '（二)信用', '( 三 )人员']).root)).toBe('（一）1 （一）2 （一）3');
  });

  it('takes neither a year nor a decimal nor a date for a clause number', () => {
    expect(shape(outlineOf(['2019.06.30前申报', '3.5%以上', '2019年度', '10.5亿元']).root)).toBe('');
  });

  it('goes on with a list whose numbers have a gap', () => {
    expect(shape(outlineOf(['1.甲', '2.乙', '4.丁', '5.戊']).root)).toBe('1.1 1.2 1.4 1.5');
  });

  it('reads numbers inside a paragraph that count up', () => {
    const { root, text } = outlineOf(['（一）须提交：1.申报书；2.营业执照；3.审计报告。']);
    expect(shape(root)).toBe('（一）1[1.1 1.2 1.3]');
    const second = root.children[0]?.children[1];
    expect(second && text.slice(second.own.start, second.own.end)).toBe('营业执照；');
  });

  it('takes a reference to a clause for none', () => {
    expect(shape(outlineOf(['按第（一）项和第（二）项执行，不含1.5倍系数。']).root)).toBe('');
  });

  it('finds headings: a short line, or the words before a full stop or colon', () => {
    const { root, text } = outlineOf([
      '一、申报条件',
      '（一）投资规模。总投资1亿元以上。',
      '（二）绿色工厂：优先装备行业。',
      '（三）企业注册满一年，具有独立法人资格。',
    ]);
    const heads = [root.children[0], ...(root.children[0]?.children ?? [])].map(
      (node) => node && text.slice(node.heading.start, node.heading.end),
    );
    expect(heads).toEqual(['申报条件', '投资规模', '绿色工厂', '']);
  });

  it('numbers of regulations: chapters, articles, items', () => {
    expect(
      shape(
        outlineOf([
          '第一章 总则',
          '第一条 为规范管理。',
          '第二章 条件',
          '第二条 应当符合：',
          '（一）注册；',
          '（二）信用。',
          '第三条 附则。',
        ]).root,
      ),
    ).toBe('第一章1[第一条1] 第一章2[第一条2[（一）1 （一）2] 第一条3]');
  });

  it('tells the clauses that hold a place', () => {
    const { root, text } = outlineOf(['一、条件', '（一）注册', '二、材料']);
    expect(pathAt(root, text.indexOf('注册')).map((node) => `${node.style}${node.number}`)).toEqual([
      '一、1',
      '（一）1',
    ]);
  });
});
