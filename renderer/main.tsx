import './before-schemas.ts';
// Before the style sheets of widgets and screens, which go beyond it.
import './styles/tokens.css';
import './styles/base.css';
import { useLayoutEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { Frame } from './screens/frame/frame.tsx';
import { showFailure } from './stores/failures.ts';
import { startWindow } from './stores/start.ts';
import { language } from './text/language.ts';
import { tellCutText } from './widgets/full-text-of-cut.ts';
import { useDark } from './widgets/use-dark.ts';

function Window() {
  const dark = useDark();
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  }, [dark]);
  return <Frame />;
}

document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
tellCutText(document);
void startWindow()
  .catch(showFailure)
  .then(() => {
    const root = document.getElementById('root');
    if (root) createRoot(root).render(<Window />);
  });
