import { CloseOutlined, InboxOutlined } from '../../widgets/icons.tsx';
import { Button } from 'antd';
import { importByDialog, showImports, showPasting, useImports } from '../../stores/imports.ts';
import { text } from '../../text/text.ts';
import { EmptyState } from '../../widgets/empty-state.tsx';
import { ImportRunView } from './import-run.tsx';
import './import-panel.css';

/** What was imported in this session, a line a file; stands beside the screen and does not keep anybody from it. */
export function ImportPanel() {
  const runs = useImports((state) => state.runs);
  const undoable = runs.find((run) => run.state === 'done' && run.report?.journalEntry !== null);
  return (
    <aside className="import-panel" aria-label={text.imports.title}>
      <header className="import-head">
        <h2>{text.imports.title}</h2>
        <span className="import-ways">
          <Button size="small" onClick={() => void importByDialog('notices')}>
            {text.frame.importNotices}
          </Button>
          <Button size="small" onClick={() => void importByDialog('clients')}>
            {text.frame.importClients}
          </Button>
          <Button size="small" onClick={() => showPasting('')}>
            {text.imports.paste}
          </Button>
        </span>
        <button
          type="button"
          className="plain import-close"
          aria-label={text.imports.close}
          onClick={() => showImports(false)}
        >
          <CloseOutlined />
        </button>
      </header>
      {runs.length === 0 ? (
        <EmptyState icon={<InboxOutlined />} title={text.imports.emptyTitle} hint={text.imports.emptyHint} />
      ) : (
        <div className="import-runs scroll">
          {runs.map((run) => (
            <ImportRunView key={run.id} run={run} newest={run === undoable} />
          ))}
        </div>
      )}
    </aside>
  );
}
