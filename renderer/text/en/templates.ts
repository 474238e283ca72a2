import { counted } from './counted.ts';
import type { Words } from '../../../shared/base/words.ts';
import type { templates as zh } from '../zh/templates.ts';

export const templates: Words<typeof zh> = {
  templates: {
    programs: 'Programs',
    files: 'The bureau’s own files',
    add: 'Add a file…',
    none: 'This program has no files yet',
    noneHint:
      'Add the authority’s attachments (.xlsx, .docx): a summary table, a form, or a document with tags in braces. The workbench finds headings and columns and proposes what goes where; you check it, and packets come with them filled.',
    emptyTitle: 'The authority’s own files belong here',
    emptyHint: 'Import notices first, then add the tables that are attached to them.',
    kinds: { table: 'table', form: 'form', tags: 'tags' },
    kindHints: {
      table: '',
      form: 'The empty cell beside or below a label is filled.',
      tags: 'The tags in braces are filled.',
    },
    columns: { table: 'Column', form: 'Label', tags: 'Tag' },
    place: 'Place',
    takes: 'Takes',
    takesOf: (column: string) => `What “${column}” takes`,
    unmapped: 'Not mapped',
    unmappedHint:
      'What is not mapped takes what is entered under its name by “Fill in…” of Packets, and stays empty otherwise.',
    empty: '(left empty)',
    whichSheet: 'Which sheet is to be filled?',
    mapping: 'What goes where',
    tableAt: (place: string, rows: number) =>
      `The heading stands at ${place}, with ${counted(rows, 'empty row')}; more are added in the same style.`,
    bands: (names: readonly string[]) => `Bands: ${names.join(', ')}.`,
    allTracks: 'for every track',
    added: (name: string) => `“${name}” added`,
    removed: (name: string) => `“${name}” removed; Ctrl+Z takes it back`,
    remove: (name: string) => `Remove ${name}`,
  },
};
