import { Button, Spin } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { handOver } from '../../stores/handover.ts';
import { setMatrixFilter } from '../../stores/matches.ts';
import { openNotice, useNotices } from '../../stores/notices.ts';
import { chooseProgram } from '../../stores/packets.ts';
import { isNumber, remember, useRemembered } from '../../stores/remembered.ts';
import { showScreen } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import { EmptyState } from '../../widgets/empty-state.tsx';
import { Split } from '../../widgets/split.tsx';
import { WindowBadge } from '../../widgets/window-badge.tsx';
import { FactList } from './fact-list.tsx';
import { factState } from './fact-state.ts';
import { factsOf } from './facts.ts';
import { SourceText } from './source-text.tsx';
import { blocksOf, factRanges } from './text-pieces.ts';
import type { NoticeRow, NoticeView } from '../../../shared/contract/views.ts';
import './notice-detail.css';

/** Stands for the place that was asked for from elsewhere, among the facts' pointers. */
const TARGET = '@target';

export function NoticeDetail() {
  const { view, reading, selected, rows } = useNotices();
  if (selected === null) return <EmptyState title={text.notices.noneOpen} />;
  if (!view) return reading ? <EmptyState icon={<Spin />} title="" /> : <EmptyState title={text.notices.noneOpen} />;
  return <OpenNotice key={view.id} view={view} row={rows.find((row) => row.id === view.id) ?? null} />;
}

function OpenNotice({ view, row }: { readonly view: NoticeView; readonly row: NoticeRow | null }) {
  const target = useNotices((state) => state.target);
  const [pointed, setPointed] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [show, setShow] = useState(0);
  const whole = useRef<HTMLDivElement>(null);
  const stored = useRemembered((state) => state.values['width.facts']);
  const facts = useMemo(() => factsOf(view.notice), [view.notice]);
  const blocks = useMemo(() => {
    const ranges = factRanges(
      view.spans,
      facts.map((fact) => fact.pointer),
    );
    return blocksOf(view.text, target ? [...ranges, { ...target, fact: TARGET }] : ranges, view.notice.title);
  }, [view, facts, target]);
  useEffect(() => {
    if (!target) return;
    setChosen(TARGET);
    setShow((times) => times + 1);
  }, [target]);
  // Pointing at a fact scrolls its words into sight, but not while the pointer only passes over.
  useEffect(() => {
    if (pointed === null) return;
    const timer = setTimeout(() => setShow((times) => times + 1), 180);
    return () => clearTimeout(timer);
  }, [pointed]);
  const lit = pointed ?? chosen;
  const showFact = (fact: string): void => {
    setChosen(fact);
    const place = whole.current?.querySelector(`[data-pointer="${CSS.escape(fact)}"]`);
    place?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  };
  const [overText, setOverText] = useState<string | null>(null);
  return (
    <div className="notice-detail" ref={whole}>
      <Head
        view={view}
        row={row}
        unconfirmed={facts.filter((fact) => factState(view.corrections, fact.pointer) === 'unconfirmed').length}
      />
      <div className="notice-sides">
        <Split
          label={`${text.frame.resize}：${text.notices.facts}`}
          keeps="second"
          width={isNumber(stored) ? stored : 360}
          min={260}
          minOther={240}
          onWidth={(width) => remember('width.facts', width)}
          first={
            view.text === '' ? (
              <EmptyState title={text.notices.noText} />
            ) : (
              <SourceText blocks={blocks} lit={overText ?? lit} show={show} onPoint={setOverText} onChoose={showFact} />
            )
          }
          second={
            <FactList
              view={view}
              facts={facts}
              lit={overText ?? lit}
              onPoint={setPointed}
              onChoose={(fact) => {
                setChosen(fact);
                setShow((times) => times + 1);
              }}
            />
          }
        />
      </div>
    </div>
  );
}

function Head({
  view,
  row,
  unconfirmed,
}: {
  readonly view: NoticeView;
  readonly row: NoticeRow | null;
  readonly unconfirmed: number;
}) {
  const { notice } = view;
  return (
    <header className="notice-head">
      <h2>{notice.title}</h2>
      <div className="notice-head-line">
        {row && notice.kind === 'program' ? <WindowBadge window={row.window} daysLeft={row.daysLeft} /> : null}
        <span className="fact-tag notice-kind">{text.kind[notice.kind]}</span>
        {notice.docNumber ? <span className="muted">{notice.docNumber}</span> : null}
        <span className="muted cut notice-origin" title={view.origin.file}>
          {text.notices.from(fileName(view.origin.file))}
        </span>
        <span className="notice-unconfirmed" title={text.notices.confirmHint}>
          {unconfirmed === 0 ? text.notices.allConfirmed : text.notices.unconfirmedCount(unconfirmed)}
        </span>
        {notice.kind === 'program' ? (
          <>
            <Button
              size="small"
              onClick={() => {
                setMatrixFilter({ programText: notice.title, windows: [], marks: [], clientText: '' });
                showScreen('matches');
              }}
            >
              {text.notices.matchIt}
            </Button>
            <Button
              size="small"
              onClick={() => {
                const [track] = notice.tracks;
                chooseProgram(track === undefined ? view.id : `${view.id}#${track}`);
                showScreen('packets');
              }}
            >
              {text.notices.packetIt}
            </Button>
          </>
        ) : null}
        <Button
          size="small"
          title={text.handover.exportHint}
          onClick={() => void handOver({ notice: view.id }, notice.title)}
        >
          {text.handover.export}
        </Button>
      </div>
      {view.related.map((related) => (
        <p key={related.id} className="notice-related">
          <span className="fact-tag">{text.notices.relation[related.relation]}</span>
          <button type="button" className="plain link" onClick={() => openNotice(related.id)}>
            {related.title}
          </button>
          {related.changes.map((change) => (
            <span key={JSON.stringify(change)} className="muted">
              {change.what} {change.before} → {change.after}
            </span>
          ))}
        </p>
      ))}
    </header>
  );
}

const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;
