import type { Span } from '../base/span.ts';
import { GIVES, MEASURE, NOT_GIVING, SUPPORT_HEADING } from './lexicon/support.ts';

const GIVING = new RegExp(GIVES);
const HEADING = new RegExp(SUPPORT_HEADING);
const OTHER_MONEY = new RegExp(NOT_GIVING);

/** Whether the sentence, below these headings, says what an applicant gets. */
export function grants(words: string, headings: string): boolean {
  if (OTHER_MONEY.test(words)) return false;
  return (
    GIVING.test(words) ||
    (/支持(?:方式|标准|额度)|补助|奖励|资助|奖补|补贴标准|额度/.test(headings) && HEADING.test(headings))
  );
}

const BEFORE_AMOUNT =
  /(?:给予|给与|予以|奖励|补助|补贴|资助|支持|扶持|奖补|贴息|配套|获得|发放|拨付|安排|总额|额度|限额|上限|封顶|最高|最多|至多|不超过|不高于|不得超过|标准|[奖补]|金额(?:一般)?|每[^，。；]{0,10}|(?:工作|专项|活动|建设|运行)?经费|分别|一次性|即获得|奖金|各|为|按|达|减免|免除|[:：、和]|每年|以内|[特一二三四优金银铜][等秀]?奖|年度)[^，。；]{0,18}$/;
/** A figure of the applicant or of a project, as conditions and tiers have it. */
const MEASURED = new RegExp(
  `${MEASURE}(?:[^，。；]{0,12}?)(?:达到?|超过|不低于|不少于|高于|大于|在|满|≥|>|首次突破|突破|为|累计|净增|新增)?(?:人民币)?\\s*(?:[\\d.,，]+\\s*(?:万|亿)?元?\\s*(?:[-—~～至到、]|（[^）]*）)+\\s*)?$`,
);
const TIER_AFTER =
  /^(?:[（(]不?含[^）)]*[）)]|人民币)?(?:及|\/|或)?(?:以上|以下|以内|之间|及以上|至|-|—|~|～)(?!的?(?:奖励|补助|补贴|资助|支持|扶持))/;
const GRANT_AFTER =
  /^(?:人民币)?(?:[（(][^）)]*[）)])?(?:以内|以下)?(?:的)?(?:一次性|资金|经费|财政|专项|后|配套|年度|定额)*(?:奖励|补助|补贴|资助|支持|扶持|奖补|创新券|奖金|贴息|经费|配套|\/|／|每|／家)/;
/** 网络零售额达到1亿元、5亿元的，分别给予…: sums that somebody has to reach, whatever stands before them. */
const REACHED =
  /(?:达到?|满|突破|不低于|不少于|(?<!不)超过|(?<!不)高于|大于|(?<![的最])达|首次达)(?:人民币)?\s*(?:[\d.,，]+\s*(?:万|亿)?元?\s*(?:[-—~～至、])+\s*)*$/;
const CLASS_AFTER =
  /^(?:人民币)?(?:[（(]不?含[^）)]*[）)])?(?:及?以上)?(?:的[，,]|的?(?:[^，。；的]{0,8})(?:企业|单位|项目|平台|机构|商户|门店|个人|合作社)[，,])/;
const CAP_BEFORE =
  /(?:提高(?:至|到)|增加(?:至|到)|最高|最多|至多|不超过|不高于|不得超过|上限(?:为)?|封顶|限额(?:为)?|总额(?:省市)?(?:合计)?不超过|一次性(?:给予|给与|奖励|补助|补贴|资助)?|(?:给予|给与|予以|奖励|补助|补贴|资助|奖补|发放|额度|标准|金额一般为|支持|奖金|扶持)(?:金?额?)?(?:为|是|标准为|资金|额度|各|约|[:：])?)[^，。；\d]{0,8}$/;

/** 300元/吨, 每亩补助200元: the price of a unit of measure, no sum that an applicant gets. */
const UNIT = '(?:美元|吨|亩|公顷|平方米|立方米|平米|公里|千瓦时?|度|头|羽|株|公斤|千克|标箱|TEU|吨公里|瓦)';
const UNIT_PRICE_AFTER = new RegExp(`^(?:人民币)?(?:[/／]|每(?=.))${UNIT}`);
const UNIT_PRICE_BEFORE = new RegExp(
  `每(?:出口|进口|新增|增加|增长|净增|多|收购|生产|销售|处置|节约|月每|年每)?(?:[一1]?个?)?${UNIT}[^，。；\\d]{0,10}$`,
);

