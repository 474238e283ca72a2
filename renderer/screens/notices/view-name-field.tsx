import { Input } from 'antd';
import { useState } from 'react';
import { text } from '../../text/text.ts';

const t = text.notices;

/** Enter keeps the name, Esc and an empty name leave it. */
export function ViewNameField({ name, onName }: { readonly name: string; onName(name: string | null): void }) {
  const [typed, setTyped] = useState(name);
  const done = (): void => onName(typed.trim() === '' ? null : typed.trim());
  return (
    <Input
      size="small"
      autoFocus
      className="view-name"
      maxLength={20}
      aria-label={t.viewName}
      placeholder={t.newView}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') done();
        else if (event.key === 'Escape') {
          event.stopPropagation();
          onName(null);
        }
      }}
    />
  );
}
