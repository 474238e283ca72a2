export const SCHEME = 'shenbao';
export const APP_ORIGIN = `${SCHEME}://app`;
/** Pages of papers, made by the core, kept in memory and served under an origin of their own. */
export const PAPER_ORIGIN = `${SCHEME}://paper`;

/**
 * The path below the window's folder that a URL asks for, or null where it is none of ours. Names in the bundle are plain
 * ASCII, so an escape (`..%2f`) or a backslash is never honest.
 */
export function pathWithin(url: string): string | null {
  const prefix = `${APP_ORIGIN}/`;
  if (!url.startsWith(prefix)) return null;
  const path = url.slice(prefix.length).split(/[?#]/, 1)[0] ?? '';
  if (!/^[\w\-./]*$/.test(path) || path.split('/').some((part) => /^\.+$/.test(part))) return null;
  return path === '' ? 'index.html' : path;
}
