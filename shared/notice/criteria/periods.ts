import { parseNumeral } from '../../base/numerals.ts';
import { matchesIn } from '../../base/matches.ts';

/** The time that a figure is of: a calendar year, the last N years (up to `year`, where both stand), or (both absent) the latest finished year. */
export interface Period {
  readonly year?: number;
  readonly years?: number;
  /** The words were there, though they mean the latest year. */
  readonly stated: boolean;
}

const YEARS =
  /(?:近|最近|前|过去|连续|此前|上)的?([一二两三四五六七八九十]|\d)(?:个)?(?:完整)?(?:的)?(?:会计|自然|财务|财政|日历)?年(?:度)?|([一二两三四五]|(?<!\d)\d)年(?:平均|年均|内|来|累计)/g;
const YEAR = /(20\d\d)年(?:度)?/g;
/** 2020—2022年, 2021年、2022年, 2023年度…较2022年度: years by their first and last. */
const RANGE =
  /(20\d\d)(?:年度?)?(?:(?:至|到|-|—|－|–|~|～)+|(?:、|和|及|与)(?:20\d\d(?:年度?)?(?:、|和|及|与))*)(20\d\d)年度?|(20\d\d)年度?[^，。；\d]{0,12}(?:较|比)(20\d\d)年度?/g;
const LONGEST_RANGE = 6;
const LATEST =
  /(?:上一?个?(?:会计|自然|财务)?年度?|上年|去年|最近一[个]?(?:会计)?年度?|近一[个]?(?:会计)?年度?|当年度?|本年度)/;

/** The period that the words name; the last one counts. */
export function periodOf(words: string): Period {
  let found: Period & { readonly at: number } = { stated: false, at: -1 };
  for (const m of matchesIn(words, YEARS)) {
    const years = parseNumeral(m[1] ?? m[2] ?? '');
    if (years === null || m.index < found.at) continue;
    found = years <= 1 ? { stated: true, at: m.index } : { years, stated: true, at: m.index };
  }
  for (const m of matchesIn(words, YEAR)) {
    if (
      /^[\d一二三四五六七八九十]{1,3}月/.test(words.slice(m.index + m[0].length)) ||
      /^[（(]?含?[）)]?(?:以后|以来|之后|至|起|前|底|末|版|本|修订)/.test(words.slice(m.index + m[0].length))
    )
      continue;
    if (m.index > found.at && !/[〔[（(]$/.test(words.slice(0, m.index)))
      found = { year: Number(m[1]), stated: true, at: m.index };
  }
  for (const m of matchesIn(words, RANGE)) {
    const ends = [Number(m[1] ?? m[4]), Number(m[2] ?? m[3])] as const;
    const years = ends[1] - ends[0] + 1;
    const at = m.index + m[0].length;
    if (years > 1 && years <= LONGEST_RANGE && at > found.at) found = { year: ends[1], years, stated: true, at };
  }
  if (found.at < 0 && LATEST.test(words)) return { stated: true };
  const { at: _, ...period } = found;
  return period;
}

/** The keys of a criterion that a period gives. Years that end with the last one before `noticeYear` are the last N years. */
export function periodKeys(
  { year, years }: { readonly year?: number | undefined; readonly years?: number | undefined },
  noticeYear: number | null = null,
): { year?: number; years?: number } {
  const latest = years !== undefined && noticeYear !== null && year === noticeYear - 1;
  return {
    ...(year === undefined || latest ? {} : { year }),
    ...(years === undefined ? {} : { years }),
  };
}
