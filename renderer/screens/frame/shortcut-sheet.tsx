import { Modal } from 'antd';
import { text } from '../../text/text.ts';
import './shortcut-sheet.css';

export function ShortcutSheet({ open, onClose }: { readonly open: boolean; onClose(): void }) {
  return (
    <Modal title={text.shortcuts.title} open={open} onCancel={onClose} footer={null} width={640} destroyOnHidden>
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
    </Modal>
  );
}
