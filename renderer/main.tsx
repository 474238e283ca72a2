import './before-schemas.ts';
// Before the style sheets of widgets and screens, which go beyond it.
import './styles/tokens.css';
import './styles/base.css';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { Frame } from './screens/frame/frame.tsx';
import { showFailure } from './stores/failures.ts';
import { useSession } from './stores/session.ts';
import { startWindow } from './stores/start.ts';
import { language } from './text/language.ts';
import { tellCutText } from './widgets/full-text-of-cut.ts';
import { antdTheme } from './widgets/theme.ts';

const darkSystem = matchMedia('(prefers-color-scheme: dark)');

function useDark(): boolean {
  const theme = useSession((state) => state.theme);
  const systemDark = useSyncExternalStore(
    (changed) => {
      darkSystem.addEventListener('change', changed);
      return () => darkSystem.removeEventListener('change', changed);
    },
    () => darkSystem.matches,
  );
  return theme === 'dark' || (theme === 'system' && systemDark);
}

/** antd makes style elements while running; the content security policy takes them with this nonce only. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

function Window() {
  const dark = useDark();
  useEffect(() => {
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  }, [dark]);
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhCN}
      theme={antdTheme(dark)}
      csp={{ nonce }}
      button={{ autoInsertSpace: false }}
    >
      <Frame />
    </ConfigProvider>
  );
}

document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
tellCutText(document);
const root = document.getElementById('root');
if (root) createRoot(root).render(<Window />);
startWindow().catch(showFailure);
