import { headingZone } from './conditions-headings.ts';
import type { HeadingZone } from './lexicon/condition-headings.ts';

/** What the first look at words tells of them, before they are taken apart as a condition. Text is a sentence or paragraph. */

const ANNOUNCED =
  /^(?:申报|申请|参评|参选|企业|项目)[^，。；：]{0,16}(?:应|须|需)(?:当|同时|具备|符合|满足)*(?:以下|下列|如下)[^，。；：]{0,8}(?:条件|要求)[：:]/;

/** 申报企业应符合以下条件：…；… in running text. */
export const announcesConditions = (words: string): boolean => ANNOUNCED.test(words);

/** - 奖补标准：…, 申报材料：… behind the last item of a list: the list is over; 申报条件：… of the next part begins another. */
export const zoneOfLabel = (words: string): HeadingZone | null => {
  const label = /^[-•·●*]?\s*【?([\u4e00-\u9fff]{2,10})(?:】|[：:])/.exec(words)?.[1];
  return label === undefined ? null : headingZone(label);
};

const THRESHOLD = /(?:\d[^，。；]{0,8}以上|不低于|不少于|不超过|不高于|以下$)/;

/** 评估等级在3A级以上, 不少于20人: words that state a demand even where they stand as a heading. */
export const setsThreshold = (words: string): boolean => THRESHOLD.test(words);

const BARS =
  /[^为下列]的[。；;]?$|不予|不得|不能|不可|不再|^(?:[答A][：:])?(?:已|被|未|列入|存在|有|受到|处于|发生|近|曾|因|拖欠)/;

/** How a clause among those who are barred begins or ends: 已列入失信名单, …利息不予贴息, 提供虚假材料的. */
export const readsAsBar = (words: string): boolean => BARS.test(words);

const INTRO =
  /(?:^(?:申报|申请)(?:人员?|人选|单位|企业|对象|主体)(?:应当?|须|必须|需)|^所?(?:申报|申请)(?:资助|奖励|补助|补贴|支持|扶持|认定|兑现|奖补|贴息)?的?[^，。；：]{1,10}(?:应当?|须|必须|需)(?:在|于|为|是|已|经|由|属于?|符合|具备|具有|处于|通过|取得|达到)|注册|登记|法人|均可申报|可申报|面向|须为|应为|须是|应当为|应当是|应是|不得|不低于|不少于|以上|未发生|无[^，]{0,8}(?:记录|行为)|需符合|须符合|应符合|认定的|申报主体|优先|同等条件|只能|在职|在岗|不在[^，。；]{2,10}范围|的(?:人员|人才|专家|项目|产品)。?$)/;

/** Whether a sentence before the numbered conditions binds or names who may apply: any other is an announcement. */
export const statesInIntro = (words: string): boolean => INTRO.test(words);

/** Whether words are too long and too jointed for a heading. */
export const isSentence = (words: string): boolean => words.length > 30 && /[，。；]/.test(words);

const REVOKED =
  /(?:以下|下列|如下)[^。；：]{0,14}之一(?:的|者)?[，,]?[^。；：不]{0,24}(?:撤销|取消|收回|终止|注销|摘牌|摘除|除名|移出|退出|调出)(?!其?(?:当年|本年度?|本次)?的?(?:申报|申请|参评|推荐|评选|评审|评定|审核|审查|受理|办理|参赛|入围))([^。；：]*)/;
const DENIED = /不得|不予|不能|不可|不支持|不受理/;
const LATER = /年(?:度|之)?内|重新|再次|今后|以后|(?:不得|不能)(?:再|继续)/;

/** 有下列情形之一的，撤销其资格，三年内不得重新申报：: what costs the recognised their standing asks nothing of who applies. */
export function revokes(leadIn: string): boolean {
  const after = /^(?:申报|申请|参评)/.test(leadIn.trim()) ? undefined : REVOKED.exec(leadIn)?.[1];
  return after !== undefined && (!DENIED.test(after) || LATER.test(after));
}
