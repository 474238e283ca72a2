import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbench } from './launch.ts';

/**
 * Stands where the system has its printer: the list of printers has one, and the print service's command writes down what
 * it is called with. Gives the titles of what was printed.
 */
export async function plugInPrinter({ app, folder }: Workbench, name: string): Promise<() => readonly string[]> {
  const list = join(folder, 'printed.txt');
  const command = join(folder, 'lp');
  writeFileSync(
    command,
    `#!/bin/sh\ncat > /dev/null\nwhile [ $# -gt 0 ]; do [ "$1" = -t ] && echo "$2" >> '${list}'; shift; done\n`,
  );
  chmodSync(command, 0o755);
  await app.evaluate(
    ({ BrowserWindow }, [printer, path]) => {
      process.env['PATH'] = `${path}:${process.env['PATH']}`;
      const found = [{ name: printer, displayName: printer, description: '', options: {}, status: 0, isDefault: true }];
      for (const { webContents } of BrowserWindow.getAllWindows())
        Object.assign(webContents, { getPrintersAsync: async () => found });
    },
    [name, folder] as const,
  );
  return () => (existsSync(list) ? readFileSync(list, 'utf8').trim().split('\n') : []);
}
