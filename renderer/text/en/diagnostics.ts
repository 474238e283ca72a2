import type { Words } from '../../../shared/base/words.ts';
import type { diagnostics as zh } from '../zh/diagnostics.ts';

export const diagnostics: Words<typeof zh> = {
  diagnostics: {
    export: 'Export diagnostics…',
    title: 'Diagnostics',
    hint: 'This is all that will be saved: versions, how many rows the workspace has, the end of the log. No client names, titles, amounts or paths.',
    save: 'Save…',
    close: 'Close',
    name: (date: string) => `shenbao-diagnostics-${date}.txt`,
    saved: (path: string) => `The diagnostics were saved to ${path}`,
  },
};
