import { parseIsoDate } from '../../../shared/base/local-date.ts';
import { text } from '../../text/text.ts';
import type { FactField } from './fact-fields.ts';

/** What is typed into a fact's editor ⇄ the fact's value. Pure. */

const partOf = (value: unknown, key: string): unknown =>
  key === ''
    ? value
    : typeof value === 'object' && value !== null
      ? (value as Readonly<Record<string, unknown>>)[key]
      : undefined;

export function startText(field: FactField, value: unknown): string {
  const part = partOf(value, field.key);
  return part === null || part === undefined ? '' : Array.isArray(part) ? part.join('、') : String(part);
}

/** Why the typed words cannot be this field's value, or null. */
export function problemWith(field: FactField, typed: string): string | null {
  const words = typed.trim();
  if (words === '') return field.required ? text.facts.required : null;
  if (field.kind === 'date' && parseIsoDate(words) === null) return text.facts.notADate;
  if (field.kind === 'time' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(words)) return text.facts.notATime;
  if (field.kind === 'number' && !(Number.isFinite(Number(words)) && /^\d/.test(words))) return text.facts.notANumber;
  return null;
}

/** The fact's value with what was typed; an empty field is null, not said. Parts without a field stay. */
export function editedValue(
  fields: readonly FactField[],
  value: unknown,
  typed: Readonly<Record<string, string>>,
): unknown {
  const [only] = fields;
  if (only?.key === '') return fieldValue(only, typed[''] ?? '');
  const parts = Object.fromEntries(fields.map((field) => [field.key, fieldValue(field, typed[field.key] ?? '')]));
  return { ...(value as object), ...parts };
}

function fieldValue(field: FactField, typed: string): unknown {
  const words = typed.trim();
  switch (field.kind) {
    case 'boolean':
      return words === 'true';
    case 'number':
      return words === '' ? null : Number(words);
    case 'list':
      return words.split(/[、,，\s]+/).filter((item) => item !== '');
    case 'text':
    case 'long':
    case 'date':
    case 'time':
    case 'choice':
      return words === '' ? null : words;
  }
}
