import type { Span } from '../base/span.ts';
import { endsAsOffice, startsWithMarker } from '../text/line-shape.ts';
import { matchesIn } from '../base/matches.ts';

/** The name of an authority and where it stands. */
export interface IssuerName {
  readonly name: string;
  readonly span: Span;
}

/** Whether the words could be the name of an authority that signs, or several names separated by blanks. */
export const looksLikeIssuer = (text: string): boolean =>
  text.length >= 3 &&
  text.length <= 90 &&
  !/[。；;：:，！？]/.test(text) &&
  !/^附 ?件/.test(text) &&
  !startsWithMarker(text) &&
  withoutSealNote(text)
    .split(/[ 、\t]+/)
    .every((name) => endsAsOffice(name));

/** 某局（代章）, 某局（盖章）: the note about the seal is no part of the name. */
export const withoutSealNote = (text: string): string =>
  text.replace(/ ?[（(](?:代?章|盖章|公章|印章?|签章|代印)[）)]$/, '').trimEnd();

/** 某某局文件, 某某局公告 → 某某局. */
export const withoutPaperKind = (text: string): string => text.replace(/ ?(?:文 ?件|公 ?告|通 ?[告知]|便? ?函)$/, '');

/** The names in one line, several where blanks separate whole names. */
export function namesIn(text: string, start: number): IssuerName[] {
  const names: IssuerName[] = [];
  for (const m of matchesIn(text, /[^ 、\t]+/g))
    names.push({ name: m[0], span: { start: start + m.index, end: start + m.index + m[0].length } });
  return names.every((n) => looksLikeIssuer(n.name))
    ? names
    : [{ name: text, span: { start, end: start + text.length } }];
}
