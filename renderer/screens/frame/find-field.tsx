import type { ReactNode } from 'react';
import { SearchOutlined } from '../../widgets/icons.tsx';
import { TextField } from '../../widgets/text-field.tsx';
import { FIND_FIELD } from './find.ts';

interface FindFieldProps {
  readonly label: string;
  readonly value: string;
  /** In place of the magnifying glass. */
  readonly prefix?: ReactNode;
  readonly className?: string;
  onChange(words: string): void;
}

/** The field of a screen that Ctrl F goes to; Escape empties it. */
export function FindField({ label, value, prefix = <SearchOutlined />, className, onChange }: FindFieldProps) {
  return (
    <TextField
      id={FIND_FIELD}
      className={className}
      prefix={prefix}
      placeholder={label}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onClear={() => onChange('')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onChange('');
      }}
    />
  );
}
