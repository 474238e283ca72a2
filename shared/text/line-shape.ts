/** How a line begins and ends: the signs by which a reader sees that a paragraph starts or goes on. */

const MARKER =
  /^(?:[一二三四五六七八九十]{1,3} ?[、．.]|[（(] ?[一二三四五六七八九十]{1,3} ?[）)]|[（(] ?\d{1,2} ?[）)]|\d{1,2} ?[）)]|\d{1,2} ?[、．]|\d{1,2}\. ?(?!\d)|\d{1,2}\. ?(?=(?:19|20)\d{2} ?年)|\d{1,2}(?:\.\d{1,2}){1,3}[.、．]?(?![\d.万亿千元倍%％年月日天件岁吨亩公米级版号]|百分|平方|个(?![人体])|人(?![员才])|家(?!庭)|项(?!目)) ?(?=[\u4e00-\u9fff（(《“])|[①-⑳]|第[一二三四五六七八九十百零\d]{1,5}[条章节](?![款项第规，、的])|[A-H][.、．](?![A-Za-z])|[-•●◆■▪◇○*] )/;
const LABEL =
  /^(?:附 ?件|附表|附：|相关链接|原文链接|原文地址|信息来源|来源(?=[：:])|出处(?=[：:])|链接|联 ?系 ?人|联系方式|联系电话|联系地址|咨询电话|电 *话|手 *机|传 *真|邮 *箱|邮 *编|地 *址|电子邮[箱件]|电子信箱|通[信讯]地址|网 *址|特此)[^，。]{0,16}?(?:[：: ]|\d|$)/;
/** 索引号：…, 发布机构：…, 名称：…: what the head of a government page states of the paper, a line each. */
const STATED_OF_PAPER =
  /^(?:索 ?引 ?号|信息索引|发[布文]机[构关]|发[布文]单位|制发单位|公开机构|责任部门|名 *称|标 *题|文 *号|发文字号|主 *题 *词|主题分类|分 *类|体裁分类|发[布文]日期|发[布文]时间|成文日期|生成日期|公开日期|公开方式|公开目录|有 *效 *性|关 *键 *词|内容概述|信息来源|作者)[：:]/;
/** 申报主体：…, 报送时间：…: a line that says in its first words what it is about. */
const TOPIC =
  /^(?:申[报请领]|支持|奖励|补[贴助]|资助|受理|报送|推荐|认定|征集|入库)(?:主体|对象|范围|条件|要求|标准|时间|材料|方式|流程|程序|期限)[：:]/;
