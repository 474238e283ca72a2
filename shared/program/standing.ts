import type { Deadline, Notice } from '../notice/notice.ts';
import type { NoticeRelation } from '../notice/same-notice.ts';
import type { Amendment, NoticeRef } from './deadlines-in-force.ts';

/** One of two notices that stand in a relation. */
export interface Party extends NoticeRef {
  readonly kind: Notice['kind'];
  readonly publishedOn: string | null;
  /** Place in the order in which the notices became known. */
  readonly order: number;
  readonly deadlines: readonly Deadline[];
}

export interface RelationOfParties {
  readonly relation: NoticeRelation;
  readonly later: Party;
  readonly earlier: Party;
}

/** What a notice is worth beside those that it is related to. */
export type Standing =
  /** It stands for itself, with what later notices change of it, oldest first. */
  | { readonly is: 'own'; readonly amendments: readonly Amendment[] }
  /** It only changes these programs and is none of its own. */
  | { readonly is: 'change'; readonly of: readonly NoticeRef[] }
  /** A later paper has taken its place. */
  | { readonly is: 'superseded'; readonly by: NoticeRef };

/**
 * The standing of every notice that a relation names; one that none names stands for itself. An extension of an
 * extension changes what the first one changes. What changes no program that is known stands for itself.
 */
export function standings(relations: readonly RelationOfParties[]): ReadonlyMap<string, Standing> {
  const parties = new Map<string, Party>();
  const changes = new Map<string, Party[]>();
  const changedBy = new Map<string, Party[]>();
  const replaced = new Map<string, Party>();
  for (const { relation, later, earlier } of relations) {
    parties.set(later.id, later).set(earlier.id, earlier);
    if (relation === 'extension' || relation === 'correction') {
      changes.set(later.id, [...(changes.get(later.id) ?? []), earlier]);
      changedBy.set(earlier.id, [...(changedBy.get(earlier.id) ?? []), later]);
    } else if (relation === 're-issue') {
      const known = replaced.get(earlier.id);
      if (!known || byTime(known, later) < 0) replaced.set(earlier.id, later);
    }
  }
  const out = new Map<string, Standing>();
  for (const [id] of parties) {
    const roots = reach(id, changes).filter((party) => party.kind === 'program' && !changes.has(party.id));
    const by = last(id, replaced);
    if (by) out.set(id, { is: 'superseded', by: ref(by) });
    else if (roots.length > 0) out.set(id, { is: 'change', of: roots.map(ref) });
    else out.set(id, { is: 'own', amendments: reach(id, changedBy).toSorted(byTime) });
  }
  return out;
}

const ref = ({ id, title }: NoticeRef): NoticeRef => ({ id, title });

function byTime(a: Party, b: Party): number {
  if (a.publishedOn !== null && b.publishedOn !== null && a.publishedOn !== b.publishedOn)
    return a.publishedOn < b.publishedOn ? -1 : 1;
  return a.order - b.order;
}

/** All that is reached from `id`, each once. */
function reach(id: string, edges: ReadonlyMap<string, readonly Party[]>): Party[] {
  const found = new Map<string, Party>();
  const open = [...(edges.get(id) ?? [])];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.id === id || found.has(next.id)) continue;
    found.set(next.id, next);
    open.push(...(edges.get(next.id) ?? []));
  }
  return [...found.values()];
}

/** The end of a chain of papers that replace each other; null where nothing replaces `id`. */
function last(id: string, replaced: ReadonlyMap<string, Party>): Party | null {
  const seen = new Set([id]);
  let end: Party | null = null;
  for (let next = replaced.get(id); next && !seen.has(next.id); next = replaced.get(next.id)) {
    seen.add(next.id);
    end = next;
  }
  return end;
}
