import type { Span } from '../base/span.ts';
import { matchesIn } from '../base/matches.ts';

/** A phone number and its place in a line; `value` with `-` between its parts. */
export interface PhoneAt extends Span {
  readonly value: string;
}

const AREA = '[（(]?0\\d{2,3}[）)]? ?[-—–－一] ?';
/** Area code and number, mobile, service number; then a bare local number. */
const FULL = new RegExp(
  `${AREA}(?:\\d{7,8}|[2-9]\\d{2,3} \\d{4}(?!\\d)|[19]\\d{4})(?:(?:[-—–－]|转)\\d{2,5}(?!\\d))?(?=\\D|$|0\\d{2,3}-)|[（(]0\\d{2,3}[）)] ?[2-9]\\d{2,3} ?\\d{4}(?!\\d)|(?<!\\d)0\\d{2,3}[2-9]\\d{6,7}(?!\\d)|(?<!\\d)1[3-9]\\d(?:[- ]?\\d{4}){2}(?!\\d)|(?<!\\d)[48]00[-—–－ ]?\\d{3,4}[-—–－ ]?\\d{3,4}(?!\\d)`,
  'g',
);
const BARE = /(?<![\d.\-—/〔A-Za-z#])[2-9]\d{6,7}(?:[-—–－]\d{2,5})?(?![\d元万号.%])/g;
const SHORT = /(?<=(?:电话|热线|拨打)[：: ]?)(?:12\d{3}|9[56]\d{3,4})(?!\d)/g;
/** The word that says what the digits after it are; the nearest one decides. */
const LABEL = /传 ?真|邮 ?编|邮政编码|QQ|微信|账 ?号|编 ?号|代 ?码|群 ?号|电 ?话|手 ?机|热线|座 ?机|联 ?系|咨 ?询/gi;
const NO_PHONE = /传 ?真|邮 ?编|邮政编码|QQ|微信|账 ?号|编 ?号|代 ?码|群 ?号/i;

/** The phone numbers in a line; `trusted` where the line is known to list contacts, so that a bare local number counts. */
export function phonesIn(line: string, trusted: boolean): PhoneAt[] {
  const found: PhoneAt[] = [];
  const taken = new Uint8Array(line.length);
  const take = (value: string, start: number, end: number): void => {
    if (taken.subarray(start, end).includes(1) || labelledOtherwise(line, start, end)) return;
    found.push({ value, start, end });
    taken.fill(1, start, end);
  };
  for (const m of matchesIn(line, FULL)) {
    const value = tidy(m[0]);
    take(value, m.index, m.index + m[0].length);
    // Further extensions of the same number: 010-88354433-221/220.
    const extension = /^(.*\d{7,8})-\d{2,5}$/.exec(value);
    let at = m.index + m[0].length;
    for (const more of extension ? matchesIn(line.slice(at), /[/、](\d{2,5})(?!\d)/gy) : []) {
      take(`${extension?.[1] ?? ''}-${more[1] ?? ''}`, at + 1, at + more[0].length);
      at += more[0].length;
    }
  }
  for (const m of matchesIn(line, SHORT)) take(m[0], m.index, m.index + m[0].length);
  if (trusted || found.length > 0) {
    for (const m of matchesIn(line, BARE)) if (!isDate(m[0])) take(tidy(m[0]), m.index, m.index + m[0].length);
    for (const m of matchesIn(line, /(?<=\d{7,8}[/、,，;； ])[2-9]\d{6,7}(?!\d)/g))
      if (!isDate(m[0])) take(m[0], m.index, m.index + m[0].length);
  }
  return found.sort((a, b) => a.start - b.start);
}

const isDate = (digits: string): boolean => /^20\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])$/.test(digits);

function tidy(printed: string): string {
  const plain = printed
    .replace(/转/, '-')
    .replace(/[（()）\s]/g, (c) => (/[）)]/.test(c) ? '-' : ''))
    .replace(/[—–－一]/g, '-')
    .replace(/-+/g, '-');
  const area = /^(0(?:10|2\d|[3-9]\d{2}))([2-9]\d{6,7})$/.exec(plain);
  return area ? `${area[1]}-${area[2]}` : plain;
}

/** 87057706（传真）: what the number is stands behind it. */
const FAX_BEHIND = /^ ?[（(](?:传 ?真|邮 ?编|QQ)[^（()）]{0,4}[）)]/i;

/** 联系电话：0816-2300001（传真）: the only number takes calls as well. */
const ONLY_LABELLED = /电 ?话[^：:\d]{0,4}[：:] ?$/;

function labelledOtherwise(line: string, start: number, end: number): boolean {
  // what stands behind the number before says nothing of this one
  const before = line.slice(Math.max(0, start - 24), start).replace(/(?<=\d ?)[（(][^（()）\d]{1,6}[）)]/g, '');
  if (FAX_BEHIND.test(line.slice(end, end + 12)))
    return !(ONLY_LABELLED.test(before) && !/\d{7}/.test(line.slice(end)));
  const last = matchesIn(before, LABEL).at(-1);
  if (!last || !NO_PHONE.test(last[0])) return false;
  // 电话/传真, 电话/微信 is one label for both.
  return !/(?:电 ?话|手 ?机)(?:号码?)?[及和、/（(]{1,2}(?:传 ?真|微信|QQ)/.test(before);
}
