import { Button, Input } from 'antd';
import { useState } from 'react';
import { importPasted, showPasting, useImports } from '../../stores/imports.ts';
import { text } from '../../text/text.ts';
import { Dialog } from '../../widgets/dialog.tsx';

/** Takes a notice that was copied from a page, a chat or a document. */
export function PasteDialog() {
  const pasting = useImports((state) => state.pasting);
  return pasting === null ? null : <PasteForm initial={pasting} />;
}

function PasteForm({ initial }: { readonly initial: string }) {
  const [words, setWords] = useState(initial);
  const [name, setName] = useState(() =>
    // As a file's name may be: without slashes and colons.
    text.imports.pasteNamed(new Date().toLocaleString('sv-SE').replaceAll(':', '.')),
  );
  return (
    <Dialog label={text.imports.pasteTitle} width={720} onClose={() => showPasting(null)}>
      <form
        className="paste-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (words.trim() !== '') void importPasted(name.trim() || text.imports.paste, words);
        }}
      >
        <h2>{text.imports.pasteTitle}</h2>
        <p className="muted">{text.imports.pasteHint}</p>
        <label>
          {text.imports.pasteName}
          <Input value={name} maxLength={80} onChange={(event) => setName(event.target.value)} />
        </label>
        <label>
          {text.imports.pasteWords}
          <Input.TextArea
            autoFocus
            rows={14}
            value={words}
            onChange={(event) => setWords(event.target.value)}
            spellCheck={false}
          />
        </label>
        <footer>
          <Button onClick={() => showPasting(null)}>{text.imports.pasteCancel}</Button>
          <Button type="primary" htmlType="submit" disabled={words.trim() === ''}>
            {text.imports.pasteImport}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
