import { grouped } from '../grouped.ts';
import { counted } from './counted.ts';
import type { Words } from '../../../shared/base/words.ts';
import type { matches as zh } from '../zh/matches.ts';

export const matches: Words<typeof zh> = {
  matches: {
    hover: {
      fail: (n: number) => `${n} failing`,
      unknown: (n: number) => `${n} unknown`,
      manual: (n: number) => `${n} left to a person`,
    },
    matrix: 'Matrix of matches: clients in rows, programs in columns',
    clientFilter: 'Filter clients',
    programFilter: 'Filter programs',
    marks: 'Result',
    windows: 'Window',
    running: 'Matching…',
    refresh: 'Match again',
    counts: (clients: number, programs: number) => `${counted(clients, 'client')} × ${counted(programs, 'program')}`,
    emptyTitle: 'Matches of clients and programs belong here',
    emptyNoNotices: 'Import notices first: their conditions are then held against what is known of your clients.',
    emptyNoClients:
      'Import a client workbook first: the conditions are then held against what is known of your clients.',
    nothingShown: 'No client or program fits the filters',
    allClosed: (day: string) => `As of ${day} every program is closed`,
    showClosed: 'Show closed programs',
    noneOpen: 'Choose a cell to see the reasons',
    reasons: 'Reasons',
    showClause: 'Show in the text of the notice',
    missing: (facts: readonly string[]) => `Missing: ${facts.join(', ')}`,
    project: (name: string) => `Judged by the project “${name}”`,
    openNotice: 'Open the notice',
    openClient: 'Open the client',
    makePacket: 'Make a packet',
    cell: (client: string, program: string, mark: string) => `${client}, ${program}: ${mark}`,
    rowTally: (eligible: number, data: number) => `${eligible} eligible, ${data} need data`,
    expand: 'Expand',
    collapse: 'Collapse',
  },

  insights: {
    title: 'Near misses, open questions, conflicts',
    lists: { nearMisses: 'One short', questions: 'Data that decides', conflicts: 'Conflicts' },
    close: 'Close the list',
    or: '; or: ',
    then: { eligible: 'then eligible', 'needs-data': 'then still needs data' },
    settles: (n: number) => (n === 0 ? 'other data is missing as well' : `decides ${counted(n, 'program')}`),
    more: (n: number) => `${grouped(n)} more`,
    moreClients: (n: number) => `${counted(n, 'more client', 'more clients')}`,
    answer: (client: string, fact: string) => `${client} ${fact}`,
    enter: 'Enter',
    entered: (n: number) =>
      n === 0 ? 'Entered; no result has changed' : `Entered; the result of ${counted(n, 'program')} has changed`,
    confirmComplete: (sheet: string) => `${sheet} is complete`,
  },

  decide: {
    byHand: 'Decide by hand',
    reason: (result: string) => `Why: ${result}`,
    save: 'OK',
    cancel: 'Cancel',
    takeBack: 'Take the decision back',
  },

  whatIf: {
    title: 'Try a figure (nothing is saved)',
    field: 'Choose a fact',
    value: 'Value to try',
    now: (value: string) => `now ${value}`,
    yearly: (year: string, field: string) => `${year} ${field}`,
    attempt: 'Try',
    nothing: 'No result would change. Nothing was saved.',
    turned: (n: number) => `The result of ${counted(n, 'program')} would change. Nothing was saved:`,
  },

  prospects: {
    title: 'Dates and support',
    own: (label: string, date: string, days: number) => `${label}: ${date}, ${counted(days, 'day')} left`,
    ahead: 'Ready',
    aheadDays: 'Working days ahead',
    ready: (date: string) => ` working days ahead: by ${date}`,
    fromRecommender: 'The notice dates the recommending unit only: it needs the papers earlier',
    localNotice: 'The local authority sets the date; it may be earlier',
    noDate: 'No date ahead that binds the applicant',
    layer: { entry: 'Application', 'follow-up': 'Follow-up', recommender: 'Recommending unit', authority: 'Authority' },
    passed: ' (passed)',
    support: 'Support: ',
    noSupport: 'Support: not stated',
  },
};
