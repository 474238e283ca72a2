import { expect, test } from 'vitest';
import { readNotices } from '../../shared/notice/read-notices.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';

test('numbered items in the cell of a table are conditions of their own', () => {
  const text = [
    '关于申报2024年外贸发展资金的通知',
    '一、申报事项',
    '事项\t申报条件\t支持标准',
    '海外仓建设补助\t1.面积不少于2000平方米，租赁期不少于2年；2.运营满6个月\t最高50万元',
    '展会补助\t参加境外展会，且以企业自身名义参展\t最高10万元',
    '二、申报时间',
    '2024年5月31日前。',
    '宣州区外贸服务中心',
    '2024年4月1日',
  ];
  const conditions = readNotices(sourceTextOf(text.join('\n')))[0]?.notice.conditions ?? [];
  expect(conditions.map((condition) => condition.text)).toEqual(
    expect.arrayContaining(['面积不少于2000平方米，租赁期不少于2年；', '运营满6个月']),
  );
});
