import { Segmented } from 'antd';
import { LANGUAGES } from '../../../shared/contract/language.ts';
import { setLanguage, setTheme, THEMES, useSession } from '../../stores/session.ts';
import { language, LANGUAGE_NAMES } from '../../text/language.ts';
import { text } from '../../text/text.ts';
import { SettingsGroup, SettingsRow } from './settings-group.tsx';

export function AppearanceSettings() {
  const theme = useSession((state) => state.theme);
  return (
    <SettingsGroup title={text.settings.appearance}>
      <SettingsRow label={text.frame.theme.label}>
        <Segmented
          aria-label={text.frame.theme.label}
          value={theme}
          options={THEMES.map((value) => ({ value, label: text.frame.theme[value] }))}
          onChange={setTheme}
        />
      </SettingsRow>
      <SettingsRow label={text.settings.language} hint={text.settings.languageHint}>
        <Segmented
          aria-label={text.settings.language}
          value={language}
          options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          onChange={(chosen) => void setLanguage(chosen)}
        />
      </SettingsRow>
    </SettingsGroup>
  );
}
