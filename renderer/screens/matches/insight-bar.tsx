import { CloseOutlined } from '../../widgets/icons.tsx';
import { INSIGHT_LISTS, toggleList, useInsights } from '../../stores/insights.ts';
import { openPair, useMatches } from '../../stores/matches.ts';
import { text } from '../../text/text.ts';
import { told } from '../../text/told.ts';
import { AnswerField } from './answer-field.tsx';
import { shortTitle } from './short-title.ts';
import type { InsightsView, QuestionView } from '../../../shared/contract/insight-views.ts';
import type { InsightList } from '../../stores/insights.ts';
import './insight-bar.css';

/** 只差一条 · 补数据即可定 · 冲突, each opening its list above the matrix. */
export function InsightBar() {
  const { view, open } = useInsights();
  if (!view) return null;
  return (
    <div className="insights">
      <div className="insight-chips" role="group" aria-label={text.insights.title}>
        {INSIGHT_LISTS.map((list) => (
          <span key={list} className={`chip${open === list ? ' chip-on' : ''}`}>
            <button
              type="button"
              className="plain chip-words"
              aria-expanded={open === list}
              disabled={view[list].length === 0}
              onClick={() => toggleList(list)}
            >
              {text.insights.lists[list]} <strong>{countOf(list, view)}</strong>
            </button>
          </span>
        ))}
      </div>
      {open && view[open].length > 0 ? <OpenList list={open} view={view} /> : null}
    </div>
  );
}

/** Of the questions, those whose answer settles a program by itself. */
const countOf = (list: InsightList, view: InsightsView): number =>
  list === 'questions'
    ? view.questions.filter((question) => question.decides > 0).length
    : list === 'nearMisses'
      ? view.nearMissTotal
      : view[list].length;

/** Longer lists are worked off from the top. */
const MOST_SHOWN = 100;

function OpenList({ list, view }: { readonly list: InsightList; readonly view: InsightsView }) {
  return (
    <section className="insight-list scroll" aria-label={text.insights.lists[list]} tabIndex={0}>
      <button
        type="button"
        className="plain insight-close"
        aria-label={text.insights.close}
        onClick={() => toggleList(list)}
      >
        <CloseOutlined />
      </button>
      <ul>
        {list === 'nearMisses' ? <NearMisses misses={view.nearMisses.slice(0, MOST_SHOWN)} /> : null}
        {list === 'questions'
          ? view.questions.slice(0, MOST_SHOWN).map((question) => <Question key={question.fact} question={question} />)
          : null}
        {list === 'conflicts' ? <Conflicts conflicts={view.conflicts.slice(0, MOST_SHOWN)} /> : null}
      </ul>
      {view[list].length > MOST_SHOWN ? (
        <p className="muted">{text.insights.more(view[list].length - MOST_SHOWN)}</p>
      ) : null}
    </section>
  );
}

function NearMisses({ misses }: { readonly misses: InsightsView['nearMisses'] }) {
  return misses.map(({ client, program, sentences, then }) => (
    <li key={`${client} ${program}`} className="insight">
      <PairButton client={client} program={program} />
      <span className="insight-words">{sentences.map(told).join(text.insights.or)}</span>
      <span className="muted">{text.insights.then[then]}</span>
    </li>
  ));
}

/** Clients of one question at a time; the next ones come up as these are answered. */
const CLIENTS_SHOWN = 5;

function Question({ question }: { readonly question: QuestionView }) {
  return (
    <li className="insight insight-question">
      <p className="insight-words">{told(question.sentence)}</p>
      <ul>
        {question.clients.slice(0, CLIENTS_SHOWN).map((one) => {
          const program = one.decides[0] ?? one.narrows[0];
          return (
            <li key={one.client} className="insight-answer">
              {program === undefined ? one.client : <PairButton client={one.client} program={program} short />}
              <span className="muted">{text.insights.settles(one.decides.length)}</span>
              {one.places.map((place) => (
                <AnswerField
                  key={`${place.row} ${place.field}`}
                  client={one.client}
                  fact={question.fact}
                  place={place}
                />
              ))}
            </li>
          );
        })}
      </ul>
      {question.clientTotal > CLIENTS_SHOWN ? (
        <p className="muted">{text.insights.moreClients(question.clientTotal - CLIENTS_SHOWN)}</p>
      ) : null}
    </li>
  );
}

function Conflicts({ conflicts }: { readonly conflicts: InsightsView['conflicts'] }) {
  return conflicts.map((conflict, index) => (
    <li key={index} className="insight insight-conflict">
      <span className="insight-words">
        {told(conflict.sentence)}
        {told(conflict.sentence).includes(conflict.clause) ? null : <q className="insight-clause">{conflict.clause}</q>}
      </span>
      {conflict.pairs.map((pair) => (
        <PairButton key={`${pair.client} ${pair.program}`} {...pair} />
      ))}
    </li>
  ));
}

interface PairButtonProps {
  readonly client: string;
  readonly program: string;
  /** Without the program's title. */
  readonly short?: boolean;
}

/** Chooses the cell of a client and a program. */
function PairButton({ client, program, short = false }: PairButtonProps) {
  const title = useMatches((state) => state.matrix?.programs.find((one) => one.id === program)?.title);
  return (
    <button type="button" className="plain insight-pair" onClick={() => openPair({ client, program })}>
      {short || title === undefined ? client : `${client} · ${shortTitle(title)}`}
    </button>
  );
}
