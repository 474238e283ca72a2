import { Button, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { ask } from '../../bridge.ts';
import { showFailure } from '../../stores/failures.ts';
import { tryFact } from '../../stores/insights.ts';
import { text } from '../../text/text.ts';
import { told } from '../../text/told.ts';
import { tryPlaces } from './try-places.ts';
import type { FormEvent } from 'react';
import type { FactOutcome } from '../../../shared/contract/insight-views.ts';
import type { TryPlace } from './try-places.ts';

interface WhatIfProps {
  readonly client: string;
  readonly on: string;
}

/** 试一个数字: what a figure would turn, nothing saved. */
export function WhatIf({ client, on }: WhatIfProps) {
  const [places, setPlaces] = useState<readonly TryPlace[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [value, setValue] = useState('');
  const [outcome, setOutcome] = useState<FactOutcome | null>(null);
  useEffect(() => {
    let wanted = true;
    ask('client.read', { name: client }).then(
      (view) => wanted && setPlaces(tryPlaces(view, on)),
      (error: unknown) => wanted && showFailure(error),
    );
    return () => {
      wanted = false;
    };
  }, [client, on]);
  const place = places.find((one) => one.label === chosen);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (place) void tryFact(client, { ...place.at, value }).then(setOutcome);
  };
  return (
    <details className="what-if">
      <summary>{text.whatIf.title}</summary>
      <form className="what-if-form" onSubmit={submit}>
        <Select
          size="small"
          showSearch
          className="what-if-field"
          aria-label={text.whatIf.field}
          placeholder={text.whatIf.field}
          value={chosen}
          options={places.map(({ label }) => ({ value: label, label }))}
          onChange={(label: string) => {
            setChosen(label);
            setOutcome(null);
          }}
        />
        <Input
          size="small"
          className="what-if-value"
          aria-label={text.whatIf.value}
          placeholder={place?.now ? text.whatIf.now(place.now) : text.whatIf.value}
          value={value}
          onChange={(event) => {
            setValue(event.target.value);
            setOutcome(null);
          }}
        />
        <Button size="small" htmlType="submit" disabled={!place}>
          {text.whatIf.attempt}
        </Button>
      </form>
      {outcome ? <Outcome outcome={outcome} /> : null}
    </details>
  );
}

function Outcome({ outcome: { turned, contradictions } }: { readonly outcome: FactOutcome }) {
  return (
    <div role="status" className="what-if-outcome">
      <p className="muted">{turned.length === 0 ? text.whatIf.nothing : text.whatIf.turned(turned.length)}</p>
      <ul>
        {turned.map(({ program, title, before, after }) => (
          <li key={program}>
            {text.mark[before]} → <strong>{text.mark[after]}</strong> {title}
          </li>
        ))}
        {contradictions.map(told).map((message) => (
          <li key={message} className="reason-missing">
            {message}
          </li>
        ))}
      </ul>
    </div>
  );
}
