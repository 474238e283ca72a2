import { describe, expect, it } from 'vitest';
import { readNotices } from '../../shared/notice/read-notices.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';

/** Each last day with whom it binds, and the sub-program where it binds one only. */
const deadlinesOf = (...lines: string[]): readonly string[] =>
  (
    readNotices(
      sourceTextOf(
        [
          '关于组织申报2024年度示范企业的通知',
          '各市、县有关部门：',
          '现就有关事项通知如下。',
          ...lines,
          '青禾省农业农村厅',
          '2024年3月5日',
        ].join('\n'),
      ),
    )[0]?.notice.deadlines ?? []
  ).map(({ to, actor, track }) => [to.slice(5), actor, track].filter((one) => one !== null).join(' '));

describe('applications that pass from office to office', () => {
  it.each([
    ['县（市、区）农业农村局审核，经同级人民政府同意后，于6月30日前报设区市农业农村局。', '06-30'],
    ['各县林业局初审后，于7月10日前报地区林业局。', '07-10'],
    ['各县粮食部门汇总后，于5月20日前报粮食和物资储备局。', '05-20'],
    ['街道审核后，于4月12日前报上级主管部门。', '04-12'],
  ])('are due at the next office on a day of its own: %s', (step, day) => {
    expect(deadlinesOf('一、申报程序', `（一）审核。${step}`)).toEqual([`${day} recommender`]);
  });

  it('come in where whoever applies hands them to the office that it belongs to', () => {
    expect(
      deadlinesOf(
        '一、申报程序',
        '（一）单位申报。市属单位向所在市人社局申报，区直单位向主管部门申报，申报截止时间为2024年7月19日。',
        '（二）审核推荐。各市人社局于8月2日前将推荐函报送省人社厅。',
      ),
    ).toEqual(['07-19 applicant', '08-02 recommender']);
  });
});

it('a day for 其他企业 binds all where no other day is for one of the sub-programs', () => {
  expect(
    deadlinesOf(
      '一、申报条件',
      '（一）种子项目',
      '1.企业注册时间不超过3年；',
      '2.项目处于研发阶段。',
      '（二）成长项目',
      '1.企业注册时间在3年以上；',
      '2.年销售收入在500万元以上。',
      '二、支持标准',
      '（一）种子项目：每项资助10万元。',
      '（二）成长项目：每项资助30万元。',
      '三、申报时间',
      '孵化器内企业的材料由孵化器统一报送，其他企业直接报送至生产力中心，受理时间为2024年4月22日至4月26日。',
    ),
  ).toEqual(['04-26 applicant']);
});
