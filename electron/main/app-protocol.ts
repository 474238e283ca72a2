import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { protocol } from 'electron';
import { contentSecurityPolicy, newNonce, paperPolicy, withNonce } from './content-security-policy.ts';
import type { PaperPages } from './papers/paper-pages.ts';
import { PAPER_ORIGIN, pathWithin, SCHEME } from './served-path.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** To be called before the application is ready. An Electron that has a code cache keeps the window's compiled code there. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Serves the built window at `shenbao://app/` and the pages of papers at `shenbao://paper/`, and nothing else. */
export function serveWindow(folder: string, papers: PaperPages): void {
  protocol.handle(SCHEME, (request) =>
    request.url.startsWith(`${PAPER_ORIGIN}/`)
      ? paperAnswer(papers.at(request.url), request.method)
      : answer(folder, request.method, request.url),
  );
}

/** A page of text from outside: it may look like something and do nothing. */
function paperAnswer(html: string | null, method: string): Response {
  if (method !== 'GET' || html === null) return notFound();
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': paperPolicy,
  };
  return new Response(html, { headers });
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
