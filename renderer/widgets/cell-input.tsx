import { useEffect, useRef } from 'react';
import type { ClipboardEvent, KeyboardEvent } from 'react';

export interface Draft {
  readonly value: string;
  /** Typed over the cell: arrows then enter it, as in Excel; else they move in the text. */
  readonly over: boolean;
}

export interface CellInputProps {
  /** Client, column and value of the cell, for a screen reader. */
  readonly label: string;
  readonly value: string;
  readonly choices: readonly string[];
  /** The column is counted, not entered. */
  readonly fixed: boolean;
  readonly draft: Draft | null;
  onDraft(draft: Draft | null): void;
  /** Enters the draft; `key` then moves on. */
  onCommit(value: string): void;
  /** A key that is no text; true where it did something. */
  onKey(event: KeyboardEvent): boolean;
  onCopy(event: ClipboardEvent, cut: boolean): void;
  onPaste(text: string): void;
}

const LIST = 'cell-choices';
const ENTERS_TYPED = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown']);

/**
 * The one field of a grid: it lies unseen over the selected cell and has the focus, so that typing, also with an input
 * method, begins in it at once.
 */
export function CellInput(props: CellInputProps) {
  const { label, value, choices, fixed, draft, onDraft, onCommit, onKey, onCopy, onPaste } = props;
  const field = useRef<HTMLInputElement>(null);
  const editing = draft !== null;
  useEffect(() => {
    const input = field.current;
    if (!input) return;
    if (editing) input.focus({ preventScroll: true });
    input.setSelectionRange(input.value.length, input.value.length);
  }, [editing]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (draft !== null) {
      const enters = event.key === 'Enter' || event.key === 'Tab' || (draft.over && ENTERS_TYPED.has(event.key));
      if (event.key === 'Escape') onDraft(null);
      else if (enters) {
        onCommit(draft.value);
        onKey(event);
      } else {
        // Typing is nobody else's shortcut.
        if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const opens = event.key === 'F2' || event.key === 'Enter';
    if (opens && !fixed) onDraft({ value, over: false });
    if (opens || onKey(event)) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) event.stopPropagation();
  };
  return (
    <>
      <input
        ref={field}
        className={editing ? 'cell-input' : 'cell-input cell-input-idle'}
        aria-label={label}
        autoComplete="off"
        spellCheck={false}
        readOnly={fixed}
        maxLength={4000}
        // Undo means the last act until something is typed (frame/use-shortcuts.ts).
        {...(editing ? {} : { 'data-idle': '' })}
        {...(editing && choices.length > 0 ? { list: LIST } : {})}
        value={draft?.value ?? ''}
        onChange={(event) => onDraft({ value: event.target.value, over: draft?.over ?? true })}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (draft !== null) onCommit(draft.value);
        }}
        onCopy={(event) => {
          if (draft === null) onCopy(event, false);
        }}
        onCut={(event) => {
          if (draft === null) onCopy(event, true);
        }}
        onPaste={(event) => {
          if (draft !== null) return;
          event.preventDefault();
          onPaste(event.clipboardData.getData('text/plain'));
        }}
      />
      {editing && choices.length > 0 ? (
        <datalist id={LIST}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      ) : null}
    </>
  );
}
