import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ComponentType } from 'react';
import { language } from '../text/language.ts';
import { antdTheme } from './theme.ts';
import { useDark } from './use-dark.ts';

/** antd makes style elements while running; the content security policy takes them with this nonce only. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
const themes = { light: antdTheme(false), dark: antdTheme(true) };

/** The same part with antd's words, colours and nonce around it. */
export const withAntd = <P extends object>(Part: ComponentType<P>): ComponentType<P> =>
  function WithAntd(props: P) {
    return (
      <ConfigProvider
        locale={language === 'en' ? enUS : zhCN}
        theme={useDark() ? themes.dark : themes.light}
        csp={{ nonce }}
        button={{ autoInsertSpace: false }}
      >
        <Part {...props} />
      </ConfigProvider>
    );
  };
