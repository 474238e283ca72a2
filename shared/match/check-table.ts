import type { Truth } from '../base/truth.ts';
import type { Check } from './check.ts';
import type { Facts, ProjectRow } from './facts.ts';

/** Checks of many programs, each kept once: what several programs ask alike is asked once a client. */

/** A check with its place among the answers of a client (or of a project row). */
export interface NumberedCheck {
  readonly number: number;
  readonly check: Check;
}

export interface CheckTable {
  /** The check of the same key that is there already, else this one. */
  numbered(check: Check): NumberedCheck;
  /** How many there are that read no project row, and that do. */
  readonly clientChecks: number;
  readonly projectChecks: number;
}

export function checkTable(): CheckTable {
  const client = new Map<string, NumberedCheck>();
  const project = new Map<string, NumberedCheck>();
  return {
    numbered(check) {
      const table = check.perProject ? project : client;
      const known = table.get(check.key);
      if (known) return known;
      const added = { number: table.size, check };
      table.set(check.key, added);
      return added;
    },
    get clientChecks() {
      return client.size;
    },
    get projectChecks() {
      return project.size;
    },
  };
}

/** Answers by number of the check: not asked yet, or one of the three. */
export type Answers = Uint8Array;

const NOT_ASKED = 0;
export const FAIL = 1;
export const UNKNOWN = 2;
const PASS = 3;

/** The check's answer as it is kept; asked at most once. */
export function answerOf(numbered: NumberedCheck, answers: Answers, facts: Facts, row: ProjectRow): number {
  const known = answers[numbered.number] ?? NOT_ASKED;
  if (known !== NOT_ASKED) return known;
  const answer = encoded(numbered.check.test(facts, row));
  answers[numbered.number] = answer;
  return answer;
}

const encoded = (truth: Truth): number => (truth === 'pass' ? PASS : truth === 'fail' ? FAIL : UNKNOWN);

export const truthOf = (answer: number): Truth => (answer === PASS ? 'pass' : answer === FAIL ? 'fail' : 'unknown');
