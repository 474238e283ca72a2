import {
  BulbOutlined,
  DownOutlined,
  ImportOutlined,
  QuestionCircleOutlined,
  SearchOutlined,
} from '../../widgets/icons.tsx';
import { Button, Dropdown, Tooltip } from 'antd';
import { showDiagnostics } from '../../stores/diagnostics.ts';
import { readHandoverByDialog } from '../../stores/handover.ts';
import { importByDialog, showImports } from '../../stores/imports.ts';
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
import { AsOfDate } from './as-of-date.tsx';
import { HistoryButtons } from './history-buttons.tsx';
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
        <Dropdown trigger={['click']} menu={{ items: workspaceItems(mayOpenOwn, workspace?.sample ?? false) }}>
          <button
            type="button"
            className="plain title-workspace"
            aria-label={`${workspace?.name ?? text.product} ${text.frame.workspaceMenu}`}
          >
            <strong className="cut">{workspace?.name ?? text.product}</strong>
            <DownOutlined className="chip-arrow" />
          </button>
        </Dropdown>
        {workspace?.sample ? (
          <Tooltip title={text.frame.sampleHint}>
            <span className="tag tag-sample" data-tour={mayOpenOwn ? undefined : 'own'}>
              {text.frame.sample}
            </span>
          </Tooltip>
        ) : null}
        {workspace?.sample && mayOpenOwn ? (
          <Button
            size="small"
            data-tour="own"
            title={text.tour.endTrial}
            aria-label={text.tour.endTrial}
            onClick={() => void endTrial()}
          >
            {text.tour.endTrialShort}
          </Button>
        ) : null}
        {developmentRuntime ? (
          <Tooltip title={text.frame.developmentRuntimeHint}>
            <span className="tag">{text.frame.developmentRuntime}</span>
          </Tooltip>
        ) : null}
        <HistoryButtons />
      </div>
      <button type="button" className="title-search" aria-label={`${text.frame.search} Ctrl K`} onClick={onSearch}>
        <SearchOutlined />
        <span className="cut">{text.frame.search}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <div className="title-right">
        <Dropdown trigger={['click']} menu={{ items: importItems }}>
          <Button icon={<ImportOutlined />}>{text.frame.import}</Button>
        </Dropdown>
        <AsOfDate />
        <AppearanceButton />
        <Tooltip title={`${text.frame.shortcuts}（?）`}>
          <Button
            type="text"
            aria-label={text.frame.shortcuts}
            icon={<QuestionCircleOutlined />}
            onClick={onShortcuts}
          />
        </Tooltip>
      </div>
    </header>
  );
}

const workspaceItems = (mayOpenOwn: boolean, sample: boolean) => [
  ...(!mayOpenOwn ? [] : [{ key: 'open', label: text.frame.openWorkspace, onClick: () => void openWorkspace() }]),
  { key: 'backup', label: text.frame.backup, onClick: () => void backUp() },
  { key: 'restore', label: text.frame.restore, onClick: () => void restoreBackup() },
  { key: 'calendar', label: text.frame.calendar, onClick: () => void exportCalendar() },
  { key: 'check', label: text.frame.check, onClick: () => void checkWorkspace() },
  { key: 'diagnostics', label: text.diagnostics.export, onClick: () => void showDiagnostics() },
  ...(sample ? [{ key: 'tour', label: text.tour.again, onClick: () => goToStep(0) }] : []),
];

const importItems = [
  { key: 'notices', label: text.frame.importNotices, onClick: () => void importByDialog('notices') },
  { key: 'clients', label: text.frame.importClients, onClick: () => void importByDialog('clients') },
  { key: 'handover', label: text.handover.read, onClick: () => void readHandoverByDialog() },
  { key: 'template', label: text.frame.clientTemplate, onClick: () => void saveClientTemplate() },
  { type: 'divider' as const },
  { key: 'runs', label: text.frame.showImports, onClick: () => showImports(true) },
];

function AppearanceButton() {
  const theme = useSession((state) => state.theme);
  const items = [
    ...THEMES.map((key) => ({ key, label: text.frame.theme[key], onClick: () => setTheme(key) })),
    { type: 'divider' as const },
    ...LANGUAGES.map((key) => ({ key, label: LANGUAGE_NAMES[key], onClick: () => void setLanguage(key) })),
  ];
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items, selectable: true, selectedKeys: [theme, language] }}
      placement="bottomRight"
    >
      <Button type="text" aria-label={text.frame.theme.label} icon={<BulbOutlined />} />
    </Dropdown>
  );
}
