import type { ComponentProps } from 'react';
import { isNumber, remember, useRemembered } from '../../stores/remembered.ts';
import { text } from '../../text/text.ts';
import { Split } from '../../widgets/split.tsx';

interface RememberedSplitProps extends Omit<ComponentProps<typeof Split>, 'label' | 'onWidth'> {
  /** What the width is remembered as. */
  readonly name: string;
  /** What the pane that keeps its width is called. */
  readonly pane: string;
}

/** Two panes side by side whose bar is where it was left; `width` until somebody moves it. */
export function RememberedSplit({ name, pane, width, ...split }: RememberedSplitProps) {
  const key = `width.${name}`;
  const stored = useRemembered((state) => state.values[key]);
  return (
    <Split
      {...split}
      label={text.labelled(text.frame.resize, pane)}
      width={isNumber(stored) ? stored : width}
      onWidth={(moved) => remember(key, moved)}
    />
  );
}
