/** The parts of the window that F6 goes through, in the order in which they stand. */
const PANES = '.title-bar, .navigation, .frame-screen, .split-pane, .frame-body > aside, .status-bar';
/** Where the keyboard is at home in a pane, before anything else in it. */
const HOMES = '[aria-current="page"], .cell-input, [role="grid"][tabindex="0"], [role="listbox"]';
const REACHED_BY_TAB =
  'button:not(:disabled):not([tabindex="-1"]), input:not(:disabled):not([tabindex="-1"]), textarea, select, [tabindex="0"]';

/** Goes to the next pane (`by` 1) or the one before (−1), round the window: out of a grid too, in which Tab goes from cell to cell. */
export function focusPane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>(PANES)].flatMap((pane) => {
    // Of panes within panes the inner ones.
    const home = pane.querySelector('.split-pane') === null ? homeIn(pane) : null;
    return home ? [{ pane, home }] : [];
  });
  const at = panes.findIndex(({ pane }) => pane.contains(document.activeElement));
  const from = at < 0 && by < 0 ? 0 : at;
  panes[(from + by + panes.length) % panes.length]?.home.focus();
}

function homeIn(pane: HTMLElement): HTMLElement | null {
  const shown = (selector: string): HTMLElement | undefined =>
    [...pane.querySelectorAll<HTMLElement>(selector)].find((element) => element.checkVisibility());
  return shown(HOMES) ?? shown(REACHED_BY_TAB) ?? null;
}
