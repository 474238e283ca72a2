import { Button, Checkbox, Input, Radio } from 'antd';
import { useMemo, useState } from 'react';
import { relateNotices } from '../../stores/notice-relations.ts';
import { useNotices } from '../../stores/notices.ts';
import { text } from '../../text/text.ts';
import { CLEARS } from '../../widgets/clears.tsx';
import { Dialog } from '../../widgets/dialog.tsx';
import { VirtualList } from '../../widgets/virtual-list.tsx';
import type { NoticeRow, NoticeView } from '../../../shared/contract/views.ts';
import type { Relation } from '../../stores/notice-relations.ts';
import './link-dialog.css';

const t = text.notices;
const KINDS: readonly Relation[] = ['extension', 'correction', 're-issue', 'duplicate'];
const idOf = (row: NoticeRow): string => row.id;
const render = (row: NoticeRow) => (
  <div className="link-row">
    <span className="cut">{row.title}</span>
    <span className="muted cut link-number">{row.docNumber ?? row.publishedOn ?? ''}</span>
  </div>
);

/** Chooses another notice and what the two are to each other. */
export function LinkDialog({ view, onClose }: { readonly view: NoticeView; onClose(): void }) {
  const rows = useNotices((state) => state.rows);
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [kind, setKind] = useState<Relation>('extension');
  const [reverse, setReverse] = useState(false);
  const shown = useMemo(() => {
    const wanted = words.trim().toLowerCase();
    return rows.filter(
      (row) => row.id !== view.id && `${row.title}\n${row.docNumber ?? ''}`.toLowerCase().includes(wanted),
    );
  }, [rows, words, view.id]);
  const link = async (): Promise<void> => {
    if (chosen === null) return;
    const [later, earlier] = reverse ? [chosen, view.id] : [view.id, chosen];
    if (await relateNotices(later, earlier, kind)) onClose();
  };
  return (
    <Dialog label={t.linkTitle} width={620} onClose={onClose}>
      <h2 className="dialog-title">{t.linkTitle}</h2>
      <p className="muted link-hint">{t.linkHint}</p>
      <Input
        autoFocus
        allowClear={CLEARS}
        placeholder={t.linkWhich}
        aria-label={t.linkWhich}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className="link-list">
        <VirtualList
          label={t.linkTitle}
          items={shown}
          rowHeight={32}
          selected={chosen}
          idOf={idOf}
          onSelect={setChosen}
          render={render}
        />
      </div>
      <p className="link-as">{reverse ? t.linkReverse : t.linkAs}</p>
      <Radio.Group
        value={kind}
        options={KINDS.map((value) => ({ value, label: t.linkKinds[value] }))}
        onChange={(event) => setKind(event.target.value as Relation)}
      />
      <div className="link-actions">
        <Checkbox checked={reverse} onChange={(event) => setReverse(event.target.checked)}>
          {t.linkSwap}
        </Checkbox>
        <Button onClick={onClose}>{text.facts.cancel}</Button>
        <Button type="primary" disabled={chosen === null} onClick={() => void link()}>
          {t.linkDo}
        </Button>
      </div>
    </Dialog>
  );
}
