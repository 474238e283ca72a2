import type { Words } from '../../../shared/base/words.ts';
import type { common as zh } from '../zh/common.ts';

export const common: Words<typeof zh> = {
  brackets: (words: string) => ` (${words})`,
  labelled: (label: string, words: string) => `${label}: ${words}`,
  listed: (items: readonly string[]) => items.join(', '),
  clauses: (items: readonly string[]) => items.join(', '),
  statements: (items: readonly string[]) => items.join('; '),
  quote: (words: string) => `“${words}”`,
  money: { yuan: ' yuan', tenThousand: ' wan yuan', hundredMillion: ' yi yuan' },

  weekday: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],

  window: {
    open: 'Open',
    upcoming: 'Upcoming',
    closed: 'Closed',
    undated: 'No date given',
    daysLeft: (n: number) => (n === 0 ? 'Closes today' : `${n} d left`),
    withDays: (n: number) => (n === 0 ? 'Open · closes today' : `Open · ${n} d left`),
    soon: (n: number) => `${n} d left`,
  },

  kind: {
    program: 'Program',
    tender: 'Tender',
    consultation: 'Consultation',
    event: 'Event',
    result: 'Result',
    policy: 'Policy',
  },

  mark: {
    eligible: 'Eligible',
    machine: 'Eligible by machine',
    'needs-data': 'Needs data',
    ineligible: 'Ineligible',
    byPerson: (mark: string) => `${mark} (by a person)`,
    withManual: (n: number) => `Eligible by machine · ${n} for a person`,
    pass: 'Met',
    fail: 'Not met',
    unknown: 'Needs data',
    manual: 'For a person to check',
  },

  state: { unconfirmed: 'Unconfirmed', confirmed: 'Confirmed', changed: 'Changed', added: 'Added by a person' },
};
