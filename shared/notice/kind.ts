import { kindWords } from './lexicon/kinds.ts';
import type { NoticeKind } from './notice.ts';

const TENDER = new RegExp(kindWords('tender'));
const CONSULTATION = new RegExp(kindWords('consultation'));
const ATTENDANCE = new RegExp(kindWords('attendance'));
const APPLICATION = new RegExp(kindWords('application'));
const EVENT = new RegExp(kindWords('event'));
const POLICY_PAPER = new RegExp(`${kindWords('paper')}(?:[（(][^（()）]{1,12}[）)])?[》”]?(?:的(?:通知|公告|函))?$`);
const OPENING_PAPER = new RegExp(kindWords('opening-paper'));
const MONEY = new RegExp(kindWords('money'));

/** What the notice is, by what its title says that somebody is to do, and by whether the body opens an application. */
export function readKind(title: string, body: string): NoticeKind {
  if (TENDER.test(title)) return 'tender';
  if (ATTENDANCE.test(title)) return 'event';
  if (CONSULTATION.test(title) && !/提名|推荐|认定|申报(?!意向|需求)/.test(title)) return 'consultation';
  if (/公布|公示|通报/.test(title) && !/申报.{0,6}(?:的)?通知$/.test(title)) return 'result';
  if (/(?:发布|印发).*名单/.test(title)) return 'result';
  const paper = POLICY_PAPER.test(title) || /印发|发布/.test(title);
  if (paper && !OPENING_PAPER.test(title)) return opensApplication(title, body) ? 'program' : 'policy';
  if (APPLICATION.test(title)) return 'program';
  if (EVENT.test(title)) return 'event';
  return opensApplication(title, body) ? 'program' : 'policy';
}

const WINDOW =
  /(?:常年|全年|随时|长期|滚动)(?:受理|申报|申请|征集)|(?:申报|申请|申领|报名|报送|提交|填报|受理|征集)[^。\n]{0,40}(?:截止|截至|\d{1,2} ?月 ?\d{1,2} ?日(?:\d{1,2}[:：时点]\S{0,4})?[（(]?(?:前|之前|以前|止)|月底前)|(?:截止|截至)(?:时间|日期|日)?[：:为是]?[^。\n]{0,6}\d{1,4} ?[年月]|\d{1,2} ?日(?:前|之前)[^。\n]{0,30}(?:申报|申请|报送|提交|填报)|每年[^。\n]{0,24}(?:月|季度)[^。\n]{0,40}(?:申报|申请|提交|报送|受理)|(?:申报|受理|报名|征集|申请)(?:截止)?(?:时间|期限)(?=[：:为是及和、\n])/;
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
