/** The cell of a grid that an event fell on, by the row and the column that its elements are marked with. */

export interface CellPlace {
  readonly element: HTMLElement;
  readonly row: number;
  readonly column: number;
}

/** null beside all cells. The row says its number once for all its cells: fewer attributes to set while scrolling. */
export function placeOfCell(target: EventTarget | null): CellPlace | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  const row = element?.closest<HTMLElement>('[data-row]');
  return element && row
    ? { element, row: Number(row.dataset['row']), column: Number(element.dataset['column']) }
    : null;
}
