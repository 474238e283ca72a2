import type { FillReport } from '../../../shared/packet/template-report.ts';

/** A filled file with what it lacks. */
export interface FilledTemplate extends FillReport {
  readonly bytes: Uint8Array;
}
