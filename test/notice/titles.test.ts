import { describe, expect, it } from 'vitest';
import { readNotices } from '../../shared/notice/read-notices.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';

const titleOf = (...lines: readonly string[]): string | undefined =>
  readNotices(sourceTextOf(lines.join('\n')))[0]?.notice.title;
const BODY = ['各有关企业：', '一、申报时间', '2024年4月30日前。', '云岭省科学技术厅', '2024年3月5日'];

describe('the title of a notice', () => {
  it('stands below what a government page states of the paper', () =>
    expect(
      titleOf(
        '索 引 号：000014502000X/2024-01234 分类：科技',
        '发布机构：云岭省科学技术厅 发文日期：2024年3月6日',
        '名　　称：云岭省科学技术厅关于发布2024年度揭榜项目榜单的通知',
        '文　　号：云科规〔2024〕21号 主题词：',
        '',
        '云岭省科学技术厅关于发布2024年度揭榜项目榜单的通知',
        '',
        ...BODY,
      ),
    ).toBe('云岭省科学技术厅关于发布2024年度揭榜项目榜单的通知'));

  it('goes on below a plan that its first line names', () =>
    expect(
      titleOf(
        '云岭市中小企业服务局关于开展2024年度民营企业培育扶持计划',
        '（改制上市培育资助、担保费资助）项目申报的通知',
        '',
        ...BODY,
      ),
    ).toBe('云岭市中小企业服务局关于开展2024年度民营企业培育扶持计划（改制上市培育资助、担保费资助）项目申报的通知'));

  it('has the edition below it', () =>
    expect(titleOf('云岭市企业研发费用后补助办事指南', '（2024年版）', '', ...BODY)).toBe(
      '云岭市企业研发费用后补助办事指南（2024年版）',
    ));

  it('is without the office above it where it does not begin with 关于', () =>
    expect(
      titleOf('平麓高新技术产业开发区管理委员会科技局', '', '平麓知识产权专项资金2024年度申报指南', '', ...BODY),
    ).toBe('平麓知识产权专项资金2024年度申报指南'));

  it('of a notice without one that passes another on says so', () =>
    expect(
      titleOf(
        '区内各相关企业：',
        '为发挥骨干企业带动作用，省科技厅将组织开展科技骨干企业征集遴选工作，现将有关事项转发通知如下：',
        '一、申报时间',
        '2024年4月30日前。',
      ),
    ).toBe('关于转发省科技厅科技骨干企业征集遴选工作的通知'));

  it.each([
    [['云岭市市场监督管理局', '公    告', '', '关于开展第三届云岭市质量奖申报工作的公告']],
    [['云岭市商务局　云岭市财政局', '通 告', '（第6号）', '关于开展第三届云岭市质量奖申报工作的公告']],
    [['平麓市委人才办', '云岭市商务局', '公告', '2024年第3号', '关于开展第三届云岭市质量奖申报工作的公告']],
  ])('is without the letterhead above it: %j', (lines) =>
    expect(titleOf(...lines, '', ...BODY)).toBe('关于开展第三届云岭市质量奖申报工作的公告'),
  );

  it('that the page marks as a heading is without the office on the plain line above it', () =>
    expect(titleOf('云岭市商务局', '', '# 关于组织申报2024年度外贸资金项目的通知', '', ...BODY)).toBe(
      '关于组织申报2024年度外贸资金项目的通知',
    ));

  it('ends with the kind of paper on a line of its own', () =>
    expect(titleOf('云岭市商务局', '关于组织申报2024年度外贸资金项目的', '通　知', '', ...BODY)).toBe(
      '云岭市商务局关于组织申报2024年度外贸资金项目的通知',
    ));

  it('is the office and the kind of paper where nothing else is printed, and the text tells what it is', () => {
    const [reading] = readNotices(
      sourceTextOf(
        [
          '云岭省文化和旅游厅',
          '公  告',
          '2024年第2号',
          '现就2024年度省级旅游民宿申报工作公告如下：',
          '一、申报条件',
          '1.在本省注册。',
          '云岭省文化和旅游厅',
          '2024年3月5日',
        ].join('\n'),
      ),
    );
    expect(reading?.notice).toMatchObject({
      title: '云岭省文化和旅游厅公告',
      docNumber: '2024年第2号',
      kind: 'program',
      issuers: ['云岭省文化和旅游厅'],
    });
  });
});
