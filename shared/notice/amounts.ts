import type { Span } from '../base/span.ts';
import {
  ARABIC_SOURCE,
  CHINESE_NUMERAL_SOURCE,
  arabicDecimal,
  numeralDecimal,
  timesPowerOfTen,
} from '../base/numerals.ts';
import { matchesIn } from '../base/matches.ts';

/** A sum of money as printed. Yuan; sums in a foreign currency are not found. */
export interface FoundAmount {
  readonly yuan: number;
  /** The figure with its unit (`3000万元`); in a range or list that shares one unit, the figure alone (`30` of `30、20万元`). */
  readonly span: Span;
}

/** A share as printed: 20% is 0.2. `points` are percentage points (提高3个百分点), a difference and not a share. */
export interface FoundRatio {
  readonly ratio: number;
  readonly span: Span;
  readonly kind: 'share' | 'points';
}

const UNIT_EXPONENT: Readonly<Record<string, number>> = {
  十: 1,
  拾: 1,
  百: 2,
  佰: 2,
  千: 3,
  仟: 3,
  万: 4,
  萬: 4,
  亿: 8,
  億: 8,
  十万: 5,
  百万: 6,
  佰万: 6,
  千万: 7,
  仟万: 7,
  十亿: 9,
  百亿: 10,
  千亿: 11,
  万亿: 12,
};
const UNIT = '(?:[十拾百佰千仟]?[万萬亿億]|万亿|[百佰千仟])';
const YUAN = '(?:元(?!件|器|素|旦|宇)(?:人民币)?|圆整|块钱)';
const FOREIGN = '(?:美元|美金|欧元|港元|港币|日元|英镑|韩元|卢布|加元|澳元|新加坡元|台币|外币)';
const PIECE = `(?:${ARABIC_SOURCE})\\s*${UNIT}?`;
const AMOUNT = new RegExp(
  `(?:(?<arabic>${PIECE}(?:\\s*(?:${PIECE}))?)|(?<chinese>${CHINESE_NUMERAL_SOURCE}))\\s*(?<foreign>${FOREIGN})?(?<yuan>余?(?:人民币)?${YUAN})?`,
  'g',
);
const FIGURE_WITH_UNIT = new RegExp(`(${ARABIC_SOURCE})\\s*(${UNIT})?`, 'g');
const SHARES_UNIT = new RegExp(
  `(?<![0-9０-９.．a-zA-Z〔\\[第])(${ARABIC_SOURCE})(?:[、/／]|\\s*(?:-|—|－|–|~|～|至|到|和|或)+\\s*)$`,
);
const SHARES_SIGN = new RegExp(`(?<![0-9０-９.．年月])(${ARABIC_SOURCE})\\s*(?:-|—|－|–|~|～|至|到)+\\s*$`);
/** What follows a number with 万 or 亿 that counts things and not money. */
const COUNTED =
  /^\s*(?:余|多)?(?:人|名|家|户|项|个|件|台|套|吨|平|亩|次|册|辆|千瓦|度|公里|米|立方|升|字|条|张|份|级|股|标|只|头|羽|株|kW|㎡|m²|t\b|条|支|片|块|座|公顷|箱|瓶|米|焦|载重|标准)/;

/** Arabic digits with units, perhaps in two pieces (1亿2000万), in ones; null where a unit is unknown. */
function arabicYuan(text: string): { value: number; unit: string } | null {
  let value = 0;
  let unit = '';
  for (const m of matchesIn(text, FIGURE_WITH_UNIT)) {
    const decimal = arabicDecimal(m[1] ?? '');
    const exponent = m[2] === undefined ? 0 : UNIT_EXPONENT[m[2]];
    if (decimal === null || exponent === undefined) return null;
    value += timesPowerOfTen(decimal, exponent);
    unit = m[2] ?? '';
  }
  return { value, unit };
}

/** The yuan of each figure that stands before `at` and shares the unit of the amount that begins there: 30、20、10万元, 3000—5000万元. */
function sharingFigures(text: string, at: number, exponent: number): FoundAmount[] {
  const found: FoundAmount[] = [];
  let end = at;
  for (;;) {
    const m = SHARES_UNIT.exec(text.slice(Math.max(0, end - 30), end));
    if (!m?.[1]) return found;
    const start = Math.max(0, end - 30) + m.index;
    const decimal = arabicDecimal(m[1]);
    // A figure that opens a line is a clause number: 「1、30万元」.
    const opens = start === 0 || /[\n。；]\s*$/.test(text.slice(0, start));
    if (decimal === null || (opens && text[start + m[1].length] === '、')) return found;
    found.unshift({ yuan: timesPowerOfTen(decimal, exponent), span: { start, end: start + m[1].length } });
    end = start;
  }
}

/**
 * Every sum of money in Chinese yuan, in order: 3000万元, 1.5亿元, 1亿2000万元, 伍佰万元, 5,000元, 30万 (where nothing
 * countable follows), and each figure of a range or list that shares a unit (3000—5000万元). 300万户 is none.
 */
