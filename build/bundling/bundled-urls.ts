import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';

const OWN_URL = /new URL\(\s*(['"])(\.{1,2}\/[^'"]*)\1\s*,\s*import\.meta\.url\s*\)/g;

/**
 * Keeps `new URL('./other.ts', import.meta.url)` and `new URL('../../assets/…', import.meta.url)` of the core true in the
 * bundle, whose files all lie in `outDir`: a TypeScript file becomes an entry of the bundle, anything else is looked for
 * where it is in the project.
 */
export function bundledUrls(root: string, outDir: string): Plugin {
  return {
    name: 'shenbao:bundled-urls',
    apply: 'build',
    transform: {
      filter: { id: /\/electron\/core\/.*\.ts$/, code: 'import.meta.url' },
      handler(code, id) {
        const changed = code.replace(OWN_URL, (whole, _quote: string, path: string) => {
          const target = resolve(dirname(id), path);
          if (!target.startsWith(`${root}${sep}`)) this.error(`${relative(root, id)}: ${path} lies outside the project`);
          if (target.endsWith('.ts')) {
            if (!existsSync(target)) this.error(`${relative(root, id)}: ${path} is not there`);
            const name = relative(root, target).replaceAll(/[\\/]/g, '-').slice(0, -3);
            this.emitFile({ type: 'chunk', id: target, name, fileName: `${name}.mjs` });
            return `new URL('./${name}.mjs', import.meta.url)`;
          }
          const place = relative(outDir, target).replaceAll(sep, '/') + (path.endsWith('/') ? '/' : '');
          return whole.replace(path, place);
        });
        return changed === code ? null : { code: changed, map: null };
      },
    },
  };
}
