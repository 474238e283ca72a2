import { Button } from 'antd';
import { useSession } from '../../stores/session.ts';
import { backUp, checkWorkspace, openWorkspace } from '../../stores/workspace-actions.ts';
import { text } from '../../text/text.ts';
import { told } from '../../text/told.ts';
import { momentText } from '../../widgets/format.ts';
import { SettingsGroup, SettingsRow } from './settings-group.tsx';

export function WorkspaceSettings() {
  const { workspace, mayOpenOwn, today } = useSession();
  if (!workspace) return null;
  const { lastBackup } = workspace;
  return (
    <SettingsGroup title={text.settings.workspace}>
      <SettingsRow label={workspace.name} hint={workspace.path}>
        {!mayOpenOwn ? null : <Button onClick={() => void openWorkspace()}>{text.frame.openWorkspace}</Button>}
      </SettingsRow>
      {workspace.warning ? <p className="settings-warning">{told(workspace.warning)}</p> : null}
      <SettingsRow
        label={text.settings.backup}
        hint={lastBackup === null ? text.status.noBackup : text.status.lastBackup(momentText(lastBackup, today))}
      >
        <Button onClick={() => void backUp()}>{text.frame.backup}</Button>
      </SettingsRow>
      <SettingsRow label={text.settings.health} hint={text.settings.healthHint}>
        <Button onClick={() => void checkWorkspace()}>{text.frame.check}</Button>
      </SettingsRow>
    </SettingsGroup>
  );
}