export function findAmounts(text: string): FoundAmount[] {
  const found: FoundAmount[] = [];
  for (const m of matchesIn(text, AMOUNT)) {
    const { arabic, chinese, foreign, yuan } = m.groups ?? {};
    if (foreign !== undefined) continue;
    const figure = arabic ?? chinese ?? '';
    const read = arabic !== undefined ? arabicYuan(arabic.trim()) : chineseYuan(figure, yuan !== undefined);
    if (!read) continue;
    const end = m.index + m[0].length;
    const money =
      yuan !== undefined ||
      (/[万萬亿億]$/.test(read.unit) &&
        arabic !== undefined &&
        !COUNTED.test(text.slice(end)) &&
        !/[\u3400-\u9fff]{0,3}代$/.test(text.slice(end, end + 1)));
    if (!money) continue;
    const own = { yuan: read.value, span: { start: m.index, end: m.index + m[0].trimEnd().length } };
    found.push(...sharingFigures(text, m.index, arabic !== undefined ? (UNIT_EXPONENT[read.unit] ?? 0) : 0), own);
  }
  return found;
}

/** A Chinese numeral before 元; a bare 百万元 or 千万元 counts as one of it. */
function chineseYuan(figure: string, beforeYuan: boolean): { value: number; unit: string } | null {
  if (!beforeYuan) return null;
  const decimal = numeralDecimal(figure);
  return decimal === null ? null : { value: Number(decimal), unit: '' };
}

const RATIO = new RegExp(
  [
    `(?<percent>${ARABIC_SOURCE})\\s*[%％]`,
    `(?<permille>${ARABIC_SOURCE})\\s*‰`,
    `百分之(?<hundredths>${ARABIC_SOURCE}|(?:[〇零一二两三四五六七八九十]|百)+(?:点[〇零一二三四五六七八九]+)?)`,
    `千分之(?<thousandths>[〇零一二两三四五六七八九十]+(?:点[〇零一二三四五六七八九]+)?|${ARABIC_SOURCE})`,
    '(?<tenths>[一二三四五六七八九])成(?<half>半)?(?=以|[，。；、,;）)的及]|$)',
    '(?<below>[二三四五六七八九十])分之(?<above>[一二三四五六七八九])',
    `(?<points>${ARABIC_SOURCE}|[一二两三四五六七八九十]+(?:点[一二三四五六七八九]+)?)个?百分点`,
    '(?<halves>一半|半数)(?=以上|及|的|，|。|；|$)',
  ].join('|'),
  'g',
);

/** Every share of a text, in order: 20%, 5‰, 百分之五, 三成, 三分之一, 半数; and percentage points, told apart by `kind`. */
export function findRatios(text: string): FoundRatio[] {
  const found: FoundRatio[] = [];
  for (const m of matchesIn(text, RATIO)) {
    const g = m.groups ?? {};
    const ratio = ratioOf(g);
    if (ratio === null) continue;
    const span = { start: m.index, end: m.index + m[0].length };
    if (g['percent'] !== undefined) found.push(...sharingPercents(text, m.index));
    found.push({ ratio, span, kind: g['points'] !== undefined ? 'points' : 'share' });
  }
  return found;
}

const SIGNS = /[元圆块万萬亿億%％‰]|分之|百分点|[一二三四五六七八九]成|一半|半数/;

/** Whether a text has what every sum and every share is printed with; most sentences have none of it. */
export const mayHoldFigure = (text: string): boolean => SIGNS.test(text);

function ratioOf(g: Readonly<Record<string, string | undefined>>): number | null {
  const scaled = (text: string | undefined, exponent: number): number | null => {
    const decimal = text === undefined ? null : numeralDecimal(text);
    return decimal === null ? null : timesPowerOfTen(decimal, exponent);
  };
  if (g['percent'] !== undefined) return scaled(g['percent'], -2);
  if (g['permille'] !== undefined) return scaled(g['permille'], -3);
  if (g['hundredths'] !== undefined) return scaled(g['hundredths'], -2);
  if (g['thousandths'] !== undefined) return scaled(g['thousandths'], -3);
  if (g['points'] !== undefined) return scaled(g['points'], -2);
  if (g['tenths'] !== undefined)
    return scaled(`${numeralDecimal(g['tenths']) ?? ''}${g['half'] === undefined ? '' : '.5'}`, -1);
  if (g['below'] !== undefined) {
    const below = numeralDecimal(g['below']);
    const above = numeralDecimal(g['above'] ?? '');
    return below === null || above === null ? null : Number(above) / Number(below);
  }
  return g['halves'] !== undefined ? 0.5 : null;
}

/** The first figure of 5—10%, which shares the sign of the second. */
function sharingPercents(text: string, at: number): FoundRatio[] {
  const before = text.slice(Math.max(0, at - 16), at);
  const m = SHARES_SIGN.exec(before);
  const decimal = m?.[1] === undefined ? null : arabicDecimal(m[1]);
  if (!m?.[1] || decimal === null) return [];
  const start = Math.max(0, at - 16) + m.index;
  return [{ ratio: timesPowerOfTen(decimal, -2), span: { start, end: start + m[1].length }, kind: 'share' }];
}
