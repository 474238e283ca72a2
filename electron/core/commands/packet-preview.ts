import type { z } from 'zod';
import type { packetCommands, PreviewPaper } from '../../../shared/contract/packet-commands.ts';
import type { Application } from '../../../shared/packet/application.ts';
import type { PageSetup } from '../../../shared/packet/document.ts';
import { packetGroups, plannedPapers, type PacketOptions } from '../../../shared/packet/packet-plan.ts';
import { formCopies } from '../../../shared/packet/print-copies.ts';
import { besideTemplates, type UsableTemplate } from '../write/template-places.ts';
import type { FormPage } from './filled-forms.ts';
import { gathered, optionsOf, type Gathered } from './packet.ts';
import type { Call, Session } from './session.ts';
import { typefacesOf } from './typefaces.ts';

type PreviewRequest = z.output<(typeof packetCommands)['packet.preview']['args']>;

/** Papers made at a time before other calls get their turn. */
const BREATH = 20;

/** A paper of the preview, before it is made. */
interface Listed {
  readonly id: string;
  readonly name: string;
  readonly client: string | null;
  readonly recommender: string | null;
  readonly make: (isShown: boolean) => Promise<Omit<PreviewPaper, keyof Listed>>;
}

/** The papers as they will be written: of each recommending unit client by client, the bureau's filled files among them. */
export async function previewPacket(
  session: Session,
  request: PreviewRequest,
  call: Call,
): Promise<{ papers: PreviewPaper[] }> {
  const input = await gathered(session, request);
  const options = optionsOf(request);
  const listed = inOrder(input, options, [
    ...(await listedPapers(session, input, options)),
    ...(await listedForms(input, options)),
  ]);
  const shown = request.show && new Set(request.show);
  const papers: PreviewPaper[] = [];
  for (const [n, { make, name, ...paper }] of listed.entries()) {
    if (n % BREATH === 0) {
      call.progress(n, listed.length, paper.client ?? name);
      await new Promise((resolve) => setImmediate(resolve));
      call.signal.throwIfAborted();
    }
    papers.push({ ...paper, ...(await make(!shown || shown.has(paper.id))) });
  }
  return { papers };
}

/** What is for all comes after the clients' own papers. */
function inOrder({ source, applications }: Gathered, options: PacketOptions, listed: readonly Listed[]): Listed[] {
  const groups = packetGroups(source, applications, options.perRecommender).map(({ recommender }) => recommender);
  const clients = applications.map(({ client }) => client.name);
  const place = ({ client }: Listed): number => (client === null ? clients.length : clients.indexOf(client));
  return listed.toSorted(
    (a, b) => groups.indexOf(a.recommender) - groups.indexOf(b.recommender) || place(a) - place(b),
  );
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
      ({ id, kind, name, application, copies, paper }): Listed => ({
        id,
        name,
        client: application?.client.name ?? null,
        recommender: group.recommender,
        make: async (isShown) => {
          const model = paper();
          return {
            kind,
            title: model.name,
            page: pageView(model.page),
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

/** The bureau's files. Of those that are not shown one is filled for each template, to know its paper: they have one layout. */
async function listedForms(
  { source, applications, templates }: Gathered,
  options: PacketOptions,
): Promise<readonly Listed[]> {
  if (templates.length === 0) return [];
  const { filledForms, formPage } = await import('./filled-forms.ts');
  const layouts = new Map<UsableTemplate, FormPage>();
  return filledForms(source, applications, options, templates).map((form): Listed => {
    const { usable } = form.content;
    const { client, recommender } = form.job;
    return {
      id: form.id,
      name: usable.name,
      client,
      recommender,
      make: async (isShown) => {
        const made = (isShown ? null : layouts.get(usable)) ?? (await formPage(form));
        layouts.set(usable, made);
        return {
          kind: 'template',
          title: usable.name.replace(/\.[^.]+$/, ''),
          page: pageView(made.page),
          pageHead: null,
          pageNumbers: made.pageNumbers,
          copies: formCopies(source, applicationOf(applications, client), options.copies),
          file: { name: usable.name, unshown: [...made.unshown], failed: made.failed },
          html: isShown ? made.html : null,
        };
      },
    };
  });
}

const applicationOf = (applications: readonly Application[], client: string | null): Application | null =>
  applications.find((application) => application.client.name === client) ?? null;

const pageView = ({ size, orientation, margins }: PageSetup): PreviewPaper['page'] => ({
  size,
  orientation,
  margins: { ...margins },
});
