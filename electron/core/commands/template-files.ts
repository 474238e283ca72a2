import { basename } from 'node:path';
import { fail } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/sentence.ts';
import { EMPTY, factOfKey, type RememberedMapping, SERIAL } from '../../../shared/packet/template-mapping.ts';
import { templateName } from '../../../shared/packet/template-name.ts';
import { loadFile } from '../import/load-file.ts';
import { openZip } from '../import/zip.ts';
import { rememberedColumns } from '../store/templates.ts';
import { readTemplate } from '../write/read-template.ts';
import type { Parts } from '../write/template-parts.ts';
import type { UsableTemplate } from '../write/template-places.ts';
import type { Session } from './session.ts';

/** The parts of an Office file. Fails with `file-format` or `file-limit` on a damaged, locked or swollen one. */
export async function partsOf(bytes: Uint8Array, name: string): Promise<Parts> {
  const zip = await openZip(bytes, name);
  const parts = new Map<string, Uint8Array>();
  for (const part of zip.names) {
    const content = await zip.read(part);
    if (content && !part.endsWith('/')) parts.set(part, content);
  }
  return parts;
}

/** A template read and mapped; fails with `template`, by name and place, where it cannot be filled. */
export async function usableTemplate(
  bytes: Uint8Array,
  name: string,
  sheet: string | null,
  mapping: RememberedMapping,
): Promise<UsableTemplate> {
  const parts = await partsOf(bytes, name);
  return { name, parts, template: readTemplate(parts, name, sheet), mapping };
}

export const templateAt = async (
  file: string,
  sheet: string | null,
  mapping: RememberedMapping,
): Promise<UsableTemplate> => usableTemplate(await loadFile(file), basename(file), sheet, mapping);

/** A mapping as it is kept, by `templateName`. Fails with `template` on a fact that does not exist. */
export function keptMapping(mapping: RememberedMapping): RememberedMapping {
  for (const [name, key] of Object.entries(mapping))
    if (key !== null && key !== SERIAL && key !== EMPTY && factOfKey(key) === null)
      fail('template', say`列“${name}”对应的内容“${key}”不存在，请重新选择。`, { column: name });
  return Object.fromEntries(Object.entries(mapping).map(([name, key]) => [templateName(name), key]));
}

/** What columns of any template take as persons said; nothing where no workspace is open. */
export const columnsKnown = async (session: Session): Promise<RememberedMapping> =>
  session.workspace ? rememberedColumns(session.workspace) : {};
