import { InboxOutlined } from '../../widgets/icons.tsx';
import { useEffect, useState } from 'react';
import { importDropped, showPasting } from '../../stores/imports.ts';
import { text } from '../../text/text.ts';
import './drop-target.css';

const bringsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Shorter words than this are no notice: a stray copy of a name must not open a dialog. */
const SHORTEST_NOTICE = 80;

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, dialog, [contenteditable="true"]') !== null;

/** A place that takes dropped files for itself. */
const takesItself = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-takes-files]') !== null;

/** Takes files dropped, and notices pasted, anywhere on the window; shows where they go while they hover. */
export function DropTarget() {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      if (takesItself(event.target)) {
        setOver(false);
        return;
      }
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      if (takesItself(event.target)) return;
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) void importDropped(files);
    };
    const onPaste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      const words = event.clipboardData?.getData('text/plain') ?? '';
      if (isField(event.target)) return;
      if (files.length > 0) void importDropped(files);
      else if (words.trim().length >= SHORTEST_NOTICE) showPasting(words);
    };
    document.addEventListener('paste', onPaste);
    document.addEventListener('dragover', onOver);
    document.addEventListener('dragleave', onLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('paste', onPaste);
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('dragleave', onLeave);
      document.removeEventListener('drop', onDrop);
    };
  }, []);
  if (!over) return null;
  return (
    <div className="drop">
      <div className="drop-card">
        <InboxOutlined className="drop-icon" />
        <strong>{text.frame.dropHint}</strong>
        <span className="muted">{text.frame.dropDetail}</span>
      </div>
    </div>
  );
}
