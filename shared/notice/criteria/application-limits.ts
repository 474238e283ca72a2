import type { Bounded } from './quantities.ts';

/** 限报, 仅限申报, 每人限: the words by which a notice limits how often one may apply. */
const LIMITED =
  /(?:限报|限申报|限申领|限推荐|限申请|(?:仅限|只限)(?:申报|申请|申领|推荐|享受|报)?|(?:每[家个户名人位]?(?:企业|单位|机构|主体|法人|人)?|同一(?:企业|单位|机构|主体|法人|人))限)$/;
const ONE_UNIT =
  /(?:同一|每[家个户]?|各[家个]?|单个|一[家个])(?:申报|申请|法人|独立法人|承担|依托|参评)?(?:单位|企业|主体|法人|机构|合作社|供应商)/;
const APPLIES = /(?:申报|申请)[^，。；]{0,12}$/;
const TAKES = /(?:申领|报送|推荐|限报|享受|参评|选择)[^，。；]{0,10}$/;
const GRANT = /(?:申领|补助|补贴|奖励|支持|资助|兑付|奖补|贴息|享受)[^，。；]{0,12}$/;

/**
 * Whether a bound says how often or how much one applicant may be given (同一企业只能享受一次, 每家企业年度申领总额不超过10万元),
 * or stands in the set words of a quota (每家企业限报1项): a rule about applying, not a figure that a client has. How many
 * applications a client has (同一单位当年申报项目不超过2个) is one. `before`: the sentence up to the figure.
 */
export function limitsApplications(before: string, b: Bounded): boolean {
  if (b.op !== '<=' && b.op !== '<') return false;
  const words = before.replace(/(?:不得?超过|不多于|至多|最多|不高于|最高|以内|不能超过)+$/, '');
  if (b.kind === 'yuan') return ONE_UNIT.test(words) && GRANT.test(words);
  if (b.kind !== 'count') return false;
  if (LIMITED.test(words)) return true;
  return ONE_UNIT.test(words) && TAKES.test(words) && !/通过/.test(words);
}

/** Whether a bound is on how many applications one applicant has: it binds as printed, whatever else its sentence bars. */
export const countsApplications = (before: string, b: Bounded): boolean =>
  b.kind === 'count' && (b.op === '<=' || b.op === '<') && ONE_UNIT.test(before) && APPLIES.test(before);
