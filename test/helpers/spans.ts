import type { NoticeReading } from '../../shared/notice/reading.ts';

const CHINESE_DIGITS = '〇一二三四五六七八九';

/** Without blanks, with half-width punctuation and one kind of dash. */
const squeeze = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000“”"'‘’]/g, '')
    .replace(/[—–－]/g, '-')
    .replace(/[〔〕[\]［］【】]/g, '')
    .toLowerCase();

/** Whether the characters stand in the words in order: what was cut out of a name (its number of copies) may stand between. */
function standsIn(words: string, value: string): boolean {
  let at = 0;
  for (const c of squeeze(value).replace(/[《》]/g, '')) {
    at = squeeze(words).indexOf(c, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const key of pointer.split('/').slice(1)) value = (value as Record<string, unknown> | undefined)?.[key];
  return value;
}

/** Whether the words state the day of an ISO date: its day in digits or Chinese, or the end of a month. */
function statesDate(words: string, date: string): boolean {
  const day = Number(date.slice(8));
  const tens = Math.floor(day / 10);
  const chinese = `${tens > 1 ? CHINESE_DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${day % 10 > 0 ? CHINESE_DIGITS[day % 10] : ''}`;
  const text = squeeze(words);
  return new RegExp(`(?<!\\d)0?${day}(?!\\d)`).test(text) || text.includes(chinese) || /底|末|年|月/.test(text);
}

/** The spans whose words do not state their value, as sentences; empty where all do. */
export function unstatedSpans(reading: NoticeReading): string[] {
  const wrong: string[] = [];
  for (const [pointer, span] of Object.entries(reading.spans)) {
    const words = reading.text.slice(span.start, span.end);
    const value = valueAt(reading.notice, pointer);
    const bad = (why: string): void =>
      void wrong.push(`${pointer}: ${why}: ${JSON.stringify(value)} «${words.slice(0, 80)}»`);
    if (value === undefined) bad('no such value');
    else if (span.start >= span.end || span.end > reading.text.length) bad('empty or outside the text');
    else if (typeof value === 'string') {
      if (/^\d{4}-\d{2}-\d{2}$/.test(value)) {
        if (!statesDate(words, value)) bad('not the date');
      } else if (/^\/contacts\/phones/.test(pointer)) {
        const digits = value.replace(/\D/g, '');
        const extension = value.split('-').at(-1) ?? '';
        if (!words.replace(/\D/g, '').includes(digits) && !words.includes(extension)) bad('not the number');
      } else if (/^\/materials\/\d+\/name/.test(pointer)) {
        if (!standsIn(words, value)) bad('not the words');
      } else if (
        pointer === '/title' &&
        /^关于.*的(?:通知|公告|通告)$/.test(value) &&
        !squeeze(words).startsWith('关于')
      ) {
        // an untitled source is called 关于 + its matter + 的通知: the matter is what the text states
        if (!squeeze(value).includes(squeeze(words))) bad('not the matter');
      } else if (
        /^\/(?:title|docNumber|sourceUrl|issuers|tracks|contacts|attachments\/\d+\/(?:name|url)|commitments|(?:conditions|exclusions|support)\/\d+\/text|deadlines\/\d+\/quote)/.test(
          pointer,
        ) &&
        !squeeze(words).includes(squeeze(value))
      )
        bad('not the words');
    }
  }
  return wrong;
}
