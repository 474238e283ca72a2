import type { Criterion } from '../../notice/criterion.ts';
import type { Check, Finding } from '../check.ts';
import { compareNumbers, isNumberOperator } from '../compare.ts';
import type { Facts, ProjectRow } from '../facts.ts';
import { neverDecided } from './undecidable.ts';

/** How the figure of a numeric criterion is read. */
export interface Figure {
  /** Tells figures apart: two of one name are read alike. */
  readonly name: string;
  readonly perProject?: true;
  /** The figure in the threshold's unit; NaN where it is not known. */
  read(facts: Facts, row: ProjectRow): number;
  look(facts: Facts, row: ProjectRow): Finding;
  /** Where no project exists at all the criterion fails, whatever it asks. */
  absent?(row: ProjectRow): boolean;
}

/** A criterion that compares a figure with a threshold given in the figure's unit. */
export function numberCheck(criterion: Criterion, figure: Figure, threshold: number): Check {
  const { op } = criterion;
  if (!isNumberOperator(op) || Number.isNaN(threshold)) return neverDecided(criterion, `${criterion.field} ${op}`);
  const { absent } = figure;
  return {
    key: `${figure.name} ${op} ${threshold}`,
    perProject: figure.perProject ?? false,
    test: absent
      ? (facts, row) => (absent(row) ? 'fail' : compareNumbers(figure.read(facts, row), op, threshold))
      : (facts, row) => compareNumbers(figure.read(facts, row), op, threshold),
    look: (facts, row) => figure.look(facts, row),
  };
}

/** The threshold as a number; NaN where the criterion's value is none. */
export const thresholdOf = (criterion: Criterion): number =>
  typeof criterion.value === 'number' ? criterion.value : Number.NaN;
