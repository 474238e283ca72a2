import { createHash } from 'node:crypto';
import { HANDOVER_VERSION, type Handover } from '../../../shared/packet/handover-file.ts';
import { writeFileAtomic } from './atomic-file.ts';
import { zipBytes, zipEntry } from './zip.ts';

/** Writes a handover file: complete or absent, for its owner only, every part with its hash in the manifest. */
export async function writeHandover(
  file: string,
  handover: Handover,
  originals: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const parts: [string, Uint8Array][] = [
    ['content.json', Buffer.from(JSON.stringify(handover))],
    ...[...originals].map(([hash, bytes]): [string, Uint8Array] => [`originals/${hash}`, bytes]),
  ];
  const manifest = {
    format: 'shenbao-handover',
    version: HANDOVER_VERSION,
    parts: parts.map(([name, bytes]) => ({
      name,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      size: bytes.length,
    })),
  };
  const entries = await Promise.all([
    zipEntry('manifest.json', JSON.stringify(manifest, null, 1)),
    ...parts.map(([name, bytes]) => zipEntry(name, bytes)),
  ]);
  await writeFileAtomic(file, zipBytes(entries), { mode: 0o600 });
}
