import { ARABIC_SOURCE, parseNumeral } from '../../base/numerals.ts';
import { findAmounts, findRatios } from '../amounts.ts';
import { COMPARATORS } from '../lexicon/comparators.ts';
import { COUNTERS } from '../lexicon/counters.ts';
import { wordsSource } from '../lexicon/define.ts';
import { EXCLUSIVE, INCLUSIVE } from './flat.ts';
import { matchesIn } from '../../base/matches.ts';

export type QuantityKind = 'yuan' | 'ratio' | 'points' | 'person' | 'duration' | 'age' | 'count';
export type Bound = '>=' | '>' | '<=' | '<';

/** A figure with its unit, as it stands in a flat text. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly kind: QuantityKind;
  /** As printed, or as the contract names it; empty for a number that has none. */
  readonly unit: string;
}

/** A figure with what it bounds: 不低于5%, 1亿元以上. */
export interface Bounded extends Quantity {
  readonly op: Bound;
  /** Where the expression begins (with its comparator) and ends. */
  readonly from: number;
  readonly to: number;
  /** Words between the comparator and the figure: 不低于〔销售收入的〕3%. */
  readonly between: string;
}

const counterWords = COUNTERS.flatMap((row) => row.words.map((word) => [word, row] as const));
const counterOf = new Map(counterWords);
const CHINESE_COUNT = '[一二两三四五六七八九十百千]+|半';
const COUNT = new RegExp(
  `(?<![0-9０-９.．第〔\\[])(?:(${ARABIC_SOURCE}|${CHINESE_COUNT})(?:-|—|－|–|~|～|至|到)+)?(${ARABIC_SOURCE}|${CHINESE_COUNT})(万|亿|余|多)?(${wordsSource([...counterOf.keys()])})`,
  'g',
);
/** 一年 in 近一年, 前三年, 每年: a period or a frequency, no measure. */
const PERIOD_BEFORE =
  /(?:近|最近|前|过去|连续|每|上|第|本|当|该|今|去|明|后|未来|今后|为期|次|其中|同|另|新|起|初|逐|历|至|到|\d)$/;

function countsOf(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const m of matchesIn(text, COUNT)) {
    const [whole, low, figure = '', scaleWord, word = ''] = m;
    const row = counterOf.get(word);
    const number = parseNumeral(figure);
    if (!row || number === null || scaleWord === '余' || scaleWord === '多') continue;
    const before = text.slice(Math.max(0, m.index - 4), m.index);
    if (row.kind === 'duration' && isDate(before, number, word, text.slice(m.index + whole.length))) continue;
    const half = figure === '半' && word === '年';
    const scale = scaleWord === '万' ? 1e4 : scaleWord === '亿' ? 1e8 : 1;
    const projects =
      word === '个' &&
      /^(?:申报|科技|研发|在研)?项目(?!组织|承担|申报|单位|负责)/.test(text.slice(m.index + whole.length));
    const unit = half ? 'month' : projects ? '项' : (row.unit ?? word);
    const lowest = low === undefined ? null : parseNumeral(low);
    if (low !== undefined && lowest !== null && lowest < number) {
      found.push({ start: m.index, end: m.index + low.length, value: lowest * scale, kind: row.kind, unit });
    }
    const start =
      low === undefined ? m.index : m.index + whole.length - figure.length - (scaleWord ?? '').length - word.length;
    found.push({ start, end: m.index + whole.length, value: half ? 6 : number * scale, kind: row.kind, unit });
  }
  return found;
}

/** Whether 年, 月, 日 after a number are part of a date or a period of years (近三年) and measure nothing. */
function isDate(before: string, number: number, word: string, after: string): boolean {
  if (word === '日') return number <= 31;
  if (word === '月') return true;
  return (
    (PERIOD_BEFORE.test(before) && !/达到$/.test(before)) ||
    (word === '年' && (number >= 1900 || /^(?:级|龄|薪|会|检|报|度|产|人|均)/.test(after)))
  );
}

