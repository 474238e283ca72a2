import type { ElectronApplication } from 'playwright-core';

export interface DialogReplies {
  /** Paths that the next open dialogs answer with; none is a cancelled dialog. */
  readonly open?: readonly string[];
  /** What dialogs that ask for a folder answer with, where it is not among the paths of `open`. */
  readonly folder?: string;
  readonly save?: string;
  /** Index of the button that message boxes answer with. */
  readonly button?: number;
}

/** Answers the system's dialogs, which no test can click, from now on. */
export async function replyToDialogs(app: ElectronApplication, replies: DialogReplies): Promise<void> {
  await app.evaluate(({ dialog }, { open, folder, save, button }) => {
    const box = dialog as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
    if (open)
      box['showOpenDialog'] = async (...args) => {
        const { properties = [] } = args.at(-1) as { readonly properties?: readonly string[] };
        const filePaths = folder !== undefined && properties.includes('openDirectory') ? [folder] : open;
        return { canceled: filePaths.length === 0, filePaths };
      };
    if (save !== undefined) box['showSaveDialog'] = async () => ({ canceled: save === '', filePath: save });
    if (button !== undefined) box['showMessageBox'] = async () => ({ response: button, checkboxChecked: false });
  }, replies);
}
