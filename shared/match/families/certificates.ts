import { yearOf, type LocalDate } from '../../base/local-date.ts';
import { all, any, not, truth, type Truth } from '../../base/truth.ts';
import type { Client, IntellectualProperty, Qualification } from '../../client/client.ts';
import type { Criterion } from '../../notice/criterion.ts';
import type { Check, UsedFact } from '../check.ts';
import { listedNames } from '../compare.ts';
import { isComplete, type Facts } from '../facts.ts';
import { bareName, isHeldByOthers, isKindOfRecognition, namesMeeting, sameQualification } from '../names.ts';
import { seenCheck, type Seen } from './seen-check.ts';

/** 资质: `has` asks for one that holds on D, `not-has` for none at all. */
export function qualificationCheck(criterion: Criterion): Check {
  const asked = listedNames(criterion).map(bareName);
  const names = asked.flatMap(namesMeeting);
  const matching = (client: Client): readonly Qualification[] =>
    client.qualifications.filter((row) => names.some((name) => sameQualification(bareName(row.name), name)));
  const key = `资质 ${criterion.op} ${asked.join('、')} ${criterion.year ?? ''}`;
  if (criterion.op === 'not-has') return seenCheck(key, false, ({ client }) => noneOf(matching(client), client));
  return seenCheck(key, false, (facts) => {
    const rows = matching(facts.client).map((row) => ({ row, holds: holdsOn(row, facts.on, criterion.year ?? null) }));
    const seen = oneOf(facts, '资质', rows, certificateText, (row) => [
      row.grantedOn === null ? '认定日期' : null,
      row.validUntil === null ? '有效期至' : null,
    ]);
    // Whether a row of another name is of the kind asked for is a person's to say.
    return seen.result === 'fail' &&
      ((asked.some(isKindOfRecognition) && facts.client.qualifications.length > 0) || asked.some(isHeldByOthers))
      ? { ...seen, result: 'unknown' }
      : seen;
  });
}

function noneOf(rows: readonly Qualification[], client: Client): Seen {
  if (rows.length > 0)
    return {
      result: 'fail',
      actual: rows.map(certificateText).join('、'),
      missing: [],
      used: rows.map(usedRow('资质', certificateText)),
    };
  return isComplete(client, '资质')
    ? { result: 'pass', actual: null, missing: [], used: [] }
    : { result: 'unknown', actual: null, missing: ['资质'], used: [] };
}

function holdsOn(row: Qualification, on: LocalDate, year: number | null): Truth {
  return all([
    truth(row.grantedOn === null ? null : row.grantedOn <= on),
    truth(row.validUntil === null ? null : on <= row.validUntil),
    year === null ? 'pass' : truth(row.grantedOn === null ? null : yearOf(row.grantedOn) === year),
  ]);
}

const certificateText = (row: Qualification): string =>
  row.grantedOn === null && row.validUntil === null
    ? row.name
    : `${row.name}（${row.grantedOn ?? '？'}—${row.validUntil ?? '？'}）`;

/** 知识产权: one of a listed kind (知识产权: any), granted by D and not before `since`. */
export function intellectualPropertyCheck(criterion: Criterion): Check {
  const kinds = listedNames(criterion);
  const since = criterion.since ?? null;
  const key = `知识产权 ${criterion.op} ${kinds.join('、')} ${since ?? ''}`;
  const ofKind = (row: IntellectualProperty): boolean =>
    kinds.some((kind) => kind === '知识产权' || row.type.includes(kind));
  const granted = (row: IntellectualProperty, on: LocalDate): Truth =>
    truth(row.grantedOn === null ? null : row.grantedOn <= on && (since === null || row.grantedOn >= since));
  return seenCheck(key, false, (facts) => {
    const rows = facts.client.properties.filter(ofKind).map((row) => ({ row, holds: granted(row, facts.on) }));
    const seen = oneOf(facts, '知识产权', rows, propertyText, () => ['授权日期']);
    return criterion.op === 'not-has' ? { ...seen, result: not(seen.result) } : seen;
  });
}

const propertyText = (row: IntellectualProperty): string =>
  row.grantedOn === null ? row.type : `${row.type}（${row.grantedOn}）`;

/** Passes on a row that holds; else is unknown where one may hold, or where rows may be missing. */
function oneOf<T extends { readonly name: string }>(
  facts: Facts,
  sheet: '资质' | '知识产权',
  rows: readonly { readonly row: T; readonly holds: Truth }[],
  text: (row: T) => string,
  emptyDates: (row: T) => readonly (string | null)[],
): Seen {
  const found = any(rows.map((r) => r.holds));
  const result = found === 'fail' && !isComplete(facts.client, sheet) ? 'unknown' : found;
  const unsure = rows
    .filter((r) => r.holds === 'unknown')
    .flatMap((r) => emptyDates(r.row).filter((heading) => heading !== null));
  return {
    result,
    actual: rows.map((r) => text(r.row)).join('、') || null,
    missing: result !== 'unknown' ? [] : found === 'unknown' ? [...new Set(unsure)] : [sheet],
    used: rows.map((r) => usedRow(sheet, text)(r.row)),
  };
}

const usedRow =
  <T extends { readonly name: string }>(sheet: string, text: (row: T) => string) =>
  (row: T): UsedFact => ({ label: row.name, sheet, value: text(row), unit: 'text' });
