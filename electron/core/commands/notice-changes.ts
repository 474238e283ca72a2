import { findEntry, same } from '../../../shared/notice/anchor.ts';
import type { Deadline, Notice } from '../../../shared/notice/notice.ts';
import type { NoticeRelation } from '../../../shared/notice/same-notice.ts';
import { deadlinesInForce } from '../../../shared/program/deadlines-in-force.ts';
import { quoted, quotedOrNull, say, type Sentence } from '../../../shared/base/sentence.ts';

/** One fact that a later notice changes: its name, and what stood and stands there; null where nothing did or does. */
export interface NoticeChange {
  readonly what: Sentence;
  readonly before: Sentence | null;
  readonly after: Sentence | null;
}

/**
 * What a later notice changes of an earlier one. An extension or correction changes the dates that it states and adds
 * what else it lists; a re-issue or a second print is compared whole.
 */
export function changesBetween(relation: NoticeRelation, earlier: Notice, later: Notice): readonly NoticeChange[] {
  const inForce = deadlinesInForce(earlier.deadlines, [{ id: '', title: later.title, deadlines: later.deadlines }]);
  const partial = relation === 'extension' || relation === 'correction';
  const dates = dateChanges(earlier.deadlines, partial || later.deadlines.length === 0 ? inForce : later.deadlines);
  const lists = LISTS.flatMap(([what, of]) => listChanges(what, of(earlier), of(later), partial));
  if (partial) return relation === 'extension' ? dates : [...dates, ...lists];
  return [...valueChanges(earlier, later), ...dates, ...lists];
}

/** 「截止时间：2026-05-20 → 2026-06-30」 */
export const changeText = ({ what, before, after }: NoticeChange): Sentence =>
  before === null
    ? say`新增${what}：${after ?? ''}`
    : after === null
      ? say`${what}：${before} → 不再列出`
      : say`${what}：${before} → ${after}`;

const LISTS: readonly (readonly [Sentence, (notice: Notice) => readonly string[]])[] = [
  [say`条件`, (notice) => notice.conditions.map((c) => c.text)],
  [say`材料`, (notice) => notice.materials.map((m) => m.name)],
  [say`支持`, (notice) => notice.support.map((s) => s.text)],
];

const VALUES: readonly (readonly [Sentence, (notice: Notice) => Sentence | null])[] = [
  [say`文号`, (notice) => quotedOrNull(notice.docNumber)],
  [say`纸质份数`, ({ submission }) => (submission.paperCopies === null ? null : say`${submission.paperCopies} 份`)],
  [say`网上填报`, ({ submission }) => quotedOrNull(submission.onlineUrl)],
  [say`报送地址`, ({ submission }) => quotedOrNull(submission.address)],
  [say`联系电话`, ({ contacts }) => quotedOrNull(contacts.phones.join('、') || null)],
];

const valueChanges = (earlier: Notice, later: Notice): NoticeChange[] =>
  VALUES.flatMap(([what, of]) => {
    const [before, after] = [of(earlier), of(later)];
    return after === null || same(before, after) ? [] : [{ what, before, after }];
  });

function dateChanges(before: readonly Deadline[], after: readonly Deadline[]): NoticeChange[] {
  const key = (d: Deadline): string => JSON.stringify([d.label, d.actor, d.stage, d.track, d.from, d.to, d.time]);
  const [old, now] = [new Set(before.map(key)), new Set(after.map(key))];
  const gone = before.filter((d) => !now.has(key(d)));
  const out: NoticeChange[] = [];
  for (const d of after.filter((entry) => !old.has(key(entry)))) {
    const like = gone.find((g) => sameStep(g, d) && g.label === d.label) ?? gone.find((g) => sameStep(g, d));
    if (like) gone.splice(gone.indexOf(like), 1);
    if (like && same(dateText(like), dateText(d))) continue;
    // A beginning that stays is not said twice.
    const [was, is] =
      like && like.from === d.from ? [endText(like), endText(d)] : [like && dateText(like), dateText(d)];
    out.push({ what: quoted(d.label), before: was ?? null, after: is });
  }
  return [...out, ...gone.map((d) => ({ what: quoted(d.label), before: dateText(d), after: null }))];
}

const sameStep = (a: Deadline, b: Deadline): boolean =>
  a.actor === b.actor && (a.stage ?? 'entry') === (b.stage ?? 'entry') && a.track === b.track;

const endText = (d: Deadline): Sentence => quoted(`${d.to}${d.time === null ? '' : ` ${d.time}`}`);
const dateText = (d: Deadline): Sentence => (d.from === null ? endText(d) : say`${d.from} 至 ${endText(d)}`);

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}]+/gu, '');

function listChanges(
  what: Sentence,
  before: readonly string[],
  after: readonly string[],
  partial: boolean,
): NoticeChange[] {
  if (after.length === 0) return [];
  const [old, now] = [new Set(before.map(bare)), new Set(after.map(bare))];
  const gone = before.filter((text) => !now.has(bare(text)));
  const out = after
    .filter((text) => !old.has(bare(text)))
    .map((text): NoticeChange => {
      const like = findEntry(gone, { entry: text, nth: 0 });
      return { what, before: like < 0 ? null : quotedOrNull(gone.splice(like, 1)[0] ?? null), after: quoted(text) };
    });
  return partial ? out : [...out, ...gone.map((text) => ({ what, before: quoted(text), after: null }))];
}
