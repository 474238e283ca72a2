import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { text } from '../../text/text.ts';
import { editedValue, problemWith, startText } from './edited-value.ts';
import type { KeyboardEvent } from 'react';
import type { FactField } from './fact-fields.ts';
import './fact-editor.css';

interface FactEditorProps {
  readonly fields: readonly FactField[];
  readonly value: unknown;
  onSave(value: unknown): void;
  onCancel(): void;
}

/** Changes one fact where it stands: Enter saves, Esc leaves it. */
export function FactEditor({ fields, value, onSave, onCancel }: FactEditorProps) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(fields.map((field) => [field.key, startText(field, value)])),
  );
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const problems = fields.map((field) => problemWith(field, typed[field.key] ?? ''));
  // What is still missing is asked for first, and only said once it was left empty.
  const first = Math.max(
    0,
    problems.findIndex((problem) => problem !== null),
  );
  const ready = problems.every((problem) => problem === null);
  const save = (): void => {
    if (ready) onSave(editedValue(fields, value, typed));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      save();
    }
  };
  return (
    <div className="fact-editor" onKeyDown={onKeyDown}>
      {fields.map((field, index) => (
        <label key={field.key} className="fact-editor-field">
          <span className="fact-editor-label">{field.label}</span>
          <span className="fact-editor-input">
            <FieldInput
              field={field}
              typed={typed[field.key] ?? ''}
              first={index === first}
              onType={(words) => {
                setTyped({ ...typed, [field.key]: words });
                setTouched(new Set([...touched, field.key]));
              }}
            />
            {problems[index] && (touched.has(field.key) || (typed[field.key] ?? '') !== '') ? (
              <span className="fact-editor-problem">{problems[index]}</span>
            ) : null}
          </span>
        </label>
      ))}
      <div className="fact-editor-actions">
        <Button size="small" type="primary" disabled={!ready} onClick={save}>
          {text.facts.save}
        </Button>
        <Button size="small" onClick={onCancel}>
          {text.facts.cancel}
        </Button>
      </div>
    </div>
  );
}

interface FieldInputProps {
  readonly field: FactField;
  readonly typed: string;
  readonly first: boolean;
  onType(words: string): void;
}

function FieldInput({ field, typed, first, onType }: FieldInputProps) {
  switch (field.kind) {
    case 'boolean':
      return (
        <Checkbox
          autoFocus={first}
          checked={typed === 'true'}
          onChange={(event) => onType(String(event.target.checked))}
        />
      );
    case 'choice':
      return (
        <Select
          size="small"
          autoFocus={first}
          allowClear={field.required !== true}
          value={typed === '' ? null : typed}
          options={(field.choices ?? []).map((choice) => ({ ...choice }))}
          onChange={(value: string | null | undefined) => onType(value ?? '')}
        />
      );
    case 'long':
      return (
        <Input.TextArea
          size="small"
          autoFocus={first}
          rows={rowsFor(typed)}
          value={typed}
          onChange={(event) => onType(event.target.value)}
        />
      );
    case 'text':
    case 'list':
    case 'number':
    case 'date':
    case 'time':
      return (
        <Input
          size="small"
          autoFocus={first}
          placeholder={placeholder(field)}
          value={typed}
          onChange={(event) => onType(event.target.value)}
        />
      );
  }
}

/** About as many characters as stand on a line of the narrowest pane. */
const A_LINE = 20;
const MOST_ROWS = 8;

/** Rows that the words take. (The field's own measuring makes an element that Tab reaches and nobody sees.) */
const rowsFor = (words: string): number =>
  Math.min(
    MOST_ROWS,
    words.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / A_LINE)), 0),
  );

const placeholder = (field: FactField): string =>
  field.kind === 'date' ? text.facts.dateFormat : field.kind === 'time' ? text.facts.timeFormat : '';
