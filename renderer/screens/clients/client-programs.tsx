import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { showApplication, useApplications } from '../../stores/applications.ts';
import { openPair, setMatrixFilter } from '../../stores/matches.ts';
import { showScreen } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import { VerdictMark } from '../../widgets/verdict-mark.tsx';
import { WindowBadge } from '../../widgets/window-badge.tsx';
import { shortTitle } from '../matches/short-title.ts';
import type { ClientPage } from '../../../shared/contract/client-commands.ts';

type Program = ClientPage['programs'][number];

const MOST_LISTED = 12;

/** The programs that are not closed, with the client's verdict on each; a click leads to the reasons. */
export function ClientPrograms({ page }: { readonly page: ClientPage }) {
  const [all, setAll] = useState(false);
  const likely = page.programs.filter(({ verdict }) => verdict !== 'ineligible');
  const shown = all ? page.programs : likely.slice(0, MOST_LISTED);
  const go = ({ program }: Program): void => {
    setMatrixFilter({ clientText: page.name, programText: '', windows: ['open', 'upcoming', 'undated'], marks: [] });
    showScreen('matches');
    openPair({ program, client: page.name });
  };
  return (
    <section className="sheet-view" aria-label={text.clients.programs}>
      <h3>
        {text.clients.programs}
        <span className="sheet-source">{text.clients.programCount(likely.length, page.programs.length)}</span>
      </h3>
      {page.programs.length === 0 ? <p className="muted">{text.clients.noPrograms}</p> : null}
      <ul className="client-programs">
        {shown.map((program) => (
          <li key={program.program}>
            <VerdictMark
              kind={program.verdict === 'eligible' && program.manualOpen > 0 ? 'machine' : program.verdict}
              open={program.manualOpen}
              byPerson={program.decided}
            />
            <button type="button" className="plain link cut" title={program.title} onClick={() => go(program)}>
              {program.track === null ? shortTitle(program.title) : `${shortTitle(program.title)} · ${program.track}`}
            </button>
            <WindowBadge window={program.window} daysLeft={program.daysLeft} short />
          </li>
        ))}
      </ul>
      {!all && shown.length < page.programs.length ? (
        <Button size="small" type="text" onClick={() => setAll(true)}>
          {text.clients.allPrograms(page.programs.length - shown.length)}
        </Button>
      ) : null}
    </section>
  );
}

/** The client's applications with stage and papers; nothing where it has none. A click opens one. */
export function ClientApplications({ page }: { readonly page: ClientPage }) {
  const all = useApplications((state) => state.rows);
  const rows = useMemo(() => all.filter(({ client }) => client === page.name), [all, page.name]);
  if (rows.length === 0) return null;
  return (
    <section className="sheet-view" aria-label={text.clients.applications}>
      <h3>{text.clients.applications}</h3>
      <ul className="client-programs">
        {rows.map(({ id, stage, title, track, papers }) => (
          <li key={id}>
            <span className="tag">{text.stage[stage]}</span>
            <button type="button" className="plain link cut" title={title} onClick={() => showApplication(id)}>
              {track === null ? shortTitle(title) : `${shortTitle(title)} · ${track}`}
            </button>
            <span className="muted client-application-papers">
              {text.clients.papersReady(papers.ready, papers.total)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
