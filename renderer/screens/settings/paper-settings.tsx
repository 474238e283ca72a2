import { AutoComplete } from 'antd';
import { preferencesSchema, USUAL_TYPEFACES } from '../../../shared/contract/settings-commands.ts';
import { changePreferences, usePreferences } from '../../stores/preferences.ts';
import { text } from '../../text/text.ts';
import { SettingsGroup, SettingsRow } from './settings-group.tsx';
import type { Preferences } from '../../../shared/contract/settings-commands.ts';

type Part = keyof Preferences['typefaces'];

const PARTS = preferencesSchema.shape.typefaces.keyof().options;

/** In which typefaces papers are set. */
export function PaperSettings() {
  const { preferences } = usePreferences();
  if (!preferences) return null;
  return (
    <SettingsGroup title={text.settings.papers}>
      {PARTS.map((part) => (
        <SettingsRow key={part} label={text.settings.typefaces[part]} hint={text.settings.typefaceHint[part]}>
          <Typeface key={preferences.typefaces[part]} part={part} chosen={preferences.typefaces[part]} />
        </SettingsRow>
      ))}
    </SettingsGroup>
  );
}

function Typeface({ part, chosen }: { readonly part: Part; readonly chosen: string }) {
  const choose = (name: string): void => {
    if (name.trim() !== chosen) void changePreferences({ typefaces: { [part]: name } });
  };
  return (
    <AutoComplete
      className="settings-field"
      aria-label={text.settings.typefaces[part]}
      defaultValue={chosen}
      options={USUAL_TYPEFACES[part].map((value) => ({ value }))}
      onSelect={choose}
      onBlur={(event) => choose((event.target as HTMLInputElement).value)}
    />
  );
}
