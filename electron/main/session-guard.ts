import type { App, Session, WebContents } from 'electron';
import { APP_ORIGIN, PAPER_ORIGIN } from './served-path.ts';

/** Every permission denied, every request that is not for the window's own files cancelled: nothing leaves the machine. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isOwn(details.url) }));
  session.on('will-download', (event) => event.preventDefault());
}

/**
 * No navigation (a file dropped on the page is one, too), no second window, no webview, in any page that there may be. Only a frame
 * may be given the page of a paper.
 */
export function guardPages(app: App): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => {
      if (event.isMainFrame || !event.url.startsWith(`${PAPER_ORIGIN}/`)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** data: and blob: are images and previews that the page made itself; the content security policy limits them further. */
const isOwn = (url: string): boolean =>
  url.startsWith(`${APP_ORIGIN}/`) || url.startsWith(`${PAPER_ORIGIN}/`) || /^(data|blob|devtools):/.test(url);
