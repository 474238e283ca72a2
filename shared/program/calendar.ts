import { addDays, type LocalDate } from '../base/local-date.ts';

/** iCalendar (RFC 5545) of dates to keep. */

export interface CalendarEvent {
  /** The same for the same date of the same program, so that a second import replaces the first. */
  readonly uid: string;
  readonly title: string;
  readonly date: LocalDate;
  /** HH:mm in China (UTC+8, no summer time); null for a whole day. */
  readonly time: string | null;
  readonly description: string;
  /** Days before at which the calendar reminds; [] for none. */
  readonly remindDaysBefore: readonly number[];
}

/** @param stamp when it is written, ISO 8601 with `Z` (DTSTAMP must be in UTC). */
export function calendarText(name: string, events: readonly CalendarEvent[], stamp: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Shenbao Workbench//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, stamp: string): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${stamp.replace(/\.\d+/, '').replace(/[-:]/g, '')}`,
    ...timeLines(event),
    `SUMMARY:${escaped(event.title)}`,
    `DESCRIPTION:${escaped(event.description)}`,
    'TRANSP:TRANSPARENT',
    ...event.remindDaysBefore.flatMap((days) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(event.title)}`,
      `TRIGGER:-P${days}D`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ];
}

/** A time of day ends the event: it is a moment up to which something has to be in. */
function timeLines({ date, time }: CalendarEvent): readonly string[] {
  const m = /^([01]?\d|2[0-4]):([0-5]\d)$/.exec(time ?? '');
  if (!m) return [`DTSTART;VALUE=DATE:${compact(date)}`, `DTEND;VALUE=DATE:${compact(addDays(date, 1))}`];
  const minutes = Number(m[1]) * 60 + Number(m[2]);
  return [`DTSTART:${utc(date, minutes - 30)}`, `DTEND:${utc(date, minutes)}`];
}

/** Minutes after midnight in China as a UTC date-time. */
function utc(date: LocalDate, minutes: number): string {
  const shifted = minutes - 8 * 60;
  const day = addDays(date, Math.floor(shifted / 1440));
  const within = ((shifted % 1440) + 1440) % 1440;
  return `${compact(day)}T${String(Math.floor(within / 60)).padStart(2, '0')}${String(within % 60).padStart(2, '0')}00Z`;
}

const compact = (date: LocalDate): string => date.replaceAll('-', '');

/** TEXT values: `\`, `;`, `,` and line breaks escaped, other control characters dropped. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, (c) => `\\${c}`)
    .replaceAll('\n', '\\n')
    .replace(/\p{Cc}/gu, '');

const octets = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** Lines of at most 75 octets of UTF-8, continued after CRLF and a space; no character is split. */
function folded(line: string): string {
  let text = '';
  let length = 0;
  for (const character of line) {
    const size = octets(character);
    if (length + size > 75) {
      text += '\r\n ';
      length = 1;
    }
    text += character;
    length += size;
  }
  return text;
}
