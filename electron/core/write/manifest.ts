import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomic } from './atomic-file.ts';

/** What the workbench wrote into a folder, so that it later overwrites nothing that a person has changed. */
export const MANIFEST_NAME = '材料包清册.json';

const entrySchema = z.object({
  /** Below the folder, with `/`. */
  path: z.string(),
  kind: z.string(),
  client: z.string().nullable(),
  bytes: z.number(),
  sha256: z.string(),
});
const manifestSchema = z.object({ version: z.literal(1), files: z.array(entrySchema) });

export type ManifestEntry = z.infer<typeof entrySchema>;

/** The entries of the folder's manifest by path; none where there is no manifest, or it cannot be read: nothing is then taken for one's own. */
export async function readManifest(folder: string): Promise<Map<string, ManifestEntry>> {
  try {
    const { files } = manifestSchema.parse(JSON.parse(await readFile(join(folder, MANIFEST_NAME), 'utf8')));
    return new Map(files.map((entry) => [entry.path, entry]));
  } catch {
    return new Map();
  }
}

export async function writeManifest(folder: string, entries: Iterable<ManifestEntry>): Promise<void> {
  const files = [...entries].sort((a, b) => (a.path < b.path ? -1 : 1));
  await writeFileAtomic(join(folder, MANIFEST_NAME), `${JSON.stringify({ version: 1, files }, null, 1)}\n`);
}

/** Whether a file may be written: there is none, or it is one's own and nobody has changed it since. */
export async function mayWrite(path: string, own: ManifestEntry | undefined): Promise<boolean> {
  const hash = await hashOf(path);
  return hash === null || (own !== undefined && hash === own.sha256);
}

/** Null where there is no such file. What cannot be read counts as changed: it is not overwritten. */
async function hashOf(path: string): Promise<string | null> {
  try {
    return createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  } catch (error) {
    return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
      ? null
      : '';
  }
}
