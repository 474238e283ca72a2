import type { Span } from '../base/span.ts';
import type { NoticeParts } from './notice-parts.ts';

/** The whole title on one line. Blanks inside are those of broken lines, save between two authorities before 关于 or 印发. */
export function readTitle(parts: NoticeParts): { value: string; span: Span } {
  const lines = parts.lines.slice(parts.title.from, parts.title.to);
  const first = lines[0];
  const last = lines[lines.length - 1];
  const value = lines.map((line) => line.text).join('').trim();
  return { value: value === '' ? '无标题通知' : value, span: { start: first?.start ?? 0, end: last?.end ?? 0 } };
}
