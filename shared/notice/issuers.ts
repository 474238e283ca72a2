import type { Span } from '../base/span.ts';
import { looksLikeIssuer } from './issuer-names.ts';
import { isNameBeginning } from './signature.ts';
import type { Line, NoticeParts } from './notice-parts.ts';

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
    return namesOf(parts.lines.slice(parts.signature.from, parts.signature.date ?? parts.signature.to));
  }
  const head = parts.lines.slice(0, parts.title.from).filter((line) => looksLikeIssuer(redHead(line.text)));
  if (head.length > 0) return head.flatMap((line) => namesIn(redHead(line.text), line.start));
  const title = parts.lines[parts.title.from];
  const m = title ? /^(.{4,60}?)(?:关于|印发)/.exec(title.text) : null;
  const names = m && title ? namesIn(m[1] ?? '', title.start) : [];
  return names.every((n) => looksLikeIssuer(n.name)) ? names : [];
}

const redHead = (text: string): string => text.replace(/ ?文 ?件$/, '');

/** The names on signature lines; one that is broken over two lines (a seal, 国家税务总局 and its branch) is whole again. */
function namesOf(lines: readonly Line[]): Issuer[] {
  const names: Issuer[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const last = names[names.length - 1];
    const continues = before && last && (isNameBeginning(before.text) || (/^(?:国家税务总局|国家金融监督管理总局|中国人民银行|中华人民共和国)$/.test(before.text) && !/^国家|^中[国华]/.test(line.text)));
    if (continues) names.splice(-1, 1, { name: last.name + line.text, span: { start: last.span.start, end: line.end } });
    else names.push(...namesIn(line.text, line.start));
  });
  return names;
}
