import { type Sentence } from '../../../shared/base/sentence.ts';
import type { z } from 'zod';
import type { packetCommands } from '../../../shared/contract/packet-commands.ts';

type KeepRequest = z.output<(typeof packetCommands)['packet.keepPdf']['args']>;

/** Keeps a printed page in the folder of a packet: whole or not at all, never over what a person has changed, and in the manifest. */
export async function keepPdf({
  folder,
  name,
  kind,
  client,
  pdf,
}: KeepRequest): Promise<{ path: string; warning: Sentence | null }> {
  const { PacketFolder } = await import('../write/packet-folder.ts');
  const { safeFileName } = await import('../write/safe-file-name.ts');
  const packet = await PacketFolder.open(folder);
  await packet.write(
    `${safeFileName(name, NAME_LIMIT)}.pdf`,
    { kind, client, recommender: null },
    Buffer.from(pdf, 'base64'),
  );
  await packet.close();
  return { path: packet.files[0]?.file.path ?? folder, warning: packet.warnings[0] ?? null };
}

const NAME_LIMIT = 80;
