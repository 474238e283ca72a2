import type { ImportedFile } from '../../../shared/contract/views.ts';

/** The report of a file of which nothing is known yet: nothing was read, nothing has failed. */
export const emptyReport = (file: string): ImportedFile => ({
  file,
  status: 'unchanged',
  added: [],
  unchanged: [],
  rows: null,
  failures: [],
  warnings: [],
});
