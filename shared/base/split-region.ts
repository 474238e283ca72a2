import { type Region, type RegionMention, regionsIn, regionsNamed } from './regions.ts';

/** What a text like 江苏省南京市江宁区 says; null where it does not say it. A municipality is a province: no city. */
export interface RegionParts {
  readonly province: string | null;
  readonly city: string | null;
  readonly district: string | null;
  /** The divisions that it may all mean; none where it is plain which one, or where it names none. */
  readonly among: readonly Region[];
  /** The words beside the divisions: a street, 兵团第八师; null for none. */
  readonly rest: string | null;
}

const SEPARATORS = /[\s/\\|>·,，、;；:：()（）—–_-]+/g;
/** Words between divisions that are none: of the data's own groupings, and of the corps whose divisions lie in several cities. */
const GROUPING = /^(?:市辖区|(?:省|自治区)直辖县(?:级行政区划)?)$/;
const CORPS = /^(?:生产建设)?(?:兵团)?(?:第?[一二三四五六七八九十\d]{1,3}师)?$/;

/**
 * Splits what stands in one cell into province, city and district, by full or short names with or without signs between
 * them, from the largest on; levels may be missing (江宁区), which are told where only one division is so called. Of several
 * of one name a province, then a provincial capital is meant; nothing else is guessed.
 */
export function splitRegion(cell: string): RegionParts {
  const text = cell
    .normalize('NFKC')
    .replace(SEPARATORS, '')
    .replace(/^(?:中华人民共和国|中国)/, '')
    .replace(/^内蒙(?!古)/, '内蒙古');
  const { regions, disputed, end, corps } = chain(text);
  const meant = disputed ? regions : likeliest(regions);
  const rest = [corps, text.slice(end)].filter((words) => words !== '').join('…');
  return {
    province: shared(meant.map(({ province }) => province)),
    city: shared(meant.map(({ city }) => city)),
    district: shared(meant.map(({ district }) => district)),
    among: meant.length > 1 ? meant : [],
    rest: rest === '' ? null : rest,
  };
}

/** Whether a text names divisions of several levels, one below the other: 江苏省南京市. */
export function namesLevels(cell: string): boolean {
  const { province, city, district } = splitRegion(cell);
  return regionsIn(cell, { short: true }).length > 1 && [province, city, district].filter(Boolean).length > 1;
}

interface Chain {
  /** What the last name of the chain may mean. */
  readonly regions: readonly Region[];
  /** The last two names do not lie in one another. */
  readonly disputed: boolean;
  readonly end: number;
  /** The words of the corps on the way. */
  readonly corps: string;
}

/** Follows the names from the beginning, each in the one before, as far as they reach. */
function chain(text: string): Chain {
  let regions: readonly Region[] = [];
  let end = 0;
  let corps = '';
  for (const mention of regionsIn(text, { short: true })) {
    const gap = text.slice(end, mention.start);
    const ofCorps = gap !== '' && CORPS.test(gap);
    if (gap !== '' && !ofCorps && !GROUPING.test(gap)) break;
    const next = regions.length === 0 ? mention.regions : narrowed(regions, mention);
    if (!next) {
      // 上海路 in 江宁区上海路 is a street; 溧水区 in 江宁区、溧水区 is another district.
      if (regionsNamed(mention.words).length === 0) break;
      return { regions: [...regions, ...mention.regions], disputed: true, end: mention.end, corps };
    }
    regions = next;
    end = mention.end;
    if (ofCorps) corps += gap;
  }
  return { regions, disputed: false, end, corps };
}

/** What is meant when a name follows that lies in the one before (or says it again); null where it does neither. */
function narrowed(before: readonly Region[], { regions }: RegionMention): readonly Region[] | null {
  const inside = regions.filter((region) => before.some((outer) => isWithin(region, outer)));
  if (inside.length > 0) return inside;
  const again = before.filter((region) => regions.some((outer) => isWithin(region, outer) || isSame(region, outer)));
  return again.length > 0 ? again : null;
}

const isSame = (a: Region, b: Region): boolean =>
  a.name === b.name && a.province === b.province && a.city === b.city && a.level === b.level;

function isWithin(region: Region, outer: Region): boolean {
  if (region.province !== outer.province || isSame(region, outer)) return false;
  return (
    outer.level === 'province' || (outer.level === 'city' && region.city === outer.name && region.level !== 'city')
  );
}

const CAPITAL = /^\d\d0100$/;

/** 吉林: the province, in which the city lies too; 西安: the capital. */
function likeliest(regions: readonly Region[]): readonly Region[] {
  const outermost = regions.find((region) => regions.every((other) => other === region || isWithin(other, region)));
  const known =
    outermost ??
    regions.find(({ level }) => level === 'province') ??
    regions.find(({ level, code }) => level === 'city' && CAPITAL.test(code));
  return known ? [known] : regions;
}

/** What all of them have; null where they differ. */
function shared(names: readonly (string | null)[]): string | null {
  const [first = null] = names;
  return names.every((name) => name === first) ? first : null;
}
