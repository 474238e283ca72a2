import { describe, expect, it } from 'vitest';
import { asked } from '../helpers/materials-asked.ts';

describe('answers that list documents', () => {
  it('divided by commas', () => {
    expect(
      asked(
        '    二、需要提交哪些材料？',
        '    答：申请表（附件2），认定文件复印件，产品销售合同、发票复印件，专利证书复印件。',
      ).map((one) => one.split(' | ')[0]),
    ).toEqual(['申请表', '认定文件', '产品销售合同', '发票', '专利证书']);
  });
});

describe('documents in tables', () => {
  it('a table below a part of the list', () => {
    expect(
      asked(
        '    二、申报材料',
        '    （一）共性材料',
        '    1.申请表；',
        '    2.营业执照复印件。',
        '    （二）专项材料',
        '项目\t须提交的材料',
        '专利资助\t①专利证书复印件；②缴费凭证',
        '贷款贴息\t①贷款合同；②结息单',
      ).map((one) => one.split(' | ')[0]),
    ).toEqual(['申请表', '营业执照', '专利证书', '缴费凭证', '贷款合同', '结息单']);
  });
  it('a first cell that covers the rows below it', () => {
    expect(
      asked(
        '    二、申报材料及要求',
        '    类别\t材料清单\t份数\t备注',
        '    大师工作室\t工作室申报表\t3\t附件1，原件',
        '    \t领衔人身份证、职业资格证书\t1\t复印件',
        '    实践基地\t基地申请表\t5\t附件2，原件',
        '    \t项目可行性报告\t5\t',
      ),
    ).toEqual([
      '工作室申报表 | 3 | original',
      '领衔人身份证 | 1 | copy',
      '职业资格证书 | 1 | copy',
      '基地申请表 | 5 | original',
      '项目可行性报告 | 5 | -',
    ]);
  });
  it('several numbered documents in a cell', () => {
    expect(
      asked(
        '    二、专项材料',
        '项目\t须提交的材料',
        '专利资助\t①专利证书复印件；②劳动合同及社保清单复印件',
        '贷款贴息\t①贷款合同；②结息单',
      ),
    ).toEqual([
      '专利证书 | - | copy',
      '劳动合同 | - | copy',
      '社保清单 | - | copy',
      '贷款合同 | - | -',
      '结息单 | - | -',
    ]);
  });
  it('a column for each form', () => {
    expect(
      asked(
        '    二、申报材料',
        '序号\t材料名称\t原件\t复印件',
        '1\t申请表\t2\t',
        '2\t营业执照\t\t√',
        '3\t审计报告\t0\t1',
      ),
    ).toEqual(['申请表 | 2 | original', '营业执照 | - | copy', '审计报告 | 1 | copy']);
  });
  it('a table of documents below words that are no heading of a list', () => {
    expect(
      asked(
        '    二、有关事项',
        '    请认真准备，具体见下表。',
        '序号\t材料名称\t份数',
        '1\t项目申请表\t一式两份',
        '2\t营业执照复印件\t1',
      ),
    ).toEqual(['项目申请表 | 2 | -', '营业执照 | 1 | copy']);
  });
  it('a second noun without a matter of its own stays with the first', () => {
    expect(
      asked(
        '    二、申报材料',
        '序号\t材料名称\t份数',
        '1\t采用标准的企业名单及证明\t1',
        '2\t获奖文件和证书\t1',
        '3\t企业清单及纳税证明\t1',
      ),
    ).toEqual(['采用标准的企业名单及证明 | 1 | -', '获奖文件和证书 | 1 | -', '企业清单 | 1 | -', '纳税证明 | 1 | -']);
  });
});
