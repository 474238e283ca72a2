import { ENTITIES } from '../lexicon/entities.ts';
import { INDUSTRIES } from '../lexicon/industries.ts';
import { wordsSource } from '../lexicon/define.ts';
import { kindsBefore, kindsOf, moreKinds, ownKindHits, roleHits } from './applicant-kinds.ts';
import { hitOf, matchHit, rangeOf, valueHit } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import { ownIndustries } from './industries-own.ts';
import { listsOf, namesIn } from './names.ts';
import type { Name } from './names.ts';
import type { Sentence } from './segments.ts';
import { matchesIn } from '../../base/matches.ts';

/** Legal person, kind, size and industry of the applicant, as the predicate of a sentence states them. */

const LEGAL =
  /(?:具有|具备|取得|拥有|是|为|须为|应为)?(?:中国)?(?:独立(?:的)?(?:企业|事业)?法人(?:资格|地位)?|(?:具有|具备|取得)(?:企业|事业|社团)?法人(?:资格|地位)|(?:企业|事业)?法人资格|法人企业|企业法人|法人单位(?!填写))/g;
const NOT_LEGAL = /(?:非|不具有|不具备|无|没有|未取得|二级|或)$/;

/** 联合申报的合作单位须具有…: what is asked of another than the applicant. */
const OF_PARTNER =
  /(?:^|[，；])(?:[^，。；]{0,8}的)?(?:合作|参与|协作|协同|共建)(?:申报)?(?:单位|方|企业|机构)(?:也|均|应当?|须|需|必须|同样)*(?:是|为)?$/;

/** 以县级主管部门为申报主体: who applies, in the notice's own words. */
export function appliesHits(reading: Reading, sentence: Sentence): Hit[] {
  const m = /以([^，。；]{2,30})为(?:(?:申报|申请|实施)主体|(?:依托|申报|牵头)单位)/.exec(sentence.text);
  if (!m?.[1] || !/(?:部门|政府|机构|企业|单位|高校|院所|协会|园区|合作社|医院)$/.test(m[1])) return [];
  const at = rangeOf(sentence, m, m[1]);
  const value = [reading.flat.wordsOf(at.start, at.end)];
  return [matchHit(reading, sentence, m, { field: 'entityType', op: 'in', value }, m[1])];
}

/** 独立法人: that the applicant be a legal person; [] where the sentence does not ask it. */
export function legalHits(reading: Reading, sentence: Sentence): Hit[] {
  const hits: Hit[] = [];
  for (const m of matchesIn(sentence.text, LEGAL)) {
    const before = sentence.text.slice(0, m.index);
    const after = sentence.text.slice(m.index + m[0].length);
    if (
      NOT_LEGAL.test(before) ||
      OF_PARTNER.test(before) ||
      /^(?:的)?(?:子公司|分公司|控股公司)/.test(after) ||
      /(?:其他|项目|所属|非|同一|每家|每个|单个|各)$/.test(before) ||
      /^(?:代表|授权|证书|填写|登记证|营业执照|分支|资格的?(?:除外|不受))/.test(after)
    )
      continue;
    if (hits.length > 0) break;
    hits.push(matchHit(reading, sentence, m, { field: 'legalPerson', op: '=', value: true }));
  }
  return hits;
}

/** What may follow the noun that says who may apply. */
const CLASS_END =
  /^(?:(?:或|和|及)(?:机构|单位|组织|其他机构)(?=$|[，。；])|(?:、|以及|及|和|或)(?:其他|其它)[^，。；]{0,8}(?=$|[，。；])|等|均可|均|都|皆|可以?|方可|才|才能|参与|参加|进行|自愿|申报|申请|进行申报|参评|报名|优先|为主|牵头|的|单独|独立)*(?:$|[，。；：、]|申|参|可|等|或|及|且)/;
/** What may stand before it: a relative clause, a verb of being, 面向. */
const CLASS_START =
  /(?:，或者?|的[一-龥]{0,6}|为|是|面向|限于|仅限|属于|针对|包括|各类|各种所有制|独立|独立法人|法人|选择一批|选取一批|居民|[一-龥][业类型]|限)$/;
/** A relative clause that makes 企业 a class of applicants, not just the subject again. */
const TELLING =
  /(?:注册|法人|登记|从事|所有制|面向|选[择取]|居民|工商|依法|设立|成立|纳税|限于|变更|改制|主营|生产|须为|应为|须是|应是|应当是|应当为|必须是|必须为)/;
