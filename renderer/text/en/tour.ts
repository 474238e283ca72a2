import type { Words } from '../../../shared/base/words.ts';
import type { tour as zh } from '../zh/tour.ts';

export const tour: Words<typeof zh> = {
  tour: {
    title: 'Tour',
    again: 'Tour of the window',
    step: (n: number, all: number) => `${n} of ${all}`,
    next: 'Next',
    back: 'Back',
    done: 'Start',
    close: 'Close the tour',
    endTrial: 'End the trial and make a workspace of your own',
    endTrialShort: 'End the trial…',
    steps: {
      notices: {
        title: 'Notices',
        words:
          'Imported notices on the left, the text in the middle, conditions, papers and dates on the right. Point at one and its words light up.',
      },
      matches: {
        title: 'Matches',
        words: 'Each cell says whether a client fits a program, does not, or needs data. Press it to see why.',
      },
      applications: {
        title: 'Applications',
        words:
          'What is applied for stands here: papers ticked off, tasks dated back from the deadline, cards dragged on.',
      },
      packets: {
        title: 'Packets',
        words: 'Choose a program and clients: the checklist and the summary table are written, previewed and printed.',
      },
      own: {
        title: 'Your own data',
        words: 'Clients and notices here are fictional. When you are done, press here and choose a folder of your own.',
      },
    },
  },
};