/** 自筹资金与申请资金比例不低于2:1. */
const QUOTIENT = /(?<=(?:比例|之比|比)[^，。；\d]{0,10})(\d+(?:\.\d+)?)[:：∶](\d+(?:\.\d+)?)(?![\d:：])/g;

const quotientsOf = (text: string): Quantity[] =>
  matchesIn(text, QUOTIENT).flatMap((m) => {
    const value = Number(m[1]) / Number(m[2]);
    return Number.isFinite(value)
      ? [{ start: m.index, end: m.index + m[0].length, value, kind: 'ratio', unit: 'ratio' } as const]
      : [];
  });

/** PUE不高于1.25: measures that have no unit. */
const PURE_NUMBER =
  /(?:PUE|WUE|CUE|电能[利使]用效率|水资源利用效率|容积率|功率因数|能效比)[^，。；：\d]{0,12}?(?<![.\d])(\d{1,2}(?:\.\d{1,3})?)(?![\d.%％‰A-Za-z]|[一-龥](?<!以|及|的|并|且))/g;

const pureNumbersOf = (text: string): Quantity[] =>
  matchesIn(text, PURE_NUMBER).map((m) => {
    const end = m.index + m[0].length;
    return { start: end - (m[1] ?? '').length, end, value: Number(m[1]), kind: 'count', unit: '' } as const;
  });

/** Every figure of a flat text with a unit, in order, without overlaps. */
export function quantitiesOf(text: string): Quantity[] {
  const money = findAmounts(text).map((a): Quantity => ({
    start: a.span.start,
    end: a.span.end,
    value: a.yuan,
    kind: 'yuan',
    unit: 'yuan',
  }));
  const shares = findRatios(text).map((r): Quantity => ({
    start: r.span.start,
    end: r.span.end,
    value: r.ratio,
    kind: r.kind === 'points' ? 'points' : 'ratio',
    unit: 'ratio',
  }));
  shares.push(...quotientsOf(text), ...pureNumbersOf(text));
  const every = countsOf(text);
  // 1万单, 10万吨: a bare 万 is money only where nothing that is counted follows.
  const taken = [
    ...money.filter(
      (m) => /[元币]/.test(text.slice(m.start, m.end)) || !every.some((c) => c.start === m.start && c.end > m.end),
    ),
    ...shares,
  ];
  const counts = every.filter((c) => !taken.some((t) => c.start < t.end && t.start < c.end));
  return [...taken, ...counts]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((q, i, all) => i === 0 || q.start >= (all[i - 1]?.end ?? 0));
}

const BEFORE = COMPARATORS.filter((row) => row.place === 'before').flatMap((row) =>
  row.words.map((word) => [word, row.op] as const),
);
const AFTER = COMPARATORS.filter((row) => row.place === 'after').flatMap((row) =>
  row.words.map((word) => [word, row.op] as const),
);
const opBefore = new Map<string, Bound>(BEFORE);
const opAfter = new Map<string, Bound>(AFTER);
const beforeWords = wordsSource([...opBefore.keys()]);
const PREFIX = new RegExp(
  `(${beforeWords})(?:人民币|约|有|为|了|在|具备|具有|拥有|配备|配有|设有|建有|服务|引进|开展|组织|提供|签订|承担|培育|形成|完成|联合|举办|获得|取得|主持|参与|制定|转化|新增|吸纳|带动|聘请|聘用|招聘|建设|建成|研制|推广|孵化|培训|培养|安排|安置|掌握|满足|符合)?$`,
);
const FAR_PREFIX = new RegExp(`(${beforeWords})([^，。；0-9]{1,24}的)$`);
const FAR_COUNT =
  /(至少|不少于|最少)([^，。；0-9]{1,20}(?:中的?|之)|[^，。；0-9]{1,12}\d{1,2}[项个条][^，。；0-9]{0,6}中的?|(?:与|由|为|向|同)[^，。；0-9]{0,12})$/;
