import type { Sentence } from '../base/sentence.ts';
import { same } from '../notice/anchor.ts';

export interface ChangedLine {
  readonly label: Sentence;
  readonly before: Sentence | null;
  readonly after: Sentence | null;
}

/** One row of the preview of a handover. */
export interface HandoverItem {
  readonly area: 'notice' | 'correction' | 'template' | 'client' | 'row' | 'paper' | 'decision' | 'application';
  readonly change: 'added' | 'changed' | 'removed' | 'unchanged';
  readonly name: string;
  readonly lines: readonly ChangedLine[];
}

/** What a line is called, and what it shows of one thing. */
export type LineOf<T> = readonly [label: Sentence, read: (one: T) => Sentence | null];

/** The lines in which a thing will be another than it is here; all that show something where it is not here yet. */
export const changedLines = <T>(lines: readonly LineOf<T>[], known: T | null, now: T): ChangedLine[] =>
  lines.flatMap(([label, read]) => {
    const [before, after] = [known === null ? null : read(known), read(now)];
    return same(before, after) ? [] : [{ label, before, after }];
  });
