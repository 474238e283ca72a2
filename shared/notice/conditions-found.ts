import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import { changedInto } from './amended-words.ts';
import type { NoticeContext } from './context.ts';
import { isBarredThing, isConditionAmongOthers, isNoCondition } from './conditions-sentences.ts';
import { listItems } from './conditions-lists.ts';
import type { Place } from './conditions-places.ts';
import { trimClause } from './conditions-spans.ts';
import { readsAsBar } from './conditions-signs.ts';
import { tracksOfClause } from './tracks/clause-tracks.ts';

/** A clause that states a condition, with what its place in the notice says of it. */
export interface ConditionClause {
  readonly span: Span;
  /** Under a heading or lead-in that bars: what it describes must not be. */
  readonly barred: boolean;
  /** The clauses it stands under, outermost first: headings and lead-ins, for tracks. */
  readonly under: readonly Span[];
  /** One item of a list of which several, not all, have to be met. */
  readonly oneOfMany: boolean;
  /** A list of kinds of persons, of whom the applicant has to be one: for a person to read. */
  readonly catalogue: boolean;
  /** Under a lead-in that prefers. */
  readonly preferred: boolean;
  /** Behind the last list of its kind, for all of them. */
  readonly closing: boolean;
}

/** What is asked of a notice to find its clauses. */
export type ClauseSource = Pick<NoticeContext, 'text' | 'outline' | 'title' | 'kind' | 'body' | 'tracks'>;

/** The clauses of one notice as they are found, in its order. */
export class FoundClauses {
  readonly context: ClauseSource;
  readonly text: string;
  /** A notice of another kind than a program: only what stands under a heading of conditions is one. */
  readonly strict: boolean;
  readonly #found: ConditionClause[] = [];

  constructor(context: ClauseSource) {
    this.context = context;
    this.text = context.text;
    this.strict = context.kind !== 'program' && context.kind !== 'tender';
  }

  /** The words of a stretch. */
  at(span: Span): string {
    return textAt(this.text, span);
  }

  /** Takes in a clause, without what it changes or blanks; what overlaps the clause before is passed over. */
  add(span: Span, place: Place, barred = place.zone === 'barred', catalogue = false): void {
    const trimmed = trimClause(this.text, changedInto(this.text, span));
    // The outline is walked in order, so only the clause before can overlap.
    const before = this.#found.at(-1);
    if (trimmed && (!before || before.span.end <= trimmed.start))
      this.#found.push({
        span: trimmed,
        barred,
        under: place.under,
        oneOfMany: place.oneOfMany,
        catalogue,
        preferred: place.preferred && !barred,
        closing: place.closing === true,
      });
  }

  /** Adds the items of a list inside a paragraph; false where it is none. */
  addItems(paragraph: Span, place: Place, numbered = false): boolean {
    const list = listItems(this.text, paragraph, numbered);
    if (!list) return false;
    const states = (words: string): boolean =>
      list.announced ? list.barred || !isNoCondition(words) : this.accepts(place, words);
    const own = { ...place, preferred: place.preferred || list.preferred };
    for (const item of list.items)
      if (states(this.at(item))) this.add(item, own, place.zone === 'barred' || list.barred);
    return true;
  }

  /** Whether words at a place are a condition, by the zone they stand in. */
  accepts({ zone, scope }: Place, words: string): boolean {
    // 提供虚假材料的 in a list of who is barred is no paper to hand in.
    if (zone === 'barred' && ((readsAsBar(words) && words.length >= 5) || isBarredThing(words))) return true;
    if (zone === 'conditions' || zone === 'barred') return !isNoCondition(words);
    return zone === 'mixed' && this.context.kind !== 'policy' && isConditionAmongOthers(words, scope);
  }

  /** The last clause goes on up to `end`. */
  lengthenLast(end: number): void {
    const last = this.#found.pop();
    if (last) this.#found.push({ ...last, span: { start: last.span.start, end } });
  }

  /** All that were found; a notice that is printed twice (cover and enclosed file) states each clause once. */
  all(): ConditionClause[] {
    const stated = new Set<string>();
    return this.#found.filter((clause) => {
      const words = compared(this.at(clause.span));
      const key = [clause.barred, words, ...tracksOfClause(this.context, clause).map((track) => track.name)].join(
        '\u0000',
      );
      return !stated.has(key) && stated.add(key).size > 0;
    });
  }
}

/** The words of a clause as two of them are compared. */
const compared = (words: string): string => words.replace(/[\s*]/g, '');
