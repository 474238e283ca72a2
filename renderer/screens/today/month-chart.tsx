import { useRef } from 'react';
import { NO_FILTER } from '../../stores/notice-filter.ts';
import { openNotice, setNoticeFilter, setNoticeSort } from '../../stores/notices.ts';
import { showScreen } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import { useWidth } from '../../widgets/use-width.ts';
import { Panel } from './panel.tsx';
import type { KeyboardEvent } from 'react';
import type { Today } from '../../../shared/contract/today-views.ts';

const HEIGHT = 176;
const BASE = 150;
const TOP = 20;
const MOST_REGIONS = 4;
const MOST_MONTHS = 12;
const WIDEST = 46;

type Month = Today['months'][number];
type Region = Month['regions'][number];

/** In which month the open programs close, and who calls for them: when the work comes, and from where. */
export function MonthChart({ view }: { readonly view: Today }) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const months = view.months.slice(0, MOST_MONTHS);
  const regions = mostFrequent(months);
  const most = Math.max(1, ...months.map(count));
  const column = months.length === 0 ? 0 : width / months.length;
  return (
    <Panel title={text.today.byMonth}>
      {months.length === 0 ? <p className="muted today-none">{text.today.noPrograms}</p> : null}
      <div ref={box} className="month-chart">
        {width === 0 || months.length === 0 ? null : (
          <svg width={width} height={HEIGHT} role="group" aria-label={text.today.byMonth}>
            <line className="timeline-base" x1={0} x2={width} y1={BASE} y2={BASE} />
            {months.map((month, index) => (
              <Bar
                key={month.month}
                month={month}
                regions={regions}
                x={column * (index + 0.5)}
                width={Math.min(WIDEST, column * 0.6)}
                unit={(BASE - TOP) / most}
              />
            ))}
          </svg>
        )}
      </div>
      <ul className="chart-legend">
        {[...regions, null].map((region, series) =>
          region === null &&
          months.every((month) => month.regions.every((one) => regions.includes(one.region))) ? null : (
            <li key={region ?? '…'} className="muted">
              <span className={`chart-key series-${region === null ? MOST_REGIONS : series}`} />
              {region === null ? text.today.otherRegions : regionWords(region)}
            </li>
          ),
        )}
      </ul>
    </Panel>
  );
}

const count = (month: Month): number => month.regions.reduce((sum, { programs }) => sum + programs.length, 0);
const regionWords = (path: string): string => path.replaceAll('/', '') || text.notices.national;

function mostFrequent(months: readonly Month[]): string[] {
  const counts = new Map<string, number>();
  for (const { regions } of months)
    for (const { region, programs } of regions) counts.set(region, (counts.get(region) ?? 0) + programs.length);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_REGIONS)
    .map(([region]) => region);
}

interface BarProps {
  readonly month: Month;
  readonly regions: readonly string[];
  readonly x: number;
  readonly width: number;
  /** Height of one program. */
  readonly unit: number;
}

function Bar({ month, regions, x, width, unit }: BarProps) {
  const seriesOf = (region: string): number => {
    const index = regions.indexOf(region);
    return index < 0 ? MOST_REGIONS : index;
  };
  const parts = month.regions.toSorted((a, b) => seriesOf(a.region) - seriesOf(b.region));
  const top = BASE - count(month) * unit;
  return (
    <g>
      {parts.map((part, index) => (
        <Part
          key={part.region}
          month={month.month}
          part={part}
          series={seriesOf(part.region)}
          box={{
            x: x - width / 2,
            y: BASE - parts.slice(0, index + 1).reduce((sum, { programs }) => sum + programs.length, 0) * unit,
            width,
            height: part.programs.length * unit,
          }}
        />
      ))}
      <text className="chart-value" x={x} y={top - 5} textAnchor="middle" aria-hidden="true">
        {count(month)}
      </text>
      <text className="timeline-word" x={x} y={BASE + 18} textAnchor="middle" aria-hidden="true">
        {text.today.month(month.month)}
      </text>
    </g>
  );
}

interface PartProps {
  readonly month: string;
  readonly part: Region;
  readonly series: number;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Leads to the notices of the region, the next deadline first. */
function Part({ month, part: { region, programs }, series, box }: PartProps) {
  const name = text.today.monthPart(
    text.today.month(month),
    regionWords(region),
    programs.map(({ title }) => title),
  );
  const go = (): void => {
    setNoticeFilter({ ...NO_FILTER, regions: [region], windows: ['open', 'upcoming'] });
    void setNoticeSort('deadline');
    openNotice(programs[0]?.id ?? null);
    showScreen('notices');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    go();
  };
  return (
    <rect
      {...box}
      className={`chart-part series-${series}`}
      role="button"
      tabIndex={0}
      aria-label={name}
      onClick={go}
      onKeyDown={onKeyDown}
    >
      <title>{name}</title>
    </rect>
  );
}
