import type { NoticeKind } from './notice.ts';

const APPLICATION = /申报|申请|申领|兑现|兑付|征集|推荐|认定|遴选|评选|备案|受理|评价工作|入库|补贴|奖励|奖补|资助|补助|贴息|提名|揭榜|选拔|招募|复核|报名|项目指南|培育库|试点|示范(?!县)|招聘|招收|引进/;

/** What the notice is, by what its title says that somebody is to do, and by whether the body opens an application. */
export function readKind(title: string, body: string): NoticeKind {
  if (/招标|采购|磋商|询价|比选|竞价/.test(title)) return 'tender';
  if (/征求.{0,12}意见|征集.{0,20}(?:问题|建议|意见)|意见征集/.test(title)) return 'consultation';
  if (/公布|公示|通报/.test(title) && !/申报.{0,6}(?:的)?通知$/.test(title)) return 'result';
  const issues = /印发|发布/.test(title);
  if (issues && !/指南|申报|申领|兑现|征集|榜单/.test(title)) return opensApplication(body) ? 'program' : 'policy';
  if (APPLICATION.test(title)) return 'program';
  if (/召开|举办|举行|会议|推进会|培训|活动|论坛|座谈|辅导|对接会|宣传/.test(title)) return 'event';
  return opensApplication(body) ? 'program' : 'policy';
}

/** Whether somebody is told to apply by a date, or with which papers. */
function opensApplication(body: string): boolean {
  return /(?:申报|申请|申领|报送|提交)[^。\n]{0,30}(?:截止|日前|月底前|之前)|(?:申报|申请|申领)(?:材料|资料)[^。\n]{0,12}(?:[：:]|\n)|申报时间|受理时间/.test(body);
}
