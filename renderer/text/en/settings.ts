import type { Words } from '../../../shared/base/words.ts';
import type { settings as zh } from '../zh/settings.ts';

export const settings: Words<typeof zh> = {
  settings: {
    workspace: 'Workspace',
    backup: 'Backup',
    health: 'Health',
    healthHint: 'Whether the database and the original files are whole',
    work: 'Ways of working',
    person: 'Your name',
    personHint: 'Changes, confirmations and decisions are kept under it; without one, under the computer’s user name.',
    margin: 'Ready ahead',
    marginHint: 'Working days to keep before the date that binds the applicant.',
    workDays: 'working days',
    tasks: {
      title: 'Standard tasks',
      before: 'working days before',
      beforeOf: (title: string) => `Working days ahead for ${title}`,
      remove: (title: string) => `Delete the standard task ${title}`,
      add: 'New standard task',
      addNamed: 'Add this standard task',
      example: 'Such as an internal review',
      hint: 'Counted back in working days from the day to be ready on; tasks that applications have already stay.',
      usual: 'Back to the usual five',
    },
    papers: 'Typefaces of papers',
    typefaces: { title: 'Titles', heading: 'Headings', text: 'Text and tables', letter: 'Letters and covers' },
    typefaceHint: {
      title: 'Titles in Excel are set in the text’s face, bold.',
      heading: 'A bold sans-serif face as a rule',
      text: 'A serif face as a rule',
      letter: 'The face of official letters',
    },
    appearance: 'Appearance and language',
    language: 'Language',
    languageHint: 'Notices and papers are always in Chinese.',
    about: 'About',
    version: (version: string) => `Version ${version}`,
  },
};
