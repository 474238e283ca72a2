import { InputNumber } from 'antd';
import { setWorkDays } from '../../stores/insights.ts';
import { text } from '../../text/text.ts';
import { told } from '../../text/told.ts';
import { deadlineWords } from '../../widgets/format.ts';
import { SetBy } from '../notices/set-by.tsx';
import type { Explanation } from '../../../shared/contract/views.ts';

/** The date that binds with the day to be ready on, the other dates, and what could be had at most. */
export function Prospects({ explanation }: { readonly explanation: Explanation }) {
  const { ownDate, deadlines, support } = explanation;
  const others = deadlines.filter((deadline) => !deadline.own);
  return (
    <section className="prospects" aria-label={text.prospects.title}>
      {ownDate ? (
        <p>
          {text.prospects.own(ownDate.label, deadlineWords(ownDate.date, ownDate.time), ownDate.daysLeft)}
          <span className="prospects-ready">
            {text.prospects.ahead}
            <InputNumber
              size="small"
              className="prospects-days"
              aria-label={text.prospects.aheadDays}
              min={0}
              max={60}
              precision={0}
              value={ownDate.workDays}
              onChange={(days) => {
                if (days !== null) void setWorkDays(days);
              }}
            />
            {text.prospects.ready(deadlineWords(ownDate.ready, null))}
          </span>
          {ownDate.setBy ? <SetBy notice={ownDate.setBy} quote={ownDate.quote} /> : null}
          {ownDate.fromRecommender ? <span className="reason-missing">{text.prospects.fromRecommender}</span> : null}
          {ownDate.localNotice ? <span className="reason-missing">{text.prospects.localNotice}</span> : null}
          {ownDate.caution ? <span className="reason-missing">{told(ownDate.caution)}</span> : null}
        </p>
      ) : (
        <p className="muted">{text.prospects.noDate}</p>
      )}
      {others.length > 0 ? (
        <ul className="prospects-dates">
          {others.map((deadline, index) => (
            <li key={index} className="muted">
              {text.prospects.layer[deadline.layer]} · {deadline.label} {deadlineWords(deadline.to, deadline.time)}
              {deadline.passed ? text.prospects.passed : ''}
              {deadline.setBy ? <SetBy notice={deadline.setBy} /> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {support.length === 0 ? (
        <p className="muted">{text.prospects.noSupport}</p>
      ) : (
        support.map((estimate, index) => (
          <p key={index}>
            {text.prospects.support}
            {told(estimate.sentence)}
            <span className="reason-quote">{text.quote(estimate.clause)}</span>
          </p>
        ))
      )}
    </section>
  );
}
