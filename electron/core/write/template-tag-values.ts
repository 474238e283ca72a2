import { fail } from '../../../shared/base/failure.ts';
import { inChinese, listed, say, type Sentence } from '../../../shared/base/sentence.ts';
import type { SummaryRow } from '../../../shared/packet/summary-row.ts';
import type { TemplateValue } from '../../../shared/packet/template-facts.ts';
import { EMPTY, type RememberedMapping, SERIAL, valueOf } from '../../../shared/packet/template-mapping.ts';
import { statedUnit } from '../../../shared/packet/template-name.ts';
import { loopOver, tagFact } from '../../../shared/packet/template-tags.ts';
import { contentOf } from './fill-excel-cells.ts';
import type { PlacedTag, ReadTemplate } from './read-template.ts';

/** A tag that matches nothing fails the document: left in place it would be printed. */
export function refuseUnknownTags(
  template: ReadTemplate,
  remembered: RememberedMapping,
  row: SummaryRow | undefined,
): void {
  const unknown = template.tags.filter(
    ({ kind, name }) =>
      kind === 'value' && tagFact(name, remembered) === null && (!row || valueOf(null, name, row) === null),
  );
  const [first] = unknown;
  if (first)
    fail(
      'template',
      say`模板里的标记${listed(unknown.map(({ name, place }) => say` {${name}}（${place}）`))} 没有对应的内容。请改正标记的名称，或在“申报事项”里登记同名的事项。`,
      { tag: first.name, place: inChinese(first.place) },
    );
}

/** A loop whose name means neither clients nor projects fails the document, by name and place. */
export function refuseUnknownLoops(template: ReadTemplate): void {
  for (const { name, kind, place } of template.tags)
    if (kind === 'open' && loopOver(name) === null)
      fail('template', say`模板在${place}的循环标记 {#${name}} 不认识。可用 {#企业}…{/企业} 或 {#项目}…{/项目}。`, {
        tag: name,
        place: inChinese(place),
      });
}

/** What a tag stands for; null where it is left empty on purpose. */
export function tagValue(name: string, row: SummaryRow, remembered: RememberedMapping): TemplateValue | null {
  const key = tagFact(name, remembered);
  return key === EMPTY ? null : (valueOf(key, name, row) ?? { kind: 'missing' });
}

/** A tag's words with the unit of money behind them; null where the fact is not known. */
export function tagText(name: string, row: SummaryRow, remembered: RememberedMapping): string | null {
  const value = tagValue(name, row, remembered);
  if (value === null) return '';
  if (value.kind === 'missing') return null;
  const unit = statedUnit(name);
  const content = contentOf(value, unit ?? '万元', 'plain');
  if (content.kind === 'formula') return null;
  const words = content.kind === 'text' ? content.text : content.number;
  return value.kind === 'money' && unit === null ? `${words}万元` : words;
}

/** The first row of each client. */
export const firstRows = (rows: readonly SummaryRow[]): readonly SummaryRow[] =>
  rows.filter((row, i) => rows.findIndex((other) => other.facts.client.name === row.facts.client.name) === i);

/** The tags of a file for several clients that stand in no loop; the running number is none of anybody. */
export function tagsOutsideLoops({ tags }: ReadTemplate): readonly PlacedTag[] {
  let open = 0;
  return tags.filter(({ kind, name }) => {
    if (kind === 'open') open += 1;
    else if (kind === 'close') open -= 1;
    return kind === 'value' && open === 0 && tagFact(name) !== SERIAL;
  });
}

/** Outside a loop a tag says one thing for all clients of the file. Fails where they differ: the first one's would be printed for all. */
export function refuseDivided(
  name: string,
  place: Sentence,
  rows: readonly SummaryRow[],
  remembered: RememberedMapping,
): void {
  const texts = new Set(firstRows(rows).map((row) => tagText(name, row, remembered)));
  if (texts.size > 1)
    fail(
      'template',
      say`模板的标记 {${name}}（${place}）在循环之外，而各企业的内容不同，不能只填一家的。请把它移到 {#企业}…{/企业} 之间。`,
      { tag: name, place: inChinese(place) },
    );
}
