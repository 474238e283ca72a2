import { Button, Input } from 'antd';
import { useState } from 'react';
import { checkSoon } from '../../stores/packet-check.ts';
import { keepFacts } from '../../stores/packet-facts.ts';
import { text } from '../../text/text.ts';
import { Dialog } from '../../widgets/dialog.tsx';
import { lackingFields } from './lacking-fields.ts';
import type { FactForm } from '../../../shared/contract/application-views.ts';
import type { LackingField, LackingGroup } from './lacking-fields.ts';

interface LackingFactsProps {
  readonly program: string;
  readonly form: FactForm;
  onClose(): void;
}

/** One form that lists just what this packet still lacks; what stays empty is marked in the papers. */
export function LackingFacts({ program, form, onClose }: LackingFactsProps) {
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [saving, setSaving] = useState(false);
  const { groups, more } = lackingFields(form);
  const typed = groups
    .flatMap(({ fields }) => fields)
    .flatMap((field) => (values[field.id]?.trim() && field.keep ? [field.keep(values[field.id]?.trim() ?? '')] : []));
  const set = (fields: readonly LackingField[], value: string): void =>
    setValues((now) => ({ ...now, ...Object.fromEntries(fields.map(({ id }) => [id, value])) }));
  const save = async (): Promise<void> => {
    setSaving(true);
    const kept = await keepFacts(program, typed);
    setSaving(false);
    checkSoon();
    if (kept) onClose();
  };
  return (
    <Dialog label={text.packets.lackingTitle} width={680} onClose={onClose}>
      <form
        className="lacking"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.length > 0) void save();
        }}
      >
        <h2 className="dialog-title">{text.packets.lackingTitle}</h2>
        <p className="muted">{text.packets.lackingHint}</p>
        <div className="lacking-groups scroll">
          {groups.map((group) => (
            <Group key={group.id} group={group} values={values} onChange={set} />
          ))}
          {more > 0 ? <p className="muted">{text.packets.moreFacts(more)}</p> : null}
        </div>
        <footer className="dialog-foot">
          <Button onClick={onClose}>{text.packets.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={saving} disabled={typed.length === 0}>
            {text.packets.keep}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

interface GroupProps {
  readonly group: LackingGroup;
  readonly values: Readonly<Record<string, string>>;
  onChange(fields: readonly LackingField[], value: string): void;
}

function Group({ group, values, onChange }: GroupProps) {
  const { title, hint, fields } = group;
  const [first] = fields;
  return (
    <section className="lacking-group" aria-label={title}>
      <h3>
        {title}
        <span className="muted">{hint}</span>
        {fields.length > 1 && first ? (
          <Button size="small" disabled={!values[first.id]} onClick={() => onChange(fields, values[first.id] ?? '')}>
            {text.packets.sameForAll}
          </Button>
        ) : null}
      </h3>
      {fields.map((field) => (
        <label key={field.id} className="lacking-field">
          <span className="cut" title={field.client}>
            {field.client}
          </span>
          {field.keep ? (
            <Input
              value={values[field.id] ?? ''}
              placeholder={field.hint}
              maxLength={5000}
              onChange={(event) => onChange([field], event.target.value)}
            />
          ) : (
            <span className="muted">{text.packets.noPlace}</span>
          )}
        </label>
      ))}
    </section>
  );
}
