import { describe, expect, it } from 'vitest';
import type { Notice } from '../../shared/notice/notice.ts';
import { readNotices } from '../../shared/notice/read-notices.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';

/** What a notice of correction with this clause states. */
const corrected = (clause: string): Notice | undefined =>
  readNotices(
    sourceTextOf(
      [
        '平麓市商务局关于2024年外贸资金项目申报的补充通知',
        '各有关企业：',
        '经研究，现对有关内容补充更正如下：',
        `一、${clause}`,
        '二、其他事项仍按原通知执行。',
        '平麓市商务局',
        '2024年3月2日',
      ].join('\n'),
    ),
  )[0]?.notice;

describe('words that a correction puts in the place of others', () => {
  it.each([
    ['《通知》第二条第（一）项“进出口额不低于300万美元”更正为“进出口额不低于200万美元”。', ['进出口额不低于200万美元']],
    ['《通知》第二条第（三）项修改为：企业从业人员不少于20人。', ['企业从业人员不少于20人。']],
    ['《通知》第二条增加一项，作为第（五）项：“园区入驻企业不少于15家。”', ['园区入驻企业不少于15家。']],
    [
      '申报条件中“注册满2年”调整为“注册满1年”，“职工不少于15人”调整为“职工不少于10人”。',
      ['注册满1年', '职工不少于10人'],
    ],
    ['支持范围由“规模以上工业企业”扩大到“规模以上工业和服务业企业”。', ['规模以上工业和服务业企业']],
    [
      '营业收入要求由“不低于2000万元”调整为“不低于1000万元”。',
      ['营业收入要求由“不低于2000万元”调整为“不低于1000万元”。'],
    ],
  ])('are the condition in force: %s', (clause, texts) => {
    expect(corrected(clause)?.conditions.map((condition) => condition.text)).toEqual(texts);
  });
  it.each([
    '《通知》第三条“每家企业最高50万元”调整为“每家企业最高不超过80万元”。',
    '联系电话“0377-1234567”更正为“0377-2345678”。',
    '第四条第3项“财务报表”更正为“审计报告（复印件）”。',
    '取消“获得绿色食品认证”的要求。',
  ])('are none where they tell of money, papers or numbers: %s', (clause) => {
    expect(corrected(clause)?.conditions).toEqual([]);
  });
  it('are a date like any other', () => {
    expect(corrected('企业申报截止时间由“2024年3月31日”延长至“2024年4月20日”。')?.deadlines).toMatchObject([
      { to: '2024-04-20', from: null, actor: 'applicant' },
    ]);
  });
  it('add papers to hand in', () => {
    expect(
      corrected('申报材料增加海关出具的数据证明（原件1份）、从业人员社保缴费清单。')?.materials.map(({ name }) => name),
    ).toEqual(['海关出具的数据证明', '从业人员社保缴费清单']);
  });
});