const SECTION =
  /^(?:[[【［〖『][^\]】］〗』]{2,14}[\]】］〗』]|([★☆◆◇■□●▶※◎═━—~*=#|｜]{1,8}) ?[\u4e00-\u9fff·、与和及]{2,12} ?[★☆◆◇■□●◀※◎═━—~*=#|｜]{1,8})$/;
const ADDRESSEE =
  /^各[^。]{2,}[：:∶]$|^(?!(?:有关)?(?:事[项宜])?如下)[^，。；]{2,40}[：:∶]$|^(?!.*(?:如下|以下))[^。；]{2,260}(?:局|委|厅|部门|单位|企业|公司|会|政府|院|校|所|中心|集团|机构|组织|银行|办|部|处|团队|人员|同志|同胞)(?:[（(][^（()）]{1,20}[）)])?[：:∶]$/;
export const DATE_LINE =
  /^(?:[12二][\d〇○ＯO零0一二三四五六七八九 ]{3,7}) ?年 ?[\d一二三四五六七八九十]{1,3} ?月 ?[\d一二三四五六七八九十]{1,4} ?日$/;
const CLOSERS = '”’"）)】》〉';
const ENDS = '。；;！!？?：:';

/** 温馨提示：…, 备注：…: an aside of its own. */
const ASIDE = /^(?:温馨提[示醒]|特别(?:提[示醒]|说明)|友情提示|重要提示|备注|注|注意|说明)[：:]/;

/** Whether a line like this begins something new, whatever stands before it. */
export const startsBlock = (text: string): boolean =>
  MARKER.test(text) ||
  LABEL.test(text) ||
  ASIDE.test(text) ||
  STATED_OF_PAPER.test(text) ||
  TOPIC.test(text) ||
  SECTION.test(text) ||
  DATE_LINE.test(text);

/** Whether a line states something of the paper, as the head of a government page does. */
export const statesOfPaper = (text: string): boolean => STATED_OF_PAPER.test(text);

/** Whether a line begins with a label of a notice's tail or head: 附件, 联系人, 来源. */
export const startsWithLabel = (text: string): boolean => LABEL.test(text);

/** Whether a line begins with a clause number. */
export const startsWithMarker = (text: string): boolean => MARKER.test(text);

/** A newsletter's section line: `[项目申报]`, `【政策文件】`. */
export const isSectionLine = (text: string): boolean => SECTION.test(text);

/** Whether a line addresses the notice: 各县（区）科技局：. */
export const isAddressee = (text: string): boolean => ADDRESSEE.test(text);

/** Whether the line comes to an end of its own: full stop, semicolon, colon. */
export function endsSentence(text: string): boolean {
  let end = text.length;
  while (end > 0 && CLOSERS.includes(text.charAt(end - 1))) end -= 1;
  return end > 0 && ENDS.includes(text.charAt(end - 1));
}

/** Whether a bracket or a book title mark is still open at the end. */
export function opensBracket(text: string): boolean {
  let round = 0;
  let title = 0;
  for (const c of text) {
    if (c === '（' || c === '(') round += 1;
    else if (c === '）' || c === ')') round = Math.max(0, round - 1);
    else if (c === '《') title += 1;
    else if (c === '》') title = Math.max(0, title - 1);
  }
  return round > 0 || title > 0;
}

/** 汇总表（ / 附件3）连同…, （附件 / 2），以…: the line breaks right behind a bracket, or inside a short one. */
export const breaksInBracket = (before: string, after: string): boolean =>
  /[（(](?:附件|附表)?$/.test(before) ||
  (/[（(][^（()）]{0,12}$/.test(before) && /^\d{1,2}[）)](?=[，。；、：]|$)/.test(after));

const TITLE_NOUN =
  '(?:通知|公告|通告|公示|函|意见|办法|指南|方案|细则|计划|措施|名单|要点|规定|通报|启事|简章|指引|说明|决定|批复|清单|目录|规则|政策|预通知|邀请|邀请函|倡议书|解读|问答)';
const TITLE_END = new RegExp(`${TITLE_NOUN}[”》）)]*(?:[（(][^（()）]{1,20}[）)])?(?:\\.{2,}|…)?$`);

/** Whether the words could be the end of a notice's title. */
export const endsAsTitle = (text: string): boolean => TITLE_END.test(text);

/** Whether the words could be the beginning of a notice's title. */
export const startsAsTitle = (text: string): boolean =>
  !startsBlock(text) &&
  !/[。；;，,：:]$/.test(text) &&
  (/关于|印发|转发|《/.test(text) || endsAsTitle(text)) &&
  !/^(?:根据|按照|为|现|经|依据|请|[\u4e00-\u9fff]{2,14}[〔[［]\d{4})/.test(text);

/** A line that is nothing but a date: the one under a signature. */
export const isDateLine = (text: string): boolean => DATE_LINE.test(text);

const NUMBER_LINE = /^[（(]?\S{0,16} ?[〔[［(（【]\s?\d{4}\s?[〕\]］)）】]\s?第?\s?\d{1,5}\s?号[）)]?$/;
const ANNOUNCEMENT_NUMBER = /^[\u4e00-\u9fff]{0,20} ?(?:19|20)\d{2} ?年 ?第 ?\d{1,4} ?号$/;
const ORDINAL = /^[（(]?总?第 ?\d{1,4} ?号[）)]?$/;

/** A line that is nothing but a document number: `晋科函〔2019〕35号`, `2015年第8号`, `（第6号）`. */
export const isNumberLine = (text: string): boolean =>
  NUMBER_LINE.test(text) || ANNOUNCEMENT_NUMBER.test(text) || ORDINAL.test(text);

const PAPER_KIND =
  /^(?:通 {0,4}知|公 {0,4}告|通 {0,4}告|公 {0,4}示|通 {0,4}报|便? {0,4}函|文 {0,4}件|通 ?知 ?公 ?告|公 ?示 ?公 ?告)$/;

/** Whether a line names the kind of paper and nothing else, as a letterhead does: 公 告, 文件. */
export const isPaperKind = (text: string): boolean => text.length <= 9 && PAPER_KIND.test(text);

const OFFICE =
  /(?:局|委|厅|部|办|署|院|会|处|司|室|组|中心|政府|公司|银行|分行|支行|海关|大学|协会|联合会|工商联|联|站|所|社|科|馆|集团|基地|法院|专班)(?:[（(][^（()）]{1,16}[）)])?$/;

/** Whether the words end as names of authorities do. */
export const endsAsOffice = (text: string): boolean => OFFICE.test(text);
