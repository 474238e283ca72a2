import { PlusOutlined } from '../../widgets/icons.tsx';
import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import { keepFact, readFactForm } from '../../stores/application-work.ts';
import { openClient } from '../../stores/clients.ts';
import { showScreen } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import { told } from '../../text/told.ts';
import { KeptInput } from '../../widgets/kept-input.tsx';
import { Section } from './section.tsx';
import type { ApplicationView, FactForm } from '../../../shared/contract/application-views.ts';

/** 申报事项: what is known, and what the papers still ask for. */
export function FactsSection({ view }: { readonly view: ApplicationView }) {
  const [form, setForm] = useState<FactForm | null>(null);
  useEffect(() => {
    let gone = false;
    if (!view.gone)
      void readFactForm(view).then((found) => {
        if (!gone) setForm(found);
      });
    return () => {
      gone = true;
    };
  }, [view]);
  const lacking = form?.application ?? [];
  const ofClient = form?.client ?? [];
  return (
    <Section
      title={text.applications.facts}
      aside={view.missing > 0 ? <span className="card-missing">{text.applications.missing(view.missing)}</span> : null}
    >
      <dl className="application-fields">
        {view.facts.map(({ item, value }) => (
          <div key={item} className="application-field">
            <dt>{item}</dt>
            <dd>
              <KeptInput
                label={item}
                value={value}
                maxLength={5000}
                onKeep={(words) => void keepFact(view, item, words ?? '')}
              />
            </dd>
          </div>
        ))}
        {lacking.map(({ item, unit, askedBy }) => (
          <div key={item} className="application-field application-lacking">
            <dt>{item}</dt>
            <dd>
              <KeptInput
                label={item}
                value={null}
                placeholder={unit ?? text.clients.unknown}
                maxLength={5000}
                onKeep={(words) => {
                  if (words !== null) void keepFact(view, item, words);
                }}
              />
              <span className="muted">{text.applications.askedBy(askedBy.map(told))}</span>
            </dd>
          </div>
        ))}
      </dl>
      {ofClient.length > 0 ? (
        <p className="application-lack">
          {text.applications.lackOfClient(ofClient.map(({ fact }) => fact))}{' '}
          <button
            type="button"
            className="plain link"
            onClick={() => {
              showScreen('clients');
              openClient(view.client);
            }}
          >
            {text.matches.openClient}
          </button>
        </p>
      ) : null}
      <NewFact view={view} />
    </Section>
  );
}

function NewFact({ view }: { readonly view: ApplicationView }) {
  const [item, setItem] = useState('');
  const [value, setValue] = useState('');
  const ready = item.trim() !== '' && value.trim() !== '';
  return (
    <form
      className="application-task application-new"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        void keepFact(view, item.trim(), value);
        setItem('');
        setValue('');
      }}
    >
      <Input
        size="small"
        className="application-item"
        aria-label={text.applications.newFact}
        placeholder={text.applications.newFact}
        maxLength={120}
        value={item}
        onChange={(event) => setItem(event.target.value)}
      />
      <Input
        size="small"
        aria-label={text.applications.newFactValue}
        placeholder={text.applications.newFactValue}
        maxLength={5000}
        value={value}
        onChange={(event) => setValue(event.target.value)}
      />
      <Button size="small" htmlType="submit" icon={<PlusOutlined />} disabled={!ready}>
        {text.applications.add}
      </Button>
    </form>
  );
}
