import {
  BankOutlined,
  CalendarOutlined,
  FileTextOutlined,
  CarryOutOutlined,
  FolderOpenOutlined,
  ProfileOutlined,
  SettingOutlined,
  TableOutlined,
} from '../../widgets/icons.tsx';
import { SCREENS, showScreen, useSession } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import type { ReactNode } from 'react';
import type { Screen } from '../../stores/session.ts';
import './navigation.css';

export const SCREEN_ICONS: Readonly<Record<Screen, ReactNode>> = {
  today: <CalendarOutlined />,
  notices: <FileTextOutlined />,
  clients: <BankOutlined />,
  matches: <TableOutlined />,
  applications: <CarryOutOutlined />,
  packets: <FolderOpenOutlined />,
  templates: <ProfileOutlined />,
  settings: <SettingOutlined />,
};

/** The screens, with how much stands in them. */
export function Navigation() {
  const { screen, workspace } = useSession();
  const counts: Readonly<Partial<Record<Screen, number | undefined>>> = {
    notices: workspace?.notices,
    clients: workspace?.clients,
    applications: workspace?.inWork,
  };
  return (
    <nav className="navigation" aria-label={text.frame.navigation}>
      {SCREENS.map((name, index) => (
        <button
          key={name}
          type="button"
          className="plain navigation-entry"
          data-screen={name}
          aria-current={name === screen ? 'page' : undefined}
          title={`${text.screens[name]}${text.brackets(`Ctrl+${index + 1}`)}`}
          onClick={() => showScreen(name)}
        >
          <span className="navigation-icon">{SCREEN_ICONS[name]}</span>
          <span className="navigation-word">{text.screens[name]}</span>
          {counts[name] === undefined ? null : (
            <span className="navigation-count">{text.filter.count(counts[name])}</span>
          )}
        </button>
      ))}
    </nav>
  );
}
