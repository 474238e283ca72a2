import type { Span } from '../base/span.ts';
import { looksLikeIssuer } from './notice-parts.ts';
import type { NoticeParts } from './notice-parts.ts';

export interface Issuer {
  readonly name: string;
  readonly span: Span;
}

/** The names in one line, several where blanks separate whole names. */
function namesIn(text: string, start: number): Issuer[] {
  const names: Issuer[] = [];
  for (const m of text.matchAll(/[^ 、]+/g)) names.push({ name: m[0], span: { start: start + m.index, end: start + m.index + m[0].length } });
  return names.every((n) => looksLikeIssuer(n.name)) ? names : [{ name: text, span: { start, end: start + text.length } }];
}

/**
 * The authorities that issue the notice: those under it; where nobody signs, the red head above the title; else those
 * that the title names before 关于.
 */
export function readIssuers(parts: NoticeParts): Issuer[] {
  if (parts.signature && parts.signature.from < (parts.signature.date ?? parts.signature.to)) {
    return parts.lines.slice(parts.signature.from, parts.signature.date ?? parts.signature.to).flatMap((line) => namesIn(line.text, line.start));
  }
  const head = parts.lines.slice(0, parts.title.from).filter((line) => looksLikeIssuer(line.text));
  if (head.length > 0) return head.flatMap((line) => namesIn(line.text.replace(/文件$/, ''), line.start));
  const title = parts.lines[parts.title.from];
  const m = title ? /^(.{4,60}?)(?:关于|印发)/.exec(title.text) : null;
  const names = m && title ? namesIn(m[1] ?? '', title.start) : [];
  return names.every((n) => looksLikeIssuer(n.name)) ? names : [];
}
