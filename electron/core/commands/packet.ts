import type { PacketReport } from '../../../shared/contract/views.ts';
import { packetInput } from './packet-applications.ts';
import { type Call, dateArgument, type Session } from './session.ts';

export interface PacketRequest {
  readonly on: string;
  readonly program: string;
  readonly clients: readonly string[];
  readonly folder: string;
}

/** Writes the papers of one program for these clients into `folder`. Unknown programs and clients fail before anything is written. */
export async function generatePacket(session: Session, request: PacketRequest, call: Call): Promise<PacketReport> {
  const on = dateArgument(request.on);
  const { source, applications } = await packetInput(session, on, request.program, request.clients);
  // The Word and Excel libraries are loaded where papers are written, not at every start.
  const { writePacket } = await import('../write/write-packet.ts');
  const result = await writePacket({
    source,
    applications,
    folder: request.folder,
    progress: call.progress,
    signal: call.signal,
  });
  const files = result.files.map(({ path, kind, client }) => ({ path, kind, client }));
  return { folder: result.folder, files, warnings: [...result.warnings], failures: [...result.failures] };
}
