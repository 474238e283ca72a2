import { listed, say, type Sentence } from '../../../shared/base/sentence.ts';
import type { Application, ProgramSource } from '../../../shared/packet/application.ts';
import type { EmptyPlace } from '../../../shared/packet/lacking-facts.ts';
import type { BesidePapers } from '../../../shared/packet/beside-papers.ts';
import { isProjectTable, summaryKind } from '../../../shared/packet/summary-kind.ts';
import type { SummaryRow } from '../../../shared/packet/summary-row.ts';
import {
  type FactKey,
  factOfKey,
  keyLabel,
  proposeFact,
  type RememberedMapping,
  valueOf,
} from '../../../shared/packet/template-mapping.ts';
import { statedUnit } from '../../../shared/packet/template-name.ts';
import { templateRows } from '../../../shared/packet/template-rows.ts';
import { loopOver } from '../../../shared/packet/template-tags.ts';
import { cellPlace, type ReadTemplate } from './read-template.ts';
import type { Parts } from './template-parts.ts';

/** A bureau's file, read and mapped: it can be filled. */
export interface UsableTemplate {
  /** The file's name. */
  readonly name: string;
  readonly parts: Parts;
  readonly template: ReadTemplate;
  readonly mapping: RememberedMapping;
}

/** Something that a template asks for: a column, a label, a tag. */
export interface NamedPlace {
  /** The headings or labels over it, its own last. */
  readonly path: readonly string[];
  readonly place: Sentence;
  readonly unit: string | null;
}

export function namedPlaces({ format, table, fields, tags }: ReadTemplate): readonly NamedPlace[] {
  if (table)
    return table.layout.columns.map(({ column, path, unit }) => ({
      path,
      place:
        format === 'xlsx'
          ? cellPlace(format, table.grid.name, table.layout.headingTo, column)
          : say`${table.grid.name}第 ${column} 列`,
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

/** One file that a template makes: for one client, or for all of them together (null). */
export interface TemplateOrder {
  readonly application: Application | null;
  readonly rows: readonly SummaryRow[];
}

/** A table or a loop is filled once for all clients, a form once for each. */
export function isForAll({ table, tags }: ReadTemplate): boolean {
  return table !== null || tags.some(({ kind, name }) => kind === 'open' && loopOver(name) === 'clients');
}

/** A bureau's table of all clients is what goes to the recommending unit: no other is made beside it. */
export const takesTheTablesPlace = ({ template }: UsableTemplate): boolean =>
  template.table !== null && isForAll(template);

/** What templates mean for the papers beside them. */
export const besideTemplates = (
  templates: readonly UsableTemplate[],
  source: ProgramSource,
  applications: readonly Application[],
): BesidePapers => ({
  ownTable: templates.some(takesTheTablesPlace),
  forms: templates.map(({ name, template }) => ({ name: name.replace(/\.[^.]+$/, ''), forAll: isForAll(template) })),
  lacking: templates.flatMap((template) => emptyTemplatePlaces(template, source, applications)),
});

/** The files that a template makes for these applications. */
export function templateOrders(
  { template, mapping }: UsableTemplate,
  source: ProgramSource,
  applications: readonly Application[],
): readonly TemplateOrder[] {
  const keys = namedPlaces(template).map(({ path }) => proposeFact(path, mapping));
  const loops = template.tags.some(({ kind, name }) => kind === 'open' && loopOver(name) !== null);
  const ofProjects = keys.some((key) => key !== null && factOfKey(key)?.ofProject === true);
  const perProject = loops || (template.table !== null && ofProjects);
  return isForAll(template)
    ? [{ application: null, rows: templateRows(source, applications, perProject) }]
    : applications.map((one) => ({ application: one, rows: templateRows(source, [one], perProject) }));
}

/** What a template asks for and is not known, client by client. */
export function emptyTemplatePlaces(
  usable: UsableTemplate,
  source: ProgramSource,
  applications: readonly Application[],
): readonly EmptyPlace[] {
  const places = namedPlaces(usable.template).map((place) => ({
    ...place,
    key: proposeFact(place.path, usable.mapping),
  }));
  return templateOrders(usable, source, applications)
    .flatMap(({ rows }) => rows)
    .flatMap((row) =>
      places.flatMap(({ path, place, key }): EmptyPlace[] => {
        const own = path.at(-1) ?? '';
        const value = valueOf(key, own, row);
        // A name that means nothing known is asked for as it is: what 申报事项 holds under it goes in.
        const open = value === null ? key === null : value.kind === 'missing';
        if (!open) return [];
        return [
          {
            client: row.facts.client.name,
            name: clientFactName(key, row) ?? own,
            askedBy: say`${usable.name}“${path.join('·')}”（${place}）`,
            ofApplication: clientFactName(key, row) === null,
          },
        ];
      }),
    );
}

/**
 * The client's own fact behind a key, as the workbook calls it (`2025年营业收入`); null for one that is kept for the application. A
 * project that the client's sheet does not have is named for the application, unless the program judges projects.
 */
function clientFactName(key: FactKey | null, row: SummaryRow): string | null {
  const fact = key === null ? null : factOfKey(key);
  if (fact === null || fact.asked) return null;
  if (fact.ofProject && row.project === null && !isProjectTable(summaryKind(row.source.program))) return null;
  if (!fact.yearly) return fact.label;
  const year = /@(\d{4})$/.exec(key ?? '')?.[1] ?? String(row.facts.lastYear);
  return `${year}年${fact.label}`;
}

/** What a person should know of a template's columns: those left empty, and amounts without a unit. */
export function mappingWarnings(
  { template, mapping }: UsableTemplate,
  rows: readonly SummaryRow[],
): readonly Sentence[] {
  const named = namedPlaces(template).map((place) => ({ ...place, key: proposeFact(place.path, mapping) }));
  const unmapped = named.filter(
    ({ path, key }) => key === null && rows.every((row) => valueOf(null, path.at(-1) ?? '', row) === null),
  );
  const noUnit = named.filter(
    ({ unit, key }) => unit === null && key !== null && factOfKey(key)?.money === true && template.tags.length === 0,
  );
  const { unfilled } = template;
  return [
    ...(unfilled.length > 0 ? [say`表单里的清单表没有填写：${listed(unfilled)}。`] : []),
    ...(unmapped.length > 0
      ? [say`没有对应内容、留空的：${listed(unmapped.map(({ path, place }) => say`${path.join('·')}（${place}）`))}。`]
      : []),
    ...(noUnit.length > 0
      ? [say`没有写金额单位、按万元填写的：${listed(noUnit.map(({ path }) => path.join('·')))}。`]
      : []),
  ];
}

/** What one column takes, for a person. */
export const columnView = (
  { path, place, unit }: NamedPlace,
  mapping: RememberedMapping,
): { name: string; place: Sentence; fact: string | null; label: string | null; unit: string | null } => {
  const fact = proposeFact(path, mapping);
  return { name: path.join('·'), place, fact, label: keyLabel(fact), unit };
};
