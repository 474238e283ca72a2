import { mkdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { z } from 'zod';
import { fail } from '../../../shared/base/failure.ts';
import { distinct, say } from '../../../shared/base/sentence.ts';
import type { templateCommands } from '../../../shared/contract/template-commands.ts';
import type { TemplateLayout } from '../../../shared/contract/template-views.ts';
import { TEMPLATE_FACTS } from '../../../shared/packet/template-facts.ts';
import { EMPTY, type RememberedMapping, SERIAL } from '../../../shared/packet/template-mapping.ts';
import { templateName } from '../../../shared/packet/template-name.ts';
import { writeFileAtomic } from '../write/atomic-file.ts';
import { unwritable } from '../write/output-failure.ts';
import { rowPlace } from '../write/read-template.ts';
import { safeFileName } from '../write/safe-file-name.ts';
import { columnView, namedPlaces, templateOrders, type UsableTemplate } from '../write/template-places.ts';
import { packetInput } from './packet-applications.ts';
import { type Call, dateArgument, type Session } from './session.ts';
import { columnsKnown, keptMapping, templateAt } from './template-files.ts';

type FillRequest = z.output<(typeof templateCommands)['template.fill']['args']>;
type Filled = z.output<(typeof templateCommands)['template.fill']['result']>;

/** What a template asks for and what is proposed for it. */
export function layoutOf({ template, mapping }: UsableTemplate): TemplateLayout {
  const layout = template.table?.layout ?? null;
  return {
    format: template.format,
    kind: template.table ? 'table' : template.fields.length > 0 ? 'form' : 'tags',
    table:
      layout && template.table
        ? {
            place: rowPlace(template.table.grid.name, [...new Set([layout.headingFrom, layout.headingTo])].join('–')),
            rows: layout.areas.reduce((total, { rows }) => total + rows.length, 0),
            unit: layout.unit,
            bands: layout.areas.flatMap(({ band }) => band ?? []),
          }
        : null,
    columns: namedPlaces(template).map((place) => ({
      ...columnView(place, mapping),
      key: place.path.map(templateName).join(''),
    })),
    facts: [
      { id: SERIAL, label: '序号' },
      { id: EMPTY, label: null },
      ...TEMPLATE_FACTS.map(({ id, label }) => ({ id, label })),
    ],
  };
}

/** Reads a file as a template; fails with `template` where it cannot be filled. */
export async function inspectTemplate(
  session: Session,
  file: string,
  sheet: string | null,
  mapping: RememberedMapping,
): Promise<TemplateLayout> {
  return layoutOf(await templateAt(file, sheet, { ...(await columnsKnown(session)), ...keptMapping(mapping) }));
}

/** Fills a file for these clients. Unknown programs, clients and facts fail before anything is written. */
export async function fillTemplate(session: Session, request: FillRequest, call: Call): Promise<Filled> {
  const on = dateArgument(request.on);
  const mapping = { ...(await columnsKnown(session)), ...keptMapping(request.mapping) };
  const usable = await templateAt(request.file, request.sheet ?? null, mapping);
  const { source, applications } = await packetInput(session, on, request.program, request.clients);
  const orders = templateOrders(usable, source, applications);
  const { fillOne } = await import('../write/fill-template.ts');
  const results = orders.map(({ application, rows }) => ({ application, filled: fillOne(usable, rows) }));
  await mkdir(request.folder, { recursive: true }).catch((error: unknown) => {
    throw unwritable(request.folder, error);
  });
  const extension = extname(usable.name);
  const stem = safeFileName(usable.name.slice(0, usable.name.length - extension.length), 60);
  const digits = Math.max(2, String(results.length).length);
  const files: Filled['files'] = [];
  for (const [i, { application, filled }] of results.entries()) {
    const client = application?.client.name ?? null;
    const head = client === null ? '' : `${String(i + 1).padStart(digits, '0')}-${safeFileName(client, 34)}-`;
    const path = join(request.folder, `${head}${stem}.${usable.template.format}`);
    if (path === request.file)
      fail('template', say`填好的文件会盖掉模板“${usable.name}”本身，请另选一个文件夹。`, { file: usable.name });
    await writeFileAtomic(path, filled.bytes, { signal: call.signal });
    files.push({ path, client });
    call.progress(i + 1, results.length, path);
  }
  return {
    files,
    missing: results.flatMap(({ filled }) => [...filled.missing]),
    warnings: distinct(results.flatMap(({ filled }) => filled.warnings)),
  };
}
