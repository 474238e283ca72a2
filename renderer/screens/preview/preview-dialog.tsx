import { useLayoutEffect, useRef, useState } from 'react';
import { closePreview, usePreview } from '../../stores/packet-preview.ts';
import type { CSSProperties } from 'react';
import { text } from '../../text/text.ts';
import { Busy } from '../../widgets/busy.tsx';
import { Dialog } from '../../widgets/dialog.tsx';
import { FilledFileNote } from './filled-file-note.tsx';
import { PaperList } from './paper-list.tsx';
import { PreviewActions } from './preview-actions.tsx';
import { shownWidth } from './shown-width.ts';
import './preview.css';

/** The papers of a packet as they will be written: looked at, printed, made into PDF. */
export function PreviewDialog() {
  const packet = usePreview((state) => state.packet);
  if (!packet) return null;
  return (
    <Dialog label={text.preview.title} width={1600} onClose={closePreview}>
      <div className="preview">
        <PaperList />
        <div className="preview-shown">
          <FilledFileNote />
          <PaperPage />
        </div>
        <PreviewActions />
      </div>
    </Dialog>
  );
}

/** The frame drawn smaller, so that the whole width of the page is in sight; never larger. */
function fitted(share: number): CSSProperties {
  if (share >= 1) return {};
  const whole = `${100 / share}%`;
  return { width: whole, height: whole, transform: `scale(${share})` };
}

/** The page in a frame that runs no script, as wide as there is room. */
function PaperPage() {
  const { papers, shown, page } = usePreview();
  const room = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = room.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setWidth(element.clientWidth));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const paper = papers.find(({ id }) => id === shown);
  return (
    <div ref={room} className="preview-page">
      {paper && page && width > 0 ? (
        <iframe
          key={page.url}
          title={paper.title}
          src={page.url}
          sandbox=""
          style={fitted(width / shownWidth(paper.page))}
        />
      ) : (
        <p className="preview-making">
          <Busy /> {text.preview.making}
        </p>
      )}
    </div>
  );
}
