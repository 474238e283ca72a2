import { FailureError } from '../../../shared/base/failure.ts';
import type { Sentence } from '../../../shared/base/sentence.ts';
import type { Application, ProgramSource } from '../../../shared/packet/application.ts';
import type { PacketOptions } from '../../../shared/packet/packet-plan.ts';
import { ListCounter, readWordLists } from '../import/docx-numbering.ts';
import { documentPage, type WordNumbers } from '../write/filled/document-page.ts';
import { emptyPage, type FilledPage } from '../write/filled/filled-page.ts';
import { workbookPage } from '../write/filled/workbook-page.ts';
import { packetJobs, type PacketJob } from '../write/packet-jobs.ts';
import { partText, type Parts } from '../write/template-parts.ts';
import type { UsableTemplate } from '../write/template-places.ts';
import { partsOf } from './template-files.ts';

type FilledContent = Extract<PacketJob['content'], { readonly kind: 'template' }>;

/** A bureau's file that a packet fills, before it is filled. */
export interface FilledForm {
  /** The same for the same packet: for asking for it again. */
  readonly id: string;
  readonly job: PacketJob;
  readonly content: FilledContent;
}

/** The filled files of a packet: the very jobs that write them. */
export const filledForms = (
  source: ProgramSource,
  applications: readonly Application[],
  options: PacketOptions,
  templates: readonly UsableTemplate[],
): readonly FilledForm[] =>
  packetJobs({ source, applications, options: { ...options, papers: [] }, templates }).flatMap((job, n) =>
    job.content.kind === 'template' ? [{ id: `template/${n}/${job.path}`, job, content: job.content }] : [],
  );

/** The page of a form; `failed`: why it could not be filled. */
export type FormPage = FilledPage & { readonly failed: Sentence | null };

/** Fills the file in memory and shows what it then holds, read back from its bytes. */
export async function formPage({ content: { usable, fill } }: FilledForm): Promise<FormPage> {
  try {
    const after = await partsOf(fill().bytes, usable.name);
    const made =
      usable.template.format === 'xlsx'
        ? workbookPage(usable.parts, after, usable.name)
        : documentPage(usable.parts, after, usable.name, wordNumbers(after));
    return { ...made, failed: null };
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    return { ...emptyPage(usable.name), failed: error.failure.said };
  }
}

/** Counts the numbered paragraphs as Word does. */
function wordNumbers(parts: Parts): WordNumbers {
  const lists = readWordLists(partText(parts, 'word/numbering.xml') ?? '', partText(parts, 'word/styles.xml') ?? '');
  const counter = new ListCounter(lists);
  return (style, own) => {
    const carried = style === null ? undefined : lists.styles.get(style);
    const { list, level } = own ?? carried ?? { list: '0', level: 0 };
    return list === '0' ? null : { list, level, number: counter.next(list, level).replace(/^- $/, '• ') };
  };
}