/** 累计为20家企业开具报告: a sum reached, with no word of comparison. */
const SUMMED = /累计(?:已)?(?:为|服务|获得|获|完成|培育|引进|孵化|培训|开展|实现|举办|辅导|承担|参与)?(?:超过?)?$/;
const SUFFIX = new RegExp(
  `^(${INCLUSIVE}|${EXCLUSIVE})?(?:人民币)?(${wordsSource([...opAfter.keys()])})?(${INCLUSIVE}|${EXCLUSIVE})?`,
);
/** 只能申报一个, 限报1项, 仅可通过一个…: no more than that. */
const RANK = /(?:列|居|名|次|入|位|排|进|为|于|内|界|国|省|市|业|额|量|得|获)前$/;
const ONLY =
  /(?:只能|仅能|只可|仅可|只限|仅限|限|限报|限申报|最多|至多|只)(?:够)?(?:申报|申请|推荐|选择|通过|承担|主持|报送|申领|享受|牵头|参与|填报|选报|报|为|有)?$|(?:只能|仅能|只可|仅可|最多|至多|限)(?:申报|申请|选择|享受|选报)[^，。；0-9]{2,24}(?:中的?|之)$/;
const JOIN = /^(?:元)?[\ue000\ue001]?(?:至|到|-|—|－|–|~|～|—|与|和|、)+$/;

/** The figures that bound something, with their operators; a range gives two. `otherwise` binds those that no word does. */
export function boundedOf(text: string, otherwise: Bound | null = null): Bounded[] {
  const quantities = quantitiesOf(text);
  const found: Bounded[] = [];
  for (let i = 0; i < quantities.length; i++) {
    const q = quantities[i];
    if (!q) continue;
    const next = quantities[i + 1];
    const range = rangeOf(text, q, next);
    if (range) {
      found.push(...range);
      i += 1;
      continue;
    }
    const bound =
      boundOf(text, q) ??
      sharedBound(text, q, found.at(-1)) ??
      boundBehind(text, q, next) ??
      (otherwise && { ...q, op: otherwise, from: q.start, to: q.end, between: '' });
    if (bound) found.push(bound);
  }
  return [...found, ...ranksOf(text)].sort((a, b) => a.from - b.from);
}

/** 至少拥有1项发明专利或3项实用新型: the comparator before the first count binds the second. */
function sharedBound(text: string, q: Quantity, before: Bounded | undefined): Bounded | null {
  if (!before || before.kind !== q.kind || q.kind !== 'count' || before.from === before.start) return null;
  return /^[^，。；、或\d]{2,14}，?或者?(?:拥有|具有|获得)?$/.test(text.slice(before.end, q.start))
    ? { ...q, op: before.op, from: q.start, to: q.end, between: '' }
    : null;
}

/** 发明专利5件或软件著作权20件以上: the word behind the last figure binds the first. */
function boundBehind(text: string, q: Quantity, next: Quantity | undefined): Bounded | null {
  if (!next || next.kind !== q.kind || q.kind !== 'count') return null;
  if (!/^[^，。；、\d]{0,4}或者?[^，。；、\d]{2,14}$/.test(text.slice(q.end, next.start))) return null;
  const behind = boundOf(text, next);
  return behind?.from === next.start ? { ...q, op: behind.op, from: q.start, to: q.end, between: '' } : null;
}

/** 排名前三, 位列前10: a rank without a word for what is ranked. */
const BARE_RANK =
  /(?:排名|排在|位列|位居|名列|名次在?)(?:第?一?(?:在|居|进入)?)前([一二三四五六七八九十]{1,3}|\d{1,3})(?![\d名位家强个年项人百千万%％])/g;

function ranksOf(text: string): Bounded[] {
  return matchesIn(text, BARE_RANK).flatMap((m) => {
    const value = parseNumeral(m[1] ?? '');
    if (value === null) return [];
    const end = m.index + m[0].length;
    const start = end - (m[1] ?? '').length;
    return [{ kind: 'count', unit: '名', value, op: '<=', start, end, from: start - 1, to: end, between: '' } as const];
  });
}

