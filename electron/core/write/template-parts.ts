import PizZip from 'pizzip';
import { fail } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/sentence.ts';
import { attributeOf } from './template-xml.ts';

/** The parts of an Office file by name, in their order. */
export type Parts = ReadonlyMap<string, Uint8Array>;

const decoder = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true });

/** A part as text; null where the file has none of this name. */
export function partText(parts: Parts, name: string): string | null {
  const bytes = parts.get(name);
  return bytes ? decoder.decode(bytes) : null;
}

export const partBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The kind of a template by its parts. Fails with `template` (macros, a kind that cannot be filled). */
export function templateKind(parts: Parts, file: string): 'xlsx' | 'docx' {
  const macros = [...parts.keys()].find((name) => /vbaProject\.bin$|xl\/macrosheets\//i.test(name));
  if (macros !== undefined || /\.(?:xlsm|docm|xltm|dotm)$/i.test(file))
    fail(
      'template',
      macros === undefined
        ? say`模板“${file}”带有宏，无法填写。请另存为不带宏的 .xlsx 或 .docx 再试。`
        : say`模板“${file}”带有宏（${macros}），无法填写。请另存为不带宏的 .xlsx 或 .docx 再试。`,
      { file },
    );
  if (parts.has('xl/workbook.xml')) return 'xlsx';
  if (parts.has('word/document.xml')) return 'docx';
  fail('template', say`模板“${file}”不是 .xlsx 或 .docx 文件，无法填写。请另存为其中一种再试。`, { file });
}

export interface WorkbookSheet {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

/** The worksheets of a workbook in their order. */
export function workbookSheets(parts: Parts): readonly WorkbookSheet[] {
  const workbook = partText(parts, 'xl/workbook.xml') ?? '';
  const relations = new Map(
    [...(partText(parts, 'xl/_rels/workbook.xml.rels') ?? '').matchAll(/<Relationship\b([^>]*)>/g)].map(
      ([, attributes = '']) => [
        attributeOf(attributes, 'Id') ?? '',
        (attributeOf(attributes, 'Target') ?? '').replace(/^\/xl\/|^\.\//, ''),
      ],
    ),
  );
  return [...workbook.matchAll(/<sheet\b([^>]*)>/g)].flatMap(([, attributes = '']) => {
    const part = `xl/${relations.get(attributeOf(attributes, 'r:id') ?? '') ?? ''}`;
    const hidden = (attributeOf(attributes, 'state') ?? 'visible') !== 'visible';
    return parts.has(part) && part.includes('worksheets/')
      ? [{ name: attributeOf(attributes, 'name') ?? '', part, hidden }]
      : [];
  });
}

/** The file of these parts, in their order. */
export function officeFile(parts: Parts): Uint8Array {
  const zip = new PizZip();
  // The format's first day: the same content gives the same bytes.
  for (const [name, bytes] of parts)
    zip.file(name, bytes, { binary: true, date: new Date(Date.UTC(1980, 0, 1)), createFolders: false });
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
