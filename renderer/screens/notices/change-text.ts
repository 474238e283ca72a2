import { text } from '../../text/text.ts';
import { told } from '../../text/told.ts';
import type { NoticeChangeView } from '../../../shared/contract/notice-relation-views.ts';

const t = text.notices;

/** 「网上申报：2026-05-20 → 2026-06-30」 */
export const changeWords = ({ what, before, after }: NoticeChangeView): string =>
  before === null
    ? t.changeAdded(told(what), after ? told(after) : '')
    : after === null
      ? t.changeGone(told(what), told(before))
      : t.change(told(what), told(before), told(after));
