import { any, truth, type Truth } from '../../base/truth.ts';
import type { Client } from '../../client/client.ts';
import type { Criterion } from '../../notice/criterion.ts';
import { ENTITIES, OF_STATISTICS } from '../../notice/lexicon/entities.ts';
import type { Check } from '../check.ts';
import { listedNames } from '../compare.ts';
import { liesWithin } from './industry.ts';
import { fromCell, missingCell, seenCheck, type Seen } from './seen-check.ts';

/** 独立法人. */
export function legalPersonCheck(criterion: Criterion): Check {
  const wanted = criterion.value !== false && criterion.value !== '否';
  return seenCheck(`独立法人 ${wanted}`, false, ({ client: { legalPerson } }) =>
    legalPerson === null
      ? missingCell('独立法人')
      : fromCell(truth(legalPerson === wanted), '企业', '独立法人', legalPerson ? '是' : '否'),
  );
}

/** 企业规模 is one of the listed sizes; 中型企业 is 中型. */
export function enterpriseScaleCheck(criterion: Criterion): Check {
  const sizes = listedNames(criterion).map(sizeName);
  return seenCheck(`企业规模 ${sizes.join('、')}`, false, ({ client: { scale } }) =>
    scale === null
      ? missingCell('企业规模')
      : fromCell(truth(sizes.includes(sizeName(scale))), '企业', '企业规模', scale),
  );
}

const sizeName = (size: string): string => size.trim().replace(/企业$/, '');

/**
 * 单位类型 against listed kinds of applicant. 企业 takes every form of enterprise; 其他法人单位 whatever is none and a
 * legal person; a listed form of enterprise cannot be told from a 单位类型 that is no more than `企业`.
 */
export function entityTypeCheck(criterion: Criterion): Check {
  const kinds = listedNames(criterion);
  return seenCheck(`单位类型 ${kinds.join('、')}`, false, ({ client }) => {
    const { entityType } = client;
    if (entityType === null) return missingCell('单位类型');
    const results = kinds.map((kind) => ofKind(kind, entityType, client));
    const told = fromCell(any(results), '企业', '单位类型', entityType);
    const { industry } = client;
    const seen =
      industry !== null && kinds.some((kind) => CLASS_OF_STATISTICS.test(kind))
        ? {
            ...told,
            used: [...told.used, { label: '所属行业', sheet: '企业', value: industry, unit: 'text' as const }],
          }
        : told;
    return seen.result === 'unknown' ? whatIsUnknown(seen, kinds, entityType) : seen;
  });
}

const ENTERPRISE = /(?:企业|公司|厂|合伙)$/;
const withoutBracket = (name: string): string => name.replace(/[（(].*$/s, '').trim();
const isEnterprise = (entityType: string): boolean => ENTERPRISE.test(withoutBracket(entityType));
const ANY_ENTERPRISE: readonly string[] = ['企业', '居民企业'];
const OTHER_LEGAL_PERSON = '其他法人单位';

const KINDS = new Map(ENTITIES.map((row) => [row.word, row.means ?? row.word] as const));
/** Every word for a kind: 高等院校 is 高校 as well. */
const wordsFor = (kind: string): readonly string[] => {
  const meant = KINDS.get(kind);
  return meant === undefined ? [kind] : ENTITIES.flatMap((row) => ((row.means ?? row.word) === meant ? row.word : []));
};
/** Kinds in a notice's own words that no enterprise is. */
const PUBLIC_BODY = /部门|政府|机关|委员会|协会|学会|商会|学校|院校|高校|社区|村|个人|人员/;
/** 科技服务机构: a kind of no lexicon may be an enterprise's as well; its 单位类型 does not tell. */
const mayBe = (kind: string): boolean => !KINDS.has(kind) && kind !== OTHER_LEGAL_PERSON && !PUBLIC_BODY.test(kind);

/** 有限责任公司 alone: a legal form, which says nothing of owners or business. */
const BARE_FORM = /^(?:股份)?(?:有限)?(?:责任)?公司$/;
const OF_ANY_FORM = new Set(ENTITIES.filter((row) => row.anyForm).map((row) => row.word));
/** Whether a 单位类型 leaves open if the client is an enterprise of this kind: 外贸企业 and 民营企业 may be of any form. */
const leavesOpen = (entityType: string, kind: string): boolean =>
  (entityType === '企业' && isEnterprise(kind)) ||
  (OF_ANY_FORM.has(kind) && BARE_FORM.test(withoutBracket(entityType)));

/** 规模以上工业企业, 限上零售企业: a class of the statistics; no sheet tells who is listed, but the industry may tell who is not. */
const CLASS_OF_STATISTICS = new RegExp(`^${OF_STATISTICS}(.*?)(?:类)?(?:企业|单位)$`);

function ofKind(kind: string, entityType: string, client: Client): Truth {
  const branch = CLASS_OF_STATISTICS.exec(kind)?.[1];
  if (branch !== undefined) {
    const outside = branch !== '' && client.industry !== null && liesWithin(client.industry, branch) === 'fail';
    return isEnterprise(entityType) && !outside ? 'unknown' : 'fail';
  }
  if (wordsFor(kind).some((word) => entityType.includes(word))) return 'pass';
  if (ANY_ENTERPRISE.includes(kind)) return truth(isEnterprise(entityType));
  if (kind === OTHER_LEGAL_PERSON) return isEnterprise(entityType) ? 'fail' : truth(client.legalPerson);
  return mayBe(kind) || leavesOpen(entityType, kind) ? 'unknown' : 'fail';
}

function whatIsUnknown(seen: Seen, kinds: readonly string[], entityType: string): Seen {
  const byForm = kinds.some((kind) => mayBe(kind) || (leavesOpen(entityType, kind) && !ANY_ENTERPRISE.includes(kind)));
  return byForm ? seen : { ...seen, missing: ['独立法人'] };
}

/** Disputes, which no sheet of bad records tells: a client without a record may have one. */
const DISPUTE = /纠纷|争议/;

/** 失信或违法记录: 无 passes, any other text fails, whatever the kind and period; about disputes only a record of one tells. */
export function adverseRecordCheck(criterion: Criterion): Check {
  const disputes = listedNames(criterion).every((name) => DISPUTE.test(name));
  return seenCheck(disputes ? '失信或违法记录 纠纷' : '失信或违法记录', false, ({ client: { adverseRecord } }) => {
    if (adverseRecord === null) return missingCell('失信或违法记录');
    const told = fromCell(truth(adverseRecord === '无'), '企业', '失信或违法记录', adverseRecord);
    return disputes && !DISPUTE.test(adverseRecord)
      ? { ...told, result: 'unknown', missing: ['失信或违法记录'] }
      : told;
  });
}
