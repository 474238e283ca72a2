import type { z } from 'zod';
import type { GeneratedPacket, packetCommands, PacketFinding } from '../../../shared/contract/packet-commands.ts';
import { fail } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/sentence.ts';
import type { PaperKind } from '../../../shared/packet/document.ts';
import { packetFindings } from '../../../shared/packet/finding-groups.ts';
import { type PacketOptions, standardPapers } from '../../../shared/packet/packet-plan.ts';
import { besideTemplates, type UsableTemplate } from '../write/template-places.ts';
import { packetInput, type PacketInput } from './packet-applications.ts';
import { usableTemplates } from './program-templates.ts';
import { type Call, dateArgument, type Session } from './session.ts';
import { typefacesOf } from './typefaces.ts';

type CheckRequest = z.output<(typeof packetCommands)['packet.check']['args']>;
type FormRequest = z.output<(typeof packetCommands)['packet.writeForm']['args']>;
type GenerateRequest = z.output<(typeof packetCommands)['packet.generate']['args']>;

export interface Gathered extends PacketInput {
  readonly templates: readonly UsableTemplate[];
}

/** What the papers of a packet are made of. */
export async function gathered(session: Session, { on, program, clients, templates }: CheckRequest): Promise<Gathered> {
  const input = await packetInput(session, dateArgument(on), program, clients);
  const own = await usableTemplates(session, input.source.program);
  return { ...input, templates: templates ? own.filter(({ id }) => templates.includes(id)) : own };
}

export const optionsOf = ({ papers, perRecommender, copies }: CheckRequest): PacketOptions => ({
  papers: papers ?? null,
  perRecommender,
  copies: copies ?? null,
});

/** What a person must look at before the papers are handed in. */
export async function checkPacket(
  session: Session,
  request: CheckRequest,
): Promise<{ findings: PacketFinding[]; standard: PaperKind[] }> {
  const { source, applications, templates } = await gathered(session, request);
  const beside = besideTemplates(templates, source, applications);
  return {
    findings: packetFindings(source, applications, beside).map((group) => ({ ...group, clients: [...group.clients] })),
    standard: [...standardPapers(source, beside)],
  };
}

/** Writes the papers of one program for these clients into `folder`. Unknown programs and clients fail before anything is written. */
export async function generatePacket(session: Session, request: GenerateRequest, call: Call): Promise<GeneratedPacket> {
  const { source, applications, templates } = await gathered(session, request);
  // The Word and Excel libraries are loaded where papers are written, not at every start.
  const { writePacket } = await import('../write/write-packet.ts');
  const result = await writePacket({
    source,
    applications,
    folder: request.folder,
    options: optionsOf(request),
    templates,
    typefaces: await typefacesOf(session),
    progress: call.progress,
    signal: call.signal,
  });
  const { folder, files, warnings, missing, failures } = result;
  return { folder, files: [...files], warnings: [...warnings], missing: [...missing], failures: [...failures] };
}

/** Writes one of the bureau's files that the packet fills, and nothing else. Fails with `usage` where the packet has none of this id (any more). */
export async function writeForm(session: Session, request: FormRequest): Promise<{ path: string }> {
  const { source, applications, templates } = await gathered(session, request);
  const { filledForms } = await import('./filled-forms.ts');
  const form = filledForms(source, applications, optionsOf(request), templates).find(({ id }) => id === request.id);
  if (!form) fail('usage', say`材料包里没有这份文书：资料或选择已变，请重新打开预览。`, { paper: request.id });
  const { writeJobs } = await import('../write/write-packet.ts');
  const { files, folder } = await writeJobs([form.job], { folder: request.folder, warnings: [] });
  return { path: files[0]?.path ?? folder };
}
