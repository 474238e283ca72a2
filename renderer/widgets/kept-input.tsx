import { Input } from 'antd';
import { useState } from 'react';

interface KeptInputProps {
  readonly label: string;
  readonly value: string | null;
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** The id of a `datalist` with what others have. */
  readonly list?: string;
  readonly className?: string;
  /** Several lines: Enter begins a new one. */
  readonly area?: boolean;
  /** Null where it was emptied. */
  onKeep(value: string | null): void;
}

/** Words that are kept when the field is left or Enter is pressed; Esc puts the old ones back. */
export function KeptInput(props: KeptInputProps) {
  return <Field key={props.value ?? ''} {...props} />;
}

function Field({ label, value, placeholder, maxLength, list, className, area = false, onKeep }: KeptInputProps) {
  const before = value ?? '';
  const [typed, setTyped] = useState(before);
  const keep = (): void => {
    const words = typed.trim();
    if (words !== before) onKeep(words === '' ? null : words);
    else if (typed !== before) setTyped(before);
  };
  const common = {
    size: 'small',
    'aria-label': label,
    value: typed,
    onBlur: keep,
    onChange: (event: { readonly target: { readonly value: string } }) => setTyped(event.target.value),
    onKeyDown: (event: { readonly key: string; stopPropagation(): void }) => {
      if (event.key !== 'Escape' || typed === before) return;
      setTyped(before);
      event.stopPropagation();
    },
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(className === undefined ? {} : { className }),
  } as const;
  return area ? (
    <Input.TextArea {...common} rows={2} />
  ) : (
    <Input {...common} {...(list === undefined ? {} : { list })} onPressEnter={keep} />
  );
}
