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
    selectEligible: 'All eligible',
    selectNone: 'None',
    folder: 'Save to',
    defaultFolder: 'the workspace’s exports folder',
    change: 'Change…',
    start: (n: number) => (n === 0 ? 'Write packets' : `Write for ${counted(n, 'client')}`),
    running: 'Writing…',
    warnIneligible: (n: number) => `${counted(n, 'chosen client is', 'chosen clients are')} ineligible`,
    noneChosen: (eligible: number, needsData: number) =>
      [
        eligible > 0
          ? `No client is chosen; ${counted(eligible, 'client is', 'clients are')} eligible.`
          : 'No client is eligible, so none was chosen.',
        needsData > 0
          ? `${counted(needsData, 'client needs', 'clients need')} data: Matches says which. They can be chosen all the same, and the checklist lists what is missing.`
          : '',
      ]
        .filter((words) => words !== '')
        .join(' '),
    warnData: (n: number) =>
      `${counted(n, 'chosen client needs', 'chosen clients need')} data: the checklist says what is missing`,
    warnWindow: {
      upcoming: 'The window has not opened yet',
      closed: 'The window has closed',
      undated: 'The notice states no dates',
      open: '',
    },
    files: (n: number) => `${counted(n, 'file')} written`,
    makesPapers: 'Papers',
    templates: 'The bureau’s own files',
    templatesOf: (columns: number, unmapped: number) =>
      unmapped > 0 ? `${counted(columns, 'column')}, ${unmapped} not mapped` : counted(columns, 'column'),
    perRecommender: 'A packet for each recommending unit',
    copies: 'Copies',
    copiesByNotice: 'as asked',
    lacking: (n: number) => `${counted(n, 'place')} of tables and templates to fill`,
    lackingNone: 'Tables and templates have no empty place',
    fill: 'Fill in…',
    lackingTitle: 'Missing facts',
    lackingHint:
      'Only what tables and templates still lack; what stays empty is marked as missing in them. What the conditions lack stands in the checklist.',
    askedBy: (papers: readonly string[]) => `asked for by ${papers.join(', ')}`,
    sameForAll: 'The same for all',
    forApplication: 'Of the application',
    forClient: 'Of the client',
    noPlace: 'The client’s sheet has no row for it yet: add one under Clients.',
    factsKept: (n: number) => `${counted(n, 'fact')} kept`,
    keep: 'Save',
    cancel: 'Cancel',
    moreFacts: (n: number) => `${grouped(n)} more are listed after saving.`,
    problems: (n: number) => `${counted(n, 'thing')} to settle first`,
    noProblems: 'The check found nothing',
    routine: (n: number) => counted(n, 'routine remark'),
    checkAll: (n: number) => `Check all ${counted(n, 'client')}`,
    concerned: 'Which clients',
    moreFindings: (n: number) => `${grouped(n)} more`,
    wholeTable: (n: number) => `Summary table of all ${counted(n, 'application')} to this notice`,
    preview: 'Preview and print…',
    pdfFiles: 'PDF files',
    marked: (n: number) => `${counted(n, 'place')} in the filled files marked as missing`,
    warnings: (n: number) => counted(n, 'remark'),
    open: 'Open',
    showInFolder: 'Show in folder',
    openFolder: 'Open the folder',
    forAll: (recommender: string | null) => (recommender === null ? 'All clients' : `${recommender} · all clients`),
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

  preview: {
    title: 'Preview and print',
    papers: 'Papers',
    all: 'All clients',
    copies: (n: number) => (n === 0 ? 'not on paper' : counted(n, 'copy', 'copies')),
    making: 'Making the page…',
    printer: 'Printer',
    noPrinter: 'There is no printer: save as PDF, or add a printer in the system.',
    print: (papers: number, sheets: number) =>
      `Print ${counted(papers, 'paper')} (${counted(sheets, 'copy', 'copies')})`,
    pdf: (n: number) => `Save as PDF (${n})`,
    printed: (n: number) => `${counted(n, 'paper')} sent to the printer`,
    saved: (n: number) => `${counted(n, 'PDF file')} made`,
    close: 'Close',
    page: { A4: 'A4', A3: 'A3', portrait: 'portrait', landscape: 'landscape' },
    tick: (paper: string) => `Take ${paper}`,
    none: 'Nothing to print',
    filled: (office: string) =>
      `This is what the filled file holds: filled in on light yellow, still missing in red between 【 and 】. Page breaks and typefaces are those of ${office}.`,
    unshown: (office: string) => `What follows cannot be shown here: open the file, and print it in ${office}.`,
    failed: 'This template could not be filled:',
    openFile: 'Open the file',
    inOffice: (office: string) => `print it in ${office}`,
    notFilled: 'not filled',
  },
};
