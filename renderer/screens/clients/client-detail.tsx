import { WarningFilled } from '../../widgets/icons.tsx';
import { Button, Spin, Tooltip } from 'antd';
import { useClients } from '../../stores/clients.ts';
import { handOver } from '../../stores/handover.ts';
import { setMatrixFilter } from '../../stores/matches.ts';
import { showScreen } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import { EmptyState } from '../../widgets/empty-state.tsx';
import { cellText, isFigure } from './cell-text.ts';
import type { ClientView } from '../../../shared/contract/views.ts';
import './client-detail.css';

type Sheet = ClientView['sheets'][number];

/** Everything that is known of one client, sheet by sheet as in the workbook. */
export function ClientDetail() {
  const { view, reading } = useClients();
  if (!view) return <EmptyState {...(reading ? { icon: <Spin />, title: '' } : { title: text.clients.noneOpen })} />;
  return (
    <div className="client-detail scroll" role="region" aria-label={view.name} tabIndex={0}>
      <header className="client-head">
        <h2>{view.name}</h2>
        <Button
          size="small"
          onClick={() => {
            setMatrixFilter({
              clientText: view.name,
              programText: '',
              windows: ['open', 'upcoming', 'undated'],
              marks: [],
            });
            showScreen('matches');
          }}
        >
          {text.clients.seeMatches}
        </Button>
        <Button
          size="small"
          title={text.handover.exportHint}
          onClick={() => void handOver({ client: view.name }, view.name)}
        >
          {text.handover.export}
        </Button>
      </header>
      {view.contradictions.length > 0 ? (
        <div className="client-contradictions">
          <p>
            <WarningFilled /> {text.clients.contradictions(view.contradictions.length)}
          </p>
          <ul>
            {view.contradictions.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {view.sheets.map((sheet) => (
        <SheetView key={sheet.sheet} sheet={sheet} own={view.name} />
      ))}
    </div>
  );
}

const YEAR = '年度';
const UNIT = /（万元）$/;

/** The sheets that may be marked 已登记完整. */
const MAY_BE_COMPLETE = ['财务', '资质', '知识产权', '项目'];

function SheetView({ sheet, own }: { readonly sheet: Sheet; readonly own: string }) {
  return (
    <section className="sheet-view">
      <h3>
        {sheet.sheet}
        {MAY_BE_COMPLETE.includes(sheet.sheet) ? (
          <Tooltip title={sheet.complete ? text.clients.completeHint : text.clients.incompleteHint}>
            <span className={`tag${sheet.complete ? ' tag-sample' : ''}`}>
              {sheet.complete ? text.clients.complete : text.clients.incomplete}
            </span>
          </Tooltip>
        ) : null}
        {sheet.source ? <span className="sheet-source cut">{text.clients.source(sheet.source)}</span> : null}
      </h3>
      {sheet.rows.length === 0 ? (
        <p className="muted">{text.clients.noRows}</p>
      ) : sheet.sheet === '企业' ? (
        <Record sheet={sheet} />
      ) : sheet.sheet === '财务' ? (
        <Years sheet={sheet} own={own} />
      ) : (
        <Rows sheet={sheet} own={own} />
      )}
    </section>
  );
}

/** One row, heading beside value. */
function Record({ sheet }: { readonly sheet: Sheet }) {
  return (
    <dl className="record">
      {sheet.headings.map((heading, column) => {
        const value = cellText(sheet.rows[0]?.[column] ?? null, heading);
        return (
          <div key={heading} className="record-row">
            <dt>{heading}</dt>
            <dd>{value ?? <span className="unknown">{text.clients.unknown}</span>}</dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Figures by year: a column a year, as in an annual report. */
function Years({ sheet, own }: { readonly sheet: Sheet; readonly own: string }) {
  const year = sheet.headings.indexOf(YEAR);
  const figures = sheet.headings.flatMap((heading, index) =>
    index === year || sheet.rows.every((row) => row[index] === own) ? [] : [{ heading, index }],
  );
  return (
    <table className="rows">
      <thead>
        <tr>
          <th>{text.clients.unit}</th>
          {sheet.rows.map((row, at) => (
            <th key={at} className="grid-right">
              {row[year]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map(({ heading, index }) => (
          <tr key={heading}>
            <th scope="row">{heading.replace(UNIT, '')}</th>
            {sheet.rows.map((row, at) => (
              <td key={at} className="grid-right">
                {cellText(row[index] ?? null, heading) ?? <span className="unknown">{text.clients.unknown}</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Many rows; the column that repeats the client's name is left out. */
function Rows({ sheet, own }: { readonly sheet: Sheet; readonly own: string }) {
  const columns = sheet.headings.flatMap((heading, index) =>
    sheet.rows.every((row) => row[index] === own) ? [] : [{ heading, index }],
  );
  return (
    <div className="scroll" role="region" aria-label={sheet.sheet} tabIndex={0}>
      <table className="rows">
        <thead>
          <tr>
            {columns.map(({ heading }) => (
              <th key={heading} className={isFigure(heading) ? 'grid-right' : ''}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row, at) => (
            <tr key={at}>
              {columns.map(({ heading, index }) => {
                const value = cellText(row[index] ?? null, heading);
                return (
                  <td key={heading} className={isFigure(heading) ? 'grid-right' : ''}>
                    {value ?? <span className="unknown">{text.clients.unknown}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
