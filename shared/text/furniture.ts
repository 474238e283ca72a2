import type { PageLine } from './markup.ts';
import { endsSentence, startsBlock } from './line-shape.ts';

const PAGE_NUMBER = /^(?:第? ?\d{1,4} ?页(?: ?[共/／] ?\d{1,4} ?页?)?|[-—–－·~] ?\d{1,4} ?[-—–－·~]|\d{1,4} ?[/／] ?\d{1,4}|Page ?\d+(?: ?of ?\d+)?)$/i;
const BARE_NUMBER = /^\d{1,3}$/;
const CONTENTS_HEADING = /^目\s*[录次]$/;
const CONTENTS_ENTRY = /^\S.*?(?:\t|[.．·…]{3,}| {2,}| (?=\d{1,3}$))\s*\d{1,3}$/;
const URL_LINE = /^(?:https?:\/\/|www\.)[\w\-./?%&=#:~+@,;!]+$/i;
const URL_LABEL = /(?:链接|网址|网站|地址|平台|系统|登录|下载)[^。]{0,12}[：:]?$|[：:]$/;
/** What a running head or foot of a publisher says: how to reach it. */
const ADVERTISEMENT = /电话|热线|网址|网站|www\.|https?:|欢迎|咨询|关注|公众号|微信|邮箱|期|版权|公司|快讯|通讯|简报|页/i;

/** The line with what differs from page to page taken out. */
const shape = (text: string): string => text.replace(/[\s*_]+/g, '').replace(/\d{1,4}/g, '#').toLowerCase();

/** A line that comes back on page after page and is not a phrase that notices themselves repeat. */
function runningLines(lines: readonly PageLine[]): ReadonlySet<string> {
  const seen = new Map<string, { count: number; interrupts: number }>();
  lines.forEach((line, i) => {
    if (line.kind === 'table-row' || line.text.length > 80) return;
    const entry = seen.get(shape(line.text)) ?? { count: 0, interrupts: 0 };
    entry.count += 1;
    const before = lines[i - 1];
    const after = lines[i + 1];
    if (before && after && !endsSentence(before.text) && !startsBlock(after.text) && !startsBlock(line.text)) entry.interrupts += 1;
    seen.set(shape(line.text), entry);
  });
  const running = new Set<string>();
  for (const [key, { count, interrupts }] of seen) {
    const advertises = ADVERTISEMENT.test(key);
    if ((advertises && count >= 3) || (advertises && count === 2 && interrupts > 0) || (count >= 4 && interrupts * 2 >= count)) running.add(key);
  }
  for (const key of NOTICE_PHRASES) running.delete(key);
  return running;
}

/** Phrases that every notice has; in a newsletter they come back as often as a running head. */
const NOTICE_PHRASES = ['特此通知。', '特此公告。', '相关链接：', '相关链接:', '各有关单位：', '附件：', '附件', '联系方式：'];

/**
 * Takes out what belongs to the page and not to the text: running heads and feet, page numbers, tables of contents,
 * advertising lines and addresses that stand alone between pages. Recognised by repetition and position.
 */
export function withoutFurniture(lines: readonly PageLine[]): PageLine[] {
  const running = runningLines(lines);
  const kept: PageLine[] = [];
  let gap = 0;
  let contents = false;
  let afterRunningUrl = false;
  const keep = (line: PageLine): void => {
    kept.push(gap > 0 ? { ...line, gap: line.gap + gap } : line);
    gap = 0;
  };
  const drop = (line: PageLine): void => {
    gap += line.gap;
  };
  for (const line of lines) {
    const { text } = line;
    if (CONTENTS_HEADING.test(text)) {
      contents = true;
      drop(line);
      continue;
    }
    if (contents && (CONTENTS_ENTRY.test(text) || line.kind === 'table-row')) {
      drop(line);
      continue;
    }
    contents = false;
    const isUrl = URL_LINE.test(text);
    if (line.kind !== 'table-row' && (running.has(shape(text)) || PAGE_NUMBER.test(text) || (BARE_NUMBER.test(text) && line.kind === 'plain'))) {
      afterRunningUrl = isUrl;
      drop(line);
      continue;
    }
    const before = kept[kept.length - 1];
    if (isUrl && before && (afterRunningUrl || !(URL_LABEL.test(before.text) || /^https?:|^www\./i.test(before.text) || /^\d|^附件/.test(before.text)))) {
      drop(line);
      continue;
    }
    afterRunningUrl = false;
    keep(line);
  }
  return kept;
}
