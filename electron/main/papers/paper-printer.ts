import { BrowserWindow } from 'electron';
import type { PreviewPaper } from '../../../shared/contract/packet-commands.ts';
import { MainFailure } from '../failures.ts';
import type { PaperPages } from './paper-pages.ts';

export type PrintablePaper = PreviewPaper & { readonly html: string };

const MM_PER_INCH = 25.4;
/** Since then the page's own margin boxes print the page numbers. */
const MARGIN_BOXES = 131;
const PAGE_FOOT =
  '<div style="width:100%;text-align:center;font:9pt SimSun,serif">第 <span class="pageNumber"></span> 页 共 <span class="totalPages"></span> 页</div>';

/** Prints papers in a hidden window that has no script and reaches nothing; made when it is first needed. One paper at a time. */
export class PaperPrinter {
  readonly #pages: PaperPages;
  #window: BrowserWindow | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(pages: PaperPages) {
    this.#pages = pages;
  }

  /** The paper as a PDF file's bytes. */
  pdf(paper: PrintablePaper): Promise<Buffer> {
    return this.#inTurn(async () => {
      const { webContents } = await this.#loaded(paper);
      const { top, bottom, left, right } = paper.page.margins;
      const ownFoot = paper.pageNumbers && chromeVersion() < MARGIN_BOXES;
      return webContents.printToPDF({
        pageSize: paper.page.size,
        landscape: paper.page.orientation === 'landscape',
        printBackground: true,
        preferCSSPageSize: !ownFoot,
        ...(ownFoot
          ? {
              displayHeaderFooter: true,
              headerTemplate: '<span></span>',
              footerTemplate: PAGE_FOOT,
              margins: {
                top: top / MM_PER_INCH,
                bottom: bottom / MM_PER_INCH,
                left: left / MM_PER_INCH,
                right: right / MM_PER_INCH,
              },
            }
          : {}),
      });
    });
  }

  /** Resolves when the system has taken the job; rejects with what the system says. */
  print(paper: PrintablePaper, printer: string, copies: number): Promise<void> {
    return this.#inTurn(async () => {
      const { webContents } = await this.#loaded(paper);
      await new Promise<void>((resolve, reject) => {
        webContents.print(
          {
            silent: true,
            deviceName: printer,
            copies,
            collate: true,
            printBackground: true,
            pageSize: paper.page.size,
            landscape: paper.page.orientation === 'landscape',
          },
          (taken, reason) =>
            taken ? resolve() : reject(new MainFailure('print', `「${paper.title}」没有打印：${reason}`, { printer })),
        );
      });
    });
  }

  async printers(window: BrowserWindow): Promise<{ name: string; label: string }[]> {
    const found = await window.webContents.getPrintersAsync();
    return found.map(({ name, displayName }) => ({ name, label: displayName || name }));
  }

  /** Ends the hidden window, so that it does not keep the application open. */
  close(): void {
    this.#window?.destroy();
    this.#window = null;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work, work);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async #loaded(paper: PrintablePaper): Promise<BrowserWindow> {
    const window = (this.#window ??= hiddenWindow());
    await window.loadURL(this.#pages.add(paper.html));
    return window;
  }
}

const chromeVersion = (): number => Number(process.versions['chrome']?.split('.')[0] ?? 0);

const hiddenWindow = (): BrowserWindow =>
  new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      javascript: false,
    },
  });
