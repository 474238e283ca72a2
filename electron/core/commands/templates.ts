import { mkdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { z } from 'zod';
import { fail } from '../../../shared/base/failure.ts';
import type { templateCommands } from '../../../shared/contract/template-commands.ts';
import { columnLetters } from '../../../shared/packet/template-grid.ts';
import { TEMPLATE_FACTS } from '../../../shared/packet/template-facts.ts';
import {
  EMPTY,
  factOfKey,
  keyLabel,
  proposeFact,
  SERIAL,
  valueOf,
  type RememberedMapping,
} from '../../../shared/packet/template-mapping.ts';
import { statedUnit, templateName } from '../../../shared/packet/template-name.ts';
import { templateRows } from '../../../shared/packet/template-rows.ts';
import { loopOver } from '../../../shared/packet/template-tags.ts';
import { loadFile } from '../import/load-file.ts';
import { openZip } from '../import/zip.ts';
import { writeFileAtomic } from '../write/atomic-file.ts';
import { unwritable } from '../write/output-failure.ts';
import { cellPlace, readTemplate, type ReadTemplate } from '../write/read-template.ts';
import { safeFileName } from '../write/safe-file-name.ts';
import type { Parts } from '../write/template-parts.ts';
import { packetInput } from './packet-applications.ts';
import { type Call, dateArgument, type Session } from './session.ts';

type Inspected = z.output<(typeof templateCommands)['template.inspect']['result']>;
type FillRequest = z.output<(typeof templateCommands)['template.fill']['args']>;
type Filled = z.output<(typeof templateCommands)['template.fill']['result']>;

async function partsOf(file: string): Promise<Parts> {
  const zip = await openZip(await loadFile(file), basename(file));
  const parts = new Map<string, Uint8Array>();
  for (const name of zip.names) {
    const bytes = await zip.read(name);
    if (bytes && !name.endsWith('/')) parts.set(name, bytes);
  }
  return parts;
}

interface Named {
  readonly path: readonly string[];
  readonly place: string;
  readonly unit: string | null;
}

function namedPlaces({ format, table, fields, tags }: ReadTemplate): Named[] {
  if (table)
    return table.layout.columns.map(({ column, path, unit }) => ({
      path,
      place:
        format === 'xlsx'
          ? `${table.grid.name}!${columnLetters(column)}${table.layout.headingTo}`
          : `${table.grid.name}第 ${column} 列`,
      unit: unit ?? table.layout.unit,
    }));
  if (fields.length > 0)
    return fields.map(({ field: { cell, path }, grid }) => ({
      path,
      place: cellPlace(format, grid.name, cell.row, cell.column),
      unit: statedUnit(path.at(-1) ?? ''),
    }));
  return tags
    .filter(({ kind }) => kind === 'value')
    .map(({ name, place }) => ({ path: [name], place, unit: statedUnit(name) }));
}

/** What a template asks for and what is proposed for it; fails with `template` where it cannot be filled. */
export async function inspectTemplate(
  file: string,
  sheet: string | null,
  mapping: RememberedMapping,
): Promise<Inspected> {
  const template = readTemplate(await partsOf(file), basename(file), sheet);
  const layout = template.table?.layout ?? null;
  return {
    format: template.format,
    kind: template.table ? 'table' : template.fields.length > 0 ? 'form' : 'tags',
    table:
      layout && template.table
        ? {
            place: `“${template.table.grid.name}”第 ${layout.headingFrom}–${layout.headingTo} 行`,
            rows: layout.areas.reduce((total, { rows }) => total + rows.length, 0),
            unit: layout.unit,
            bands: layout.areas.flatMap(({ band }) => band ?? []),
          }
        : null,
    columns: namedPlaces(template).map(({ path, place, unit }) => {
      const fact = proposeFact(path, mapping);
      return { name: path.join('·'), place, key: path.map(templateName).join(''), fact, label: keyLabel(fact), unit };
    }),
    facts: [
      { id: SERIAL, label: '序号' },
      { id: EMPTY, label: '（留空）' },
      ...TEMPLATE_FACTS.map(({ id, label }) => ({ id, label })),
    ],
  };
}

/** Fills a template for these clients. Unknown programs, clients and facts fail before anything is written. */
export async function fillTemplate(session: Session, request: FillRequest, call: Call): Promise<Filled> {
  const on = dateArgument(request.on);
  const mapping = Object.fromEntries(Object.entries(request.mapping).map(([name, key]) => [templateName(name), key]));
  for (const [name, key] of Object.entries(mapping))
    if (key !== null && key !== SERIAL && key !== EMPTY && factOfKey(key) === null)
      fail('template', `列“${name}”对应的内容“${key}”不存在，请重新选择。`, { column: name });
  const file = basename(request.file);
  const parts = await partsOf(request.file);
  const template = readTemplate(parts, file, request.sheet ?? null);
  const { source, applications } = await packetInput(session, on, request.program, request.clients);
  const named = namedPlaces(template);
  const keys = named.map(({ path }) => proposeFact(path, mapping));
  const loops = template.tags.some(({ kind, name }) => kind === 'open' && loopOver(name) !== null);
  const perProject =
    loops || (template.table !== null && keys.some((key) => key !== null && factOfKey(key)?.ofProject === true));
  const together =
    template.table !== null || template.tags.some(({ kind, name }) => kind === 'open' && loopOver(name) === 'clients');
  const orders = together
    ? [{ client: null, rows: templateRows(source, applications, perProject) }]
    : applications.map((one) => ({ client: one.client.name, rows: templateRows(source, [one], perProject) }));

  const { fillExcel } = await import('../write/fill-excel.ts');
  const { fillWord } = await import('../write/fill-word.ts');
  const fill = template.format === 'xlsx' ? fillExcel : fillWord;
  const results = orders.map(({ client, rows }) => ({ client, filled: fill(parts, template, rows, mapping) }));
  await mkdir(request.folder, { recursive: true }).catch((error: unknown) => {
    throw unwritable(request.folder, error);
  });
  const stem = safeFileName(basename(file, extname(file)), 60);
  const digits = Math.max(2, String(results.length).length);
  const files: Filled['files'] = [];
  for (const [i, { client, filled }] of results.entries()) {
    const head = client === null ? '' : `${String(i + 1).padStart(digits, '0')}-${safeFileName(client, 34)}-`;
    const path = join(request.folder, `${head}${stem}.${template.format}`);
    if (path === request.file) fail('template', `填好的文件会盖掉模板“${file}”本身，请另选一个文件夹。`, { file });
    await writeFileAtomic(path, filled.bytes, { signal: call.signal });
    files.push({ path, client });
    call.progress(i + 1, results.length, path);
  }
  const rows = orders.flatMap((order) => order.rows);
  const unmapped = named.filter(
    ({ path }, i) => keys[i] === null && rows.every((row) => valueOf(null, path.at(-1) ?? '', row) === null),
  );
  const noUnit = named.filter(
    ({ unit }, i) =>
      unit === null && keys[i] !== null && factOfKey(keys[i] ?? '')?.money === true && template.tags.length === 0,
  );
  return {
    files,
    missing: results.flatMap(({ filled }) => [...filled.missing]),
    warnings: [
      ...new Set(results.flatMap(({ filled }) => filled.warnings)),
      ...(unmapped.length > 0
        ? [`没有对应内容、留空的：${unmapped.map(({ path, place }) => `${path.join('·')}（${place}）`).join('、')}。`]
        : []),
      ...(noUnit.length > 0
        ? [`没有写金额单位、按万元填写的：${noUnit.map(({ path }) => path.join('·')).join('、')}。`]
        : []),
    ],
  };
}
