import { Button, Input } from 'antd';
import { useState } from 'react';
import { decideByHand } from '../../stores/insights.ts';
import { text } from '../../text/text.ts';
import type { FormEvent } from 'react';
import type { ReasonView } from '../../../shared/contract/views.ts';

/** 符合/不符合 by hand, with the reason; or the decision with 收回. Nothing where the machine has decided. */
export function DecideButtons({ reason }: { readonly reason: ReasonView }) {
  const { target, decision } = reason;
  const [choice, setChoice] = useState<'pass' | 'fail' | null>(null);
  const [why, setWhy] = useState('');
  const [saving, setSaving] = useState(false);
  if (target === null) return null;
  const decide = async (result: 'pass' | 'fail' | null): Promise<void> => {
    setSaving(true);
    const done = await decideByHand(target, result, why);
    setSaving(false);
    if (done) setChoice(null);
  };
  if (decision)
    return (
      <span className="decide">
        <Button size="small" type="link" loading={saving} onClick={() => void decide(null)}>
          {text.decide.takeBack}
        </Button>
      </span>
    );
  if (choice === null)
    return (
      <span className="decide">
        <span className="muted">{text.decide.byHand}</span>
        <Button size="small" onClick={() => setChoice('pass')}>
          {text.mark.pass}
        </Button>
        <Button size="small" onClick={() => setChoice('fail')}>
          {text.mark.fail}
        </Button>
      </span>
    );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (why.trim() !== '') void decide(choice);
  };
  return (
    <form className="decide" onSubmit={submit}>
      <Input
        size="small"
        autoFocus
        aria-label={text.decide.reason(text.mark[choice])}
        placeholder={text.decide.reason(text.mark[choice])}
        value={why}
        onChange={(event) => setWhy(event.target.value)}
      />
      <Button size="small" type="primary" htmlType="submit" loading={saving} disabled={why.trim() === ''}>
        {text.decide.save}
      </Button>
      <Button size="small" onClick={() => setChoice(null)}>
        {text.decide.cancel}
      </Button>
    </form>
  );
}
