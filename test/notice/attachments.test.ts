import { describe, expect, it } from 'vitest';
import { readNotices } from '../../shared/notice/read-notices.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';

/** A short notice with these lines between its text and its signature, or below the signature. */
const attachmentsOf = (lines: readonly string[], below: readonly string[] = []): (string | null)[][] => {
  const text = [
    '青禾市商务局关于申报2023年跨境电商资金的通知',
    '',
    '各企业：',
    '    现组织开展跨境电商资金申报工作。联系人：林珊 0777-3355112',
    ...lines,
    '',
    '青禾市商务局',
    '2023年5月4日',
    ...below,
  ].join('\n');
  const notice = readNotices(sourceTextOf(text))[0]?.notice;
  return (notice?.attachments ?? []).map(({ no, name, url }) => [no === null ? null : String(no), name, url]);
};
const forms = [
  ['1', '资金申请表', null],
  ['2', '信用承诺书', null],
  ['3', '2023年汇总表', null],
];

describe('how offices list what they enclose', () => {
  for (const [shape, lines] of [
    ['numbers on lines of their own', ['附件：1.资金申请表', '      2.信用承诺书', '      3.2023年汇总表']],
    ['one after another on a line', ['附件：1、资金申请表 2、信用承诺书 3、2023年汇总表']],
    ['a sentence with a full stop', ['附件：1.资金申请表；2.信用承诺书；3.2023年汇总表。']],
    ['numbers in brackets', ['附件：（1）资金申请表', '     （2）信用承诺书', '     （3）2023年汇总表']],
    ['numbers in rings', ['附件：①资金申请表 ②信用承诺书 ③2023年汇总表']],
    ['Chinese numbers', ['附件一：资金申请表', '附件二：信用承诺书', '附件三：2023年汇总表']],
    ['a label for each on one line', ['附件1：资金申请表  附件2：信用承诺书  附件3：2023年汇总表']],
    ['numbers without a mark', ['附件', '1  资金申请表', '2  信用承诺书', '3  2023年汇总表']],
    ['files', ['附件：1.资金申请表.doc', '      2.信用承诺书.docx', '      3.2023年汇总表.xls']],
  ] as const)
    it(shape, () => expect(attachmentsOf(lines)).toEqual(forms));

  it('files without numbers, each on its line', () => {
    expect(attachmentsOf(['附件：资金申请表.doc', '      信用承诺书.doc', '      申报指南'])).toEqual([
      [null, '资金申请表', null],
      [null, '信用承诺书', null],
      [null, '申报指南', null],
    ]);
  });

  it('titles one after another', () => {
    expect(attachmentsOf(['附件：《资金申请表》、《信用承诺书》'])).toEqual([
      [null, '《资金申请表》', null],
      [null, '《信用承诺书》', null],
    ]);
  });

  it('links of a web page keep where they lead', () => {
    expect(
      attachmentsOf([
        '**附件：**',
        '',
        '1．[资金申请表](https://www.example.com/att/a1.doc)',
        '',
        '2．[信用承诺书.docx](/att/a2.doc)',
      ]),
    ).toEqual([
      ['1', '资金申请表', 'https://www.example.com/att/a1.doc'],
      ['2', '信用承诺书', null],
    ]);
  });

  it('downloads below the signature', () => {
    expect(attachmentsOf([], ['附件下载：', '资金申请表.docx', '信用承诺书.pdf'])).toEqual([
      [null, '资金申请表', null],
      [null, '信用承诺书', null],
    ]);
  });

  it('a name that was broken over two lines', () => {
    expect(attachmentsOf(['附件：1.资金申请表', '', '2.跨境电商企业信用', '', '承诺书', '', '3.2023年汇总表'])).toEqual(
      [
        ['1', '资金申请表', null],
        ['2', '跨境电商企业信用承诺书', null],
        ['3', '2023年汇总表', null],
      ],
    );
  });

  it('a sentence about attachments is no list', () => {
    expect(attachmentsOf(['附件材料须真实有效，复印件加盖公章。'])).toEqual([]);
  });
});
