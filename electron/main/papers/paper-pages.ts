import { PAPER_ORIGIN } from '../served-path.ts';

const KEPT = 6;

/** Pages of papers by their address, kept in memory only; the oldest goes when there are too many. */
export class PaperPages {
  readonly #pages = new Map<string, string>();
  #last = 0;

  /** The address under which the page is served. */
  add(html: string): string {
    const name = String((this.#last += 1));
    this.#pages.set(name, html);
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= KEPT) break;
      this.#pages.delete(oldest);
    }
    return `${PAPER_ORIGIN}/${name}`;
  }

  /** Null where the address is of no page, or of one that has gone. */
  at(url: string): string | null {
    return this.#pages.get(url.slice(PAPER_ORIGIN.length + 1)) ?? null;
  }
}
