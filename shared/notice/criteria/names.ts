import { regionsNamed } from '../../base/regions.ts';
import { wordsSource } from '../lexicon/define.ts';
import { ENTITIES, OF_STATISTICS, SCALES } from '../lexicon/entities.ts';
import { QUALIFICATIONS } from '../lexicon/qualifications.ts';
import { matchesIn } from '../../base/matches.ts';

/** A word of a closed list as it stands in a flat text. */
export interface Name {
  readonly kind: 'qualification' | 'scale' | 'entity';
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly values: readonly string[];
}

const LEVEL =
  '(?:(?:地市|设区市|师市|盟市|州市|旗县|团场|乡镇|街道|州|盟|师|旗)级(?:及其?以上|以上|或以上)?|(?:国家|中国|省部|省|市|区|县|自治区|国际|全国|中央|行业|世界)(?:级|部级)?(?:(?:和|或|、|及)(?:国家|省|市|区|县|部|企业(?=级))(?:级)?)*(?:（含）|及其?以上|以上|或以上)?|(?:(?![的以上为是在和或及与由经对已被有向获评得])[一-龥]){2,4}(?:省|市|区|县)(?:级)?(?:市级)?|上海市|(?:20\\d\\d年度?)|第[一二三四五六七八九十]+批|新型|重点|现代|优秀|新|A级|[1-5]A级|AAAAA级|[一二三四五]星级?(?:（含）|及其?以上|以上|或以上)?)';
/** The levels, places and years directly before a recognition: part of its name. */
const LEVELS_BEFORE = new RegExp(`(?:${LEVEL}(?:、|和|或|及)(?=${LEVEL}))?${LEVEL}{0,3}$`);
/** A level, year or praise that may open a name. */
const LEVEL_FIRST =
  /^(?:国家|中国|省部|(?:地市|设区市|师市|盟市|州市|旗县|团场|乡镇|街道|州|盟|师|旗)级|省级|省(?![内外])|市级|市(?![内外场])|区级|县级|自治区|国际|全国|中央|行业|世界|20\d\d年|第[一二三四五六七八九十]+批|新型|新区级|重点|现代|优秀|[1-5]?A级|AAAAA级|[一二三四五]星)/;
const LONGEST_LEVELS = 24;

/** 4A级以上旅游景区, 四星级饭店: a grade of A's or stars is given to what is named behind it. Source of a regular expression. */
const GRADED =
  '(?:国家)?(?:[1-5]A级?|A{2,5}级?|[一二三四五]星级)(?:及?其?以上|或以上)?的?(?:(?!的|企业|景区|、|和|或|及|与)[一-龥]){0,8}?(?:景区|度假区|饭店|酒店|宾馆|旅行社|民宿|农庄|农场|农家乐|营地|企业|单位|商场|市场|街区|书店|影院|合作社|供应商|码头|机场|医院|剧场|场馆|工厂)';
const NO_LEVEL = new RegExp(`^${OF_STATISTICS}`);

const SOURCES: readonly (readonly [Name['kind'], RegExp])[] = [
  [
    'qualification',
    new RegExp(`${wordsSource(QUALIFICATIONS)}|${OF_STATISTICS}[一-龥]{0,12}?(?:企业|单位)|${GRADED}`, 'g'),
  ],
  ['scale', new RegExp(wordsSource(SCALES.map((row) => row.word)), 'g')],
  ['entity', new RegExp(wordsSource(ENTITIES.map((row) => row.word)), 'g')],
];

function levelsBefore(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - LONGEST_LEVELS), start);
  let levels = LEVELS_BEFORE.exec(before)?.[0] ?? '';
  // 需具备本市…: words that only end like a place are none; the name begins with a level or a real place.
  const whole = levels;
  // The 市 of 本市 is no level by itself.
  const ofOwn = (): boolean =>
    levels !== whole && /^[省市](?!级)/.test(levels) && /[本我全该各所]$/.test(before.slice(0, -levels.length));
  while (levels !== '' && (!LEVEL_FIRST.test(levels) || ofOwn())) {
    const place = /^[一-龥]{2,8}?(?:省|市|区|县|州|盟)/.exec(levels)?.[0];
    if (place !== undefined && regionsNamed(place).length > 0) break;
    levels = levels.slice(1);
  }
  return levels.length;
}
const scaleValues = new Map(SCALES.map((row) => [row.word, row.values] as const));
const entityValues = new Map(ENTITIES.map((row) => [row.word, row.values] as const));

/** The recognitions, sizes and kinds of applicant that a flat text names, in order; the longest name wins (科技型中小企业 is no size). */
export function namesIn(text: string): Name[] {
  const found: Name[] = [];
  for (const [kind, pattern] of SOURCES) {
    for (const m of matchesIn(text, pattern)) {
      const [word] = m;
      const end = m.index + word.length;
      const last = kind === 'qualification' ? found.at(-1) : undefined;
      const start =
        kind === 'qualification' && !NO_LEVEL.test(word)
          ? Math.max(m.index - levelsBefore(text, m.index), last?.end ?? 0)
          : m.index;
      if (found.some((n) => start < n.end && n.start < end)) continue;
      // 企业技术中心企业: the noun belongs to the recognition before it.
      if (word === '企业' && found.some((n) => n.kind === 'qualification' && n.end === start)) continue;
      const values =
        kind === 'scale'
          ? scaleValues.get(word)
          : kind === 'entity'
            ? entityValues.get(word)
            : [text.slice(start, end)];
      found.push({ kind, start, end, word, values: values ?? [] });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Names that stand side by side as one list: 高校、科研院所和企业. */
export function listsOf(text: string, names: readonly Name[]): Name[][] {
  const lists: Name[][] = [];
  for (const name of names) {
    const last = lists.at(-1)?.at(-1);
    const between = last ? text.slice(last.end, name.start) : '';
    if (
      last &&
      last.end <= name.start &&
      // “能效领跑者”“水效领跑者”: quoted names side by side.
      ((between === '' && last.kind === 'qualification' && name.kind === 'qualification') ||
        /^(?:企业|单位|资质|资格|称号|认定|证书|认证)?(?:等)?(?:、|和|或|或者|及|以及|与|\/|，)(?:者)?(?:[一-龥]{0,4}(?:的|各类|其他|相关|有关|类))?$/.test(
          between,
        ))
    )
      lists.at(-1)?.push(name);
    else lists.push([name]);
  }
  // 企业、新型研发机构或产业园区: among kinds of applicants a recognition of the same name is a kind as well.
  return lists.map((list) =>
    list.some((n) => n.kind === 'entity')
      ? list.map((n) => {
          const values = entityValues.get(n.word);
          return n.kind === 'qualification' && values && n.end - n.start === n.word.length
            ? { ...n, kind: 'entity', values }
            : n;
        })
      : list,
  );
}
