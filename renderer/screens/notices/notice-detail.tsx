import { useEffect, useMemo, useRef, useState } from 'react';
import { setChecking, useNotices } from '../../stores/notices.ts';
import { text } from '../../text/text.ts';
import { Busy } from '../../widgets/busy.tsx';
import { EmptyState } from '../../widgets/empty-state.tsx';
import { RememberedSplit } from '../frame/remembered-split.tsx';
import { CheckBar } from './check-bar.tsx';
import { FactList } from './fact-list.tsx';
import { factState } from './fact-state.ts';
import { factsOf } from './facts.ts';
import { MarkMenu } from './mark-menu.tsx';
import { NoticeHead } from './notice-head.tsx';
import { SourceText } from './source-text.tsx';
import { blocksOf, factRanges } from './text-pieces.ts';
import type { DraftFact } from './fact-fields.ts';
import type { NoticeRow, NoticeView } from '../../../shared/contract/views.ts';
import './notice-detail.css';

/** Stands for the place that was asked for from elsewhere, among the facts' pointers. */
const TARGET = '@target';

export function NoticeDetail() {
  const { view, reading, selected, rows } = useNotices();
  if (selected === null) return <EmptyState title={text.notices.noneOpen} />;
  if (!view) return reading ? <EmptyState icon={<Busy />} title="" /> : <EmptyState title={text.notices.noneOpen} />;
  return <OpenNotice key={view.id} view={view} row={rows.find((row) => row.id === view.id) ?? null} />;
}

function OpenNotice({ view, row }: { readonly view: NoticeView; readonly row: NoticeRow | null }) {
  const target = useNotices((state) => state.target);
  const [pointed, setPointed] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [show, setShow] = useState(0);
  const whole = useRef<HTMLDivElement>(null);
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
  const [draft, setDraft] = useState<DraftFact | null>(null);
  const source = useRef<HTMLDivElement>(null);
  const checking = useNotices((state) => state.checking);
  const unconfirmed = facts.filter((fact) => factState(view.corrections, fact.pointer) === 'unconfirmed').length;
  // 核对 begins with the first fact that nobody has confirmed.
  useEffect(() => {
    if (checking) whole.current?.querySelector<HTMLElement>('.fact-unconfirmed')?.focus();
  }, [checking]);
  return (
    <div
      className="notice-detail"
      ref={whole}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !checking || event.defaultPrevented) return;
        event.preventDefault();
        setChecking(false);
      }}
    >
      <NoticeHead view={view} row={row} unconfirmed={unconfirmed} />
      {checking ? <CheckBar total={facts.length} left={unconfirmed} /> : null}
      <div className="notice-sides split-stacks">
        <RememberedSplit
          name="facts"
          pane={text.notices.facts}
          keeps="second"
          width={360}
          min={260}
          minOther={240}
          first={
            view.text === '' ? (
              <EmptyState title={text.notices.noText} />
            ) : (
              <>
                <SourceText
                  blocks={blocks}
                  lit={overText ?? lit}
                  show={show}
                  scroller={source}
                  onPoint={setOverText}
                  onChoose={showFact}
                />
                <MarkMenu view={view} source={source} onDraft={setDraft} />
              </>
            )
          }
          second={
            <FactList
              view={view}
              facts={facts}
              lit={overText ?? lit}
              checking={checking}
              draft={draft}
              onDraft={setDraft}
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
