import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { ask } from '../../bridge.ts';
import { showFailure } from '../../stores/failures.ts';
import { say } from '../../stores/history.ts';
import { correctNotice } from '../../stores/notices.ts';
import { text } from '../../text/text.ts';
import { draftOf } from './fact-fields.ts';
import type { RefObject } from 'react';
import type { NoticeView, ProposedFactView } from '../../../shared/contract/views.ts';
import type { DraftFact } from './fact-fields.ts';
import './mark-menu.css';

interface MarkMenuProps {
  readonly view: NoticeView;
  /** The text in which words are marked. */
  readonly source: RefObject<HTMLElement | null>;
  onDraft(draft: DraftFact): void;
}

interface Marked {
  readonly words: string;
  readonly left: number;
  readonly top: number;
}

/** No notice states a fact in more. */
const MOST_WORDS = 4000;

/** A small menu at words that a person marks in the text: what they become a fact of. */
export function MarkMenu({ view, source, onDraft }: MarkMenuProps) {
  const [marked, setMarked] = useState<Marked | null>(null);
  const [facts, setFacts] = useState<readonly ProposedFactView[]>([]);
  useEffect(() => {
    const onUp = (): void => setMarked(markedIn(source.current));
    const onSelection = (): void => {
      if (document.getSelection()?.isCollapsed !== false) setMarked(null);
    };
    document.addEventListener('pointerup', onUp);
    document.addEventListener('keyup', onUp);
    document.addEventListener('selectionchange', onSelection);
    return () => {
      document.removeEventListener('pointerup', onUp);
      document.removeEventListener('keyup', onUp);
      document.removeEventListener('selectionchange', onSelection);
    };
  }, [source]);
  const words = marked?.words ?? null;
  useEffect(() => {
    if (words === null) return;
    let current = true;
    ask('notice.mark', { id: view.id, words }).then(({ facts: found }) => current && setFacts(found), showFailure);
    return () => {
      current = false;
      setFacts([]);
    };
  }, [words, view.id]);
  if (!marked || facts.length === 0) return null;
  const choose = (fact: ProposedFactView): void => {
    document.getSelection()?.removeAllRanges();
    setMarked(null);
    // What is read whole of one word is taken as it is; everything else is shown to be looked at first.
    if (typeof fact.value !== 'string' || !fact.whole || fact.action === 'change') onDraft(draftOf(fact, view.notice));
    else
      void correctNotice([{ pointer: fact.pointer, action: fact.action, value: fact.value }]).then(() =>
        say(text.notices.markAdded(text.notices.marks[fact.as])),
      );
  };
  // Beside the panes, which hold what is fixed within them.
  return createPortal(
    <div
      className="mark-menu"
      role="toolbar"
      aria-label={text.notices.markAs}
      style={{ left: marked.left, top: marked.top }}
    >
      <span className="muted">{text.notices.markAs}</span>
      {facts.map((fact) => (
        <button
          key={fact.as}
          type="button"
          className={`plain mark-choice${fact.whole ? '' : ' mark-doubtful'}`}
          // Pressing must not take the marking away before it is read.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => choose(fact)}
        >
          {text.notices.marks[fact.as]}
        </button>
      ))}
    </div>,
    source.current?.closest('main') ?? document.body,
  );
}

function markedIn(source: HTMLElement | null): Marked | null {
  const selection = document.getSelection();
  if (!source || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!source.contains(range.commonAncestorContainer)) return null;
  const words = selection.toString().trim();
  if (words === '' || words.length > MOST_WORDS) return null;
  const [box, at] = [source.getBoundingClientRect(), range.getBoundingClientRect()];
  const below = at.bottom + 6;
  return {
    words,
    left: Math.max(box.left + 6, Math.min(at.left, box.right - MENU_WIDTH)),
    top: below + MENU_HEIGHT < box.bottom ? below : Math.max(box.top + 6, at.top - MENU_HEIGHT),
  };
}

/** About what the menu takes, to keep it within the pane. */
const MENU_WIDTH = 520;
const MENU_HEIGHT = 40;