/** 3000万元至1亿元之间, 18—45周岁, 1亿元以上5亿元以下. */
function rangeOf(text: string, low: Quantity, high: Quantity | undefined): [Bounded, Bounded] | null {
  if (!high || low.value >= high.value) return null;
  const sameKind = low.kind === high.kind && low.unit === high.unit;
  const middle = text.slice(low.end, high.start);
  if (!sameKind) return null;
  const before = text.slice(0, low.start);
  const between = /^[\ue000\ue001]?(?:至|到|-|—|－|–|~|～)+$/.test(middle);
  const named = /^[\ue000\ue001]?(?:与|和)$/.test(middle) && /^[\ue000\ue001]?之间/.test(text.slice(high.end));
  const above =
    /^[\ue000\ue001]?(?:及|或)?以上[\ue000\ue001]?(?:、|至|，)?$/.test(middle) &&
    /^[\ue000\ue001]?(?:及|或)?以下/.test(text.slice(high.end));
  if (!between && !named && !above) return null;
  const tail = /^([\ue000\ue001])?(?:之间|以内|以下|区间|范围内)?/.exec(text.slice(high.end));
  const from = before.length - (/(?:在|介于|为|处于)$/.exec(before)?.[0].length ?? 0);
  const to = high.end + (tail?.[0].length ?? 0);
  const lowOpen = middle.startsWith(EXCLUSIVE);
  const highOpen = tail?.[1] === EXCLUSIVE;
  return [
    { ...low, op: lowOpen ? '>' : '>=', from, to, between: '' },
    { ...high, op: highOpen ? '<' : '<=', from, to, between: '' },
  ];
}

function boundOf(text: string, q: Quantity): Bounded | null {
  const before = text.slice(0, q.start);
  const suffix = SUFFIX.exec(text.slice(q.end));
  const inclusive = suffix?.[1] === INCLUSIVE || suffix?.[3] === INCLUSIVE;
  const exclusive = suffix?.[1] === EXCLUSIVE || suffix?.[3] === EXCLUSIVE;
  const after = suffix?.[2] === undefined ? undefined : opAfter.get(suffix[2]);
  const to = q.end + (suffix?.[0].length ?? 0);
  const near = PREFIX.exec(before);
  const far = near
    ? null
    : q.kind === 'ratio' || q.unit === '倍'
      ? FAR_PREFIX.exec(before)
      : q.kind === 'count'
        ? FAR_COUNT.exec(before)
        : null;
  const only = near || after !== undefined ? null : ONLY.exec(before);
  const word = near?.[1] ?? far?.[1];
  const named = word === undefined ? undefined : opBefore.get(word);
  // 达到…以下 and 超过…以上: the one that bounds the same way as the other side wins; a bare 达到 gives way.
  let op = named === undefined || (named === '>=' && after !== undefined) ? (after ?? named) : named;
  if (op === undefined && only) op = '<=';
  // 女性可放宽至45周岁, 可放宽到3%: the bound of before, less strict.
  const eased = op === undefined ? /(?:放宽|调整|降低|降)(?:至|到)$/.exec(before) : null;
  if (op === undefined && q.kind === 'count' && SUMMED.test(before)) op = '>=';
  if (eased) op = q.kind === 'age' ? '<=' : '>=';
  if (op === undefined && (q.kind === 'person' || q.unit === '家') && RANK.test(before))
    return {
      ...q,
      kind: 'count',
      unit: text.slice(q.end - 1, q.end),
      op: '<=',
      from: q.start - 1,
      to: q.end,
      between: '',
    };
  if (op === undefined) return null;
  if (inclusive) op = op === '<' ? '<=' : op === '>' ? '>=' : op;
  if (exclusive) op = op === '<=' ? '<' : op === '>=' ? '>' : op;
  const head = near ?? far ?? only ?? eased;
  return { ...q, op, from: head ? head.index : q.start, to, between: far?.[2] ?? '' };
}

/** The figure directly joined to another of a list: 5、3件. */
export const joins = (between: string): boolean => JOIN.test(between);
