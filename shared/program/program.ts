import type { Criterion } from '../notice/criterion.ts';
import type { Condition, Notice } from '../notice/notice.ts';
import type { ProgramDeadline } from './deadlines-in-force.ts';

/** What one may apply for: a notice of kind `program`, or one track of it. */
export interface Program {
  /** Stable id of the notice in its workspace; the title where there is no workspace. */
  readonly noticeId: string;
  readonly notice: Notice;
  readonly track: string | null;
  /** The conditions of this track and of all tracks, in the notice's order, with their index in `notice.conditions`. */
  readonly conditions: readonly { readonly index: number; readonly condition: Condition }[];
  /** The criterion that follows from the notice's region where no condition states one; null where none is needed. */
  readonly regionCriterion: Criterion | null;
  /** The dates of this track and of all tracks as they bind: those of later notices stand in the place of what they change. */
  readonly deadlines: readonly ProgramDeadline[];
}