/** …的企业，同一项目…: the class is the topic of another rule. */
const TOPIC = /^，(?:同一|其(?!中)|该|所|如|不得|可|按|比例|每)/;
/** 不含金融类企业: who is left out. */
const EXCEPTED = /(?:不含|不包括|不包含|除)[^，。；]{0,16}$/;
const WEAK = [
  '企业',
  '团队',
  '个人',
  '园区',
  '医院',
  '科技人员',
  '大学',
  '学会',
  '联盟',
  '投资机构',
  '会计师事务所',
  '律师事务所',
  '金融机构',
  '创业者',
  '上市公司',
];
/** 服务中小企业, 带动小微企业: whom the applicant serves. */
const SERVED =
  /(?:服务(?!业|类)|带动|帮助|支持|促进|助力|辅导|为|向|培育|孵化|入驻|在孵|引导|推动|面向|联合|与|由|对|吸引|对接|组织|委托|推荐)[^，。；]{0,6}$/;

/** The list of nouns that a sentence is about, where it is a class of applicants: kinds and sizes. */
export function classHits(reading: Reading, sentence: Sentence): Hit[] {
  const hits: Hit[] = [];
  const names = namesIn(sentence.text);
  for (const list of listsOf(sentence.text, names)) {
    const first = list[0];
    const last = list.at(-1);
    if (!first || !last) continue;
    const before = sentence.text.slice(0, first.start);
    const more = moreKinds(sentence.text.slice(last.end));
    const after = sentence.text.slice(last.end + more);
    if (!isClass(before, after, list) || TOPIC.test(after) || EXCEPTED.test(before)) continue;
    const at = { start: sentence.start + first.start, end: sentence.start + last.end + more };
    const ahead = kindsBefore(before);
    const own = kindsOf(reading.flat.wordsOf(sentence.start + last.end, at.end));
    const from = sentence.start + first.start - (/(?:独立法人|法人|各种所有制|居民)$/.exec(before)?.[0].length ?? 0);
    const scales = list.filter((n) => n.kind === 'scale');
    const kinds = list.filter((n) => n.kind === 'entity');
    if (scales.length > 0 && kinds.length === 0 && scales.length === list.length && own.length === 0) {
      hits.push(
        hitOf(
          reading,
          sentence.index,
          { field: 'enterpriseScale', op: 'in', value: [...new Set(scales.flatMap((n) => n.values))] },
          from,
          at.end,
          at,
        ),
      );
    }
    const values = [
      ...new Set([...ahead, ...(scales.length > 0 ? ['企业'] : []), ...kinds.flatMap((n) => n.values), ...own]),
    ];
    if (values.length > 0 && list.every((n) => n.kind !== 'qualification')) {
      hits.push(hitOf(reading, sentence.index, { field: 'entityType', op: 'in', value: values }, from, at.end, at));
    }
  }
  const named = hits.length > 0 ? hits : ownKindHits(reading, sentence);
  const told = named.length > 0 ? named : roleHits(reading, sentence);
  return [...told, ...sizedHits(reading, sentence, hits), ...standardHits(reading, sentence, hits)];
}

function isClass(before: string, after: string, list: readonly Name[]): boolean {
  if (!CLASS_END.test(after)) return false;
  if (list.some((n) => n.kind === 'qualification')) return false;
  if (before === '' && list.every((n) => n.kind === 'entity')) return /^(?:均可|都可|皆可|可以?申|可自愿)/.test(after);
  if (!CLASS_START.test(before)) return false;
  if (list.every((n) => n.values.every((v) => WEAK.includes(v))) && !TELLING.test(before) && !/[，]或$/.test(before))
    return false;
  // 〔建设单位须为〕…的企业 is the predicate; 服务…的企业 an object.
  if (/的[一-龥]{0,6}$/.test(before)) {
    const relative = before.replace(/^.*[，；：]/s, '');
    if (/^(?:与|为|向|对|由|经)/.test(relative) && !/(?:注册|法人|登记)/.test(relative)) return false;
    return true;
  }
  return (
    !SERVED.test(before) ||
    /(?:面向|须为|应为|应是|是|限于|仅限|必须为|对象为|主体为|变更为|改制为|，或|，或者|(?:单位|主体|对象|机构|企业|方|人|者)(?:应当?|须|必须|一般)?(?:为|是))$/.test(
      before,
    )
  );
}

const SIZED = new RegExp(
  `(中小微型?|小微型?|中小型?|大中型|(?:[大中小微]型、){0,3}[大中小微]型[和或及、][大中小微]型)(?:${wordsSource([...INDUSTRIES])})(?:类|行业)?(?:法人)?(?:企业|单位)(?=$|[，。；、等])`,
);

/** 中小微工业企业: a size before an industry. */
function sizedHits(reading: Reading, sentence: Sentence, found: readonly Hit[]): Hit[] {
  const m = SIZED.exec(sentence.text);
  if (!m?.[1] || found.some((h) => 'field' in h.node && h.node.field === 'enterpriseScale')) return [];
  const value = [...m[1].replace(/[型、和或及]/g, '')].map((size) => `${size}型`);
  return [matchHit(reading, sentence, m, { field: 'enterpriseScale', op: 'in', value }, m[1])];
}

const STANDARD =
  /(?:符合|满足|属于|达到)(?:国家|统计上|国家统计局)?(?:关于)?[^，。；]{0,12}?(中小微型?企业|中小企业|小微型?企业|小型微型企业|中小型企业)(?:的)?(?:划型|划分|认定|规模)?(?:标准|规定|办法)/;

