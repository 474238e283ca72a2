import { text } from '../text/text.ts';
import { CloseCircleFilled } from './icons.tsx';

/** `allowClear` of a field of the kit: its cross has a name that a screen reader can say. */
export const CLEARS = {
  clearIcon: <CloseCircleFilled role="img" aria-hidden={false} aria-label={text.filter.clear} />,
};
