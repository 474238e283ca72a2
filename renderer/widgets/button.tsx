import type { ComponentProps, ReactNode } from 'react';
import './button.css';

interface ButtonProps extends ComponentProps<'button'> {
  readonly kind?: 'default' | 'primary' | 'text';
  readonly icon?: ReactNode;
}

/** A button of the first screen. It looks as antd's does, whose code is only loaded once the first list is in sight. */
export function Button({ kind = 'default', icon, className, children, ...rest }: ButtonProps) {
  const looks = ['button', `button-${kind}`, children === undefined ? 'button-icon' : null, className];
  return (
    <button type="button" className={looks.filter(Boolean).join(' ')} {...rest}>
      {icon}
      {children === undefined ? null : <span>{children}</span>}
    </button>
  );
}
