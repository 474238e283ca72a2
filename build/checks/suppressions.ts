import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['shared', 'electron', 'renderer', 'build', 'test'];
const SUPPRESSION =
  /(?:\/\/|\/\*|^\s*\*)\s*(?:(?:eslint|oxlint)-(?:disable|enable)|oxfmt-ignore|prettier-ignore|@ts-(?:ignore|expect-error|nocheck))/;

/**
 * Comments that switch a checker off, as `file:line`; the project has none. Not a lint rule, since such a comment switches
 * that off as well.
 */
export function suppressions(root: string): string[] {
  return FOLDERS.flatMap((folder) => sources(root, folder)).flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (SUPPRESSION.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  );
}

function sources(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length)
        .replace(/^[\\/]/, ''),
    );
}
