import { looksLikeIssuer, namesIn, withoutPaperKind } from './issuer-names.ts';
import type { IssuerName } from './issuer-names.ts';
import type { NoticeParts } from './notice-parts.ts';

/**
 * The authorities that issue the notice: those under it; where nobody signs, the red head above the title, or what a
 * web page states as 发布机构; else those that the title names before 关于.
 */
export function readIssuers(parts: NoticeParts): IssuerName[] {
  if (parts.signature && parts.signature.names.length > 0) return [...parts.signature.names];
  const above = parts.lines.slice(0, parts.title.from);
  const head = above.flatMap((line) =>
    looksLikeIssuer(withoutPaperKind(line.text)) ? namesIn(withoutPaperKind(line.text), line.start) : [],
  );
  if (head.length > 0) return head;
  const stated = parts.lines.slice(0, parts.bodyFrom).flatMap((line) => {
    const m = /(?:发布|发文|制发|公开)(?:机构|机关|单位)[：:] ?([\u4e00-\u9fff（）]{3,30})/.exec(line.text);
    const start = m ? line.start + m.index + m[0].length - (m[1]?.length ?? 0) : 0;
    return m?.[1] && looksLikeIssuer(m[1]) ? namesIn(m[1], start) : [];
  });
  if (stated.length > 0) return stated;
  const title = parts.lines[parts.title.from];
  const m = title ? /^(.{4,60}?) ?(?:关于|印发)/.exec(title.text) : null;
  const names = m && title ? namesIn(m[1] ?? '', title.start) : [];
  return names.every((n) => looksLikeIssuer(n.name)) ? names : [];
}
