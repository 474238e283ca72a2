import { Checkbox } from 'antd';
import { useState } from 'react';
import { tickPapers } from '../../stores/application-work.ts';
import { text } from '../../text/text.ts';
import { told } from '../../text/told.ts';
import { CaretDownOutlined, CaretRightOutlined } from '../../widgets/icons.tsx';
import { KeptInput } from '../../widgets/kept-input.tsx';
import { PEOPLE } from './basics-section.tsx';
import { Section } from './section.tsx';
import type { ApplicationPaper, ApplicationView } from '../../../shared/contract/application-views.ts';

/** What the notice asks for, ticked off one by one. */
export function PapersSection({ view }: { readonly view: ApplicationView }) {
  const { paperList, formerPapers, papers } = view;
  return (
    <Section
      title={text.applications.papers}
      aside={papers.total > 0 ? <span className="muted">{`${papers.ready}/${papers.total}`}</span> : null}
    >
      {paperList.length === 0 ? (
        <p className="muted">{view.gone ? text.applications.goneHint : text.applications.noPapers}</p>
      ) : (
        <ul className="application-rows">
          {paperList.map((paper) => (
            <Paper key={paper.material} id={view.id} paper={paper} />
          ))}
        </ul>
      )}
      {formerPapers.length > 0 ? (
        <p className="application-former">{text.applications.formerPapers(formerPapers)}</p>
      ) : null}
    </Section>
  );
}

function Paper({ id, paper }: { readonly id: number; readonly paper: ApplicationPaper }) {
  const [open, setOpen] = useState(false);
  const { material, name, done, responsible, note, by, on } = paper;
  const change = (part: { done?: boolean; responsible?: string | null; note?: string | null }): void =>
    void tickPapers(id, [{ material, ...part }]);
  const about = [
    paper.copies === null ? null : text.applications.copiesOf(paper.copies),
    paper.form === null ? null : text.applications.form[paper.form],
    paper.sealed ? text.applications.sealed : null,
    responsible,
    note,
  ].filter((words) => words !== null);
  return (
    <li className="application-row">
      <div className="application-row-line">
        <Checkbox checked={done} onChange={(event) => change({ done: event.target.checked })}>
          {name}
        </Checkbox>
        <button
          type="button"
          className="plain application-more"
          aria-expanded={open}
          aria-label={text.applications.paperMore(name)}
          onClick={() => setOpen(!open)}
        >
          {open ? <CaretDownOutlined /> : <CaretRightOutlined />}
        </button>
      </div>
      {paper.proof ? (
        <p className={paper.proof.valid ? 'application-about muted' : 'application-about paper-over'}>
          {told(paper.proof.text)}
        </p>
      ) : null}
      {about.length > 0 && !open ? <p className="application-about muted">{about.join(' · ')}</p> : null}
      {open ? (
        <div className="application-about application-pair">
          <KeptInput
            label={text.applications.responsibleFor(name)}
            value={responsible}
            placeholder={text.applications.responsible}
            maxLength={60}
            list={PEOPLE}
            onKeep={(words) => change({ responsible: words })}
          />
          <KeptInput
            label={text.applications.noteOn(name)}
            value={note}
            placeholder={text.applications.note}
            maxLength={2000}
            onKeep={(words) => change({ note: words })}
          />
          {done && by !== null && on !== null ? (
            <span className="muted">{text.applications.tickedBy(by, on)}</span>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}
