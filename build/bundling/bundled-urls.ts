import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { isCoreEntry } from './core-entries.ts';

const OWN_URL = /new URL\(\s*(['"])(\.{1,2}\/[^'"]*)\1\s*,\s*import\.meta\.url\s*\)/g;

/**
 * Keeps `new URL('./child-entry.ts', import.meta.url)` and `new URL('../../assets/…', import.meta.url)` of the core true in
 * the bundle, whose files all lie in `outDir`: an entry is found beside, anything else where it is in the project.
 */
export function bundledUrls(root: string, outDir: string): Plugin {
  const top = resolve(root);
  return {
    name: 'shenbao:bundled-urls',
    apply: 'build',
    transform: {
      filter: { id: /\/electron\/core\/.*\.ts$/, code: 'import.meta.url' },
      handler(code, id) {
        const changed = code.replace(OWN_URL, (whole, _quote: string, path: string) => {
          const target = resolve(dirname(id), path);
          const place = relative(top, id);
          if (!target.startsWith(`${top}${sep}`)) this.error(`${place}: ${path} lies outside the project`);
          if (!target.endsWith('.ts'))
            return whole.replace(path, `${urlPath(outDir, target)}${path.endsWith('/') ? '/' : ''}`);
          if (!isCoreEntry(target))
            this.error(`${place}: name what ${path} starts …-entry.ts or entry-….ts, so that it is bundled`);
          return whole.replace(path, `./${basename(target, '.ts')}.mjs`);
        });
        return changed === code ? null : { code: changed, map: null };
      },
    },
  };
}

const urlPath = (from: string, to: string): string => relative(from, to).replaceAll(sep, '/');
