import { Input, InputNumber } from 'antd';
import { useEffect } from 'react';
import { changePreferences, loadPreferences, usePreferences } from '../../stores/preferences.ts';
import { text } from '../../text/text.ts';
import { SettingsGroup, SettingsRow } from './settings-group.tsx';

const MOST_DAYS = 60;

/** Under whose name changes are kept, and how far ahead one wants to be ready. */
export function PeopleSettings() {
  const { preferences } = usePreferences();
  useEffect(() => {
    void loadPreferences();
  }, []);
  if (!preferences) return null;
  const { person, systemUser, workDays } = preferences;
  return (
    <SettingsGroup title={text.settings.work}>
      <SettingsRow label={text.settings.person} hint={text.settings.personHint}>
        <Input
          key={person ?? ''}
          aria-label={text.settings.person}
          className="settings-field"
          maxLength={60}
          defaultValue={person ?? ''}
          placeholder={systemUser}
          onBlur={(event) => {
            if (event.target.value.trim() !== (person ?? '')) void changePreferences({ person: event.target.value });
          }}
          onPressEnter={(event) => event.currentTarget.blur()}
        />
      </SettingsRow>
      <SettingsRow label={text.settings.margin} hint={text.settings.marginHint}>
        <InputNumber
          aria-label={text.settings.margin}
          className="settings-days"
          min={0}
          max={MOST_DAYS}
          precision={0}
          suffix={text.settings.workDays}
          value={workDays}
          onChange={(days) => {
            if (days !== null) void changePreferences({ workDays: days });
          }}
        />
      </SettingsRow>
    </SettingsGroup>
  );
}