/** 由100万元调整为80万元: what held before. */
const replaced = (before: string, after: string): boolean =>
  /(?:由|从)(?:原来?的?|现行的?|最高|不超过)*$/.test(before) &&
  /^(?:[/／]\S{1,3})?(?:统一)?(?:调整|提高|降低|提升|增加|修改|变更|更正|下调|上调|下降|放宽)(?:为|至|到)/.test(after);

/** The words before a place, back to the last of the marks. */
function clauseBefore(words: string, at: number, marks: string): string {
  const before = words.slice(0, at);
  return before.slice(Math.max(...[...marks].map((mark) => before.lastIndexOf(mark))) + 1);
}

/** 第一档500万元, B类5万元: one more tier of a sentence that gives, told by its name and its sum alone. */
export function isTierSum(words: string, amount: Span): boolean {
  const clause = clauseBefore(words, amount.start, '，；。：、');
  return (
    /^[^（()）\d]{1,16}$/.test(clause) &&
    !MEASURED.test(clause) &&
    !/[过于达满]$|计划|总|已|投入|预算/.test(clause) &&
    /^(?:元|人民币|左右|以内|[/／][项个家件人])?(?:[，；。、]|$)/.test(words.slice(amount.end))
  );
}

/** Whether a sum between these words is the price of a unit of measure. */
export const isUnitPrice = (before: string, after: string): boolean =>
  UNIT_PRICE_AFTER.test(after) || UNIT_PRICE_BEFORE.test(before);

/** 专项资金总额2000万元: what there is for all of them. */
const FUND =
  /^(?![^，；。]*(?:每|单个|单户|同一|同类|企业|单位|不超过|最高))[^，；。]*(?:专项|财政|引导|扶持|奖补|预算)资金(?:预算)?(?:总额|总规模|规模|总量|总预算)(?:度|为|约|共|共计)*$/;

/** 实际支付利息不低于5万元: the least that is asked, where the clause gives nothing. */
const LEAST_ASKED =
  /^(?![^，。；]*(?:给予|给与|予以|奖励|补助|补贴|资助|支持|扶持|奖补|安排|拨付|配套)).*不(?:低于|少于|小于)[^，。；\d]{0,4}$/;

/** Whether the sum at `amount` is given to the applicant. */
export function isGrantedAmount(words: string, amount: Span): boolean {
  const before = clauseBefore(words, amount.start, '，；。');
  const after = words.slice(amount.end, amount.end + 24);
  if (isUnitPrice(before, after) || replaced(before, after) || FUND.test(before)) return false;
  // 不低于50万元、不高于200万元: the least of what is given is no cap
  if (
    /不(?:低于|少于)[^，。；\d]{0,4}$/.test(before) &&
    /^(?:的)?[，、且并]?[^，。；\d]{0,4}不(?:高于|超过)/.test(after)
  )
    return false;
  if (GRANT_AFTER.test(after)) return true;
  if (REACHED.test(before) && CLASS_AFTER.test(after)) return false;
  const cap = CAP_BEFORE.test(before);
  if (
    cap &&
    !/(?:投资|收入|销售|产值|注册资本|年薪|合同)(?:(?!给予|予以|奖励|补助|补贴|资助|支持|安排)[^，。；]){0,8}(?:不超过|为|最高)[^，。；\d]{0,4}$/.test(
      before,
    )
  )
    return !TIER_AFTER.test(after) || /以内|以下/.test(after.slice(0, 4));
  if (MEASURED.test(before) || LEAST_ASKED.test(before)) return false;
  if (TIER_AFTER.test(after)) return /(?:补助|补贴|奖励|资助|兑付申请)[^，。；]{0,10}$/.test(before);
  if (/^(?:的|（含）的)?[，,]/.test(after) && /(?:达到?|超过|满|低于|高于|大于|小于|不足)[^，。；]{0,6}$/.test(before))
    return false;
  if (/^的(?!奖|补|资|支|标准)/.test(after)) return false;
  return BEFORE_AMOUNT.test(before) || /^(?:、|和|或)/.test(after);
}

