import { InputNumber } from 'antd';
import { changeApplication } from '../../stores/application-work.ts';
import { useApplications } from '../../stores/applications.ts';
import { useSession } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import { DateField } from '../../widgets/date-field.tsx';
import { deadlineWords, weekdayText } from '../../widgets/format.ts';
import { KeptInput } from '../../widgets/kept-input.tsx';
import { SetBy } from '../notices/set-by.tsx';
import { Section } from './section.tsx';
import type { ReactNode } from 'react';
import type { ApplicationView } from '../../../shared/contract/application-views.ts';

/** The id of the list of everybody who works on applications. */
export const PEOPLE = 'application-people';

/** Dates, people, copies, and a note. */
export function BasicsSection({ view }: { readonly view: ApplicationView }) {
  const today = useSession((state) => state.today);
  const rows = useApplications((state) => state.rows);
  const people = [...new Set(rows.flatMap((row) => row.owner ?? row.nextTask?.who ?? []))].sort();
  const { id, ownDate, ownDateSet, owner, recommender, copies, note, deadlines } = view;
  return (
    <Section title={text.applications.basics}>
      <datalist id={PEOPLE}>
        {people.map((person) => (
          <option key={person} value={person} />
        ))}
      </datalist>
      <dl className="application-fields">
        <Line name={text.applications.ownDate}>
          <DateField
            label={text.applications.ownDate}
            value={ownDate}
            today={today}
            placeholder={text.applications.noDate}
            onChange={(date) => void changeApplication({ id, ownDate: date })}
          />
          <span className="muted">
            {ownDate === null ? null : `${weekdayText(ownDate)} `}
            {ownDateSet ? text.applications.ownDateSet : ownDate === null ? '' : text.applications.ownDateCounted}
          </span>
          {ownDateSet ? (
            <button type="button" className="plain link" onClick={() => void changeApplication({ id, ownDate: null })}>
              {text.applications.countAgain}
            </button>
          ) : null}
        </Line>
        <Line name={text.applications.owner}>
          <KeptInput
            label={text.applications.owner}
            value={owner}
            placeholder={text.applications.nobody}
            maxLength={60}
            list={PEOPLE}
            onKeep={(words) => void changeApplication({ id, owner: words })}
          />
        </Line>
        <Line name={text.applications.recommender}>
          <KeptInput
            label={text.applications.recommender}
            value={recommender}
            placeholder={text.applications.recommenderHint}
            maxLength={120}
            onKeep={(words) => void changeApplication({ id, recommender: words })}
          />
        </Line>
        <Line name={text.applications.copies}>
          <InputNumber
            size="small"
            className="application-copies"
            aria-label={text.applications.copies}
            min={0}
            max={200}
            precision={0}
            placeholder={text.applications.asNotice}
            value={copies}
            onChange={(number) => void changeApplication({ id, copies: number })}
          />
        </Line>
        <Line name={text.applications.note}>
          <KeptInput
            label={text.applications.note}
            value={note}
            area
            maxLength={2000}
            onKeep={(words) => void changeApplication({ id, note: words })}
          />
        </Line>
      </dl>
      {deadlines.length > 0 ? (
        <ul className="application-dates" aria-label={text.applications.deadlines}>
          {deadlines.map((deadline, index) => (
            <li key={index} className={deadline.own ? '' : 'muted'}>
              {text.prospects.layer[deadline.layer]} · {deadline.label} {deadlineWords(deadline.to, deadline.time)}
              {deadline.passed ? text.prospects.passed : ''}
              {deadline.setBy ? <SetBy notice={deadline.setBy} /> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}

function Line({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="application-field">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
