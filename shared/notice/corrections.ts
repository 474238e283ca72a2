import type { Span } from '../base/span.ts';
import { type AnchorStep, findEntry, isRecord, same } from './anchor.ts';
import { factPointers } from './facts.ts';
import { type Notice, noticeSchema } from './notice.ts';
import { isWithin, movedPointer } from './pointer.ts';
import type { NoticeSpans } from './reading.ts';

/** One change by a person to an extracted value, kept beside the extraction. */
export interface Correction {
  readonly id: number;
  /** The value concerned; for `add`, the list. Never empty. */
  readonly path: readonly AnchorStep[];
  readonly action: 'change' | 'add' | 'remove' | 'confirm';
  readonly before: unknown;
  readonly after: unknown;
  readonly by: string;
  readonly at: string;
}

/** A correction with the JSON pointer where its value stands now (`/materials/-` where it was removed). */
export interface Mark {
  readonly correction: Correction;
  readonly pointer: string;
}

export interface CorrectedNotice {
  readonly notice: Notice;
  readonly spans: NoticeSpans;
  readonly marks: readonly Mark[];
}

interface State {
  root: Record<string, unknown>;
  spans: Map<string, Span>;
  marks: Mark[];
}

/**
 * Lays corrections over an extraction, oldest first. A person's value outlives the extraction: an entry that was
 * changed or confirmed and that a new reading no longer finds is put back. A correction that no longer gives a valid
 * notice is left out.
 */
export function layOver(extracted: Notice, spans: NoticeSpans, corrections: readonly Correction[]): CorrectedNotice {
  if (corrections.length === 0) return { notice: extracted, spans, marks: [] };
  let state: State = { root: structuredClone(extracted), spans: new Map(Object.entries(spans)), marks: [] };
  let notice = extracted;
  for (const correction of corrections) {
    const next: State = { root: structuredClone(state.root), spans: new Map(state.spans), marks: [...state.marks] };
    if (!apply(next, correction)) continue;
    const valid = noticeSchema.safeParse(next.root);
    if (!valid.success) continue;
    state = next;
    notice = valid.data;
  }
  return { notice, spans: Object.fromEntries(state.spans), marks: state.marks };
}

function apply(state: State, correction: Correction): boolean {
  let here: unknown = state.root;
  let pointer = '';
  for (const [depth, step] of correction.path.entries()) {
    const last = depth === correction.path.length - 1;
    if (typeof step === 'string') {
      if (!isRecord(here)) return false;
      pointer += `/${step}`;
      if (last) return atKey(state, here, step, pointer, correction);
      here = here[step];
    } else {
      if (!Array.isArray(here)) return false;
      let index = findEntry(here, step);
      if (index < 0) {
        if (correction.action === 'remove' && last) return false;
        here.push(structuredClone(step.entry));
        index = here.length - 1;
      }
      if (last) return atEntry(state, here, index, pointer, correction);
      pointer += `/${index}`;
      here = here[index];
    }
  }
  return false;
}

function atKey(
  state: State,
  holder: Record<string, unknown>,
  key: string,
  pointer: string,
  correction: Correction,
): boolean {
  if (correction.action === 'add') return addTo(state, holder[key], pointer, correction);
  if (correction.action !== 'remove' && same(holder[key], correction.after)) {
    state.marks.push({ correction, pointer });
    return true;
  }
  if (correction.action === 'remove' && holder[key] === undefined) return false;
  holder[key] = correction.action === 'remove' ? emptied(holder[key]) : structuredClone(correction.after);
  dropSpans(state, pointer, correction.action !== 'remove');
  state.marks.push({ correction, pointer });
  return true;
}

function addTo(state: State, list: unknown, pointer: string, correction: Correction): boolean {
  if (!Array.isArray(list)) return false;
  const present = list.findIndex((value) => same(value, correction.after));
  if (present < 0) list.push(structuredClone(correction.after));
  state.marks.push({ correction, pointer: `${pointer}/${present < 0 ? list.length - 1 : present}` });
  return true;
}

function atEntry(state: State, list: unknown[], index: number, listPointer: string, correction: Correction): boolean {
  const pointer = `${listPointer}/${index}`;
  if (correction.action === 'remove') {
    list.splice(index, 1);
    dropSpans(state, pointer, false);
    const move = (p: string): string => movedPointer(p, listPointer, index + 1, -1);
    state.spans = new Map([...state.spans].map(([p, s]) => [move(p), s]));
    state.marks = state.marks
      .filter((mark) => !isWithin(mark.pointer, pointer))
      .map((mark) => ({ ...mark, pointer: move(mark.pointer) }));
    state.marks.push({ correction, pointer: `${listPointer}/-` });
    return true;
  }
  if (correction.action === 'add') return false;
  if (!same(list[index], correction.after)) {
    list[index] = structuredClone(correction.after);
    dropSpans(state, pointer, true);
  }
  state.marks.push({ correction, pointer });
  return true;
}

/** Forgets where the parts of a value stand, and with `keepOwn` false the value itself. */
function dropSpans(state: State, pointer: string, keepOwn: boolean): void {
  for (const key of state.spans.keys())
    if (isWithin(key, pointer) && !(keepOwn && key === pointer)) state.spans.delete(key);
}

const emptied = (value: unknown): unknown => (Array.isArray(value) ? [] : typeof value === 'boolean' ? false : null);

/** How many facts of the notice a person has confirmed, changed or added. */
export function confirmedFacts(corrected: CorrectedNotice): number {
  const settled = corrected.marks.filter((mark) => mark.correction.action !== 'remove').map((mark) => mark.pointer);
  return factPointers(corrected.notice).filter((fact) => settled.some((pointer) => isWithin(fact, pointer))).length;
}
