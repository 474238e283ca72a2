import type { z } from 'zod';
import type { packetCommands, PreviewPaper } from '../../../shared/contract/packet-commands.ts';
import { packetGroups, plannedPapers } from '../../../shared/packet/packet-plan.ts';
import type { PacketOptions } from '../../../shared/packet/packet-plan.ts';
import type { FilledPage } from '../write/filled/filled-page.ts';
import { besideTemplates, type UsableTemplate } from '../write/template-places.ts';
import { filledForms, formPage, formPaper } from './filled-forms.ts';
import { gathered, optionsOf, type Gathered } from './packet.ts';
import type { Call, Session } from './session.ts';
import { typefacesOf } from './typefaces.ts';

type PreviewRequest = z.output<(typeof packetCommands)['packet.preview']['args']>;

/** Papers made at a time before other calls get their turn. */
const BREATH = 20;

/** A paper of the preview, before it is made. */
interface Listed {
  readonly id: string;
  /** Null: it is for all. */
  readonly client: string | null;
  readonly make: (isShown: boolean) => Promise<PreviewPaper>;
}

/** The papers as they will be written, client by client, the bureau's filled files among them. */
export async function previewPacket(
  session: Session,
  request: PreviewRequest,
  call: Call,
): Promise<{ papers: PreviewPaper[] }> {
  const input = await gathered(session, request);
  const options = optionsOf(request);
  const order = new Map(input.applications.map(({ client }, n) => [client.name, n]));
  const place = ({ client }: Listed): number => (client === null ? order.size : (order.get(client) ?? order.size));
  const listed = [...(await listedPapers(session, input, options)), ...listedForms(input, options)];
  const shown = request.show && new Set(request.show);
  const papers: PreviewPaper[] = [];
  for (const [n, paper] of listed.toSorted((a, b) => place(a) - place(b)).entries()) {
    if (n % BREATH === 0) {
      call.progress(n, listed.length, paper.client ?? '');
      await new Promise((resolve) => setImmediate(resolve));
      call.signal.throwIfAborted();
    }
    papers.push(await paper.make(!shown || shown.has(paper.id)));
  }
  return { papers };
}

/** The workbench's own papers. */
async function listedPapers(
  session: Session,
  { source, applications, templates }: Gathered,
  options: PacketOptions,
): Promise<readonly Listed[]> {
  const { htmlText } = await import('../write/html.ts');
  const typefaces = await typefacesOf(session);
  return packetGroups(source, applications, options.perRecommender).flatMap((group) =>
    plannedPapers(source, group, options, besideTemplates(templates, source, group.applications)).map(
      ({ id, kind, application, copies, paper }): Listed => ({
        id,
        client: application?.client.name ?? null,
        make: async (isShown) => {
          const model = paper();
          const { size, orientation, margins } = model.page;
          return {
            id,
            kind,
            title: model.name,
            client: application?.client.name ?? null,
            recommender: group.recommender,
            page: { size, orientation, margins: { ...margins } },
            pageHead: model.pageHead,
            pageNumbers: model.pageFoot,
            copies,
            file: null,
            html: isShown ? htmlText([model], typefaces) : null,
          };
        },
      }),
    ),
  );
}

/** The bureau's files. Of those that are not shown one is filled for each template, to know its paper. */
function listedForms({ source, applications, templates }: Gathered, options: PacketOptions): readonly Listed[] {
  const layouts = new Map<UsableTemplate, FilledPage>();
  return filledForms(source, applications, options, templates).map((form) => ({
    id: form.id,
    client: form.job.client,
    make: async (isShown) => {
      const made = (isShown ? null : layouts.get(form.template)) ?? (await formPage(form));
      layouts.set(form.template, made);
      return {
        ...formPaper(form, source, applications, options.copies, made),
        html: isShown ? made.html : null,
      };
    },
  }));
}
