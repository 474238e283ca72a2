import { extname } from 'node:path';
import { contentFormat } from './content-format.ts';
import type { SourceReaderEntry } from './source-reader.ts';

/** Every format that a notice may come in. A new one is one `read-<format>.ts` and one line here. */
export const SOURCE_READERS: readonly SourceReaderEntry[] = [
  { format: 'txt', extensions: ['.txt', '.text', '.md'], load: async () => (await import('./read-txt.ts')).readTxt },
  { format: 'docx', extensions: ['.docx', '.docm'], load: async () => (await import('./read-docx.ts')).readDocx },
  { format: 'doc', extensions: ['.doc', '.wps'], load: async () => (await import('./read-doc.ts')).readDoc },
  { format: 'pdf', extensions: ['.pdf'], load: async () => (await import('./read-pdf.ts')).readPdf },
  { format: 'html', extensions: ['.html', '.htm'], load: async () => (await import('./read-html.ts')).readHtml },
];

/**
 * The reader for a file: by what its bytes show, else by its extension; null where neither is known. A name without
 * an extension is text.
 */
export function readerFor(name: string, bytes: Uint8Array): SourceReaderEntry | null {
  const format = contentFormat(bytes);
  const extension = extname(name).toLowerCase() || '.txt';
  return (
    SOURCE_READERS.find((entry) =>
      format === null ? entry.extensions.includes(extension) : entry.format === format,
    ) ?? null
  );
}

/** The extensions that `notice import` takes, for messages and file dialogs. */
export const noticeExtensions = (): readonly string[] => [
  ...SOURCE_READERS.flatMap((entry) => entry.extensions.slice(0, 1)),
  '.json',
];
