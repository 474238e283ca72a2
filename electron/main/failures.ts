import type { Failure, FailureCode } from '../../shared/base/failure.ts';

/** A failure of the main process itself, thrown by handlers and turned into the reply of the call. */
export class MainFailure extends Error {
  readonly failure: Failure;
  constructor(code: FailureCode, message: string, details?: Failure['details']) {
    super(message);
    this.failure = details ? { code, message, details } : { code, message };
  }
}

/** The failure behind an exception; what was not foreseen is `internal`. */
export function failureOf(error: unknown): Failure {
  if (error instanceof MainFailure) return error.failure;
  return { code: 'internal', message: `程序内部错误：${error instanceof Error ? error.message : String(error)}` };
}
