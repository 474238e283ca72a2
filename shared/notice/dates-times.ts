import type { Span } from '../base/span.ts';
import { smallNumber } from './dates-digits.ts';
import { matchesIn } from '../base/matches.ts';

/** A time of day as printed: `HH:mm`; 24 o'clock stays `24:00`. */
export interface ClockTime {
  readonly time: string;
  readonly span: Span;
}

const NUMBER = '(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})';
const CLOCK = `(上午|下午|中午|晚上|晚间|晚|凌晨|早上|早|傍晚|午后)?\\s*(?:(${NUMBER})\\s*[:：]\\s*(${NUMBER})(?:\\s*[:：]\\s*[0-9０-９]{2})?\\s*点?|(${NUMBER})\\s*(?:时|点钟?)(?:整|\\s*(${NUMBER})\\s*分|(半))?)`;
/** What may stand between a date and its time: a weekday, 当天, a comma. */
const BETWEEN = '\\s*(?:[（(]?\\s*(?:星期|周|礼拜)[一二三四五六日天]\\s*[）)]?)?\\s*(?:的|当天|当日)?\\s*[，,]?\\s*';

/** Hours said with 下午 or 晚上 count from noon (下午5点 is 17:00, 下午17:00 too); 晚上12点 is 24:00, 中午12点 is 12:00. */
function clockOf(
  period: string | undefined,
  hourText: string,
  minuteText: string | undefined,
  half: boolean,
): string | null {
  let hour = smallNumber(hourText);
  const minute = half ? 30 : minuteText === undefined ? 0 : smallNumber(minuteText);
  if (hour === null || minute === null || minute > 59) return null;
  if (period && /下午|傍晚|午后|晚/.test(period) && hour < 12) hour += 12;
  else if (period && /晚/.test(period) && hour === 12) hour = 24;
  if (hour > 24 || (hour === 24 && minute > 0)) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** The time that a match of CLOCK names; `half` is the half of the day where the match itself names none. */
const timeOf = (m: RegExpExecArray, half: string | undefined): string | null =>
  clockOf(m[1] ?? half, m[2] ?? m[4] ?? '', m[3] ?? m[5], m[6] !== undefined);

/** （北京时间20:00截止）: a bracket that says until which hour. */
const IN_BRACKET = '\\s*[（(](?:截止)?(?:北京时间|当日|当天)?\\s*(?=[^（()）]{1,12}(?:截止|止|前|关闭|结束)[）)])';
const AFTER_DATE = new RegExp(`(?:${IN_BRACKET}|${BETWEEN}(?:北京时间)?)(?<clock>${CLOCK})`, 'y');
const ANY = new RegExp(CLOCK, 'g');

const FIRST = new RegExp(CLOCK);

/** The time that stands right after a date that ends at `index`; null where none does. */
export function timeAfter(text: string, index: number): ClockTime | null {
  AFTER_DATE.lastIndex = index;
  const m = AFTER_DATE.exec(text);
  const clock = m?.groups?.['clock'];
  if (!m || clock === undefined) return null;
  const inner = FIRST.exec(clock);
  const time = inner && timeOf(inner, undefined);
  const end = index + m[0].length;
  return time ? { time, span: { start: end - clock.length, end } } : null;
}

const DAILY =
  /^\s*[，,（(]?\s*[（(]?\s*(?:每(?:个)?(?:工作日|天|日|周[^，。；]{0,6})|(?:法定)?工作日|工作时间|上午|(?:法定)?节假日除外)/;

/**
 * The end of the daily hours said right after a period (`，每个工作日9:00-16:30`, `（每天08:30-12:00，13:00-17:00）`):
 * the hour until which the last day counts. Looks no further than the sentence.
 */
export function dailyEndTime(text: string, index: number): ClockTime | null {
  const rest = /^[^。；;\n]*/.exec(text.slice(index, index + 90))?.[0] ?? '';
  if (!DAILY.test(rest)) return null;
  const bracketed = /^\s*[，,]?\s*[（(][^）)]*[）)]/.exec(rest);
  // （法定节假日除外），上午8:30-11:30: a bracket without hours leaves them to the words behind it
  const scope = bracketed && new RegExp(CLOCK).test(bracketed[0]) ? bracketed[0] : rest;
  let last: ClockTime | null = null;
  let half = '';
  let end = 0;
  for (const m of matchesIn(scope, ANY)) {
    // 下午2:30—5:30: the end of a range is of the same half of the day
    const joined = /^\s*(?:至|到|[-－—–~～])+\s*$/.test(scope.slice(end, m.index));
    half = m[1] ?? (joined ? half : '');
    end = m.index + m[0].length;
    const time = timeOf(m, half === '' ? undefined : half);
    if (time !== null) last = { time, span: { start: index + m.index, end: index + end } };
  }
  return last;
}
