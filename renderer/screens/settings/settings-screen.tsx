import { AppearanceSettings } from './appearance-settings.tsx';
import { PaperSettings } from './paper-settings.tsx';
import { PeopleSettings } from './people-settings.tsx';
import { TaskSettings } from './task-settings.tsx';
import { WorkspaceSettings } from './workspace-settings.tsx';
import { useSession } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import { SettingsGroup, SettingsRow } from './settings-group.tsx';
import './settings.css';

/** 设置: where the data lies and how it is kept safe, who works with it, how the window looks. */
export function SettingsScreen() {
  const { version, developmentRuntime } = useSession();
  return (
    <div className="settings scroll">
      <div className="settings-column">
        <WorkspaceSettings />
        <PeopleSettings />
        <TaskSettings />
        <PaperSettings />
        <AppearanceSettings />
        <SettingsGroup title={text.settings.about}>
          <SettingsRow label={text.product}>
            {text.settings.version(version)}
            {developmentRuntime ? <span className="muted"> · {text.frame.developmentRuntimeHint}</span> : null}
          </SettingsRow>
        </SettingsGroup>
      </div>
    </div>
  );
}
