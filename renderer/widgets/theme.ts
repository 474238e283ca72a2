import { theme } from 'antd';
import type { ThemeConfig } from 'antd';

/** antd in the colours of styles/tokens.css, dense. */
export function antdTheme(dark: boolean): ThemeConfig {
  return {
    // One set of variables for all parts (with-antd.tsx).
    cssVar: { key: 'antd' },
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: dark ? '#4c86d8' : '#1f5bb5',
      colorBgContainer: dark ? '#1b2028' : '#ffffff',
      colorBgElevated: dark ? '#232934' : '#ffffff',
      colorBorder: dark ? '#46505f' : '#c3cad5',
      colorText: dark ? '#e4e8ee' : '#1b2430',
      colorTextPlaceholder: dark ? '#93a0af' : '#667487',
      borderRadius: 4,
      controlHeight: 28,
      fontSize: 14,
      fontFamily: 'inherit',
      motionDurationMid: '0.1s',
      motionDurationSlow: '0.15s',
    },
  };
}
