import { Button } from 'antd';
import { useState } from 'react';
import { enterFacts } from '../../stores/client-facts.ts';
import { useSession } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import { PlusOutlined } from '../../widgets/icons.tsx';
import { FactCell, originText } from './fact-cell.tsx';
import type { FormEvent } from 'react';
import type { ClientPage } from '../../../shared/contract/client-commands.ts';

type Sheet = ClientPage['sheets'][number];
type Row = Sheet['rows'][number];

interface SheetProps {
  readonly page: ClientPage;
  readonly sheet: Sheet;
  /** Shows where each fact came from. */
  readonly traced: boolean;
}

/** Sheets that may be marked 已登记完整, and those of which rows are entered one by one. */
const MAY_BE_COMPLETE: readonly Sheet['sheet'][] = ['financials', 'qualifications', 'properties', 'projects'];
const NAMED_BY: Partial<Record<Sheet['sheet'], readonly string[]>> = {
  qualifications: ['qualification'],
  properties: ['type', 'title'],
  projects: ['project'],
};

/** One sheet of the workbook, as it is known of the client. */
export function ClientSheet({ page, sheet, traced }: SheetProps) {
  const today = useSession((state) => state.today);
  const used = new Set(sheet.rows.flatMap((row) => row.origins.filter((origin) => origin !== null)));
  const usual = usualOrigin(sheet.rows);
  const origin = usual === null ? undefined : page.origins[usual];
  return (
    <section className="sheet-view" aria-label={sheet.title}>
      <h3>
        {sheet.title}
        {MAY_BE_COMPLETE.includes(sheet.sheet) ? (
          <span
            className={`tag${sheet.complete ? ' tag-sample' : ''}`}
            title={sheet.complete ? text.clients.completeHint : text.clients.incompleteHint}
          >
            {sheet.complete ? text.clients.complete : text.clients.incomplete}
          </span>
        ) : null}
        {used.size > 0 ? (
          <span className="sheet-source cut">
            {origin && used.size === 1
              ? originText(origin, today)
              : text.clients.severalSources(origin ? originText(origin, today) : '', used.size)}
          </span>
        ) : null}
      </h3>
      {sheet.rows.length === 0 ? (
        <p className="muted">{text.clients.noRows}</p>
      ) : sheet.sheet === 'company' ? (
        <dl className="record">
          {sheet.fields.map(({ field, title }, column) => (
            <div key={field} className="record-row">
              <dt>{title}</dt>
              <dd>
                <Fact page={page} sheet={sheet} row={sheet.rows[0]} column={column} traced={traced} usual={usual} />
              </dd>
            </div>
          ))}
        </dl>
      ) : sheet.sheet === 'financials' ? (
        <Years page={page} sheet={sheet} traced={traced} />
      ) : (
        <Rows page={page} sheet={sheet} traced={traced} />
      )}
      {NAMED_BY[sheet.sheet] ? <AddRow key={page.name} page={page} sheet={sheet} /> : null}
    </section>
  );
}

/** Where most cells of these rows came from; null where nothing is known. */
function usualOrigin(rows: readonly Row[]): number | null {
  const counts = new Map<number, number>();
  for (const origin of rows.flatMap((row) => row.origins))
    if (origin !== null) counts.set(origin, (counts.get(origin) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

interface FactProps extends SheetProps {
  /** What is said of the whole row or sheet already. */
  readonly usual: number | null;
  readonly row: Row | undefined;
  readonly column: number;
}

function Fact({ page, sheet, row, column, traced, usual }: FactProps) {
  const field = sheet.fields[column];
  if (!row || !field) return null;
  const origin = row.origins[column];
  const named = sheet.sheet === 'financials' ? String(row.row) : sheet.sheet === 'company' ? '' : (row.cells[0] ?? '');
  return (
    <FactCell
      client={page.name}
      place={{ sheet: sheet.sheet, row: row.row, field: field.field }}
      label={`${named} ${field.title}`.trim()}
      value={row.cells[column] ?? null}
      figure={field.figure}
      origin={origin === null || origin === undefined ? null : (page.origins[origin] ?? null)}
      traced={traced && origin !== usual}
    />
  );
}

/** Where a row came from, said once. */
function UsualSource({ page, traced, of }: SheetProps & { readonly of: number | null }) {
  const today = useSession((state) => state.today);
  const origin = of === null ? undefined : page.origins[of];
  return traced && origin ? <span className="known-source">{originText(origin, today)}</span> : null;
}

/** Figures by year: a column a year, as in an annual report. */
function Years(props: SheetProps) {
  const { sheet } = props;
  const years = sheet.rows.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return (
    <div className="scroll" role="region" aria-label={text.clients.byYear} tabIndex={0}>
      <table className="rows">
        <thead>
          <tr>
            <th>{text.clients.unit}</th>
            {years.map((year, at) => (
              <th key={at} scope="col" className="figure">
                {year.row}
                <UsualSource {...props} of={usualOrigin([year])} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.fields.map(({ field, title }, column) =>
            field === 'year' ? null : (
              <tr key={field}>
                <th scope="row">{title}</th>
                {years.map((row, at) => (
                  <td key={at} className="figure">
                    <Fact {...props} row={row} column={column} usual={usualOrigin([row])} />
                  </td>
                ))}
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}

/** Many rows, as in the workbook. */
function Rows(props: SheetProps) {
  const { sheet } = props;
  return (
    <div className="scroll" role="region" aria-label={text.clients.rowsOf(sheet.title)} tabIndex={0}>
      <table className="rows">
        <thead>
          <tr>
            {sheet.fields.map(({ field, title, money, figure }) => (
              <th key={field} scope="col" className={figure ? 'figure' : ''}>
                {money ? text.clients.inWan(title) : title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row, at) => (
            <tr key={at}>
              {sheet.fields.map(({ field, figure }, column) => (
                <td key={field} className={figure ? 'figure' : ''}>
                  <Fact {...props} row={row} column={column} usual={usualOrigin([row])} />
                  {column === 0 ? <UsualSource {...props} of={usualOrigin([row])} /> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A new row begins with what names it; the rest is then filled in its cells. */
function AddRow({ page, sheet }: { readonly page: ClientPage; readonly sheet: Sheet }) {
  const [values, setValues] = useState<readonly string[] | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const names = NAMED_BY[sheet.sheet] ?? [];
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const cells = names.map((field, i) => ({
      place: { sheet: sheet.sheet, row: sheet.rows.length, field },
      value: values?.[i] ?? '',
    }));
    const reason = await enterFacts(page.name, cells);
    setRefused(reason);
    if (reason === null) setValues(null);
  };
  if (values === null)
    return (
      <Button size="small" type="text" icon={<PlusOutlined />} onClick={() => setValues(names.map(() => ''))}>
        {text.clients.addRow(sheet.title)}
      </Button>
    );
  return (
    <form className="add-row" onSubmit={(event) => void submit(event)}>
      {names.map((name, i) => {
        const title = sheet.fields.find(({ field }) => field === name)?.title ?? '';
        return (
          <input
            key={name}
            autoFocus={i === 0}
            aria-label={title}
            placeholder={title}
            value={values[i] ?? ''}
            onChange={(event) => setValues(values.map((value, at) => (at === i ? event.target.value : value)))}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setValues(null);
            }}
          />
        );
      })}
      <Button size="small" htmlType="submit" disabled={values.some((value) => value.trim() === '')}>
        {text.clients.add}
      </Button>
      {refused ? (
        <span role="alert" className="known-refused">
          {refused}
        </span>
      ) : null}
    </form>
  );
}
