import type { PacketReport } from '../../../shared/contract/views.ts';
import { type Application, defaultProjects } from '../../../shared/packet/application.ts';
import { clientNamed } from './clients.ts';
import { tracePair } from './explanation.ts';
import { noticeOf } from './notices.ts';
import { compiledPrograms, programAt } from './programs.ts';
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
  const compiled = await compiledPrograms(session);
  const index = programAt(compiled, request.program);
  const clients = [];
  for (const name of new Set(request.clients)) clients.push(await clientNamed(session, name));
  const applications = clients.map((known): Application => {
    const trace = tracePair(compiled, known, index, on);
    return { client: known.client, trace, projects: defaultProjects(trace), readyMaterials: new Set() };
  });
  const program = compiled.programs[index];
  if (!program) throw new RangeError(`no program ${index}`);
  const { text, spans, origin } = await noticeOf(session, program.noticeId);
  const reading = origin.format === 'json' ? null : { text, spans };
  // The Word and Excel libraries are loaded where papers are written, not at every start.
  const { writePacket } = await import('../write/write-packet.ts');
  const result = await writePacket({
    source: { program, reading, on },
    applications,
    folder: request.folder,
    progress: call.progress,
    signal: call.signal,
  });
  const files = result.files.map(({ path, kind, client }) => ({ path, kind, client }));
  return { folder: result.folder, files, warnings: [...result.warnings], failures: [...result.failures] };
}
