import { wordsSource } from '../lexicon/define.ts';
import { ENTITIES, KIND_ENDINGS } from '../lexicon/entities.ts';
import { barred } from './barred.ts';
import { hitOf } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import { namesIn } from './names.ts';
import type { Sentence } from './segments.ts';

/** Kinds of applicant in the notice's own words, told by the place that they have in a sentence. */

const JOIN = '(?:、|和|及|以及|或者?|与)';
/** 科技服务机构, 产业（技术）研究院: a noun phrase without a verb or a relative clause, ending with one of the words. */
const kindEndingWith = (words: readonly string[]): string =>
  `(?:(?!${JOIN}|的|在|为|是|由|向|经|须|需|应(?!链|用|急)|均|可|其中|其下|下属|以上|申报|申请|具有|注册|登记|从事|从业|建设|符合|[，。；：\\d])[\\s\\S]){0,14}?${wordsSource(words)}`;
const OWN_KIND = kindEndingWith(KIND_ENDINGS);
const ANY_KIND = kindEndingWith([...KIND_ENDINGS, ...ENTITIES.map((row) => row.word)]);
const MORE_KINDS = new RegExp(`^(?:${JOIN}${OWN_KIND})+(?=$|[，。；等]|均可|可|为主|牵头)`);

/** 企业、科研院所〔及科技服务机构〕: how many characters behind known kinds tell further ones in the notice's own words. */
export const moreKinds = (behind: string): number => MORE_KINDS.exec(behind)?.[0].length ?? 0;

/** The single kinds of a list, as printed. */
export const kindsOf = (list: string): string[] =>
  list
    .split(/、|和|以及|及|或者?|与/)
    .map((item) => item.replace(/^(?:有关|相关|各类|各)/, ''))
    .filter((item) => item !== '');

const PERSON = '[^，。；、0-9的]{2,14}(?:人|者|方|所有权人|权利人|主体|单位|企业|机构|组织|公司)';
const KINDS_BEFORE = new RegExp(
  `(?:^|：|\ue003|\\d[.、．])((?:${PERSON}、)*${PERSON})(?:、|或者?|和|及|以及)(?:经?其(?:他|它)?[^，。；、]{0,6}的)$`,
);

/** 〔地理标志商标注册人、产品申请人或者其授权的〕行业协会: kinds that stand before those of the lexicon, as read. */
export const kindsBefore = (before: string): string[] => kindsOf(KINDS_BEFORE.exec(before)?.[1] ?? '');

const LIST = `${ANY_KIND}(?:${JOIN}(?:${ANY_KIND}|[一-龥]{2,8}区))*(?:${JOIN}(?:其他|其它)[^，。；]{0,10})?`;
const FIRST_LIST = `(?:[一-龥]{2,8}区${JOIN})?${LIST}`;
const PLACES = [
  // 申报单位为行业协会或知识产权服务机构; …的单位，包括有关协会、设计创新中心
  new RegExp(
    `(?:(?:申报|申请|申领|实施|承担|牵头|建设|依托|用人|运营|补贴|支持|奖励|扶持|推荐|服务)(?:单位|主体|对象|企业|机构|方|人|范围)(?:应当?|须|需|必须|主要)?(?:为|是|包括|限于)|单位，包括)(${FIRST_LIST})(?:等)?(?=$|[，。；])`,
  ),
  // 由产业联盟或知识产权服务机构牵头申报
  new RegExp(
    `(?:^|[，：])(?:须|应|需|可)?由(${LIST})(?:等)?(?:作为[^，。；]{2,6})?(?:牵头|统一|联合|组织)*(?:申报|申请|申领)(?=$|[，。；])`,
  ),
  // …代偿率不高于3%的融资担保机构: what the sentence ends with.
  new RegExp(
    `(?:^|：|；|\ue003)(?![^，。；：]{0,8}(?:委托|聘请|邀请|通过|经|由|向|与|和|支持|鼓励|引进))[^。；：]*(?:以上|以下|以内|%|以来|资格|资质|业务)的([一-龥]{2,8}(?:担保机构|金融机构|服务机构|检测机构|培训机构|运营机构)|[一-龥]{0,8}(?:贷款公司|租赁公司|银行|事务所|旅行社))$`,
  ),
];
/** 项目的建设单位或投资主体: what part the applicant has in its project. */
const ROLE =
  '(?:[一-龥]{0,6}?(?:建设|投资|业主|实施|运营|运营管理|管理|开发|购置|购买|使用|起草|承担|设计|施工|生产|出资|主办|承办|举办|产权|权属)(?:单位|主体|方|企业|机构|者|人)|业主|所有权人|所有人|专利权人|商标权人|权利人|注册人|被许可人)';
