import { describe, expect, it } from 'vitest';
import { guideLines } from '../../shared/text/guide-tables.ts';

const texts = (rows: string[][]): string[] | null => guideLines(rows)?.map((line) => line.text) ?? null;

describe('a guide set as a table of two columns', () => {
  it('becomes headings with the paragraphs of each cell below', () => {
    const rows = [
      ['事项', '内容'],
      ['申报对象', '区内软件企业'],
      ['申报条件', '1.注册满一年；<br>2.信用良好；<br/>3.有固定场所。'],
      ['咨询电话', '0571-00000000'],
    ];
    expect(guideLines(rows)).toEqual([
      { text: '申报对象：区内软件企业', kind: 'heading' },
      { text: '申报条件：', kind: 'heading' },
      { text: '1.注册满一年；', kind: 'plain' },
      { text: '2.信用良好；', kind: 'plain' },
      { text: '3.有固定场所。', kind: 'plain' },
      { text: '咨询电话：0571-00000000', kind: 'heading' },
    ]);
  });

  it('has no heading row to drop where every row names a matter', () => {
    const rows = [
      ['支持对象', '创新团队'],
      ['申报材料', '①申请表；<br />②合同；<br />③发票。'],
      ['受理时间', '5月1日至5月20日'],
    ];
    expect(texts(rows)).toEqual([
      '支持对象：创新团队',
      '申报材料：',
      '①申请表；',
      '②合同；',
      '③发票。',
      '受理时间：5月1日至5月20日',
    ]);
  });

  it('leaves tables of other shapes as they are', () => {
    expect(
      texts([
        ['序号', '材料', '份数'],
        ['1', '申请表<br>承诺书<br>合同', '2'],
        ['2', '发票', '1'],
      ]),
    ).toBeNull();
    expect(
      texts([
        ['类别', '金额'],
        ['甲类', '10万元'],
        ['乙类', '5万元'],
      ]),
    ).toBeNull();
    expect(
      texts([
        ['类别', '说明'],
        ['甲类', '一<br>二<br>三'],
      ]),
    ).toBeNull();
  });
});
