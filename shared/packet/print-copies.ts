import type { Application, ProgramSource } from './application.ts';
import type { PaperKind } from './document.ts';

/** How many paper copies of a client's file are handed in: what persons set for it, else for the packet, else the notice's; null where nobody says. */
export const fileCopies = (
  { program }: ProgramSource,
  application: Pick<Application, 'copies'> | null,
  chosen: number | null,
): number | null => application?.copies ?? chosen ?? program.notice.submission.paperCopies;

/** How often a bureau's own form is printed: one of all clients as the summary table is, a client's own as its file. */
export const formCopies = (
  source: ProgramSource,
  application: Pick<Application, 'copies'> | null,
  chosen: number | null,
): number | null =>
  application === null ? printCopies('summary', source, null, chosen) : fileCopies(source, application, chosen);

/** How often a paper is printed; null where the notice does not say. What is for the office itself is printed once. */
export function printCopies(
  kind: PaperKind,
  source: ProgramSource,
  application: Pick<Application, 'copies'> | null,
  chosen: number | null,
): number | null {
  const copies = fileCopies(source, application, chosen);
  switch (kind) {
    case 'checklist':
    case 'job-ticket':
      return 1;
    case 'cover':
      return copies;
    case 'commitment':
      // Signed and sealed on paper even where the rest goes in online.
      return copies === 0 ? 1 : copies;
    case 'summary':
      return copies === 0 ? null : copies;
    default:
      return kind satisfies never;
  }
}
