import { CloseOutlined } from '../../widgets/icons.tsx';
import { Button } from 'antd';
import { text } from '../../text/text.ts';
import { Dialog } from '../../widgets/dialog.tsx';
import './shortcut-sheet.css';

/** All keys, under `?`. */
export function ShortcutSheet({ onClose }: { onClose(): void }) {
  return (
    <Dialog label={text.shortcuts.title} width={640} onClose={onClose}>
      <h2 className="dialog-title">
        {text.shortcuts.title}
        <Button
          autoFocus
          type="text"
          size="small"
          aria-label={text.frame.close}
          icon={<CloseOutlined />}
          onClick={onClose}
        />
      </h2>
      <div className="sheet">
        {text.shortcuts.groups.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl>
              {group.keys.map(([key, meaning]) => (
                <div key={key} className="sheet-row">
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