/** 符合中小企业划型标准: a size that is named by its standard. */
function standardHits(reading: Reading, sentence: Sentence, found: readonly Hit[]): Hit[] {
  if (found.some((h) => 'field' in h.node && h.node.field === 'enterpriseScale')) return [];
  const m =
    STANDARD.exec(sentence.text) ??
    /(?:符合|属于)(?:国家|统计上)?(中小微型?企业|中小企业|小微企业)/.exec(sentence.text);
  if (!m?.[1]) return [];
  const name = namesIn(m[1]).find((n) => n.kind === 'scale');
  const value = [...(name?.values ?? ['中型', '小型', '微型'])];
  return [matchHit(reading, sentence, m, { field: 'enterpriseScale', op: 'in', value })];
}

const KINDS = new Set(ENTITIES.map((row) => row.word));
const INDUSTRY = wordsSource([...INDUSTRIES]);
const INDUSTRY_LIST = `${INDUSTRY}(?:类|行业|领域|产业)?(?:(?:企业)?(?:、|和|或|及|与|以及)${INDUSTRY}(?:类|行业|领域|产业)?)*`;
const IN_INDUSTRY = new RegExp(
  `(?:在|属于|从事|主营业务为|主要从事|属|(?:应|须|应当|必须)(?:为|是))(?:国家|我市|我省|本市)?(${INDUSTRY_LIST})等?(?:重点|优势|传统|战略性新兴|新兴|未来)?(?:行业|领域|产业|类|(?<=兴产业))(?:中|内|范围)?(?:[^，。；]{0,8}(?:企业|单位|活动|业务)|，|$|的)`,
);
const OF_INDUSTRY = new RegExp(
  `(?:的|为|是|、|法人|[本我][省市区县州]|正常报送数据的|内|小微|中小微?|中小型|大中型|，其中|^)(?:传统|现代|民营|国有)?(${INDUSTRY_LIST})(?:类|型|行业|领域|产业)*(?:生产|中小微型?|小微型?|中小型?)?(?:法人)?企业(?=$|[，。；等]|均可|可)`,
);

/** The industries that the applicant is to belong to. */
export function industryHits(reading: Reading, sentence: Sentence): Hit[] {
  const second = sentence.segments.findIndex((segment) => /^(?:或|以及)/.test(segment.text));
  const at = sentence.segments[second]?.start;
  // 工业企业，或者从事工业设计的服务业企业: an industry in each half.
  if (second < 1 || at === undefined) return industryOf(reading, sentence);
  const half = (start: number, end: number): Sentence => ({
    ...sentence,
    start,
    end,
    text: sentence.text.slice(start - sentence.start, end - sentence.start),
    segments: sentence.segments.filter((segment) => segment.start >= start && segment.end <= end),
  });
  const end = reading.flat.text[at - 1] === '，' ? at - 1 : at;
  return [half(sentence.start, end), half(at, sentence.end)].flatMap((part) => industryOf(reading, part));
}

/** 不得为房地产类企业, 不包括建筑业: industries that are left out. */
const LEFT_OUT =
  /(?:不得为|不得是|不属于|不包括|不包含|不含|不支持|不得从事|不为)[^，。；]{0,40}(?:类|业|行业|领域|产业)/;

function industryOf(reading: Reading, whole: Sentence): Hit[] {
  const out = LEFT_OUT.exec(whole.text)?.index;
  const sentence = out === undefined ? whole : { ...whole, end: whole.start + out, text: whole.text.slice(0, out) };
  const own = ownIndustries(reading, sentence);
  if (own.length > 0) return own;
  const m = OF_INDUSTRY.exec(sentence.text) ?? IN_INDUSTRY.exec(sentence.text);
  // 外贸企业 is a kind of applicant by its own name.
  if (!m?.[1] || KINDS.has(`${m[1]}企业`)) return [];
  const tail = sentence.text.slice(rangeOf(sentence, m, m[1]).end - sentence.start);
  const named = /^(?:领域|行业)/.test(tail) && /工业和信息化$/.test(m[1]) ? `${m[1]}领域` : m[1];
  const value = INDUSTRIES.includes(named.replace(/领域$/, '')) ? [named] : split(named);
  return [valueHit(reading, sentence, m, { field: 'industry', op: 'in', value }, m[1])];
}

const INDUSTRY_HERE = new RegExp(INDUSTRY, 'y');

/** A list of industries; 信息传输、软件和信息技术服务业 is one. */
function split(list: string): string[] {
  const found: string[] = [];
  let at = 0;
  while (at < list.length) {
    INDUSTRY_HERE.lastIndex = at;
    const m = INDUSTRY_HERE.exec(list);
    if (m) {
      found.push(m[0]);
      at += m[0].length;
    } else at += 1;
  }
  return found;
}
