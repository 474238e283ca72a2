import type { z } from 'zod';
import type {
  GeneratedPacket,
  packetCommands,
  PacketFinding,
  PreviewPaper,
} from '../../../shared/contract/packet-commands.ts';
import { consistencyFindings, deadlineFindings, templateFindings } from '../../../shared/packet/consistency.ts';
import type { PaperKind } from '../../../shared/packet/document.ts';
import { packetGroups, type PacketOptions, plannedPapers, standardPapers } from '../../../shared/packet/packet-plan.ts';
import { besideTemplates, type UsableTemplate } from '../write/template-places.ts';
import { packetInput, type PacketInput } from './packet-applications.ts';
import { usableTemplates } from './program-templates.ts';
import { type Call, dateArgument, type Session } from './session.ts';
import { typefacesOf } from './typefaces.ts';

type CheckRequest = z.output<(typeof packetCommands)['packet.check']['args']>;
type PreviewRequest = z.output<(typeof packetCommands)['packet.preview']['args']>;
type GenerateRequest = z.output<(typeof packetCommands)['packet.generate']['args']>;

interface Gathered extends PacketInput {
  readonly templates: readonly UsableTemplate[];
}

async function gathered(session: Session, { on, program, clients, templates }: CheckRequest): Promise<Gathered> {
  const input = await packetInput(session, dateArgument(on), program, clients);
  const own = await usableTemplates(session, input.source.program);
  return { ...input, templates: templates ? own.filter(({ id }) => templates.includes(id)) : own };
}

const optionsOf = ({ papers, perRecommender, copies }: CheckRequest): PacketOptions => ({
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
    findings: [
      ...deadlineFindings(source),
      ...consistencyFindings(source, applications, beside),
      ...templateFindings(source, beside.lacking),
    ],
    standard: [...standardPapers(source, beside)],
  };
}

/** Papers made at a time before other calls get their turn. */
const BREATH = 20;

/** The papers as they will be written. */
export async function previewPacket(
  session: Session,
  request: PreviewRequest,
  call: Call,
): Promise<{ papers: PreviewPaper[] }> {
  const { source, applications, templates } = await gathered(session, request);
  const options = optionsOf(request);
  const planned = packetGroups(source, applications, options.perRecommender).flatMap((group) =>
    plannedPapers(source, group, options, besideTemplates(templates, source, group.applications)).map((paper) => ({
      recommender: group.recommender,
      paper,
    })),
  );
  const shown = request.show && new Set(request.show);
  const { htmlText } = await import('../write/html.ts');
  const typefaces = await typefacesOf(session);
  const papers: PreviewPaper[] = [];
  for (const [n, { recommender, paper }] of planned.entries()) {
    if (n % BREATH === 0) {
      call.progress(n, planned.length, paper.application?.client.name ?? paper.name);
      await new Promise((resolve) => setImmediate(resolve));
      call.signal.throwIfAborted();
    }
    const model = paper.paper();
    const { size, orientation, margins } = model.page;
    papers.push({
      id: paper.id,
      kind: paper.kind,
      title: model.name,
      client: paper.application?.client.name ?? null,
      recommender,
      page: { size, orientation, margins: { ...margins } },
      pageHead: model.pageHead,
      pageNumbers: model.pageFoot,
      copies: paper.copies,
      html: !shown || shown.has(paper.id) ? htmlText([model], typefaces) : null,
    });
  }
  return { papers };
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
  const files = result.files.map(({ path, kind, client }) => ({ path, kind, client }));
  const { folder, warnings, missing, failures } = result;
  return { folder, files, warnings: [...warnings], missing: [...missing], failures: [...failures] };
}
