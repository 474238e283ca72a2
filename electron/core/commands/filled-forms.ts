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
  let bytes: Uint8Array;
  try {
    ({ bytes } = fill());
  } catch (error) {
    return { ...emptyPage(usable.name), failed: saidBy(error) };
  }
  try {
    return { ...pageOf(usable, await partsOf(bytes, usable.name)), failed: null };
  } catch (error) {
    return { ...emptyPage(usable.name, [saidBy(error)]), failed: null };
  }
}

const pageOf = ({ name, parts, template }: UsableTemplate, after: Parts): FilledPage =>
  template.format === 'xlsx' ? workbookPage(parts, after, name) : documentPage(parts, after, name, wordNumbers(after));

/** What a failure says; anything else is no failure of the file and goes on. */
function saidBy(error: unknown): Sentence {
  if (error instanceof FailureError) return error.failure.said;
  throw error;
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
