import { Button, Input } from 'antd';
import { useState } from 'react';
import { enterFact } from '../../stores/insights.ts';
import { text } from '../../text/text.ts';
import { told } from '../../text/told.ts';
import type { FormEvent } from 'react';
import type { AnswerPlace } from '../../../shared/contract/insight-views.ts';

interface AnswerFieldProps {
  readonly client: string;
  /** The words of the question. */
  readonly fact: string;
  readonly place: AnswerPlace;
}

/** Where a missing fact is entered: Enter saves it, and every verdict that it decides follows. */
export function AnswerField({ client, fact, place }: AnswerFieldProps) {
  const [value, setValue] = useState('');
  const [saving, setSaving] = useState(false);
  const { sheet, row, field, before } = place;
  const hint = place.hint === null ? '' : told(place.hint);
  const save = async (words: string): Promise<void> => {
    setSaving(true);
    await enterFact(client, { sheet, row, field, value: words });
    setSaving(false);
  };
  if (sheet === '企业' && field === '已登记完整') {
    const whole = [...before.split('、').filter((part) => part !== ''), fact].join('、');
    return (
      <Button size="small" loading={saving} title={hint} onClick={() => void save(whole)}>
        {text.insights.confirmComplete(fact)}
      </Button>
    );
  }
  const label = row === null || sheet === '财务' ? fact : `${row} · ${field}`;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (value.trim() !== '') void save(value);
  };
  return (
    <form className="answer-field" onSubmit={submit}>
      <Input
        size="small"
        aria-label={text.insights.answer(client, label)}
        placeholder={sheet === '财务' || row === null ? hint : `${row} · ${hint}`}
        value={value}
        onChange={(event) => setValue(event.target.value)}
      />
      <Button size="small" htmlType="submit" loading={saving} disabled={value.trim() === ''}>
        {text.insights.enter}
      </Button>
    </form>
  );
}
