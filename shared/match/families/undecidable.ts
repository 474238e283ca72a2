import type { Criterion } from '../../notice/criterion.ts';
import type { Check } from '../check.ts';

/** What no machine can tell: always unknown, naming what a person has to find out. */
export function neverDecided(criterion: Criterion, name: string): Check {
  const missing = [criterion.label ?? criterion.quote ?? name];
  return {
    key: `never ${missing[0]}`,
    perProject: false,
    test: () => 'unknown',
    look: () => ({ actual: null, missing, used: [] }),
  };
}
