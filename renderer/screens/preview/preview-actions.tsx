import { Button, Select } from 'antd';
import { useState } from 'react';
import { closePreview, copiesOf, printTicked, saveTickedPdf, usePreview } from '../../stores/packet-preview.ts';
import { isText, remember, remembered } from '../../stores/remembered.ts';
import { text } from '../../text/text.ts';

/** Printer, print, PDF. */
export function PreviewActions() {
  const { papers, ticked, printers, busy } = usePreview();
  const [chosen, setChosen] = useState(() => remembered('printer', isText, ''));
  const taken = papers.filter(({ id }) => ticked.has(id));
  const printed = taken.filter((paper) => copiesOf(paper) > 0);
  const sheets = printed.reduce((sum, paper) => sum + copiesOf(paper), 0);
  const printer = printers.find(({ name }) => name === chosen) ?? printers[0];
  return (
    <footer className="preview-actions">
      {printer ? (
        <label className="preview-printer">
          {text.preview.printer}
          <Select
            value={printer.name}
            options={printers.map(({ name, label }) => ({ value: name, label }))}
            getPopupContainer={(node) => node.closest('dialog') ?? document.body}
            onChange={(name) => {
              setChosen(name);
              remember('printer', name);
            }}
          />
        </label>
      ) : (
        <span className="muted">{text.preview.noPrinter}</span>
      )}
      <span className="preview-gap" />
      <Button onClick={closePreview}>{text.preview.close}</Button>
      <Button disabled={busy || taken.length === 0} onClick={() => void saveTickedPdf()}>
        {text.preview.pdf(taken.length)}
      </Button>
      <Button
        type="primary"
        loading={busy}
        disabled={!printer || printed.length === 0}
        onClick={() => printer && void printTicked(printer.name)}
      >
        {printed.length === 0 ? text.preview.none : text.preview.print(printed.length, sheets)}
      </Button>
    </footer>
  );
}
