import { Button } from 'antd';
import { useState } from 'react';
import {
  choosePaperFile,
  draftOf,
  openPaperFile,
  removePaper,
  savePaper,
  type PaperDraft,
} from '../../stores/client-papers.ts';
import { daysBetween, parseIsoDate } from '../../../shared/base/local-date.ts';
import { useSession } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import { DeleteOutlined, EditOutlined, FileOutlined, PlusOutlined } from '../../widgets/icons.tsx';
import type { FormEvent } from 'react';
import type { ClientPage, ClientPaperView } from '../../../shared/contract/client-commands.ts';

const SOON_DAYS = 30;
const NAMES = 'paper-names';

/** 证照: the papers that the client has, with their last day; checklists tick off materials by them. */
export function ClientPapers({ page }: { readonly page: ClientPage }) {
  const [draft, setDraft] = useState<PaperDraft | null>(null);
  return (
    <section className="sheet-view" aria-label={text.papers.title}>
      <h3>
        {text.papers.title}
        <span className="sheet-source cut">{text.papers.hint}</span>
      </h3>
      {page.papers.length === 0 && !draft ? <p className="muted">{text.papers.none}</p> : null}
      <ul className="papers">
        {page.papers.map((paper) =>
          draft?.id === paper.id ? (
            <li key={paper.id}>
              <PaperForm client={page.name} names={page.paperNames} draft={draft} onDraft={setDraft} />
            </li>
          ) : (
            <Paper key={paper.id} client={page.name} paper={paper} onEdit={() => setDraft(draftOf(paper))} />
          ),
        )}
      </ul>
      {draft?.id === null ? (
        <PaperForm client={page.name} names={page.paperNames} draft={draft} onDraft={setDraft} />
      ) : (
        <Button size="small" type="text" icon={<PlusOutlined />} onClick={() => setDraft(draftOf(null))}>
          {text.papers.add}
        </Button>
      )}
    </section>
  );
}

interface PaperProps {
  readonly client: string;
  readonly paper: ClientPaperView;
  onEdit(): void;
}

function Paper({ client, paper, onEdit }: PaperProps) {
  const { id, name, number, validUntil, note, file } = paper;
  return (
    <li className="paper">
      <div className="paper-words">
        <strong>{name}</strong> <Validity validUntil={validUntil} />
        <div className="muted">{[number, note].filter((part) => part !== null).join(' · ')}</div>
      </div>
      {file === null ? null : (
        <Button
          size="small"
          type="text"
          icon={<FileOutlined />}
          title={file}
          aria-label={text.papers.openFile(name)}
          onClick={() => void openPaperFile(client, id)}
        />
      )}
      <Button size="small" type="text" icon={<EditOutlined />} aria-label={text.papers.edit(name)} onClick={onEdit} />
      <Button
        size="small"
        type="text"
        icon={<DeleteOutlined />}
        aria-label={text.papers.remove(name)}
        onClick={() => void removePaper(client, id)}
      />
    </li>
  );
}

function Validity({ validUntil }: { readonly validUntil: string | null }) {
  const on = parseIsoDate(useSession((state) => state.on));
  const last = validUntil === null ? null : parseIsoDate(validUntil);
  if (validUntil === null || last === null || on === null) return <span className="muted">{text.papers.noEnd}</span>;
  const left = daysBetween(on, last);
  if (left < 0) return <span className="paper-over">{text.papers.over(validUntil)}</span>;
  return left <= SOON_DAYS ? (
    <span className="paper-soon">{text.papers.soon(validUntil, left)}</span>
  ) : (
    <span className="muted">{text.papers.until(validUntil)}</span>
  );
}

interface PaperFormProps {
  readonly client: string;
  /** Offered for the name. */
  readonly names: readonly string[];
  readonly draft: PaperDraft;
  onDraft(draft: PaperDraft | null): void;
}

function PaperForm({ client, names, draft, onDraft }: PaperFormProps) {
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await savePaper(client, draft)) onDraft(null);
  };
  const field = (key: 'name' | 'number' | 'validUntil' | 'note', label: string) => (
    <label>
      {label}
      <input
        autoFocus={key === 'name'}
        value={draft[key]}
        {...(key === 'name' ? { list: NAMES } : {})}
        placeholder={key === 'validUntil' ? text.papers.dateHint : undefined}
        onChange={(event) => onDraft({ ...draft, [key]: event.target.value })}
      />
    </label>
  );
  return (
    <form
      className="paper-form"
      aria-label={text.papers.form}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDraft(null);
      }}
    >
      {field('name', text.papers.name)}
      {field('number', text.papers.number)}
      {field('validUntil', text.papers.validUntil)}
      {field('note', text.papers.note)}
      <datalist id={NAMES}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <footer>
        <Button
          size="small"
          icon={<FileOutlined />}
          onClick={() => void choosePaperFile().then((file) => file && onDraft({ ...draft, file }))}
        >
          {draft.file?.name ?? text.papers.chooseFile}
        </Button>
        <span className="paper-form-space" />
        <Button size="small" onClick={() => onDraft(null)}>
          {text.papers.cancel}
        </Button>
        <Button size="small" type="primary" htmlType="submit" disabled={draft.name.trim() === ''}>
          {text.papers.save}
        </Button>
      </footer>
    </form>
  );
}
