import type { Span } from '../base/span.ts';
import type { NoticeParts } from './notice-parts.ts';

const URL = /(?:https?:\/\/|www\.)[^\s，。；）)》>\u4e00-\u9fff]+/i;

/** The address in the notice's link block; null where it has none. */
export function readSourceUrl(parts: NoticeParts): { value: string; span: Span } | null {
  if (parts.link === null) return null;
  for (const line of parts.lines.slice(parts.link, parts.link + 3)) {
    const m = URL.exec(line.text);
    if (m) return { value: m[0], span: { start: line.start + m.index, end: line.start + m.index + m[0].length } };
  }
  return null;
}
