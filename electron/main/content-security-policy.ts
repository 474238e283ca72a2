import { randomBytes } from 'node:crypto';
import { APP_ORIGIN, PAPER_ORIGIN } from './served-path.ts';

/** A fresh one for every page load. */
export const newNonce = (): string => randomBytes(18).toString('base64url');

/**
 * Own scripts from own files only, no inline script, no eval, no connection anywhere. antd makes its style elements while
 * running: they carry the nonce, which the page reads from its `csp-nonce` meta element.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    `frame-src ${PAPER_ORIGIN}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The page with the nonce where `document.querySelector('meta[property=csp-nonce]').nonce` finds it. */
export const withNonce = (html: string, nonce: string): string =>
  html.replace(/<head>/i, (head) => `${head}<meta property="csp-nonce" nonce="${nonce}">`);

/** Of the page of a paper: its own styles, no script, no address, shown by the window only. */
export const paperPolicy = `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors ${APP_ORIGIN}`;
