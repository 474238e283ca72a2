import {
  BulbOutlined,
  DownOutlined,
  ImportOutlined,
  QuestionCircleOutlined,
  SearchOutlined,
} from '../../widgets/icons.tsx';
import { showDiagnostics } from '../../stores/diagnostics.ts';
import { readHandoverByDialog } from '../../stores/handover.ts';
import { importByDialog, showImports, showPasting } from '../../stores/imports.ts';
import { THEMES, setLanguage, setTheme, useSession } from '../../stores/session.ts';
import {
  backUp,
  checkWorkspace,
  endTrial,
  exportCalendar,
  openWorkspace,
  restoreBackup,
  saveClientTemplate,
} from '../../stores/workspace-actions.ts';
import { goToStep } from '../../stores/tour.ts';
import { language, LANGUAGE_NAMES } from '../../text/language.ts';
import { text } from '../../text/text.ts';
import { LANGUAGES } from '../../../shared/contract/language.ts';
import { Button } from '../../widgets/button.tsx';
import { MenuButton } from '../../widgets/menu-button.tsx';
import { AsOfDate } from './as-of-date.tsx';
import { HistoryButtons } from './history-buttons.tsx';
import type { MenuItem } from '../../widgets/menu.tsx';
import './title-bar.css';

interface TitleBarProps {
  onSearch(): void;
  onShortcuts(): void;
}

export function TitleBar({ onSearch, onShortcuts }: TitleBarProps) {
  const { workspace, developmentRuntime, mayOpenOwn } = useSession();
  return (
    <header className="title-bar">
      <div className="title-left">
        <MenuButton
          label={text.frame.workspaceMenu}
          items={workspaceItems(mayOpenOwn, workspace?.sample ?? false)}
          button={(trigger) => (
            <button
              type="button"
              className="plain title-workspace"
              data-tour={workspace?.sample ? 'own' : undefined}
              aria-label={`${workspace?.name ?? text.product} ${text.frame.workspaceMenu}`}
              {...trigger}
            >
              <strong className="cut">{workspace?.name ?? text.product}</strong>
              <DownOutlined className="chip-arrow" />
            </button>
          )}
        />
        {workspace?.sample ? (
          <span className="tag tag-sample" title={text.frame.sampleHint} data-tour={mayOpenOwn ? undefined : 'own'}>
            {text.frame.sample}
          </span>
        ) : null}
        {workspace?.sample && mayOpenOwn ? (
          <Button
            className="button-small title-end-trial"
            data-tour="own"
            title={text.tour.endTrial}
            aria-label={text.tour.endTrial}
            onClick={() => void endTrial()}
          >
            {text.tour.endTrialShort}
          </Button>
        ) : null}
        {developmentRuntime ? (
          <span className="tag" title={text.frame.developmentRuntimeHint}>
            {text.frame.developmentRuntime}
          </span>
        ) : null}
        <HistoryButtons />
      </div>
      <button type="button" className="title-search" aria-label={`${text.frame.search} Ctrl K`} onClick={onSearch}>
        <SearchOutlined />
        <span className="cut">{text.frame.search}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <div className="title-right">
        <MenuButton
          label={text.frame.import}
          items={importItems}
          button={(trigger) => (
            <Button
              className="title-import"
              aria-label={text.frame.import}
              title={text.frame.import}
              icon={<ImportOutlined />}
              {...trigger}
            >
              {text.frame.import}
            </Button>
          )}
        />
        <AsOfDate />
        <AppearanceButton />
        <Button
          kind="text"
          aria-label={text.frame.shortcuts}
          title={`${text.frame.shortcuts}${text.brackets('?')}`}
          icon={<QuestionCircleOutlined />}
          onClick={onShortcuts}
        />
      </div>
    </header>
  );
}

const workspaceItems = (mayOpenOwn: boolean, sample: boolean): readonly MenuItem[] => [
  ...(!mayOpenOwn ? [] : [{ key: 'open', label: text.frame.openWorkspace, onChoose: () => void openWorkspace() }]),
  { key: 'backup', label: text.frame.backup, onChoose: () => void backUp() },
  { key: 'restore', label: text.frame.restore, onChoose: () => void restoreBackup() },
  { key: 'calendar', label: text.frame.calendar, onChoose: () => void exportCalendar() },
  { key: 'check', label: text.frame.check, onChoose: () => void checkWorkspace() },
  { key: 'diagnostics', label: text.diagnostics.export, onChoose: () => void showDiagnostics() },
  ...(sample ? [{ key: 'tour', label: text.tour.again, onChoose: () => goToStep(0) }] : []),
  ...(sample && mayOpenOwn ? [{ key: 'own', label: text.tour.endTrial, onChoose: () => void endTrial() }] : []),
];

const importItems: readonly MenuItem[] = [
  { key: 'notices', label: text.frame.importNotices, onChoose: () => void importByDialog('notices') },
  { key: 'paste', label: text.frame.pasteNotice, onChoose: () => showPasting('') },
  { key: 'clients', label: text.frame.importClients, onChoose: () => void importByDialog('clients') },
  { key: 'handover', label: text.handover.read, onChoose: () => void readHandoverByDialog() },
  { key: 'template', label: text.frame.clientTemplate, onChoose: () => void saveClientTemplate() },
  'line' as const,
  { key: 'runs', label: text.frame.showImports, onChoose: () => showImports(true) },
];

function AppearanceButton() {
  const theme = useSession((state) => state.theme);
  const items = [
    ...THEMES.map((key) => ({ key, label: text.frame.theme[key], onChoose: () => setTheme(key) })),
    'line' as const,
    ...LANGUAGES.map((key) => ({ key, label: LANGUAGE_NAMES[key], onChoose: () => void setLanguage(key) })),
  ];
  return (
    <MenuButton
      label={text.frame.theme.label}
      items={items}
      chosen={[theme, language]}
      align="end"
      button={(trigger) => (
        <Button kind="text" aria-label={text.frame.theme.label} icon={<BulbOutlined />} {...trigger} />
      )}
    />
  );
}
