import type { Deadline } from '../../shared/notice/notice.ts';
import { shortNotice } from './short-notice.ts';

/**
 * What a body of these lines says: `E` entry and `F` follow-up of the applicant, `RE` and `R` of the recommender, `A` the
 * authority; days of 2024 without their year.
 */
export interface Wording {
  readonly lines: readonly string[];
  readonly says: readonly string[];
  readonly title?: string;
  readonly to?: string;
  readonly date?: string;
  readonly issuer?: string;
}

const stepOf = ({ actor, stage }: Deadline): string =>
  actor === 'authority'
    ? 'A'
    : `${actor === 'recommender' ? 'R' : ''}${stage === 'entry' ? 'E' : actor === 'recommender' ? '' : 'F'}`;
const dayOf = (date: string): string => date.replace(/^2024-/, '');
const wordOf = (deadline: Deadline): string =>
  `${stepOf(deadline)}:${deadline.from === null ? '' : `${dayOf(deadline.from)}..`}${dayOf(deadline.to)}${deadline.time === null ? '' : `@${deadline.time}`}`;

/** The deadlines that are read from a wording, written as it says them, in a fixed order. */
export const deadlineWords = (wording: Wording): string[] =>
  shortNotice(wording.lines, wording).deadlines.map(wordOf).toSorted();

/** A wording with its name for a table of tests. */
export const named = (wording: Wording): readonly [string, Wording] => [wording.lines.join(' '), wording];
