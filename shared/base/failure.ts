import { inChinese, say, type Sentence } from './sentence.ts';

/**
 * What went wrong, as one closed union of codes. `said` is for a person: what happened, to what, and what to do; `message` is
 * the same in Chinese, for the command line and the log. `details` holds machine-readable facts (file, sheet, row, column …).
 */
export const FAILURE_CODES = [
  'usage', // the command itself is wrong (exit code 2)
  'file-missing',
  'file-unreadable',
  'file-empty',
  'file-too-large',
  'file-format', // not what its name says, damaged, encrypted, a scanned PDF …
  'file-limit', // took longer or more memory than a file may
  'row-invalid', // a row of a workbook that cannot be read
  'workbook-layout', // no sheet or heading that is known
  'notice-unknown',
  'notice-ambiguous',
  'client-unknown',
  'track-unknown',
  'workspace-locked',
  'workspace-newer', // written by a newer version of the workbench
  'workspace-damaged',
  'workspace-missing',
  'output-unwritable',
  'print', // the printer or the system has not taken a paper
  'template',
  'contract', // a message that does not match its schema
  'cancelled',
  'core-gone', // the core process ended while a call was pending
  'internal',
] as const;

export type FailureCode = (typeof FAILURE_CODES)[number];

export interface Failure {
  readonly code: FailureCode;
  readonly message: string;
  readonly said: Sentence;
  readonly details?: Readonly<Record<string, string | number | null>>;
}

/** A failure as an exception, for the places where returning it would hide the main path. */
export class FailureError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure, options?: { cause?: unknown }) {
    super(failure.message, options);
    this.name = 'FailureError';
    this.failure = failure;
  }
}

/** The failure that a sentence tells. */
export const failureOf = (code: FailureCode, said: Sentence, details?: Failure['details']): Failure => ({
  code,
  message: inChinese(said),
  said,
  ...(details ? { details } : {}),
});

/** Throws the failure; typed `never` so that it can stand in an expression. */
export function fail(code: FailureCode, said: Sentence, details?: Failure['details'], cause?: unknown): never {
  throw new FailureError(failureOf(code, said, details), { cause });
}

/** The failure behind an unknown exception; anything unforeseen is `internal`. */
export function toFailure(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure;
  return failureOf('internal', say`程序内部错误：${error instanceof Error ? error.message : String(error)}`);
}
