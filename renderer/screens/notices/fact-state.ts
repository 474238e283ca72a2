import { isWithin } from '../../../shared/notice/pointer.ts';
import type { NoticeView } from '../../../shared/contract/views.ts';

/** What a person has done about a fact; the newest act counts. Pure. */
export type FactState = 'unconfirmed' | 'confirmed' | 'changed' | 'added';

export function factState(corrections: NoticeView['corrections'], pointer: string): FactState {
  let state: FactState = 'unconfirmed';
  for (const { pointer: at, action } of corrections) {
    const concerns = isWithin(pointer, at) || (action !== 'confirm' && isWithin(at, pointer));
    if (!concerns || action === 'remove') continue;
    if (action === 'change') state = 'changed';
    else if (action === 'add') state = at === pointer ? 'added' : state;
    else if (state === 'unconfirmed') state = 'confirmed';
  }
  return state;
}
