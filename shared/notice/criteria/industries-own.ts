import { INDUSTRIES } from '../lexicon/industries.ts';
import { wordsSource } from '../lexicon/define.ts';
import { matchesIn } from '../../base/matches.ts';
import { TITLE_MARK } from './flat.ts';
import { hitOf } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import type { Sentence } from './segments.ts';

/** Industries in the notice's own words, told by the place that they have in a sentence: 以农产品加工、流通为主业. */

const ITEM =
  '(?:(?:(?!其中|[等的为及和或、，。；类：]|行业|领域|(?<!房地|水)产业|企业|主营|业务|[两三四五六七八]大|重点|优势|主导)[一-龥A-Za-z0-9+＋]){2,12}|[一-龥](?=[及和][一-龥]{2}))';
const LIST = `${ITEM}(?:(?:、|和|或者?|及|以及|与)${ITEM})*`;
const MORE = `${ITEM}(?:(?:、|和|或者?|及|以及|与)${ITEM})+`;
const KNOWN = new RegExp(
  `${wordsSource([...INDUSTRIES])}|(?:加工|种植|养殖|制造|流通|销售|电商|批发|零售|住宿|餐饮|仓储|邮政|运输|货运|配送|快递|物流|文旅|康养|贸易)$`,
);
/** Whose industry it is: the applicant's or the project's. */
const OUR =
  '(?:国家|我省|我市|我区|我县|本省|本市|本区|本县|全省|全市|园区|新区|重点)*(?:重点|优先|发展|支持|扶持|鼓励|培育|打造|推进|布局)*的?';
const BRANCH =
  '(?:园区|新区|[一-龥]{0,4}(?:高新区|经开区|开发区|示范区)|[我本全][省市区县]|国家)?(?:重点|发展|支持|扶持|鼓励|培育|打造|布局|的|优势|主导|特色|传统|战略性新兴|新兴|未来|支柱|先导|关键|细分|两大|三大|四大|五大)*(?:产业链|产业集群|产业|行业|领域|赛道)';
const APPLICANTS = '(?:[一-龥]{0,8}?(?:企业|单位|机构|公司|个体工商户|合作社|主体|项目))';

interface Pattern {
  readonly pattern: RegExp;
  /** Whether one item at least has to hold an industry of the lexicon: the words before could speak of anything. */
  readonly known: boolean;
  /** Whether every item has to. */
  readonly each?: boolean;
  /** What its words need, looked for first: such a pattern begins at any 的 or 为 of a sentence. */
  readonly needs?: RegExp;
}

