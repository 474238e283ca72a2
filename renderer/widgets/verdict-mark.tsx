import { text } from '../text/text.ts';
import './verdict-mark.css';

/** The marks that mean one thing everywhere: shape, colour and name. */
export type MarkKind = 'eligible' | 'machine' | 'needs-data' | 'ineligible' | 'pass' | 'fail' | 'unknown' | 'manual';

interface VerdictMarkProps {
  readonly kind: MarkKind;
  /** Conditions that are left for a person, beside an outline tick. */
  readonly open?: number;
  /** Shows the word beside the mark; without it the word is the mark's name for screen readers. */
  readonly word?: boolean;
  /** A person's decision stands behind it: a small person beside the mark. */
  readonly byPerson?: boolean;
}

type Shape = 'tick' | 'tick-outline' | 'cross' | 'question' | 'person';

const SHAPES: Readonly<Record<MarkKind, Shape>> = {
  eligible: 'tick',
  pass: 'tick',
  machine: 'tick-outline',
  'needs-data': 'question',
  unknown: 'question',
  ineligible: 'cross',
  fail: 'cross',
  manual: 'person',
};

/** 「符合」, 「机检符合 · 2 条待人工」 … */
export function markName(kind: MarkKind, open = 0, byPerson = false): string {
  const name = kind === 'machine' && open > 0 ? text.mark.withManual(open) : text.mark[kind];
  return byPerson ? text.mark.byPerson(name) : name;
}

export function VerdictMark({ kind, open = 0, word = false, byPerson = false }: VerdictMarkProps) {
  const shape = SHAPES[kind];
  const name = markName(kind, open, byPerson);
  return (
    <span className={`mark mark-${shape}`} {...(word ? {} : { role: 'img', 'aria-label': name })}>
      <MarkShape shape={shape} />
      {byPerson ? (
        <span className="mark-person mark-small">
          <MarkShape shape="person" />
        </span>
      ) : null}
      {kind === 'machine' && open > 0 && !word ? <span className="mark-number">{open}</span> : null}
      {word ? <span className="cut">{name}</span> : null}
    </span>
  );
}

function MarkShape({ shape }: { readonly shape: Shape }) {
  return (
    <svg className="mark-shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {shape === 'tick' ? <circle className="mark-fill" cx="8" cy="8" r="7.5" /> : null}
      {shape === 'tick-outline' ? <circle className="mark-line" cx="8" cy="8" r="6.9" /> : null}
      {shape === 'tick' || shape === 'tick-outline' ? (
        <path className="mark-stroke" d="M4.6 8.3l2.4 2.4 4.4-5" />
      ) : null}
      {shape === 'cross' ? <path className="mark-stroke" d="M3.8 3.8l8.4 8.4M12.2 3.8l-8.4 8.4" /> : null}
      {shape === 'question' ? (
        <>
          <path className="mark-line" d="M8 1.2 14.8 8 8 14.8 1.2 8z" />
          <path className="mark-stroke" d="M6.3 6.6c0-2.3 3.5-2.2 3.5-.1 0 1.4-1.8 1.4-1.8 2.7" />
          <circle className="mark-dot" cx="8" cy="11.1" r=".9" />
        </>
      ) : null}
      {shape === 'person' ? (
        <>
          <circle className="mark-line" cx="8" cy="4.8" r="2.9" />
          <path className="mark-line" d="M2.2 14.6c.3-3.6 2.6-5.2 5.8-5.2s5.5 1.6 5.8 5.2" />
        </>
      ) : null}
    </svg>
  );
}
