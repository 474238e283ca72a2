import { basename } from 'node:path';
import { loadFile } from '../import/load-file.ts';
import { type Original, sha256 } from '../store/originals.ts';
import type { Session } from './session.ts';

/** A file that a person hangs on something, to be kept as it came. Fails as `loadFile` does. */
export async function originalOfFile(
  session: Session,
  path: string,
): Promise<{ readonly original: Original; readonly bytes: Uint8Array }> {
  const bytes = await loadFile(path);
  const name = basename(path);
  const format = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? 'bin';
  const importedAt = session.clock().toISOString();
  return { original: { sha256: sha256(bytes), name, format, encoding: null, size: bytes.length, importedAt }, bytes };
}
