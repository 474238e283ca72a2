import type { Span } from '../base/span.ts';
import type { NoticeParts } from './notice-parts.ts';

const URL = /(?:https?:\/\/|www\.)[^\s，。；）)》>\u4e00-\u9fff]+/i;

/** 来源 URL：https://…, above everything else: where the file comes from. */
export const isOriginLine = (text: string): boolean => /^来源[^：:]{0,6}[：:] ?https?:\S+$/.test(text);

/** The address in the notice's link block, else the one above its title; null where it has neither. */
export function readSourceUrl(parts: NoticeParts): { value: string; span: Span } | null {
  const head = parts.lines.slice(0, 1).filter((line) => isOriginLine(line.text));
  const block = parts.link === null ? [] : parts.lines.slice(parts.link, parts.link + 3);
  for (const line of [...block, ...head]) {
    const m = URL.exec(line.text);
    if (m) return { value: m[0], span: { start: line.start + m.index, end: line.start + m.index + m[0].length } };
  }
  return null;
}
