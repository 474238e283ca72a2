import { expect, test } from 'vitest';
import { readNotices } from '../../shared/notice/read-notices.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';

test('a table of row numbers and conditions keeps its rows apart', () => {
  const text = [
    '关于申报2020年度研发投入补助的通知',
    '一、申请条件',
    '序号\t条件',
    '1\t在宣州区登记注册、具有独立法人资格的企业，注册时间满1年',
    '2\t2019年度研发费用加计扣除金额在50万元以上',
    '3\t未被列入严重违法失信企业名单',
    '二、补助标准',
    '按研发费用的8%给予补助。',
    '宣州区科技服务中心',
    '2020年6月1日',
  ];
  const conditions = readNotices(sourceTextOf(text.join('\n')))[0]?.notice.conditions ?? [];
  expect(conditions.map((condition) => condition.text)).toEqual([
    '在宣州区登记注册、具有独立法人资格的企业，注册时间满1年',
    '2019年度研发费用加计扣除金额在50万元以上',
    '未被列入严重违法失信企业名单',
  ]);
});

test('a table whose last column is a number of copies is no table of contents', () => {
  const text = [
    '关于申报2024年度海岸企业技术中心的通知',
    '一、申报条件',
    '申报单位应具有独立法人资格。',
    '二、申报材料',
    '材料名称\t份数',
    '技术中心申请书\t2',
    '营业执照复印件\t2',
    '研发费用审计报告\t2',
    '专利证书复印件\t3',
    '岚湾市工业和信息化局',
    '2024年4月2日',
  ];
  const materials = readNotices(sourceTextOf(text.join('\n')))[0]?.notice.materials ?? [];
  expect(materials.map(({ name, copies }) => `${name} ${copies}`)).toEqual([
    '技术中心申请书 2',
    '营业执照 2',
    '研发费用审计报告 2',
    '专利证书 3',
  ]);
});
