import type { EmptyPlace } from './lacking-facts.ts';

/** What the bureau's own forms mean for the papers that the workbench makes. */
export interface BesidePapers {
  /** The bureau's table takes the place of the summary table. */
  readonly ownTable: boolean;
  /** For the job ticket: filled once for all, or once for each client. */
  readonly forms: readonly { readonly name: string; readonly forAll: boolean }[];
  readonly lacking: readonly EmptyPlace[];
}

export const NO_FORMS: BesidePapers = { ownTable: false, forms: [], lacking: [] };
