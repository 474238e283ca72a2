import { counted } from './counted.ts';
import type { Words } from '../../../shared/base/words.ts';
import type { imports as zh } from '../zh/imports.ts';

export const imports: Words<typeof zh> = {
  imports: {
    title: 'Import',
    close: 'Close the import panel',
    paste: 'Paste text',
    pasteTitle: 'Paste the text of a notice',
    pasteHint: 'Copy a whole notice (or several in a row) from a web page, a message or a document and paste it here.',
    pasteWords: 'Whole text',
    pasteName: 'Name of the source',
    pasteNamed: (date: string) => `Pasted text ${date}`,
    pasteImport: 'Import',
    pasteCancel: 'Cancel',
    kinds: { notices: 'Notices', clients: 'Clients' },
    run: (kind: string, n: number) => `${kind} · ${counted(n, 'file')}`,
    running: 'Importing…',
    undone: 'Undone',
    cancelled: 'Cancelled',
    failed: 'Failed',
    undo: 'Undo this import',
    added: (n: number) => counted(n, 'notice'),
    duplicates: (n: number) => counted(n, 'duplicate'),
    unchangedFile: 'The same content as last time: nothing has changed',
    nothing: 'Nothing was found in it',
    rows: (added: number, changed: number, unchanged: number) =>
      [
        added > 0 ? `${counted(added, 'row')} added` : '',
        changed > 0 ? `${changed} changed` : '',
        unchanged > 0 ? `${unchanged} unchanged` : '',
      ]
        .filter((part) => part !== '')
        .join(', ') || 'nothing changed',
    failedRows: (n: number) => `${counted(n, 'place')} could not be read`,
    more: (n: number) => `${n} more`,
    emptyTitle: 'Nothing imported yet',
    emptyHint: 'Drop notices or a client workbook on the window, or choose files here.',
  },

  mapping: {
    title: 'Look over the columns',
    hint: (file: string) =>
      `The headings of “${file}” are not those of the client workbook. Check what each column is; it is remembered for the next time.`,
    columns: 'What the columns are',
    sheet: (name: string, first: number, last: number) =>
      first === last ? `Sheet ${name} (headings in row ${first})` : `Sheet ${name} (headings in rows ${first}–${last})`,
    heading: 'Heading',
    samples: 'Samples',
    target: 'Is',
    detail: 'Year · name · unit',
    from: 'Because',
    targetOf: (heading: string) => `What ${heading} is`,
    yearOf: (heading: string) => `Year of ${heading}`,
    nameOf: (heading: string) => `Qualification of ${heading}`,
    unitOf: (heading: string) => `Unit of ${heading}`,
    year: 'Year',
    qualification: 'Qualification',
    notImported: 'Not imported',
    units: ['yuan', 'thousand yuan', 'wan yuan', 'hundred million yuan'],
    origins: {
      workbook: 'the workbook’s heading',
      remembered: 'chosen before',
      proposed: 'a guess: check it',
      person: 'chosen now',
      none: 'not known',
    },
    preview: 'Preview of the import',
    clients: (n: number) => `${counted(n, 'client')} added or changed`,
    isNew: 'new',
    problems: (failures: number, warnings: number) => `${failures} not readable, ${counted(warnings, 'remark')}`,
    remembered: 'Imported as one act that can be undone as a whole',
    noName: 'No column is the client’s name yet',
    cancel: 'Cancel',
    import: 'Import',
  },
};
