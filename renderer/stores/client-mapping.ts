import { create } from 'zustand';
import { ask } from '../bridge.ts';
import { showFailure } from './failures.ts';
import { Latest } from './latest.ts';
import type { ImportPreview, SheetMappingView } from '../../shared/contract/client-commands.ts';
import type { FileHandle } from '../../shared/contract/desktop-commands.ts';

/** A file of clients whose headings a person has to look over before it is imported. */

interface ClientMappingState {
  readonly file: FileHandle | null;
  readonly preview: ImportPreview | null;
  /** As corrected so far. */
  readonly mapping: readonly SheetMappingView[];
  /** The preview of the newest correction is on its way. */
  readonly checking: boolean;
}

export const useClientMapping = create<ClientMappingState>(() => ({
  file: null,
  preview: null,
  mapping: [],
  checking: false,
}));

let answer: (mapping: SheetMappingView[] | null) => void = () => undefined;

/** Asks a person to look a proposal over; the mapping to import by, null where the import was given up. */
export function askMapping(file: FileHandle, preview: ImportPreview): Promise<SheetMappingView[] | null> {
  answer(null);
  useClientMapping.setState({ file, preview, mapping: preview.sheets, checking: false });
  return new Promise((resolve) => {
    answer = resolve;
  });
}

/** Closes the dialog: with the mapping as it stands, or without importing. */
export function closeMapping(importing: boolean): void {
  const { mapping } = useClientMapping.getState();
  previews.forget();
  useClientMapping.setState({ file: null, preview: null, mapping: [], checking: false });
  answer(importing ? [...mapping] : null);
}

type Column = SheetMappingView['columns'][number];

const previews = new Latest();
let timer: ReturnType<typeof setTimeout> | undefined;
const SETTLE_MS = 250;

/** Corrects one column; what the import would then do follows. */
export function correctColumn(sheet: string, column: number, part: Partial<Pick<Column, 'target' | 'unit'>>): void {
  useClientMapping.setState(({ mapping }) => ({
    mapping: correctedMapping(mapping, sheet, column, part),
    checking: true,
  }));
  clearTimeout(timer);
  timer = setTimeout(() => {
    const { file, mapping } = useClientMapping.getState();
    if (!file) return;
    void previews.run(
      ask('client.previewImport', { file: file.handle, mapping: [...mapping] }),
      (preview) => useClientMapping.setState({ preview, checking: false }),
      (error) => {
        useClientMapping.setState({ checking: false });
        showFailure(error);
      },
    );
  }, SETTLE_MS);
}

/** One column corrected by a person; a place that another column of the sheet had is taken from it. Pure. */
export function correctedMapping(
  mapping: readonly SheetMappingView[],
  sheet: string,
  column: number,
  part: Partial<Pick<Column, 'target' | 'unit'>>,
): readonly SheetMappingView[] {
  return mapping.map((one) => {
    if (one.name !== sheet) return one;
    const key = part.target ? JSON.stringify(part.target) : null;
    return {
      ...one,
      columns: one.columns.map((other): Column => {
        if (other.column === column) return { ...other, ...part, from: 'person' };
        return key !== null && JSON.stringify(other.target) === key
          ? { ...other, target: null, from: 'person' }
          : other;
      }),
    };
  });
}
