import type { ComponentProps, ReactNode } from 'react';
import { text } from '../text/text.ts';
import { CloseCircleFilled } from './icons.tsx';
import './text-field.css';

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'value' | 'prefix'> {
  readonly value: string;
  readonly prefix: ReactNode;
  /** The cross that empties it. */
  onClear(): void;
}

/** A field of the first screen that is typed into; see `Button`. */
export const TextField = ({ value, prefix, onClear, className = '', ...rest }: TextFieldProps) => (
  <span className={`text-field ${className}`}>
    <span className="text-field-prefix">{prefix}</span>
    <input type="text" value={value} {...rest} />
    <button
      type="button"
      className="plain text-field-clear"
      tabIndex={-1}
      aria-label={text.filter.clear}
      hidden={value === ''}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClear}
    >
      <CloseCircleFilled />
    </button>
  </span>
);
