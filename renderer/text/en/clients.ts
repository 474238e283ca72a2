import { counted } from './counted.ts';
import type { Words } from '../../../shared/base/words.ts';
import type { clients as zh } from '../zh/clients.ts';

export const clients: Words<typeof zh> = {
  clients: {
    grid: 'Table of clients',
    filterText: 'Filter: name (or pinyin initials), code, region, industry, qualification',
    emptyTitle: 'Your clients belong here',
    emptyHint:
      'Import a client workbook (.xlsx with the sheets 企业, 财务, 资质, 知识产权, 项目), or get a blank one to fill in. An empty cell means “not known”, never zero or none.',
    nothingFound: 'No client fits the filters',
    noneOpen: 'Choose a client to see all that is known of it',
    complete: 'Complete',
    incomplete: 'Not complete',
    completeHint: 'This sheet lists all there is of the client: what is not listed does not exist.',
    incompleteHint: 'There may be more than is listed: what is not listed counts as “needs data”.',
    unknown: 'not known',
    noRows: 'No rows',
    unit: 'Unit: wan yuan (10,000 yuan)',
    contradictions: (n: number) =>
      `${counted(n, 'contradiction')} in the data; conditions that rest on them count as “needs data”`,
    source: (source: string) => `from ${source}`,
    seeMatches: 'See matches',
    basics: 'Basics',
    yearGroup: (sheet: string, year: number) => `${sheet} ${year}`,
    rowGroup: (sheet: string, row: number) => `${sheet} ${row}`,
    moreGroup: (sheet: string) => `${sheet}, others`,
    more: 'Others',
    inWan: (title: string) => `${title} (wan yuan)`,
    newRow: 'New client',
    newRowHint: 'Type or paste a new client',
    addClient: 'New client',
    cellLabel: (client: string, column: string, value: string) => `${client}, ${column}: ${value}`,
    goTo: 'Go to',
    notEntered: 'Nothing can be entered here: beside the table, or a column that is counted',
    pasted: (changed: number, refused: number) =>
      refused === 0
        ? `${counted(changed, 'cell')} entered`
        : `${counted(changed, 'cell')} entered, ${refused} not taken`,
    refused: (n: number) => `${counted(n, 'cell')} not taken, the others were`,
    refusedAt: (row: number, client: string, column: string) => `Row ${row}, ${client} · ${column}`,
    refusedMore: (n: number) => `${n} more`,
    refusedClose: 'Close what was not taken',
    tooMany: (n: number) => `At most ${n} cells at a time: paste or clear in several steps.`,
    contradictory: (n: number) => `Contradictions ${n}`,
  },
};
