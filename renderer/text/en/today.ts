import { counted } from './counted.ts';
import { grouped } from '../grouped.ts';
import type { Words } from '../../../shared/base/words.ts';
import type { today as zh } from '../zh/today.ts';

export const today: Words<typeof zh> = {
  today: {
    notRead: 'Today could not be read',
    overdue: (n: number) => (n === 0 ? 'nothing overdue' : `${grouped(n)} overdue`),
    thisWeek: (n: number) => `${grouped(n)} within a week`,
    stages: 'Applications in work',
    due: 'Due',
    groups: { overdue: 'Overdue', today: 'Today', week: 'Within a week', month: 'Within thirty days' },
    kinds: { ready: 'ready by', deadline: 'deadline', task: 'task', passed: 'window closed' },
    nothingDue: 'Nothing is due within thirty days.',
    later: (n: number) => `${grouped(n)} more after thirty days, on the timeline.`,
    onlyOn: (day: string) => `Only ${day} ✕`,
    days: (n: number) => (n < 0 ? `${counted(-n, 'day')} ago` : n === 0 ? 'today' : counted(n, 'day')),
    news: 'New and changed',
    seen: 'All seen',
    noNews: 'No new program, no extension or correction.',
    arrived: 'new program',
    fits: (eligible: number, needsData: number) =>
      eligible === 0 && needsData === 0
        ? 'no client fits'
        : `${counted(eligible, 'client')} can apply, ${grouped(needsData)} need data`,
    startFor: (title: string) => `Apply: ${title}`,
    lacks: 'Missing',
    nothingLacks: 'No application in work lacks papers or facts.',
    noneInWork: 'No application is in work yet. Choose a client and a program under Matches and press Apply.',
    facts: (n: number) => counted(n, 'fact'),
    papers: (n: number) => `${counted(n, 'paper')} not ready`,
    timeline: 'Timeline',
    timelineOf: (days: number) => `What is due in the next ${days} days`,
    onDay: (day: string, what: readonly string[]) => `${day}: ${what.join('; ')}`,
    byMonth: 'When programs close, and where they are from',
    month: (month: string) => month,
    monthPart: (month: string, region: string, titles: readonly string[]) =>
      `${month}, ${region}, ${counted(titles.length, 'program')}: ${titles.join('; ')}`,
    otherRegions: 'Elsewhere',
    noPrograms: 'No program in time states a deadline.',
    readiness: 'What clients can apply for now',
    nobodyReady: 'No client fits a program in time.',
    readinessOf: (client: string, eligible: number, needsData: number, inWork: number) =>
      `${client}: can apply for ${eligible}, ${needsData} need data, ${inWork} in work`,
    inWork: (n: number) => `${grouped(n)} in work`,
    steps: {
      title: 'Start here',
      hint: 'Three steps show which client can apply for which program. Files can also be dropped on the window.',
      done: 'done',
      notices: '1. Import notices',
      noticesHint: 'Word, PDF, web page, text or a whole newsletter; several notices in one file are told apart.',
      clients: '2. Import clients',
      clientsHint:
        'One Excel workbook; a blank one can be had here. An empty cell means not known, never zero and never no.',
      match: '3. See the matches, apply, write the papers',
      matchHint: 'Each condition is compared and explained; for any client the checklist is written with one button.',
    },
  },
};
