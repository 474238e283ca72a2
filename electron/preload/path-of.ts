import * as electron from 'electron';

/** The path of a file that was dropped; empty for a file that the page made up. */
export function pathOf(file: File): string {
  // Electron before 29 has no webUtils; there the File object carries its path.
  const utilities: typeof electron.webUtils | undefined = electron.webUtils;
  return utilities ? utilities.getPathForFile(file) : ((file as File & { path?: string }).path ?? '');
}
