import { factNamed, factWithId, notedValue, type TemplateFact, type TemplateValue } from './template-facts.ts';
import type { SummaryRow } from './summary-row.ts';
import { templateName } from './template-name.ts';

/** Where a column or label takes its content from: a fact's id, with `@2024` for a year's figure. */
export type FactKey = string;
/** `#` is the running number, `-` is left empty on purpose (备注, 签章). */
export const SERIAL = '#';
export const EMPTY = '-';

/** What a person chose for column names, by `templateName`: plain data that can be stored. Null: leave it unmapped. */
export type RememberedMapping = Readonly<Record<string, FactKey | null>>;

/** Names too general to mean anything without the heading above them. */
const GENERAL =
  /^(?:姓名|名称|电话|手机|手机号码?|联系电话|联系方式|职务|职称|邮箱|编号|日期|时间|地址|省|市|区|规模|负责人)$/;
const SERIAL_NAMES = /^(?:序号|编号|no|行号)$/;
const EMPTY_NAMES = /^(?:备注|说明|盖章|签字|签章|公章|审核意见|推荐意见|意见|备注说明|推荐单位意见|主管部门意见)$/;

/**
 * What a column goes by: the headings over it from top to bottom, the last one its own. What a person chose before
 * wins; null where the name means nothing that is known.
 */
export function proposeFact(path: readonly string[], remembered: RememberedMapping = {}): FactKey | null {
  const names = path.map(templateName).filter((name) => name !== '');
  const own = names.at(-1);
  if (own === undefined) return null;
  const joined = names.join('');
  for (const key of [joined, own]) if (Object.hasOwn(remembered, key)) return remembered[key] ?? null;
  if (SERIAL_NAMES.test(joined)) return SERIAL;
  if (EMPTY_NAMES.test(own)) return EMPTY;
  const group = names
    .slice(0, -1)
    .join('')
    .replace(/(?:基本)?(?:情况|信息|资料)$/, '');
  const found =
    named(`${group}${own}`) ??
    named(`${/^(.*?)其中$/.exec(group)?.[1] ?? group}${own}`) ??
    // 企业联系人·手机 is 联系人手机; 项目联系人·姓名 is 项目联系人.
    named(`${group.replace(/^(?:企业|单位|项目|申报)(?=联系人$)/, '')}${own}`) ??
    (group !== '' && /^(?:姓名|名称)$/.test(own) ? named(group) : null);
  if (found !== null) return found;
  if (group !== '' && (GENERAL.test(own) || /\d{4}年|上年|今年|本年|前年|预计|计划|法定|法人/.test(group))) return null;
  return named(own) ?? named(own.replace(/^其中/, ''));
}

function named(name: string): FactKey | null {
  const year = /^(20\d{2})(?:年度?)?(.+)$/.exec(name);
  if (year?.[2] !== undefined) {
    const fact = factNamed(year[2].replace(/^(?:实现|完成)/, ''));
    return fact?.yearly === true ? `${fact.id}@${year[1]}` : null;
  }
  return factNamed(name)?.id ?? null;
}

/** The fact behind a key; null for the running number, an empty column, or a key that no fact has. */
export const factOfKey = (key: FactKey): TemplateFact | null => factWithId(key.split('@')[0] ?? '');

/** What a key is called for a person: `营业收入（2024年）`. */
export function keyLabel(key: FactKey | null): string | null {
  if (key === null) return null;
  if (key === SERIAL) return '序号';
  if (key === EMPTY) return '（留空）';
  const year = /@(\d{4})$/.exec(key)?.[1];
  const label = factOfKey(key)?.label;
  return label === undefined ? null : year === undefined ? label : `${label}（${year}年）`;
}

/** The content for one row; `missing` where it is asked and not known, null where nothing is known to belong here. */
export function valueOf(key: FactKey | null, name: string, row: SummaryRow): TemplateValue | null {
  const noted = notedValue(row, name, templateName(name));
  if (key === EMPTY || key === SERIAL) return null;
  const fact = key === null ? null : factOfKey(key);
  if (fact === null) return noted.kind === 'missing' ? null : noted;
  const year = /@(\d{4})$/.exec(key ?? '')?.[1];
  const value = fact.value(row, year === undefined ? row.facts.lastYear : Number(year));
  return value.kind === 'missing' ? noted : value;
}
