import { Button, Input } from 'antd';
import { useState } from 'react';
import { STAGES } from '../../stores/application-order.ts';
import { changeApplication } from '../../stores/application-work.ts';
import { useSession } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import { DateField } from '../../widgets/date-field.tsx';
import { Section } from './section.tsx';
import type { ApplicationView } from '../../../shared/contract/application-views.ts';
import type { Stage } from '../../stores/application-order.ts';

/** How far it has come; another stage is taken with its day and a note. */
export function StageSection({ view }: { readonly view: ApplicationView }) {
  const [next, setNext] = useState<Stage | null>(null);
  return (
    <Section title={text.applications.stage}>
      <div className="stages" role="group" aria-label={text.applications.stage}>
        {STAGES.map((stage) => (
          <button
            key={stage}
            type="button"
            className={`plain stage stage-${stage}`}
            aria-pressed={stage === view.stage}
            data-next={stage === next ? '' : undefined}
            onClick={() => setNext(stage === view.stage ? null : stage)}
          >
            {text.stage[stage]}
          </button>
        ))}
      </div>
      {next === null ? (
        <p className="muted">{text.applications.stageSince(text.stage[view.stage], view.stageOn)}</p>
      ) : (
        <StageForm key={next} view={view} stage={next} onDone={() => setNext(null)} />
      )}
    </Section>
  );
}

function StageForm({ view, stage, onDone }: { readonly view: ApplicationView; readonly stage: Stage; onDone(): void }) {
  const { on, today } = useSession();
  const [stageOn, setStageOn] = useState(on);
  const [note, setNote] = useState('');
  return (
    <form
      className="stage-form"
      onSubmit={(event) => {
        event.preventDefault();
        void changeApplication({ id: view.id, stage, stageOn, stageNote: note });
        onDone();
      }}
    >
      <DateField
        label={text.applications.stageDay}
        value={stageOn}
        today={today}
        onChange={(date) => setStageOn(date ?? on)}
      />
      <Input
        size="small"
        autoFocus
        aria-label={text.applications.stageNote}
        placeholder={text.applications.stageNote}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button size="small" type="primary" htmlType="submit">
        {text.applications.changeTo(text.stage[stage])}
      </Button>
      <Button size="small" onClick={onDone}>
        {text.decide.cancel}
      </Button>
    </form>
  );
}
