import type { NoticeKind } from './notice.ts';

/** Words of a title that say somebody may apply, be recommended or recognised, or claim money. */
const APPLICATION =
  /申报|申请|申领|兑现|兑付|征集|推荐|认定|遴选|评选|备案|受理|评价工作|入库|补贴|奖励|奖补|资助|补助|贴息|提名|揭榜|选拔|招募|复核|报名|项目指南|培育库|试点|示范(?!县)|招聘|招收|引进|大赛|竞赛/;
const EVENT = /召开|举办|举行|会议|推进会|培训|活动|论坛|座谈|辅导|对接会|宣传[月周]|宣贯|参会|参展/;
/** Papers that set rules or plans; they are programs only where they open an application themselves. */
const POLICY_PAPER =
  /(?:意见|办法|措施|规划|计划|要点|细则|规定|方案|举措|指引|条例|规则|宣传册|解读)(?:[（(][^（()）]{1,12}[）)])?[》”]?(?:的(?:通知|公告|函))?$/;
const MONEY = /补贴|奖励|奖补|资助|补助|贴息|扶持资金|专项资金|创新券/;

/** What the notice is, by what its title says that somebody is to do, and by whether the body opens an application. */
export function readKind(title: string, body: string): NoticeKind {
  if (/招标|采购|磋商|询价|比选|竞价/.test(title)) return 'tender';
  if (/(?:遴选|选聘|选取|选定).{0,24}(?:服务|承办|代理|审计|评审|咨询)[^，。]{0,6}(?:单位|机构)/.test(title))
    return 'tender';
  if (/参加[^，。]{0,40}(?:活动|会议|大会|展会|展览会|博览会|培训班?|论坛)(?:的(?:通知|公告|函))?$/.test(title))
    return 'event';
  if (/征求.{0,12}意见|征集.{0,20}(?:问题|建议|意见)|意见征集/.test(title)) return 'consultation';
  if (/征集.{0,30}(?:技术|专利|成果|人才|融资|用工)需求(?!榜)|需求征集|摸底|调查|调研|问卷/.test(title))
    return 'consultation';
  if (/公布|公示|通报/.test(title) && !/申报.{0,6}(?:的)?通知$/.test(title)) return 'result';
  if (/(?:发布|印发).*名单/.test(title)) return 'result';
  const paper = POLICY_PAPER.test(title) || /印发|发布/.test(title);
  if (paper && !/申报指南|项目指南|申领|兑现|征集|榜单|申报(?:工作)?的/.test(title))
    return opensApplication(title, body) ? 'program' : 'policy';
  if (APPLICATION.test(title)) return 'program';
  if (EVENT.test(title)) return 'event';
  return opensApplication(title, body) ? 'program' : 'policy';
}

const WINDOW =
  /(?:常年|全年|随时|长期|滚动)(?:受理|申报|申请|征集)|(?:申报|申请|申领|报名|报送|提交|填报|受理|征集)[^。\n]{0,40}(?:截止|截至|\d{1,2} ?月 ?\d{1,2} ?日(?:\d{1,2}[:：时点]\S{0,4})?[（(]?(?:前|之前|以前|止)|月底前)|(?:截止|截至)(?:时间|日期|日)?[：:为是]?[^。\n]{0,6}\d{1,4} ?[年月]|\d{1,2} ?日(?:前|之前)[^。\n]{0,30}(?:申报|申请|报送|提交|填报)|(?:申报|受理|报名|征集|申请)(?:截止)?(?:时间|期限)(?=[：:为是及和、\n])/;
const CLAIM = /(?:申报|申请|申领|兑现)(?:材料|资料|程序|流程)/;

/** Whether somebody is told to apply by a date, or, where money is promised, with which papers. */
function opensApplication(title: string, body: string): boolean {
  if (WINDOW.test(body)) return true;
  return (
    CLAIM.test(body) &&
    !/(?:管理|暂行)办法/.test(title) &&
    (MONEY.test(title) || /给予[^。\n]{0,40}\d ?万?元|[补贴奖励资助][^。\n]{0,20}\d ?万元/.test(body))
  );
}
