import { completedMonths, completedYears, daysBetween, type LocalDate } from '../../base/local-date.ts';
import type { Criterion } from '../../notice/criterion.ts';
import type { Check } from '../check.ts';
import { numberCheck, thresholdOf } from './number-check.ts';

/** Completed calendar years, months or days from 注册日期 to D: the anniversary itself counts. */
export function registeredDurationCheck(criterion: Criterion): Check {
  const unit = criterion.unit ?? 'year';
  const elapsed = elapsedIn(unit);
  return numberCheck(
    criterion,
    {
      name: `注册日期 ${unit}`,
      read: ({ client, on }) => (client.registeredOn === null ? Number.NaN : elapsed(client.registeredOn, on)),
      look({ client: { registeredOn }, on }) {
        if (registeredOn === null) return { actual: null, missing: ['注册日期'], used: [] };
        return {
          actual: elapsed(registeredOn, on),
          missing: [],
          used: [{ label: '注册日期', sheet: '企业', value: registeredOn, unit: 'date' }],
        };
      },
    },
    thresholdOf(criterion),
  );
}

function elapsedIn(unit: string): (from: LocalDate, to: LocalDate) => number {
  switch (unit) {
    case 'day':
      return daysBetween;
    case 'month':
      return completedMonths;
    default:
      return completedYears;
  }
}
