import { text } from '../text/text.ts';
import './window-badge.css';

interface WindowBadgeProps {
  readonly window: 'open' | 'upcoming' | 'closed' | 'undated';
  readonly daysLeft: number | null;
  /** Without the word 申报中, where the place is narrow. */
  readonly short?: boolean;
}

const URGENT_DAYS = 7;
const SOON_DAYS = 30;

/** 申报中 · 剩 n 天 (≤ 7 days red, ≤ 30 amber), 未开始, 已截止, 未写明. */
export function WindowBadge({ window, daysLeft, short = false }: WindowBadgeProps) {
  const days = window === 'open' ? daysLeft : null;
  const words = days === null ? text.window[window] : short ? text.window.daysLeft(days) : text.window.withDays(days);
  const tone = days === null ? window : days <= URGENT_DAYS ? 'urgent' : days <= SOON_DAYS ? 'soon' : 'open';
  return <span className={`badge badge-${tone}`}>{words}</span>;
}
