import { STAGES } from '../../stores/application-order.ts';
import { showScreen } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import type { Today } from '../../../shared/contract/today-views.ts';

/** How many applications stand where; they lead to the board. */
export function StagesPanel({ stages }: { readonly stages: Today['stages'] }) {
  return (
    <span className="today-stages" role="group" aria-label={text.today.stages}>
      {STAGES.filter((stage) => stage !== 'rejected' || stages[stage] > 0).map((stage) => (
        <button key={stage} type="button" className="plain today-stage" onClick={() => showScreen('applications')}>
          {text.stage[stage]} <strong>{stages[stage]}</strong>
        </button>
      ))}
    </span>
  );
}