const PATTERNS: readonly Pattern[] = [
  // 以农产品生产、加工、流通为主业, 以软件开发为主营业务
  {
    pattern: new RegExp(
      `以(${LIST})(?:等)?(?:业务)?为(?:主业|主营业务|主营|主要业务|主要经营业务|主导产业|主要经营范围)`,
      'g',
    ),
    known: false,
  },
  // 所属行业为智能电梯, 主营业务属于电磁线、智能家居等领域
  {
    pattern: new RegExp(
      `(?:所属行业|行业类别|所属产业|产业领域|行业领域|技术领域|所属领域|支持方向|支持领域|重点领域|重点支持领域|重点方向|申报领域|申报方向|支持范围|主营业务|主导产业|主导产品)(?:应当?|须|需|必须)?(?:属于|为|属|是|符合|涵盖|聚焦于?|涉及|包括|[：:])${OUR}(${LIST})(?:等)?(?:业务|${BRANCH})?(?=$|[，。；的]|范围|范畴)`,
      'g',
    ),
    known: true,
  },
  // 围绕新一代信息技术、机器人等园区主导产业, 属于装备、石化等行业
  {
    pattern: new RegExp(`(?:属于|符合|围绕|聚焦于?|面向|支持|处于|从事|在|涉及)${OUR}(${MORE})(?:等)?${BRANCH}`, 'g'),
    known: true,
  },
  // 属于我省重点支持的传统优势产业、县域特色产业
  {
    pattern: new RegExp(
      `(?:属于|符合|围绕|聚焦于?)${OUR}((?:[一-龥]{2,8}?产业(?:、|和|或者?|及|以及))+[一-龥]{2,8}?产业)(?=$|[，。；的]|范围|领域)`,
      'g',
    ),
    known: false,
  },
  // 绿色家居、智能电梯行业的企业; 餐饮、零售等行业的小微企业
  {
    pattern: new RegExp(
      `(?:^|[，：](?:其中)?|的|为|是|支持|优先|面向|鼓励|在)(${MORE})(?:等)?(?:(?:行业|领域|产业|类|(?<=等)[一-龥]{0,6}?(?:行业|领域|产业链?))(?:的)?${APPLICANTS}(?=$|[，。；、和及或可均申优的实同按须应在予给])|行业企业)`,
      'g',
    ),
    needs: /行业|领域|产业|类/,
    known: false,
  },
  // 限额以上统计的批发、零售、住宿、餐饮企业
  {
    pattern: new RegExp(
      `(?:的|为|是|限额以上|规模以上|限上|规上|登记|注册|[本我全][省市区县])(${MORE})企业(?=$|[，。；]|均|可)`,
      'g',
    ),
    needs: /企业/,
    known: true,
    each: true,
  },
  // 商贸服务业企业
  {
    pattern: new RegExp(
      `(?:的|为|是|登记|注册|[本我全][省市区县])((?!民营|国有|中小|小微|大中|大型|传统|现代|骨干|重点|外[向资]|本地|规[模上]|限[额上])(?:${ITEM}(?:、|和|或者?|及|以及|与))*${ITEM}(?<=[^企事创就毕专作产行从兴]业|房地产业))(?:类)?企业(?=$|[，。；]|均|可|等)`,
      'g',
    ),
    needs: /业类?企业/,
    known: false,
  },
  // 从事电子商务、直播电商等业务的企业; 从事农特产品加工、销售的企业
  {
    pattern: new RegExp(
      `从事(${LIST})(?:等)?(?:方面|相关)?(?:生产经营活动|生产经营|生产活动|经营活动|业务|服务|活动)?(?:的)${APPLICANTS}(?=$|[，。；、和及或可均申优])`,
      'g',
    ),
    known: true,
  },
  // 主要从事产品设计、结构设计等工业设计业务
  {
    pattern: new RegExp(
      `从事(${MORE})等(?:[一-龥]{0,4}${wordsSource([...INDUSTRIES])})(?:业务|服务|活动|生产)?(?=$|[，。；])`,
      'g',
    ),
    known: false,
  },
  // 从事食品制造业生产经营; 从事影视制作、工艺美术等文化产业经营活动
  {
    pattern: new RegExp(
      `从事(${LIST})(?<!业生产)(?:等(?:[一-龥]{0,4}(?:产业|行业|领域))?)?(?:的)?(?:生产经营|经营)(?:活动)?(?=$|[，。；])`,
      'g',
    ),
    known: true,
  },
];

/** 属于《文化及相关产业分类（2018）》范围: the industry that the classification is of. */
const CLASSIFIED = new RegExp(
  `(?:属于|符合|纳入|列入|在|为)${TITLE_MARK}(?:[^，。；]{0,6}(?:范围|规定|明确|界定|所列|中的?|内的?))?`,
  'g',
);
const CLASSIFICATION = /^《?(.*?(?:产业|行业|业))(?:统计)?(?:分类|分类目录)/;

/** What is done with a product, as an item of a list behind its name: 农产品种植、加工、流通. */
const DONE =
  /(?:种植养殖|种植|养殖|生产加工|生产|加工|制造|流通|销售|仓储|储运|储藏|(?<!交通)运输|配送|收购|研发|设计|服务|经营|批发|零售)$/;
/** Words that name no industry though they stand where one does. */
const NO_INDUSTRY =
  /^房地$|^指|^(?:其他|其它|各|有关|相关|上述|以上|下列|不同|同一|所在|我|本|该|核心|关键|大型|中型|小型|微型|数量|质量|高校|企业|事业|项目|特定)|^(?:主要|国家|投资|生产|经营|研究|开发|研发|研究开发|科学研究|技术开发|技术创新|技术服务|科技创新|成果转化|管理|创新|创业|培训|咨询|评估|检测|应用|示范|推广|建设|技术|国内外?|国际|社会|市场|城市|乡村|安全|安全生产|环境|环境保护|节能|节能减排|科技|服务)$/;

/** Words that state something of an applicant: what holds one is no industry. */
const STATES =
  /注册|登记|评价|等级|具有|拥有|法人|项目|平台|承担|获|设立|依法|符合|属于|纳税|改造|国家级|省级|市级|省部|区级|以上|以下|有效|资格|资质|认定|备案|各$|^(?:在|已|未|能够|被)/;

