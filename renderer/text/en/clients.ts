import { counted } from './counted.ts';
import type { Words } from '../../../shared/base/words.ts';
import type { clients as zh } from '../zh/clients.ts';

export const clients: Words<typeof zh> = {
  clients: {
    grid: 'Table of clients',
    filterText: 'Filter: name, code, region, industry, qualification',
    columns: {
      name: 'Name',
      creditCode: 'Credit code',
      region: 'Region',
      industry: 'Industry',
      scale: 'Size',
      registeredOn: 'Registered',
      employees: 'Employees',
      revenue: 'Revenue (wan yuan)',
      qualifications: 'Qualifications',
      projects: 'Projects',
      contact: 'Contact',
      phone: 'Phone',
      contradictions: 'Contradictions',
    },
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
  },
};
