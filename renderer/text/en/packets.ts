import { grouped } from '../grouped.ts';
import { counted } from './counted.ts';
import type { Words } from '../../../shared/base/words.ts';
import type { packets as zh } from '../zh/packets.ts';

export const packets: Words<typeof zh> = {
  packets: {
    program: '1. Choose a program',
    clients: '2. Choose clients',
    generate: '3. Write',
    programFilter: 'Filter programs',
    clientFilter: 'Filter clients',
    chooseProgram: 'Choose a program first',
    chosen: (n: number, all: number) => `${grouped(n)} of ${counted(all, 'client')} chosen`,
    selectEligible: 'Choose the eligible',
    selectNone: 'Choose none',
    folder: 'Save to',
    defaultFolder: 'the folder exports of the workspace',
    change: 'Change…',
    start: (n: number) => (n === 0 ? 'Write packets' : `Write for ${counted(n, 'client')}`),
    running: 'Writing…',
    makes: 'A checklist for each client (Word, Excel), one summary table for all of them (Excel, Word).',
    warnIneligible: (n: number) => `${counted(n, 'chosen client is', 'chosen clients are')} ineligible`,
    warnData: (n: number) =>
      `${counted(n, 'chosen client needs', 'chosen clients need')} data: the checklist says what is missing`,
    warnWindow: {
      upcoming: 'The window has not opened yet',
      closed: 'The window has closed',
      undated: 'The notice states no dates',
      open: '',
    },
    files: (n: number) => `${counted(n, 'file')} written`,
    warnings: (n: number) => counted(n, 'remark'),
    open: 'Open',
    showInFolder: 'Show in folder',
    openFolder: 'Open the folder',
    summary: 'All clients',
    paper: {
      checklist: 'Checklist',
      summary: 'Summary table',
      cover: 'Cover and contents',
      commitment: 'Commitment letter',
      'job-ticket': 'Job ticket for printing and binding',
    },
    format: { xlsx: 'Excel', docx: 'Word' },
    emptyTitle: 'Packets are made here',
    emptyHint:
      'Choose a program and some clients to get checklists and a summary table. Import notices and a client workbook first.',
    noPrograms: 'No program fits the filter',
  },
};
