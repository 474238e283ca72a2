import { memo, useEffect } from 'react';
import { text } from '../../text/text.ts';
import { hasMoved } from './has-moved.ts';
import type { RefObject } from 'react';
import type { Block, Piece } from './text-pieces.ts';
import './source-text.css';

interface SourceTextProps {
  readonly blocks: readonly Block[];
  /** The fact whose words are lit. */
  readonly lit: string | null;
  /** Scroll the lit words into sight; a new number asks anew. */
  readonly show: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
  onPoint(fact: string | null): void;
  onChoose(fact: string): void;
}

/** A notice's text as in the document, with the words that facts were read from marked. */
export function SourceText({ blocks, lit, show, scroller, onPoint, onChoose }: SourceTextProps) {
  useEffect(() => {
    if (show === 0) return;
    const words = scroller.current?.querySelector('.lit');
    if (!words || !scroller.current) return;
    const [box, at] = [scroller.current.getBoundingClientRect(), words.getBoundingClientRect()];
    if (at.top < box.top + 8 || at.bottom > box.bottom - 8)
      words.scrollIntoView({ block: 'center', behavior: 'smooth' });
  }, [show, scroller]);
  const factAt = (target: EventTarget): string | null =>
    target instanceof Element ? (target.closest<HTMLElement>('[data-fact]')?.dataset['fact'] ?? null) : null;
  return (
    <div
      ref={scroller}
      className="source scroll"
      role="document"
      aria-label={text.notices.source}
      tabIndex={0}
      onMouseMove={(event) => hasMoved(event) && onPoint(factAt(event.target))}
      onMouseLeave={() => onPoint(null)}
      onClick={(event) => {
        const fact = factAt(event.target);
        if (fact !== null && document.getSelection()?.isCollapsed !== false) onChoose(fact);
      }}
    >
      <div className="source-page">
        {blocks.map((block) => (
          <BlockView key={block.start} block={block} lit={lit !== null && concerns(block, lit) ? lit : null} />
        ))}
      </div>
    </div>
  );
}

const has = (pieces: readonly Piece[], fact: string): boolean => pieces.some((piece) => piece.facts.includes(fact));

function concerns(block: Block, fact: string): boolean {
  return block.type === 'table'
    ? block.rows.some((row) => row.some((cell) => has(cell, fact)))
    : has(block.pieces, fact);
}

/** Drawn again only where the lit words stand or stood. */
const BlockView = memo(function BlockView({ block, lit }: { readonly block: Block; readonly lit: string | null }) {
  switch (block.type) {
    case 'heading':
      return (
        <h3>
          <Pieces pieces={block.pieces} lit={lit} />
        </h3>
      );
    case 'paragraph':
      return (
        <p>
          <Pieces pieces={block.pieces} lit={lit} />
        </p>
      );
    case 'table':
      return (
        <div className="source-table scroll">
          <table>
            <tbody>
              {block.rows.map((row, index) => (
                <tr key={index}>
                  {row.map((cell, column) => (
                    <td key={column}>
                      <Pieces pieces={cell} lit={lit} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
});

function Pieces({ pieces, lit }: { readonly pieces: readonly Piece[]; readonly lit: string | null }) {
  return pieces.map((piece) =>
    piece.facts.length === 0 ? (
      piece.words
    ) : (
      <span
        key={piece.start}
        className={lit !== null && piece.facts.includes(lit) ? 'read lit' : 'read'}
        data-fact={piece.facts[0]}
      >
        {piece.words}
      </span>
    ),
  );
}
