import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { protocol } from 'electron';
import { contentSecurityPolicy, newNonce, withNonce } from './content-security-policy.ts';
import { pathWithin, SCHEME } from './served-path.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** To be called before the application is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true } }]);
}

/** Serves the built window, and nothing else, at `shenbao://app/`. */
export function serveWindow(folder: string): void {
  protocol.handle(SCHEME, (request) => answer(folder, request.method, request.url));
}

async function answer(folder: string, method: string, url: string): Promise<Response> {
  const path = pathWithin(url);
  const type = path ? TYPES[extname(path)] : undefined;
  if (method !== 'GET' || !path || !type) return notFound();
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, path));
    if (!file.startsWith(root + sep)) return notFound();
    const headers: Record<string, string> = { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff' };
    const bytes = await readFile(file);
    if (extname(path) !== '.html') return new Response(bytes, { headers });
    const nonce = newNonce();
    headers['Content-Security-Policy'] = contentSecurityPolicy(nonce);
    return new Response(withNonce(bytes.toString('utf8'), nonce), { headers });
  } catch {
    return notFound();
  }
}

const notFound = (): Response => new Response('404', { status: 404, headers: { 'Content-Type': 'text/plain' } });
