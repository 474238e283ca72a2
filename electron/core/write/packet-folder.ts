import { say, type Sentence } from '../../../shared/base/sentence.ts';
import { access, mkdir } from 'node:fs/promises';
import { basename, dirname, extname, join, sep } from 'node:path';
import { writeFileAtomic, type FileContent } from './atomic-file.ts';
import { mayWrite, readManifest, writeManifest, type ManifestEntry } from './manifest.ts';
import { unwritable } from './output-failure.ts';

export interface PacketFile {
  readonly path: string;
  readonly kind: string;
  readonly client: string | null;
  /** The recommending unit whose packet it belongs to; null where packets are not divided. */
  readonly recommender: string | null;
}

const MOST_BESIDE = 500;

/** A folder of papers with its manifest. What a person has changed is never overwritten: the new file goes beside it. */
export class PacketFolder {
  /** Written so far, with the name that was wanted. */
  readonly files: { readonly wanted: string; readonly file: PacketFile }[] = [];
  readonly warnings: Sentence[] = [];
  readonly #folder: string;
  readonly #entries: Map<string, ManifestEntry>;
  readonly #taken = new Set<string>();

  private constructor(folder: string, entries: Map<string, ManifestEntry>) {
    this.#folder = folder;
    this.#entries = entries;
  }

  static async open(folder: string): Promise<PacketFolder> {
    return new PacketFolder(folder, await readManifest(folder));
  }

  /** Writes one paper; `wanted` is its path below the folder. */
  async write(
    wanted: string,
    { kind, client, recommender }: Omit<PacketFile, 'path'>,
    content: FileContent,
    signal?: AbortSignal,
  ): Promise<void> {
    const { relative, kept } = await this.#freePath(wanted);
    const path = join(this.#folder, relative);
    await mkdir(dirname(path), { recursive: true }).catch((error: unknown) => {
      throw unwritable(dirname(path), error);
    });
    const { bytes, sha256 } = await writeFileAtomic(path, content, { signal });
    const key = relative.split(sep).join('/');
    this.#entries.set(key, { path: key, kind, client, bytes, sha256 });
    this.files.push({ wanted, file: { path, kind, client, recommender } });
    if (kept) this.warnings.push(say`“${basename(wanted)}”已有并被改动过，没有覆盖；新文件是“${basename(relative)}”。`);
    else if (relative !== wanted)
      this.warnings.push(say`“${basename(wanted)}”与本次的另一个文件重名，新文件是“${basename(relative)}”。`);
  }

  /**
   * Clients' files of the same kinds that were written here before and not this time: of clients that are no longer among
   * them, or have another number now. They stay, but must not be taken for this packet's.
   */
  async leftovers(): Promise<readonly string[]> {
    const kinds = new Set(this.files.map(({ file }) => file.kind));
    const written = new Set(this.files.map(({ file }) => file.path));
    const left: string[] = [];
    for (const { path, kind, client } of this.#entries.values()) {
      if (client === null) continue;
      const full = join(this.#folder, ...path.split('/'));
      if (kinds.has(kind) && !written.has(full) && (await exists(full))) left.push(path);
    }
    return left.toSorted();
  }

  /** Writes the manifest of all that was ever written here. */
  async close(): Promise<void> {
    await writeManifest(this.#folder, this.#entries.values());
  }

  /** The wanted path, or one beside it: `清单 (2).docx`; `kept` where a file that a person changed stands in the way. */
  async #freePath(wanted: string): Promise<{ readonly relative: string; readonly kept: boolean }> {
    const extension = extname(wanted);
    const stem = wanted.slice(0, wanted.length - extension.length);
    let kept = false;
    for (let n = 1; ; n += 1) {
      const relative = n === 1 ? wanted : `${stem} (${n})${extension}`;
      // Two clients of one name, or names that differ in case only, must not share a file.
      const key = relative.toLowerCase();
      if (this.#taken.has(key)) continue;
      this.#taken.add(key);
      // A folder in which nothing can be read: writing there will say why.
      if (
        n === MOST_BESIDE ||
        (await mayWrite(join(this.#folder, relative), this.#entries.get(relative.split(sep).join('/'))))
      )
        return { relative, kept };
      kept = true;
    }
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