const ROLES = new RegExp(
  `(?:申报|申请|申领|参评)(?:单位|主体|企业|机构|方|人|者)(?:应当?|须|需|必须|原则上)*(?:为|是)(?:(?:(?!或|、|其)[^，。；的]){2,14}的|项目)?((?:${ROLE}(?:、|或者?|和|及))*(?:其(?:依法)?授权的)?${ROLE})(?=$|[，。；])`,
);

/** The parts in a project that the applicant may have; [] where the sentence names none. */
export function roleHits(reading: Reading, sentence: Sentence): Hit[] {
  const m = barred(reading, sentence) ? null : ROLES.exec(sentence.text);
  if (!m?.[1]) return [];
  const start = sentence.start + m.index + m[0].length - m[1].length;
  const at = { start, end: start + m[1].length };
  const value = kindsOf(reading.flat.wordsOf(at.start, at.end));
  return [
    hitOf(reading, sentence.index, { field: 'entityType', op: 'in', value }, sentence.start + m.index, at.end, at),
  ];
}

const NO_KIND =
  /法人|项目|材料|资金|主管|评审|推荐|委托|审计|会计师|第三方(?!服务)|^(?:申报|申请|其(?!他|它)|该|本|所在|参与|合作|下列|以下)/;

/** Who applies, where the notice names kinds that no lexicon holds; [] where it names none so. */
export function ownKindHits(reading: Reading, sentence: Sentence): Hit[] {
  if (barred(reading, sentence)) return [];
  for (const [place, pattern] of PLACES.entries()) {
    const m = pattern.exec(sentence.text);
    const list = m?.[1];
    if (!m || list === undefined) continue;
    const names = namesIn(list);
    const items = kindsOf(list);
    const known = (item: string): boolean => namesIn(item).some((name) => name.end === item.length);
    const recognised = (item: string): boolean =>
      namesIn(item).some((name) => name.kind === 'qualification' && name.start === 0 && name.end === item.length);
    if (
      names.some((name) => name.kind === 'scale') ||
      items.some(recognised) ||
      (place < 2 && items.every(known)) ||
      items.some((item) => NO_KIND.test(item))
    )
      continue;
    const start = sentence.start + m.index + m[0].lastIndexOf(list);
    const at = { start, end: start + list.length };
    const value = kindsOf(reading.flat.wordsOf(at.start, at.end));
    return [
      hitOf(reading, sentence.index, { field: 'entityType', op: 'in', value }, sentence.start + m.index, at.end, at),
    ];
  }
  return [];
}

const ONE_KIND = new RegExp(`^以及(${OWN_KIND})$`);

/** 〔…的制造业企业，〕以及产业互联网平台服务机构: the second class of applicants, told by its kind alone; null for any other. */
export function secondKind(reading: Reading, text: string, start: number, sentence: number): Hit | null {
  const kind = ONE_KIND.exec(text)?.[1];
  if (kind === undefined) return null;
  const at = { start: start + '以及'.length, end: start + text.length };
  return hitOf(
    reading,
    sentence,
    { field: 'entityType', op: 'in', value: [reading.flat.wordsOf(at.start, at.end)] },
    at.start,
    at.end,
    at,
  );
}
