import type { Bounded } from './quantities.ts';

/** 限领, 限推荐: the words by which a notice limits how much one is given, or is put forward by others. */
const LIMITED =
  /(?:限申领|限推荐|(?:仅限|只限)(?:申领|推荐|享受)|(?:每[家个户名人位]?(?:企业|单位|机构|主体|法人|人)?|同一(?:企业|单位|机构|主体|法人|人))限)$/;
/** 每个市州限报3项: how many a place or an office may put forward. */
const QUOTA =
  /(?:每[个家]?|各)(?:地级?|设区)?(?:市州?|州市?|县区?|区县?|省|地区|盟|旗|街道|乡镇|推荐(?:单位|部门)|主管部门|高校)[^，。；]{0,16}$/;
const ONE_UNIT =
  /(?:同一|每[家个户]?|各[家个]?|单个|一[家个])(?:申报|申请|法人|独立法人|承担|依托|参评)?(?:单位|企业|主体|法人|机构|合作社|供应商)/;
/** 同一项目只能申报一类: how many applications one project has. */
const ONE_ITEM = /(?:同一|每[个家]?|单个|一个)(?:申报|申请|参评)?(?:项目|产品|成果|工程)/;
const APPLIES = /(?:申报|申请|限报)[^，。；]{0,12}$/;
const TAKES = /(?:申领|推荐|享受)[^，。；]{0,10}$/;
const GRANT = /(?:申领|补助|补贴|奖励|支持|资助|兑付|奖补|贴息|享受)[^，。；]{0,12}$/;

/**
 * Whether a bound says how often or how much one applicant may be given (同一企业只能享受一次, 每家企业年度申领总额不超过10万元),
 * or is the quota of an office (每个县区限报3项): a rule about giving, not a figure that a client has. How many
 * applications a client has (每家企业限报1项, 同一单位当年申报项目不超过2个) is one. `before`: the sentence up to the figure.
 */
export function limitsApplications(before: string, b: Bounded): boolean {
  if (b.op !== '<=' && b.op !== '<') return false;
  const words = before.replace(/(?:不得?超过|不多于|至多|最多|不高于|最高|以内|不能超过)+$/, '');
  if (b.kind === 'yuan') return ONE_UNIT.test(words) && GRANT.test(words);
  if (b.kind !== 'count') return false;
  if (LIMITED.test(words) || QUOTA.test(words)) return true;
  return ONE_UNIT.test(words) && TAKES.test(words) && !/通过/.test(words);
}

/** Whether a bound is on how many applications one applicant has: it binds as printed, whatever else its sentence bars. */
export const countsApplications = (before: string, b: Bounded): boolean =>
  b.kind === 'count' &&
  (b.op === '<=' || b.op === '<') &&
  (ONE_UNIT.test(before) || ONE_ITEM.test(before)) &&
  APPLIES.test(before);
