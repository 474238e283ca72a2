import { say, type Sentence, type SentenceValue } from '../base/sentence.ts';
import { wanText } from '../base/money.ts';
import type { Application, ProgramSource } from './application.ts';
import { askedFactNamed } from './asked-facts.ts';
import { notedRows } from './noted-facts.ts';
import { factNamed, notedValue, type TemplateValue } from './template-facts.ts';
import { templateName } from './template-name.ts';
import { templateRows } from './template-rows.ts';

/**
 * What 申报事项 says of a client otherwise than the client's own sheets: one paper would hold the one, another the
 * other. A sentence each.
 */
export function notedContradictions(source: ProgramSource, application: Application): readonly Sentence[] {
  const rows = templateRows(source, [application], true);
  return [...notedRows(source.program, application.client.applicationFacts).values()].flatMap(({ item }) => {
    const fact = askedFactNamed(item) === null ? factNamed(templateName(item)) : null;
    if (fact === null) return [];
    const known = rows.map((row) => fact.value(row, row.facts.lastYear)).filter(({ kind }) => kind !== 'missing');
    const [first] = known;
    const noted = rows[0] ? notedValue(rows[0], item) : null;
    if (!first || !noted || noted.kind === 'missing' || known.some((value) => isSame(value, noted))) return [];
    const own = fact.yearly === true ? say`${rows[0]?.facts.lastYear ?? ''}年${fact.label}` : fact.label;
    return [say`申报事项里的${item}“${valueSaid(noted)}”与企业资料的${own}“${valueSaid(first)}”不一致`];
  });
}

/** A value as the window tells it as well: of an amount the unit is a word. */
const valueSaid = (value: TemplateValue): SentenceValue =>
  value.kind === 'money' ? say`${wanText(value.fen)}万元` : valueText(value);

const isSame = (a: TemplateValue, b: TemplateValue): boolean =>
  plain(valueText(a)) === plain(valueText(b)) ||
  // A bare figure beside an amount is taken in 万元.
  (a.kind === 'money' && b.kind === 'number' && Number(wanText(a.fen)) === b.value);

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s-]+/g, '');

function valueText(value: TemplateValue): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'money':
      return `${wanText(value.fen)}万元`;
    case 'number':
      return String(value.value);
    case 'date':
      return value.date;
    case 'missing':
      return '';
    default:
      return value satisfies never;
  }
}
