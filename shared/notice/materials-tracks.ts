import { matchesIn } from '../base/matches.ts';
import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import type { NoticeContext } from './context.ts';
import type { AskedDocument } from './materials-asked.ts';
import { partTrack, soleTrack, trackMeant, tracksNamed } from './tracks/track-of.ts';

/** Which sub-program a document is asked for. */

/** The sub-program in whose part of the notice a place stands; null where it stands in none. */
export const trackAbove = (context: NoticeContext, at: number): string | null =>
  partTrack(context.tracks, { start: at, end: at })?.name ?? null;

const OPENING = 24;

/**
 * The sub-program for which a document of a sentence is asked: the one that its clause, or one before it, begins with
 * (申报甲奖的同时提交…，申报乙奖的提交…), else the one whose part the sentence stands in.
 */
export function trackAsked(context: NoticeContext, from: number, at: number): string | null {
  if (context.tracks.length < 2) return null;
  for (const clause of context.text
    .slice(from, at)
    .split(/[，；。]/)
    .reverse()) {
    const [only, ...more] = tracksNamed(context, clause.slice(0, OPENING));
    if (only !== undefined) return more.length === 0 ? only : null;
  }
  return trackAbove(context, from);
}

/** 海外仓租赁合同（海外仓示范企业提供）, …（仅甲项目）: the remark names the one sub-program that hands the document in. */
export function withTrackOfRemark(context: NoticeContext, doc: AskedDocument): AskedDocument {
  if (doc.track !== null || context.tracks.length === 0) return doc;
  const remarks = matchesIn(textAt(context.text, doc.span), /[（(]([^（）()]+)[）)]/g).flatMap((m) =>
    tracksOfRemark(context, m[1] ?? '').map((track) => ({ track, words: m[0] })),
  );
  const asker = askerOf(context, doc);
  if (asker !== null && remarks.length === 0) return { ...doc, track: asker };
  const [only] = remarks;
  if (!only || remarks.length > 1 || /不需|无需|不用|除/.test(only.words)) return doc;
  // （项目补助类提供）: the sub-program says all that the bracket does
  const name = /提供[）)]$/.test(only.words) ? doc.name.replace(only.words, '').trim() : doc.name;
  return { ...doc, track: only.track, name };
}

/** 养殖型园区还需提供…: the sub-program that the words right before a document say it is asked of. */
const ASKER = /(?:^|[，。；：、\n\s.．）)])(?<who>[一-龥“”]{2,20}?)(?:还|另|均)*(?:须|需|应)*(?:提供|提交|附具?上?)$/;
/** Who may be asked for any of the sub-programs. */
const ANYBODY = /^(?:各|申[报请])?(?:企业|单位|项目|机构|个人|团队|人员|主体)$/;
const SEEN_BEFORE = 30;

function askerOf(context: NoticeContext, doc: AskedDocument): string | null {
  if (context.tracks.length < 2) return null;
  const before = context.text.slice(Math.max(0, doc.span.start - SEEN_BEFORE), doc.span.start);
  const who = ASKER.exec(before)?.groups?.['who'];
  return who === undefined
    ? null
    : (soleTrack(context, who) ?? (ANYBODY.test(who) ? null : trackMeant(context, who, true)));
}

/** 限技改补助, 成果转化类项目须提供, 服务类企业: for whom a document is, by a part of the sub-program's name. */
const FOR_WHOM =
  /^(?:仅|限|仅限|申请|申报)*(?<whom>[^，。；：、]{2,16}?)(?<kind>类)?(?:的)?(?:项目|企业|单位|申报人)?(?:的)?(?:须|需|应|仅|另)*(?:提供|提交|填报|上传|填写)?$/;

function tracksOfRemark(context: NoticeContext, words: string): string[] {
  const named = tracksNamed(context, words);
  const { whom, kind } = FOR_WHOM.exec(words)?.groups ?? {};
  const meant = named.length > 0 || whom === undefined ? null : trackMeant(context, whom, kind !== undefined);
  return meant === null ? named : [meant];
}

/** 立项备案、环评批复、用地手续（项目补助类提供）: what a remark behind the last says holds for those in a row with it. */
export function withTrackOfRow(context: NoticeContext, documents: readonly AskedDocument[]): AskedDocument[] {
  const told = documents.map((doc) => withTrackOfRemark(context, doc));
  for (let i = told.length - 2; i >= 0; i -= 1) {
    const [doc, next] = [told[i], told[i + 1]];
    if (!doc || !next || doc.track !== null || next.track === null) continue;
    if (!/[；;。]/.test(context.text.slice(doc.span.end, next.span.start))) told[i] = { ...doc, track: next.track };
  }
  return told;
}

/** 甲项目：申请书、清单; 甲项目另需提供…；乙项目另需提供…: the one sub-program that the clause before a document names. */
export function withTrackOfClause(context: NoticeContext, item: Span, doc: AskedDocument): AskedDocument {
  if (context.tracks.length < 2 || doc.track !== null) return doc;
  const before = context.text.slice(item.start, doc.span.start);
  const clause = before.slice(
    Math.max(before.lastIndexOf('；'), before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1,
  );
  return { ...doc, track: soleTrack(context, clause) };
}
