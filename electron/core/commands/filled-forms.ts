import { FailureError } from '../../../shared/base/failure.ts';
import type { PreviewPaper } from '../../../shared/contract/packet-commands.ts';
import type { Application, ProgramSource } from '../../../shared/packet/application.ts';
import type { PacketOptions } from '../../../shared/packet/packet-plan.ts';
import { formCopies } from '../../../shared/packet/print-copies.ts';
import { readWordLists, ListCounter } from '../import/docx-numbering.ts';
import { failedPage, type FilledPage } from '../write/filled/filled-page.ts';
import { packetJobs, type PacketJob } from '../write/packet-jobs.ts';
import { partText, type Parts } from '../write/template-parts.ts';
import type { UsableTemplate } from '../write/template-places.ts';
import { partsOf } from './template-files.ts';

type FilledJob = PacketJob & { readonly content: Extract<PacketJob['content'], { kind: 'template' }> };

/** A bureau's file that a packet fills, before it is filled. */
export interface FilledForm {
  /** The same for the same packet: for asking for it again. */
  readonly id: string;
  readonly template: UsableTemplate;
  readonly job: FilledJob;
}

/** The filled files of a packet: the very jobs that write them. */
export function filledForms(
  source: ProgramSource,
  applications: readonly Application[],
  options: PacketOptions,
  templates: readonly UsableTemplate[],
): readonly FilledForm[] {
  return templates.flatMap((template, n) =>
    packetJobs({ source, applications, options: { ...options, papers: [] }, templates: [template] }).flatMap((job) =>
      isFilled(job) ? [{ id: `template/${n}/${job.path}`, template, job }] : [],
    ),
  );
}

const isFilled = (job: PacketJob): job is FilledJob => job.content.kind === 'template';

/** The form as the preview lists it. `made` is its page, or that of another client's copy: they have one layout. */
export function formPaper(
  { id, template, job }: FilledForm,
  source: ProgramSource,
  applications: readonly Application[],
  chosen: number | null,
  made: FilledPage,
): Omit<PreviewPaper, 'html'> {
  const application = applications.find(({ client }) => client.name === job.client) ?? null;
  const { size, orientation, margins } = made.page;
  return {
    id,
    kind: 'template',
    title: template.name.replace(/\.[^.]+$/, ''),
    client: job.client,
    recommender: job.recommender,
    page: { size, orientation, margins: { ...margins } },
    pageHead: null,
    pageNumbers: false,
    copies: formCopies(source, application, chosen),
    file: { name: template.name, unshown: [...made.unshown] },
  };
}

/** Fills the file in memory and shows what it then holds, read back from its bytes. One that cannot be filled says why. */
export async function formPage({ template, job }: FilledForm): Promise<FilledPage> {
  try {
    const { bytes } = job.content.fill();
    const after = await partsOf(bytes, template.name);
    if (template.template.format === 'xlsx') {
      const { workbookPage } = await import('../write/filled/workbook-page.ts');
      return workbookPage(template.parts, after, template.name);
    }
    const { documentPage } = await import('../write/filled/document-page.ts');
    return documentPage(template.parts, after, template.name, wordNumbers(after));
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    return failedPage(template.name, template.template.format, error.failure.said);
  }
}

/** Counts the numbered paragraphs as Word does. */
function wordNumbers(parts: Parts): (style: string | null, list: { id: string; level: number } | null) => string {
  const lists = readWordLists(partText(parts, 'word/numbering.xml') ?? '', partText(parts, 'word/styles.xml') ?? '');
  const counter = new ListCounter(lists);
  return (style, own) => {
    const carried = style === null ? undefined : lists.styles.get(style);
    const list = own?.id ?? carried?.list ?? '0';
    return list === '0' ? '' : counter.next(list, own?.level ?? carried?.level ?? 0).replace(/^- $/, '• ');
  };
}
