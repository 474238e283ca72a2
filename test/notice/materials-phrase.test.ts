import { describe, expect, it } from 'vitest';
import { documentsOfItem } from '../../shared/notice/materials-items.ts';

const read = (item: string) => documentsOfItem(item, 0).map(({ name, copies, form }) => [name, copies, form]);

describe('documents of one item', () => {
  it.each([
    ['营业执照副本（复印件）；', [['营业执照副本', null, 'copy']]],
    ['项目申报书（附件1，一式叁份）', [['项目申报书', 3, null]]],
    [
      '单位营业执照、法人身份证复印件',
      [
        ['单位营业执照', null, 'copy'],
        ['法人身份证', null, 'copy'],
      ],
    ],
    [
      '推荐函、推荐汇总表各1份',
      [
        ['推荐函', 1, null],
        ['推荐汇总表', 1, null],
      ],
    ],
    [
      '推荐表及申报书（一式三份）',
      [
        ['推荐表', null, null],
        ['申报书', 3, null],
      ],
    ],
    ['属于高新技术企业的，提供高新技术企业证书复印件', [['高新技术企业证书', null, 'copy']]],
    ['县（市、区）科技局、财政局联合申请文件', [['县（市、区）科技局、财政局联合申请文件', null, null]]],
    [
      '资质证明材料：营业执照、体系认证证书和审计报告',
      [
        ['营业执照', null, null],
        ['体系认证证书', null, null],
        ['审计报告', null, null],
      ],
    ],
    [
      '《研发管理制度》《经费管理办法》',
      [
        ['研发管理制度', null, null],
        ['经费管理办法', null, null],
      ],
    ],
    ['合作协议原件（有合作单位的提供）', [['合作协议（有合作单位的提供）', null, 'original']]],
  ])('%s', (item, expected) => expect(read(item)).toEqual(expected));

  it.each([
    '申报材料统一用A4纸双面打印，胶装成册。',
    '所有材料须真实有效，申报单位对材料真实性负责。',
    '请于规定时间内报送至市科技局。',
  ])('%s names none', (item) => expect(read(item)).toEqual([]));
});
