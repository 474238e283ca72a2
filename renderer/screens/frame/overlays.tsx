import { useClientMapping } from '../../stores/client-mapping.ts';
import { useDiagnostics } from '../../stores/diagnostics.ts';
import { useHandover } from '../../stores/handover.ts';
import { useImports } from '../../stores/imports.ts';
import { usePreview } from '../../stores/packet-preview.ts';
import { useStarting } from '../../stores/starting.ts';
import { useTour } from '../../stores/tour.ts';
import { later } from '../../widgets/later.tsx';

/** What lies over the screens or beside them, when it is asked for. */

export const SearchPanel = later(() => import('./search-panel.tsx').then((code) => code.SearchPanel));
export const ShortcutSheet = later(() => import('./shortcut-sheet.tsx').then((code) => code.ShortcutSheet));
export const ImportPanel = later(() => import('../imports/import-panel.tsx').then((code) => code.ImportPanel));
export const HistoryPanel = later(() => import('./history-panel.tsx').then((code) => code.HistoryPanel));
const PasteDialog = later(() => import('../imports/paste-dialog.tsx').then((code) => code.PasteDialog));
const MappingDialog = later(() => import('../imports/mapping-dialog.tsx').then((code) => code.MappingDialog));
const StartDialog = later(() => import('../applications/start-dialog.tsx').then((code) => code.StartDialog));
const Tour = later(() => import('./tour.tsx').then((code) => code.Tour));
const HandoverDialog = later(() => import('./handover-dialog.tsx').then((code) => code.HandoverDialog));
const DiagnosticsDialog = later(() => import('./diagnostics-dialog.tsx').then((code) => code.DiagnosticsDialog));
const PreviewDialog = later(() => import('../preview/preview-dialog.tsx').then((code) => code.PreviewDialog));

export const OVERLAYS = [
  SearchPanel,
  ShortcutSheet,
  ImportPanel,
  HistoryPanel,
  PasteDialog,
  MappingDialog,
  StartDialog,
  Tour,
  HandoverDialog,
  DiagnosticsDialog,
  PreviewDialog,
] as const;

/** The dialogs that the stores open. */
export function Dialogs() {
  const pasting = useImports((state) => state.pasting !== null);
  const mapping = useClientMapping((state) => state.file !== null);
  const starting = useStarting((state) => state.starting !== null);
  const touring = useTour((state) => state.at !== null);
  const handover = useHandover((state) => state.preview !== null);
  const diagnostics = useDiagnostics((state) => state.shown !== null);
  const preview = usePreview((state) => state.packet !== null);
  return (
    <>
      {pasting ? <PasteDialog /> : null}
      {mapping ? <MappingDialog /> : null}
      {starting ? <StartDialog /> : null}
      {touring ? <Tour /> : null}
      {handover ? <HandoverDialog /> : null}
      {diagnostics ? <DiagnosticsDialog /> : null}
      {preview ? <PreviewDialog /> : null}
    </>
  );
}
