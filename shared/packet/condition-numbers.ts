import type { ProgramTrace } from '../match/trace.ts';

/** The number under which each condition, and each criterion of it, stands in 资格核对; by pointer. */
export function conditionNumbers(trace: ProgramTrace): { get(pointer: string): number | null } {
  const numbers = new Map<string, number>();
  const first = trace.region === null ? 1 : 2;
  if (trace.region) numbers.set(trace.region.pointer, 1);
  for (const [index, { pointer }] of trace.conditions.entries()) numbers.set(pointer, index + first);
  return {
    get: (pointer) => numbers.get(pointer) ?? numbers.get(pointer.split('/').slice(0, 3).join('/')) ?? null,
  };
}
