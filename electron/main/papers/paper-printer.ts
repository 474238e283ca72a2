import { BrowserWindow } from 'electron';
import type { PreviewPaper } from '../../../shared/contract/packet-commands.ts';
import { fail } from '../../../shared/base/failure.ts';
import type { PaperPages } from './paper-pages.ts';
import { NO_ANSWER, PATIENCE_MS, sendToPrintService, takesPdf } from './print-service.ts';
import { quoted, say, type Sentence } from '../../../shared/base/sentence.ts';

export type PrintablePaper = PreviewPaper & { readonly html: string };

const MM_PER_INCH = 25.4;
/** Since then the page's own margin boxes print page heads and numbers. */
const MARGIN_BOXES = 131;
const NOTHING = '<span></span>';
/** A CSS pixel of such templates is printed as a point. */
const MARK_TYPE = 'font:9px SimSun,serif';
const PAGE_FOOT = `<div style="width:100%;text-align:center;${MARK_TYPE}">第 <span class="pageNumber"></span> 页 共 <span class="totalPages"></span> 页</div>`;

/** The client's name is text from outside: no markup in it is any. */
const pageHead = (text: string, rightMm: number): string =>
  `<div style="width:100%;text-align:right;padding-right:${(rightMm / MM_PER_INCH) * 72}px;${MARK_TYPE}">${text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)}</div>`;

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
      const ownMarks = (paper.pageNumbers || paper.pageHead !== null) && chromeVersion() < MARGIN_BOXES;
      return webContents.printToPDF({
        pageSize: paper.page.size,
        landscape: paper.page.orientation === 'landscape',
        printBackground: true,
        preferCSSPageSize: !ownMarks,
        ...(ownMarks
          ? {
              displayHeaderFooter: true,
              headerTemplate: paper.pageHead === null ? NOTHING : pageHead(paper.pageHead, right),
              footerTemplate: paper.pageNumbers ? PAGE_FOOT : NOTHING,
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

  /**
   * Resolves when the system has taken the job; fails with `print` and what the system says. What is printed is the very
   * PDF where the system takes one. Elsewhere the page is printed by itself, which on some runtimes neither succeeds nor
   * fails: the hidden window is given up then.
   */
  async print(paper: PrintablePaper, printer: string, copies: number): Promise<void> {
    const title = [paper.client ?? paper.recommender, paper.title].filter(Boolean).join(' ');
    if (takesPdf()) {
      await sendToPrintService(await this.pdf(paper), { printer, copies, size: paper.page.size, title });
      return;
    }
    await this.#inTurn(async () => {
      const { webContents } = await this.#loaded(paper);
      const refused = await answerOf((done) =>
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
          (taken, reason) => done(taken ? null : quoted(reason)),
        ),
      );
      if (refused === null) return;
      if (refused === NO_ANSWER) this.close();
      fail('print', say`「${title}」没有打印：${refused}`, { printer });
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

/** What the system says, null for taken; a sentence of its own where it says nothing. */
async function answerOf(ask: (done: (refused: Sentence | null) => void) => void): Promise<Sentence | null> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<Sentence>((resolve) => {
    timer = setTimeout(() => resolve(NO_ANSWER), PATIENCE_MS);
  });
  try {
    return await Promise.race([new Promise<Sentence | null>(ask), patience]);
  } finally {
    clearTimeout(timer);
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
