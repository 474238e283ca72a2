import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { loadToday, useToday } from '../../stores/today.ts';
import { text } from '../../text/text.ts';
import { Busy } from '../../widgets/busy.tsx';
import { EmptyState } from '../../widgets/empty-state.tsx';
import { weekdayText } from '../../widgets/format.ts';
import { CalendarOutlined } from '../../widgets/icons.tsx';
import { DuePanel } from './due-panel.tsx';
import { FirstSteps } from './first-steps.tsx';
import { LacksPanel } from './lacks-panel.tsx';
import { MonthChart } from './month-chart.tsx';
import { NewsPanel } from './news-panel.tsx';
import { ReadinessChart } from './readiness-chart.tsx';
import { StagesPanel } from './stages-panel.tsx';
import { Timeline } from './timeline.tsx';
import type { Today } from '../../../shared/contract/today-views.ts';
import './today.css';

/** 今日: what to look at first in the morning. */
export function TodayScreen() {
  const { status, view } = useToday();
  useEffect(() => {
    void loadToday();
  }, []);
  if (!view)
    return status === 'failed' ? (
      <EmptyState
        icon={<CalendarOutlined />}
        title={text.today.notRead}
        action={<Button onClick={() => void loadToday()}>{text.frame.retry}</Button>}
      />
    ) : (
      <EmptyState icon={<Busy />} title="" />
    );
  if (view.notices === 0 || view.clients === 0) return <FirstSteps view={view} />;
  return <Day view={view} />;
}

function Day({ view }: { readonly view: Today }) {
  const [day, setDay] = useState<string | null>(null);
  const overdue = view.due.filter(({ daysLeft }) => daysLeft < 0).length;
  const week = view.due.filter(({ daysLeft }) => daysLeft >= 0 && daysLeft < 7).length;
  return (
    <div className="today scroll" role="region" aria-label={text.screens.today} tabIndex={0}>
      <header className="today-head">
        <strong>{`${view.on} ${weekdayText(view.on)}`}</strong>
        <span className={overdue > 0 ? 'today-overdue' : 'muted'}>{text.today.overdue(overdue)}</span>
        <span className="muted">{text.today.thisWeek(week)}</span>
        <StagesPanel stages={view.stages} />
      </header>
      <Timeline view={view} day={day} onDay={setDay} />
      <div className="today-panels">
        <DuePanel view={view} day={day} onDay={setDay} />
        <NewsPanel view={view} />
        <LacksPanel view={view} />
      </div>
      <div className="today-charts">
        <MonthChart view={view} />
        <ReadinessChart view={view} />
      </div>
    </div>
  );
}