/** The industries that a sentence names in its own words; [] where it names none so. */
export function ownIndustries(reading: Reading, sentence: Sentence): Hit[] {
  for (const { pattern, known, each, needs } of PATTERNS) {
    if (needs?.test(sentence.text) === false) continue;
    for (const m of matchesIn(sentence.text, pattern)) {
      const list = m[1] ?? '';
      const items = spread(itemsOf(list));
      if (items.length === 0 || items.some((item) => NO_INDUSTRY.test(item) || STATES.test(item))) continue;
      if (known && !items[each ? 'every' : 'some']((item) => KNOWN.test(item))) continue;
      const before = sentence.text.slice(0, m.index);
      // 甲、乙产业的企业可放宽至10件: for whom a figure is eased.
      if (/^[^，。；]{0,4}(?:可|适当)[^，。；]{0,6}(?:放宽|降低|降)/.test(sentence.text.slice(m.index + m[0].length)))
        continue;
      // 对属于装备、食品产业的企业优先: for whom it is, not to whom something is done.
      const belongs = /^(?:属于|从事)/.test(m[0]) && /(?:对于?|方向)$/.test(before);
      if (!belongs && /(?:不|未|非|与|对|向|由|(?<!企业|单位|主体|对象|机构|应|须|当)为)$/.test(before)) continue;
      return [industryHit(reading, sentence, m.index + m[0].indexOf(list), list.length, items, m.index, m[0].length)];
    }
  }
  return [...wholeList(reading, sentence), ...classified(reading, sentence)].slice(0, 1);
}

/** 支持领域：甲、乙、丙。, 甲、乙、丙。: nothing but industries. */
const ALONE =
  /^(?:(?:\ue003|\d{1,2}[.、．])?[^，。；：]{0,16}(?:领域|方向|范围|行业|产业|类别)[：:])?([一-龥A-Za-z0-9+＋]{2,}(?:、[一-龥A-Za-z0-9+＋]{2,}){2,})$/;
const LIST_END = /(?:等(?:[一-龥]{0,6}(?:领域|行业|产业|方向))?|(?:领域|行业|方向))$/;

function wholeList(reading: Reading, sentence: Sentence): Hit[] {
  const list = (sentence.text.includes('、') ? ALONE.exec(sentence.text)?.[1] : undefined)?.replace(LIST_END, '');
  if (list === undefined) return [];
  const items = list.split('、');
  if (items.some((item) => item.length > 14 || /[的在是为]/.test(item) || NO_INDUSTRY.test(item) || STATES.test(item)))
    return [];
  const known = items.filter((item) => IS_INDUSTRY.test(item)).length;
  if (known < 2 || known * 3 < items.length) return [];
  return [industryHit(reading, sentence, sentence.text.lastIndexOf(list), list.length, items, 0, sentence.text.length)];
}

const IS_INDUSTRY = new RegExp(`^${wordsSource([...INDUSTRIES])}$`);

function classified(reading: Reading, sentence: Sentence): Hit[] {
  for (const m of matchesIn(sentence.text, CLASSIFIED)) {
    const at = m.index + m[0].indexOf(TITLE_MARK);
    const title = reading.flat.wordsOf(sentence.start + at, sentence.start + at + 1);
    const name = CLASSIFICATION.exec(title)?.[1];
    if (name !== undefined && /业务|产业|行业|属于/.test(sentence.text.slice(0, at)))
      return [industryHit(reading, sentence, at, 1, [name], m.index, m[0].length)];
  }
  return [];
}

const COMPOUND = new RegExp(wordsSource(INDUSTRIES.filter((name) => /[、和与及]/.test(name))), 'g');
const KEPT = '\ue0f0';

/** The items of a list; 软件和信息技术服务业 is one. */
function itemsOf(list: string): string[] {
  const kept = matchesIn(list, COMPOUND).map((m) => m[0]);
  return list
    .replace(COMPOUND, KEPT)
    .split(/、|和|或者?|以及|及|与/)
    .flatMap((item) => (item === '' ? [] : [item.replaceAll(KEPT, () => kept.shift() ?? '')]));
}

/** 农产品种植、加工、流通: what is done with the product of the first item belongs to each. */
function spread(items: readonly string[]): string[] {
  const [first = ''] = items;
  const product = first.replace(DONE, '');
  return items.map((item, i) =>
    i > 0 && product !== first && product.length >= 2 && item.replace(DONE, '') === '' ? `${product}${item}` : item,
  );
}

function industryHit(
  reading: Reading,
  sentence: Sentence,
  at: number,
  length: number,
  value: string[],
  from: number,
  whole: number,
): Hit {
  const start = sentence.start + at;
  return hitOf(
    reading,
    sentence.index,
    { field: 'industry', op: 'in', value },
    sentence.start + from,
    sentence.start + from + whole,
    { start, end: start + length },
  );
}
