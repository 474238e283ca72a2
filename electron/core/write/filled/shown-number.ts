/** Excel's own formats by their number, as far as offices use them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  31: 'yyyy"年"m"月"d"日"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  50: 'yyyy"年"m"月"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The code of a number format; null for one of Excel's own that is not known here. */
export const formatCode = (id: number, own: string | undefined): string | null =>
  own ?? (id === 0 ? 'General' : id === 49 ? '@' : (BUILT_IN[id] ?? null));

/** A figure as Excel shows it under a format; null where the format is not understood. `shift`: days of a 1904 workbook. */
export function shownNumber(value: number, code: string, shift = 0): string | null {
  const sections = split(code, ';');
  const [first = 'General', negative, zero] = sections;
  const own = value < 0 ? negative : value === 0 ? zero : undefined;
  const section = (own ?? first).replace(/\[\$-[^\]]*\]|\[(?:Red|Black|Blue|Green|White|红色|黑色)\]/gi, '');
  const bare = section.replace(/"[^"]*"|\\./g, '');
  if (/\[/.test(bare)) return null;
  if (/^(?:general|g\/通用格式|@)$/i.test(bare.trim())) return general(value);
  // `;;;` hides; a section of words alone says them.
  if (bare.trim() === '') return sections.length > 1 || section !== '' ? literals(section) : general(value);
  // A negative figure has its sign from its own section where the format has one.
  const signed = value < 0 && negative === undefined;
  if (/[ymdhs]|aaa/i.test(bare)) return value < 0 ? null : date(value + shift, section);
  if (!/^[#0?.,%\s\-+()¥￥$€_*元万]+$/.test(bare.replace(/_.|\*./g, ''))) return null;
  const figure = decimal(Math.abs(value), section);
  return figure === null ? null : `${signed && /[1-9]/.test(figure) ? '-' : ''}${figure}`;
}

/** Up to eleven digits, as a column that is wide enough shows them. */
const general = (value: number): string => {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-9))
    return value
      .toExponential(5)
      .replace(/\.?0+e/, 'e')
      .replace(/e([+-])(\d)$/, 'e$10$2')
      .toUpperCase();
  return String(Number(value.toPrecision(11)));
};

function decimal(size: number, section: string): string | null {
  const found = /[#0?][#0?,]*(?:\.[#0?]*)?,*/.exec(
    section.replace(/"[^"]*"|\\./g, (text) => '\u0001'.repeat(text.length)),
  );
  if (!found) return literals(section);
  const [placeholder] = found;
  const [whole = '', fraction = ''] = placeholder.replace(/,+$/, '').split('.');
  const thousands = /,+$/.exec(placeholder)?.[0].length ?? 0;
  if (/[#0?]/.test(literals(section.slice(found.index + placeholder.length), true))) return null;
  const percent = section.includes('%') ? 100 : 1;
  const least = fraction.replace(/[#?]/g, '').length;
  const scaled = Number((size * percent).toPrecision(15)) / 1000 ** thousands;
  if (scaled >= 1e15) return null;
  let [digits = '0', decimals = ''] = rounded(scaled, fraction.length).split('.');
  while (decimals.length > least && decimals.endsWith('0')) decimals = decimals.slice(0, -1);
  digits = digits.padStart(whole.replace(/[^0]/g, '').length, '0');
  if (digits === '0' && !whole.includes('0')) digits = '';
  if (whole.includes(',')) digits = digits.replace(/\B(?=(\d{3})+$)/g, ',');
  const point = placeholder.includes('.') ? '.' : '';
  return `${literals(section.slice(0, found.index))}${digits}${point}${decimals}${literals(section.slice(found.index + placeholder.length))}`;
}

/** Halves go up, by the digits that a person sees and not by the binary figure. */
const rounded = (size: number, places: number): string =>
  places > 15 ? size.toFixed(15) : Number(`${Math.round(Number(`${size}e${places}`))}e-${places}`).toFixed(places);

/** What a format prints as it stands. `_x` is the room of a sign. */
const literals = (section: string, placeholders = false): string =>
  section.replace(/"([^"]*)"|\\(.)|_(.)|\*(.)/g, (_, quoted?: string, single?: string, room?: string) =>
    placeholders ? '' : (quoted ?? single ?? (room === undefined ? '' : ' ')),
  );

const WEEKDAYS = '日一二三四五六';

function date(serial: number, section: string): string | null {
  // Excel counts a 29th February 1900 that never was.
  const at = new Date(Date.UTC(1899, 11, serial < 60 ? 31 : 30) + Math.round(serial * 86_400) * 1000);
  if (serial > 2_958_465 || Number.isNaN(at.getTime())) return null;
  const clock12 = /AM\/PM|上午\/下午/i.test(section);
  const pad = (n: number, length: number): string => String(n).padStart(Math.min(length, 2), '0');
  const tokens = section.match(/"[^"]*"|\\.|AM\/PM|上午\/下午|y+|m+|d+|h+|s+|a+|[^ymdhsa]/gi) ?? [];
  let afterHour = false;
  return tokens
    .map((token, n) => {
      const kind = token.charAt(0).toLowerCase();
      const { length } = token;
      if (kind === '"') return token.slice(1, -1);
      if (kind === '\\') return token.slice(1);
      if (/^(?:AM\/PM|上午\/下午)$/i.test(token)) {
        const [am = '', pm = ''] = token.split('/');
        return at.getUTCHours() < 12 ? am : pm;
      }
      switch (kind) {
        case 'y':
          return length > 2 ? String(at.getUTCFullYear()) : pad(at.getUTCFullYear() % 100, 2);
        case 'm': {
          const isMinute = afterHour || /^s/i.test(tokens.slice(n + 1).find((next) => /^[ymdhs]/i.test(next)) ?? '');
          afterHour = false;
          if (isMinute) return pad(at.getUTCMinutes(), length);
          return length > 2 ? `${at.getUTCMonth() + 1}月` : pad(at.getUTCMonth() + 1, length);
        }
        case 'd':
          return length > 2 ? `星期${WEEKDAYS.charAt(at.getUTCDay())}` : pad(at.getUTCDate(), length);
        case 'h':
          afterHour = true;
          return pad(clock12 ? at.getUTCHours() % 12 || 12 : at.getUTCHours(), length);
        case 's':
          return pad(at.getUTCSeconds(), length);
        case 'a':
          return length > 2 ? `${length > 3 ? '星期' : ''}${WEEKDAYS.charAt(at.getUTCDay())}` : token;
        default:
          return token;
      }
    })
    .join('');
}

/** Parts at a sign that stands outside of quotes. */
function split(code: string, sign: string): string[] {
  const parts: string[] = [''];
  for (const token of code.match(/"[^"]*"|\\.|[\s\S]/g) ?? [])
    if (token === sign) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${token}`);
  return parts;
}
