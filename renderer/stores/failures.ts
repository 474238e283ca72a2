import { create } from 'zustand';
import { toFailure } from '../../shared/base/failure.ts';
import type { Failure } from '../../shared/base/failure.ts';

/** Failures that a person has not put away yet, newest last. */

export interface ShownFailure {
  readonly id: number;
  readonly failure: Failure;
}

interface FailuresState {
  readonly shown: readonly ShownFailure[];
}

const MOST_SHOWN = 4;
let lastId = 0;

export const useFailures = create<FailuresState>(() => ({ shown: [] }));

/** Shows the failure behind an exception. What a person cancelled is no failure; the same sentence is not shown twice. */
export function showFailure(error: unknown): void {
  const failure = toFailure(error);
  if (failure.code === 'cancelled') return;
  useFailures.setState(({ shown }) => ({
    shown: [...shown.filter((other) => other.failure.message !== failure.message), { id: ++lastId, failure }].slice(
      -MOST_SHOWN,
    ),
  }));
}

export function dismissFailure(id: number): void {
  useFailures.setState(({ shown }) => ({ shown: shown.filter((other) => other.id !== id) }));
}
