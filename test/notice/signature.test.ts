import { expect, test } from 'vitest';
import { readNotices } from '../../shared/notice/read-notices.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';

const read = (lines: readonly string[]) =>
  readNotices(sourceTextOf(['云岭市农业局关于申报示范基地的通知', '各县农业局：', ...lines].join('\n')))[0]?.notice;

test('a date alone above the imprint of the last page is the day of the notice, and the day of printing is not', () => {
  const notice = read([
    '一、申报条件：注册满3年。',
    '二、请于9月10日前报送。',
    '附件：申报表',
    '                    二〇一二年八月十三日',
    '主题词：农业  基地  申报  通知',
    '抄送：省农业厅，市委农办。',
    '云岭市农业局办公室            2012年8月14日印发',
  ]);
  expect(notice?.publishedOn).toBe('2012-08-13');
  expect(notice?.deadlines.map(({ to }) => to)).toEqual(['2012-09-10']);
});

test('a date alone within the text signs nothing', () => {
  const notice = read([
    '一、报名时间',
    '2012年8月13日',
    '二、申报条件：注册满3年。',
    '三、材料：申报表。',
    '四、其他：未尽事宜另行通知。',
  ]);
  expect(notice?.publishedOn).toBeNull();
});
