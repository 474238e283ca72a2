import { expect, it } from 'vitest';
import { shortNotice } from '../helpers/short-notice.ts';

it('days of sub-programs are told by the end of a name, and headings by its beginning', () => {
  const { deadlines } = shortNotice(
    [
      '问：企业利用资本市场奖励有什么条件？',
      '答：2023年度在新三板挂牌，融资1000万元以上。',
      '问：小微企业贷款担保费补贴有什么条件？',
      '答：年化担保费率不高于2%，在保余额不超过1000万元。',
      '问：什么时候报？',
      '答：资本市场奖励申报截止时间为3月29日17:30；担保费补贴申报截止时间为4月12日17:30。',
    ],
    { title: '关于申报2024年度企业利用资本市场奖励和小微企业贷款担保费补贴的公告' },
  );
  expect(deadlines.map(({ to, time, track, stage }) => [to, time, track, stage])).toEqual([
    ['2024-03-29', '17:30', '企业利用资本市场奖励', 'entry'],
    ['2024-04-12', '17:30', '小微企业贷款担保费补贴', 'entry'],
  ]);
});

it('conditions, dates and grants of a counted part belong to it', () => {
  const notice = shortNotice(
    [
      '一、支持方向',
      '方向1：智能传感器关键技术',
      '申报条件：企业研发投入占比不低于3%。',
      '支持标准：最高支持300万元。',
      '方向2：工业机器人核心部件',
      '申报条件：企业研发投入占比不低于5%。',
      '支持标准：最高支持500万元。',
      '二、申报时间',
      '2024年4月30日前。',
    ],
    { title: '关于申报2024年度云岭市科技攻关项目的通知' },
  );
  expect(notice.support.map(({ max, track }) => [max, track])).toEqual([
    [3_000_000, '智能传感器关键技术'],
    [5_000_000, '工业机器人核心部件'],
  ]);
  expect(notice.deadlines.map(({ to, track }) => [to, track])).toEqual([['2024-04-30', null]]);
});
