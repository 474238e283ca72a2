import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { fail } from '../../../shared/base/failure.ts';
import { quoted, say } from '../../../shared/base/sentence.ts';
import { proposeFact, type RememberedMapping, SERIAL } from '../../../shared/packet/template-mapping.ts';
import type { MissingFact } from '../../../shared/packet/template-report.ts';
import type { SummaryRow } from '../../../shared/packet/summary-row.ts';
import { loopOver } from '../../../shared/packet/template-tags.ts';
import { MISSING_MARK } from './fill-excel-cells.ts';
import type { FilledTemplate } from './filled-template.ts';
import type { ReadTemplate } from './read-template.ts';
import { officeFile, type Parts } from './template-parts.ts';
import {
  firstRows,
  refuseDivided,
  refuseUnknownLoops,
  refuseUnknownTags,
  tagsOutsideLoops,
  tagText,
} from './template-tag-values.ts';

/** `{企业名称}`, `{#企业}…{/企业}` and `{#项目}…{/项目}` in body, heads and foots. */
export function fillWordTags(
  parts: Parts,
  template: ReadTemplate,
  rows: readonly SummaryRow[],
  remembered: RememberedMapping,
): FilledTemplate {
  refuseUnknownLoops(template);
  refuseUnknownTags(template, remembered, rows[0]);
  const missing: MissingFact[] = [];
  const places = new Map(template.tags.map(({ name, place }) => [name, place]));
  const scope = (row: SummaryRow, no: number): Scope => ({ row, no });
  const firsts = firstRows(rows);
  for (const { name, place } of tagsOutsideLoops(template)) refuseDivided(name, place, rows, remembered);
  const resolve = (name: string, { row, no }: Scope): unknown => {
    const over = loopOver(name);
    if (over === 'clients' && template.tags.some((tag) => tag.kind === 'open' && tag.name === name))
      return firsts.map((own, i) => scope(own, i + 1));
    if (over === 'projects' && template.tags.some((tag) => tag.kind === 'open' && tag.name === name))
      return rows
        .filter((own) => own.facts.client.name === row.facts.client.name && own.project !== null)
        .map((own, i) => scope(own, i + 1));
    if (proposeFact([name], remembered) === SERIAL) return String(no);
    const text = tagText(name, row, remembered);
    if (text === null) missing.push({ client: row.facts.client.name, name, place: places.get(name) ?? quoted('') });
    return text ?? MISSING_MARK;
  };
  const [first] = rows;
  if (!first) fail('template', say`没有可填的企业。`, {});
  try {
    const document = new Docxtemplater(new PizZip(officeFile(parts)), {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      nullGetter: () => MISSING_MARK,
      parser: (tag: string) => ({ get: (own: Scope): unknown => (tag === '.' ? own : resolve(tag.trim(), own)) }),
    });
    document.render(scope(first, 1));
    const zip = document.getZip();
    const next = new Map(parts);
    for (const name of parts.keys()) {
      const bytes = zip.file(name)?.asUint8Array();
      if (bytes && /^word\/(?:document|header\d*|footer\d*)\.xml$/.test(name)) next.set(name, bytes);
    }
    return { bytes: officeFile(next), missing, warnings: [] };
  } catch (error) {
    if (error instanceof Error && 'failure' in error) throw error;
    const reason = tagErrors(error);
    fail('template', say`模板里的标记有误：${reason}。请检查 { } 是否成对、循环是否有结尾 {/…}。`, { reason }, error);
  }
}

interface Scope {
  readonly row: SummaryRow;
  readonly no: number;
}

/** Which tags docxtemplater complains of. */
function tagErrors(error: unknown): string {
  const properties = typeof error === 'object' && error !== null && 'properties' in error ? error.properties : null;
  const errors =
    typeof properties === 'object' && properties !== null && 'errors' in properties && Array.isArray(properties.errors)
      ? properties.errors
      : [error];
  return errors
    .map((one: unknown) => {
      const own = typeof one === 'object' && one !== null && 'properties' in one ? one.properties : null;
      if (typeof own === 'object' && own !== null && 'xtag' in own) return `{${String(own.xtag)}}`;
      return one instanceof Error ? one.message : String(one);
    })
    .join('、');
}
