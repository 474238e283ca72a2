import type { ElectronApplication } from 'playwright-core';

/** Stands where the system has its printer, which no test machine has; what is sent to it is kept. */
export async function plugInPrinter(app: ElectronApplication, name: string): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ BrowserWindow, app: main }, printer) => {
    const scope = globalThis as { printedTitles?: string[] };
    const printed: string[] = (scope.printedTitles = []);
    const found = [{ name: printer, displayName: printer, description: '', options: {}, status: 0, isDefault: true }];
    const equip = (contents: Electron.WebContents): void => {
      Object.assign(contents, {
        getPrintersAsync: async () => found,
        print: (_options: unknown, done?: (success: boolean, reason: string) => void) => {
          printed.push(contents.getTitle());
          done?.(true, '');
        },
      });
    };
    for (const window of BrowserWindow.getAllWindows()) equip(window.webContents);
    main.on('web-contents-created', (_event, contents) => equip(contents));
  }, name);
  return () => app.evaluate(() => (globalThis as { printedTitles?: string[] }).printedTitles ?? []);
}
