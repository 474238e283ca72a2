import type { Words } from '../../../shared/base/words.ts';
import type { handover as zh } from '../zh/handover.ts';
import { counted } from './counted.ts';

export const handover: Words<typeof zh> = {
  handover: {
    export: 'Hand over…',
    exportHint:
      'Saves it with its decisions, applications, corrections, papers, attached files and templates in one file for the workbench of a colleague',
    exportName: (title: string) => `${title}-handover.sbwb`,
    exported: (path: string) => `The handover file was saved to ${path}`,
    read: 'Read a handover file…',
    title: (title: string) => `Read in: ${title}`,
    from: (by: string, when: string) => `Exported by ${by}, ${when}`,
    area: {
      notice: 'Notice',
      correction: 'Correction',
      template: 'Template',
      client: 'Client',
      row: 'Facts',
      paper: 'Paper',
      decision: 'Decision',
      application: 'Application',
    },
    change: { added: 'new', changed: 'changed', removed: 'replaced', unchanged: 'same' },
    none: '(none)',
    showUnchanged: (n: number) => `Show ${counted(n, 'row')} that stay the same`,
    nothingNew: 'Nothing is new: this workspace holds what the file holds.',
    refused: 'It cannot be read in, because of these contradictions:',
    import: 'Read in',
    cancel: 'Cancel',
    imported: (title: string, n: number) => `“${title}” was read in: ${counted(n, 'change')}. It can be undone.`,
    counts: (added: number, changed: number, unchanged: number) =>
      `${added} new, ${changed} changed, ${unchanged} the same`,
    previewing: 'Looking at the handover file',
    importing: 'Reading the handover file in',
    exporting: 'Exporting the handover file',
  },
};
