import { Button } from 'antd';
import { closeDiagnostics, saveDiagnostics, useDiagnostics } from '../../stores/diagnostics.ts';
import { text } from '../../text/text.ts';
import { Dialog } from '../../widgets/dialog.tsx';
import './diagnostics-dialog.css';

/** Shows what the diagnostics hold, to the letter, before they are saved. */
export function DiagnosticsDialog() {
  const shown = useDiagnostics((state) => state.shown);
  if (shown === null) return null;
  return (
    <Dialog label={text.diagnostics.title} width={820} onClose={closeDiagnostics}>
      <div className="diagnostics">
        <h2 className="dialog-title">{text.diagnostics.title}</h2>
        <p className="muted">{text.diagnostics.hint}</p>
        <pre className="scroll" tabIndex={0} role="region" aria-label={text.diagnostics.title}>
          {shown}
        </pre>
        <footer>
          <Button onClick={closeDiagnostics}>{text.diagnostics.close}</Button>
          <Button type="primary" onClick={() => void saveDiagnostics()}>
            {text.diagnostics.save}
          </Button>
        </footer>
      </div>
    </Dialog>
  );
}
