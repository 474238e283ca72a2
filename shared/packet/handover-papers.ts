import { quoted, quotedOrNull, say } from '../base/sentence.ts';
import { same } from '../notice/anchor.ts';
import type { HandedPaper, HandedTemplate } from './handover-file.ts';
import { changedLines, type HandoverItem, type LineOf } from './handover-items.ts';

/** A paper is another one's where it has its name and number: the same certificate, perhaps renewed. */
export const samePaper = (a: HandedPaper, b: HandedPaper): boolean => a.name === b.name && a.number === b.number;

/** How many before the one at `index` are like it: of several alike, the nth of one list stands for the nth of the other. */
export const nthAlike = <T>(list: readonly T[], index: number, alike: (a: T, b: T) => boolean): number =>
  list.slice(0, index).filter((one) => alike(one, list[index] as T)).length;

/** A template is another one's where it is the same sheet of the same file, for the same track. */
export const sameTemplate = (a: HandedTemplate, b: HandedTemplate): boolean =>
  a.original.sha256 === b.original.sha256 && a.track === b.track && a.sheet === b.sheet;

/** The file's word on a paper, with what only this workspace knows of it left standing. */
export const mergedPaper = (known: HandedPaper | null, handed: HandedPaper): HandedPaper => ({
  ...handed,
  validUntil: handed.validUntil ?? known?.validUntil ?? null,
  note: handed.note ?? known?.note ?? null,
  file: handed.file ?? known?.file ?? null,
});

/** The file's word on the columns that it names; what was said here of others is kept. */
export const mergedTemplate = (known: HandedTemplate | null, handed: HandedTemplate): HandedTemplate => ({
  ...handed,
  name: known?.name ?? handed.name,
  mapping: { ...known?.mapping, ...handed.mapping },
});

/** A row of the preview; `paper` as it is afterwards. */
export function paperItem(client: string, paper: HandedPaper, known: HandedPaper | null): HandoverItem {
  const lines = changedLines(PAPER_LINES, known, paper);
  const replaced = known?.file?.original.sha256 !== paper.file?.original.sha256;
  const change = known === null ? 'added' : lines.length > 0 || replaced ? 'changed' : 'unchanged';
  const name = [client, paper.name, ...(paper.number === null ? [] : [paper.number])].join(' · ');
  return { area: 'paper', change, name, lines };
}

const PAPER_LINES: readonly LineOf<HandedPaper>[] = [
  [say`有效期至`, ({ validUntil }) => quotedOrNull(validUntil)],
  [say`备注`, ({ note }) => quotedOrNull(note)],
  [say`文件`, ({ file }) => quotedOrNull(file?.name ?? null)],
];

/** A row of the preview; `template` as it is afterwards. */
export function templateItem(title: string, template: HandedTemplate, known: HandedTemplate | null): HandoverItem {
  const columns = Object.keys(template.mapping).filter(
    (column) =>
      known === null ||
      !Object.hasOwn(known.mapping, column) ||
      !same(known.mapping[column] ?? null, template.mapping[column] ?? null),
  );
  return {
    area: 'template',
    change: known === null ? 'added' : columns.length > 0 ? 'changed' : 'unchanged',
    name: `${title} · ${template.name}`,
    lines: columns.map((column) => ({
      label: quoted(column),
      before: quotedOrNull(known?.mapping[column] ?? null),
      after: quotedOrNull(template.mapping[column] ?? null),
    })),
  };
}
