import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { closeHandover, importHandover, useHandover } from '../../stores/handover.ts';
import { useSession } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import { told } from '../../text/told.ts';
import { Dialog } from '../../widgets/dialog.tsx';
import { momentText } from '../../widgets/format.ts';
import type { HandoverItemView, HandoverPreview } from '../../../shared/contract/handover-commands.ts';
import './handover-dialog.css';

/** What reading a handover file in would change, row by row, before it is done. */
export function HandoverDialog() {
  const preview = useHandover((state) => state.preview);
  return preview === null ? null : <Preview preview={preview} />;
}

const count = (items: readonly HandoverItemView[], ...changes: readonly HandoverItemView['change'][]): number =>
  items.filter(({ change }) => changes.includes(change)).length;

function Preview({ preview }: { readonly preview: HandoverPreview }) {
  const importing = useHandover((state) => state.importing);
  const today = useSession((state) => state.today);
  const [all, setAll] = useState(false);
  const { items, failures, title, madeBy, madeAt } = preview;
  const unchanged = count(items, 'unchanged');
  const nothing = unchanged === items.length;
  const shown = all ? items : items.filter(({ change }) => change !== 'unchanged');
  return (
    <Dialog label={text.handover.title(title)} width={760} onClose={closeHandover}>
      <div className="handover">
        <h2 className="dialog-title">{text.handover.title(title)}</h2>
        <p className="muted">
          {text.handover.from(madeBy, momentText(madeAt, today))}
          {' · '}
          {text.handover.counts(count(items, 'added'), count(items, 'changed', 'removed'), unchanged)}
        </p>
        {failures.length > 0 ? (
          <div className="handover-refused" role="alert">
            <p>{text.handover.refused}</p>
            <ul>
              {failures.map(({ message }) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          </div>
        ) : null}
        {nothing ? <p>{text.handover.nothingNew}</p> : null}
        <ul className="handover-items scroll" tabIndex={0} aria-label={text.handover.title(title)}>
          {shown.map((item, at) => (
            <Item key={at} item={item} />
          ))}
        </ul>
        <footer>
          {unchanged > 0 ? (
            <Checkbox checked={all} onChange={(event) => setAll(event.target.checked)}>
              {text.handover.showUnchanged(unchanged)}
            </Checkbox>
          ) : null}
          <span className="handover-gap" />
          <Button onClick={closeHandover}>{text.handover.cancel}</Button>
          <Button
            type="primary"
            loading={importing}
            disabled={nothing || failures.length > 0}
            onClick={() => void importHandover()}
          >
            {text.handover.import}
          </Button>
        </footer>
      </div>
    </Dialog>
  );
}

function Item({ item: { area, change, name, lines } }: { readonly item: HandoverItemView }) {
  return (
    <li>
      <span className={`handover-change handover-${change}`}>{text.handover.change[change]}</span>
      <span className="fact-tag">{text.handover.area[area]}</span>
      <span>{name}</span>
      {lines.length > 0 ? (
        <dl>
          {lines.map(({ label, before, after }) => (
            <div key={told(label)}>
              <dt>{told(label)}</dt>
              <dd>
                {change === 'added' ? null : (
                  <>
                    <del>{before ? told(before) : text.handover.none}</del>
                    {' → '}
                  </>
                )}
                {after ? told(after) : text.handover.none}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </li>
  );
}
