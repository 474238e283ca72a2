import { useState } from 'react';
import { useSession } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import { told } from '../../text/told.ts';
import { CloseOutlined, WarningFilled } from '../../widgets/icons.tsx';
import './workspace-warning.css';

/** What a person should know of the workspace (a sync folder, a session that did not end well), until it is put away. */
export function WorkspaceWarning() {
  const said = useSession((state) => state.workspace?.warning ?? null);
  const warning = said && told(said);
  const [away, setAway] = useState<string | null>(null);
  if (warning === null || warning === away) return null;
  return (
    <div className="workspace-warning" role="alert">
      <WarningFilled />
      <span>{warning}</span>
      <button type="button" className="plain" aria-label={text.frame.close} onClick={() => setAway(warning)}>
        <CloseOutlined />
      </button>
    </div>
  );
}
