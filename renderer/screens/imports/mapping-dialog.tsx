import { Button } from 'antd';
import { closeMapping, correctColumn, useClientMapping } from '../../stores/client-mapping.ts';
import { text } from '../../text/text.ts';
import { Busy } from '../../widgets/busy.tsx';
import { Dialog } from '../../widgets/dialog.tsx';
import { MappingPreview } from './mapping-preview.tsx';
import { MAPPING_UNITS } from '../../../shared/contract/client-commands.ts';
import type { ImportPreview, SheetMappingView } from '../../../shared/contract/client-commands.ts';
import './mapping-dialog.css';

type Column = SheetMappingView['columns'][number];
type Target = NonNullable<Column['target']>;
type Choice = ImportPreview['choices'][number];

/** What the headings of a client sheet are taken for, with sample values, to be corrected before anything is written. */
export function MappingDialog() {
  const { file, preview, mapping, checking } = useClientMapping();
  if (!file || !preview) return null;
  const named = mapping.some((sheet) => sheet.columns.some(({ target }) => target?.field === 'name'));
  return (
    <Dialog label={text.mapping.title} width={1040} onClose={() => closeMapping(false)}>
      <form
        className="mapping"
        onSubmit={(event) => {
          event.preventDefault();
          closeMapping(true);
        }}
      >
        <h2 className="dialog-title">{text.mapping.title}</h2>
        <p className="muted">{text.mapping.hint(file.name)}</p>
        <div className="mapping-sheets scroll" role="region" aria-label={text.mapping.columns} tabIndex={0}>
          {mapping.map((sheet) => (
            <SheetColumns key={sheet.name} sheet={sheet} choices={preview.choices} />
          ))}
        </div>
        <MappingPreview preview={preview} />
        <footer>
          <span role="status" className="mapping-status">
            {checking ? <Busy small /> : null}
            {named ? text.mapping.remembered : text.mapping.noName}
          </span>
          <Button onClick={() => closeMapping(false)}>{text.mapping.cancel}</Button>
          <Button type="primary" htmlType="submit" disabled={!named || checking}>
            {text.mapping.import}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

function SheetColumns({ sheet, choices }: { readonly sheet: SheetMappingView; readonly choices: readonly Choice[] }) {
  const [first, last] = sheet.headingRows;
  return (
    <table className="rows mapping-table">
      <caption>{text.mapping.sheet(sheet.name, first, last)}</caption>
      <thead>
        <tr>
          {[
            text.mapping.heading,
            text.mapping.samples,
            text.mapping.target,
            text.mapping.detail,
            text.mapping.from,
          ].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheet.columns.map((column) => (
          <ColumnRow key={column.column} sheet={sheet.name} column={column} choices={choices} />
        ))}
      </tbody>
    </table>
  );
}

interface ColumnRowProps {
  readonly sheet: string;
  readonly column: Column;
  readonly choices: readonly Choice[];
}

const keyOf = ({ sheet, field }: { readonly sheet: string; readonly field: string }): string => `${sheet}/${field}`;

function ColumnRow({ sheet, column, choices }: ColumnRowProps) {
  const { above, heading, samples, target, unit, from } = column;
  const name = above === null ? heading : `${above} ${heading}`;
  const choice = target && choices.find((one) => keyOf(one) === keyOf(target));
  const change = (part: Partial<Pick<Column, 'target' | 'unit'>>): void => correctColumn(sheet, column.column, part);
  const retarget = (part: Partial<Target>): void => {
    if (target) change({ target: { ...target, ...part } });
  };
  const choose = (key: string): void => {
    const chosen = choices.find((one) => keyOf(one) === key);
    change({ target: chosen ? { sheet: chosen.sheet, field: chosen.field, year: null, named: null } : null });
  };
  return (
    <tr className={target === null ? 'mapping-off' : ''}>
      <th scope="row">{name}</th>
      <td className="mapping-samples" title={samples.join('\n')}>
        {text.listed(samples)}
      </td>
      <td>
        <select
          aria-label={text.mapping.targetOf(name)}
          value={target ? keyOf(target) : ''}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">{text.mapping.notImported}</option>
          {[...new Set(choices.map(({ sheetTitle }) => sheetTitle))].map((title) => (
            <optgroup key={title} label={title}>
              {choices
                .filter(({ sheetTitle }) => sheetTitle === title)
                .map((one) => (
                  <option key={keyOf(one)} value={keyOf(one)}>
                    {one.title}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </td>
      <td>
        <div className="mapping-detail">
          {target?.sheet === 'financials' && target.field !== 'year' ? (
            <input
              className="mapping-year"
              aria-label={text.mapping.yearOf(name)}
              placeholder={text.mapping.year}
              inputMode="numeric"
              maxLength={4}
              defaultValue={target.year ?? ''}
              onChange={(event) => {
                const year = event.target.value.trim();
                if (year === '' || /^(?:19|20)\d\d$/.test(year)) retarget({ year: year === '' ? null : Number(year) });
              }}
            />
          ) : null}
          {target?.sheet === 'qualifications' ? (
            <input
              aria-label={text.mapping.nameOf(name)}
              placeholder={text.mapping.qualification}
              defaultValue={target.named ?? ''}
              onBlur={(event) => retarget({ named: event.target.value.trim() || null })}
            />
          ) : null}
          {choice?.money ? (
            <select
              aria-label={text.mapping.unitOf(name)}
              value={unit}
              onChange={(event) => {
                const chosen = MAPPING_UNITS.find((one) => one === event.target.value);
                if (chosen) change({ unit: chosen });
              }}
            >
              {MAPPING_UNITS.map((one, i) => (
                <option key={one} value={one}>
                  {text.mapping.units[i]}
                </option>
              ))}
            </select>
          ) : null}
        </div>
      </td>
      <td>
        <span className={`tag mapping-${from}`}>{text.mapping.origins[from]}</span>
      </td>
    </tr>
  );
}