const RATE_BEFORE =
  /(?:按|按照|以|给予|给与|予以|返还|补助|补贴|奖励|资助|支持|奖补|贴息|不超过|不高于|最高|最多|上限|比例(?:为|不超过)?|的|为|分别)[^，。；]{0,30}$/;
const RATE_AFTER =
  /^(?:[（(][^）)]*[）)])?(?:以内|以下|左右)?(?:的)?(?:比例|标准|额度|费率|年利率)?(?:[，,]?)(?:给予|给与|予以|进行|核定|申请|申领|补助|奖励|补贴|资助|支持|贴息|贴补|奖补|配套|兑付|兑现|承担|享受|发放|计算|安排|核算|补偿|减免|返还|叠加|确定|且|并|最高|单个|每|每家|总额|其他|最多|一次性|，|）|”|。|$|；|、|和|、|实行|资金|后补助)/;
const RATE_OF_FACT =
  /(?:利率|费率|税率)[（(][^（）()]*$|占[^，。；]{0,24}(?:比例|比重|的)?[^，。；]{0,8}(?:不低于|达到?|超过|在|为|不少于|高于)?[^，。；\d]{0,4}$|(?:增长|增幅|增速|持股|股权|出资|毛利率|利用率|合格率|满意度|占比|增加|下降|降低|提高|比例不低于|不低于|不少于|(?<!不)高于|税率|回收率|浮动|负债率|达标率|就业率|入驻率)[^，。；\d]{0,8}$/;

/** Whether the percentage points at `points` bound the rate of an interest subsidy (年贴息率不超过2个百分点). */
export const isGrantedPoints = (words: string, points: Span): boolean =>
  /(?:贴息率|补贴率|贴息比例|贴息标准|贴息|贴补)[^，。；]{0,8}$/.test(words.slice(0, points.start));

/** 补助比例提高至70%: a higher rate of what is given. */
const RAISED =
  /(?:补助|补贴|奖励|资助|支持|奖补|贴息|扶持)(?:的)?(?:比例|标准|额度)?(?:可|再|最高|(?:由|从)(?:原来?的?|现行的?)?\d+(?:\.\d+)?[%％])*(?:统一)?(?:提高|上调|放宽|增加)(?:至|到|为)$/;

/** 按40%、30%、30%分三期拨付: parts of one sum. */
const INSTALMENT =
  /^(?:的比例)?(?:[、和，及]\s*\d+(?:\.\d+)?[%％](?:的比例)?)*(?:的比例)?分[\d一二三四五两]+(?:年|期|次|批)|^(?:[、和]\s*\d+[%％])*(?:的)?(?:预付|首付|尾款|首期|余款)/;

/** Whether the share at `rate` is the rate of what is given. */
export function isGrantedRatio(words: string, rate: Span): boolean {
  const before = clauseBefore(words, rate.start, '，；。');
  const after = words.slice(rate.end, rate.end + 24);
  if (
    (RATE_OF_FACT.test(before) && !RAISED.test(before)) ||
    INSTALMENT.test(words.slice(rate.end)) ||
    /分[\d一二三四五两]+(?:年|期|次)(?:[^，。；]{0,10})?按|分年度按|首期|预拨|先行拨付|上浮|下浮|优秀比例|参评总数|总数的|名额/.test(
      words.slice(Math.max(0, rate.start - 40), rate.start),
    )
  )
    return false;
  // 贷款金额不低于固定资产投资的30%: what is asked of a project
  if (/(?:不低于|不少于|不得低于)(?![^，。；]*(?:给予|补助|补贴|奖励|资助))[^，。；]{0,24}$/.test(before)) return false;
  if (/^(?:及)?以上|^的(?:企业|单位|项目|可|，)/.test(after)) return false;
  if (PAYS.test(before) && PART.test(after)) return true;
  return RATE_BEFORE.test(before) && (RATE_AFTER.test(after) || PART_GIVEN.test(after));
}

/** 抵扣不超过合同金额50%的费用, 不高于成交额5%的部分给予补助: the share of a cost that is borne. */
const PAYS = /(?:抵[扣用付减]|报销|减免|补助|补贴|资助|奖补)[^，。；]{0,24}$/;
const PART = /^的(?:费用|部分|金额|支出|成本)(?:[，。；]|$)/;
const PART_GIVEN = /^的(?:费用|部分|金额|支出)?(?:给予|予以)[^，。；\d]{0,6}(?:补助|补贴|奖励|资助|奖补|支持)/;
