import { grouped } from '../grouped.ts';
import { counted } from './counted.ts';
import type { Words } from '../../../shared/base/words.ts';
import type { frame as zh } from '../zh/frame.ts';

export const frame: Words<typeof zh> = {
  product: 'Shenbao Workbench',

  screens: {
    today: 'Today',
    notices: 'Notices',
    clients: 'Clients',
    matches: 'Matches',
    applications: 'Applications',
    packets: 'Packets',
    templates: 'Templates',
    settings: 'Settings',
  },

  frame: {
    navigation: 'Main navigation',
    sample: 'Sample',
    sampleHint:
      'Fictional notices and clients to try things with; make a workspace of your own before you import your files.',
    developmentRuntime: 'Development runtime',
    developmentRuntimeHint: 'An older runtime for development and tests; do not use it for real work.',
    workspaceMenu: 'Workspace menu',
    openWorkspace: 'Open or create a workspace…',
    backup: 'Back up…',
    restore: 'Restore from a backup…',
    restored: (path: string) => `Restored and opened ${path}`,
    recover: (when: string) => `Restore the backup of ${when}`,
    recoverHint: ' The damaged file stays in the folder “damaged” of the workspace; nothing is deleted.',
    recovered: (kept: string) => `Restored from the backup; the damaged file is in ${kept}`,
    recoveredPlain: 'Restored from the backup.',
    check: 'Check the workspace',
    calendar: 'Export a calendar of deadlines…',
    calendarName: (date: string) => `deadlines-${date}.ics`,
    calendarSaved: (path: string, n: number) => `${counted(n, 'date')} exported to ${path}`,
    checkOk: 'The workspace was checked: nothing is wrong.',
    checkProblems: (problems: readonly string[]) =>
      `The check found ${counted(problems.length, 'problem')}: ${problems.join('; ')}`,
    backupDone: (path: string) => `Backed up to ${path}`,
    backupName: (workspace: string, date: string) => `${workspace}-${date}.shenbao-backup`,
    search: 'Search notices, clients, programs, commands',
    import: 'Import',
    importNotices: 'Import notices…',
    importClients: 'Import a client workbook…',
    clientTemplate: 'Get a blank client workbook…',
    templateName: 'client-workbook.xlsx',
    templateSaved: (path: string) => `The blank client workbook was saved to ${path}`,
    showImports: 'Imports',
    undo: 'Undo',
    redo: 'Redo',
    theme: { label: 'Appearance', system: 'As the system', light: 'Light', dark: 'Dark' },
    shortcuts: 'Shortcuts',
    more: 'More',
    starting: 'Opening the workspace…',
    notReady: 'No workspace is open',
    retry: 'Try again',
    resize: 'Change the width',
    close: 'Close',
    dropHint: 'Drop to import',
    dropDetail: 'Notices: .txt .docx .doc .pdf .html .json   Clients: .xlsx',
  },

  asOf: {
    label: 'As of',
    today: 'Today',
    sample: 'Date of the samples',
    backTo: (date: string) => `Back to ${date}`,
    hint: 'Windows and matches are judged as of this date',
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
    month: (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}`,
    weekdays: ['M', 'T', 'W', 'T', 'F', 'S', 'S'],
    typed: 'Type a date, such as 2026-03-16',
  },

  status: {
    notices: (n: number) => counted(n, 'notice'),
    clients: (n: number) => counted(n, 'client'),
    shown: (n: number) => `${grouped(n)} shown`,
    selected: (what: string) => `Selected: ${what}`,
    background: 'In the background',
    cancel: 'Cancel',
    cancelling: 'Cancelling…',
    lastBackup: (when: string) => `Last backup ${when}`,
    noBackup: 'Not backed up yet',
    coreStarting: 'The core is starting…',
    coreGone: 'The core has ended and is being started again…',
  },

  jobs: {
    matching: 'Matching',
    generating: 'Writing packets',
    reading: (file: string) => `Reading ${file}`,
    importing: (n: number) => `Importing ${counted(n, 'file')}`,
    preview: 'Making the papers',
    printing: 'Printing',
    pdf: 'Making PDF files',
    backup: 'Backing up',
    restoring: 'Restoring from a backup',
    opening: 'Opening the workspace',
  },

  history: {
    undone: (what: string) => `Undone: ${what}`,
    redone: (what: string) => `Redone: ${what}`,
    nothingToUndo: 'Nothing to undo',
    nothingToRedo: 'Nothing to redo',
    undoneMany: (n: number, last: string) => (n === 1 ? `Undone: ${last}` : `Undone ${n} steps, back to: ${last}`),
    title: 'History',
    close: 'Close history',
    none: 'Nothing to undo yet',
    hint: 'Every import, change and decision stands here; you can go back to any of them.',
    undoOne: (what: string) => `Undo: ${what} (Ctrl+Z)`,
    redoOne: (what: string) => `Redo: ${what} (Ctrl+Y)`,
    undoTo: 'Undo to before this step',
    wasUndone: 'undone',
    byWhom: (who: string, when: string) => `${when} · ${who}`,
  },

  failure: {
    title: 'Not done',
    copy: 'Copy the details',
    copied: 'Copied',
    contract: (command: string) =>
      `The answer that the window got breaks the contract (${command}). Try again; if it stays, copy the details and report them.`,
    close: 'Close',
  },

  search: {
    placeholder: 'Search notice texts, programs, clients, or type a command',
    notices: 'Notices',
    clients: 'Clients',
    screens: 'Screens',
    programs: 'Programs',
    commands: 'Commands',
    none: 'Nothing found',
    hint: '↑ ↓ choose · Enter open · Esc close',
  },

  shortcuts: {
    title: 'Shortcuts',
    groups: [
      {
        title: 'Everywhere',
        keys: [
          ['Ctrl+K', 'Search everything'],
          ['Ctrl+1 … 8', 'The screens on the left'],
          ['Ctrl+F', 'Filter the list'],
          ['Ctrl+O', 'Import notices'],
          ['Ctrl+P', 'Preview and print papers'],
          ['Ctrl+Z / Ctrl+Y', 'Undo / redo'],
          ['Ctrl++ / Ctrl+-', 'Larger / smaller'],
          ['Esc', 'Close a panel, clear a filter'],
          ['?', 'This sheet'],
        ],
      },
      {
        title: 'Lists and the matrix',
        keys: [
          ['↑ ↓ ← →', 'Move'],
          ['Home / End', 'First / last'],
          ['PageUp / PageDown', 'A page'],
          ['Enter', 'Open'],
        ],
      },
      {
        title: 'Table of clients',
        keys: [
          ['typing', 'writes a cell anew'],
          ['F2 / Enter', 'changes a cell'],
          ['Tab / Enter', 'enters it and goes on'],
          ['Shift + arrows', 'selects a block'],
          ['Ctrl+C / Ctrl+V', 'copies to Excel and pastes from it'],
          ['Del', 'clears'],
        ],
      },
      {
        title: 'Checking facts',
        keys: [
          ['Tab', 'Next'],
          ['Space', 'Confirm'],
          ['Enter / F2', 'Change'],
          ['Del', 'Remove'],
        ],
      },
    ],
  },

  filter: { search: 'Type to find', clear: 'Clear', count: (n: number) => grouped(n), all: 'All' },
};
