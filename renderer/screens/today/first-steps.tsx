import { Button } from 'antd';
import { importByDialog, showPasting } from '../../stores/imports.ts';
import { showScreen } from '../../stores/session.ts';
import { saveClientTemplate } from '../../stores/workspace-actions.ts';
import { text } from '../../text/text.ts';
import { CheckCircleFilled } from '../../widgets/icons.tsx';
import type { ReactNode } from 'react';
import type { Today } from '../../../shared/contract/today-views.ts';

/** The way from an empty workspace to the first papers; what is done is ticked. */
export function FirstSteps({ view: { notices, clients } }: { readonly view: Today }) {
  const t = text.today.steps;
  return (
    <div className="first-steps scroll" role="region" aria-label={t.title} tabIndex={0}>
      <h2>{t.title}</h2>
      <p className="muted">{t.hint}</p>
      <ol>
        <Step title={t.notices} hint={t.noticesHint} done={notices > 0}>
          <Button type={notices > 0 ? 'default' : 'primary'} onClick={() => void importByDialog('notices')}>
            {text.frame.importNotices}
          </Button>
          <Button onClick={() => showPasting('')}>{text.frame.pasteNotice}</Button>
        </Step>
        <Step title={t.clients} hint={t.clientsHint} done={clients > 0}>
          <Button
            type={notices > 0 && clients === 0 ? 'primary' : 'default'}
            onClick={() => void importByDialog('clients')}
          >
            {text.frame.importClients}
          </Button>
          <Button onClick={() => void saveClientTemplate()}>{text.frame.clientTemplate}</Button>
        </Step>
        <Step title={t.match} hint={t.matchHint} done={false}>
          <Button disabled={notices === 0 || clients === 0} onClick={() => showScreen('matches')}>
            {text.applications.toMatches}
          </Button>
        </Step>
      </ol>
    </div>
  );
}

interface StepProps {
  readonly title: string;
  readonly hint: string;
  readonly done: boolean;
  readonly children: ReactNode;
}

function Step({ title, hint, done, children }: StepProps) {
  return (
    <li className={`first-step${done ? ' first-step-done' : ''}`}>
      <h3>
        {title} {done ? <CheckCircleFilled className="first-step-tick" /> : null}
        {done ? <span className="unseen">{text.today.steps.done}</span> : null}
      </h3>
      <p className="muted">{hint}</p>
      <div className="first-step-actions">{children}</div>
    </li>
  );
}
