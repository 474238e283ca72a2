import { Select } from 'antd';
import { mapColumn } from '../../stores/templates.ts';
import { text } from '../../text/text.ts';
import { told } from '../../text/told.ts';
import { WarningOutlined } from '../../widgets/icons.tsx';
import type { TemplateView } from '../../../shared/contract/template-views.ts';

const NOTHING = '';

/** What each column, label or tag of a file takes; a person corrects it, and it is remembered by its name. */
export function TemplateMapping({ template }: { readonly template: TemplateView }) {
  const { id, layout } = template;
  const options = [
    { value: NOTHING, label: text.templates.unmapped },
    ...layout.facts.map((fact) => ({ value: fact.id, label: fact.label ?? text.templates.empty })),
  ];
  return (
    <section className="template-mapping" aria-label={text.templates.mapping}>
      <h2>{text.templates.mapping}</h2>
      <p className="muted">
        {layout.table
          ? text.templates.tableAt(told(layout.table.place), layout.table.rows)
          : text.templates.kindHints[layout.kind]}
        {layout.table && layout.table.bands.length > 0 ? ` ${text.templates.bands(layout.table.bands)}` : ''}
      </p>
      {layout.columns.some(({ fact }) => fact === null) ? (
        <p className="template-unmapped">
          <WarningOutlined /> {text.templates.unmappedHint}
        </p>
      ) : null}
      <table className="template-columns">
        <thead>
          <tr>
            <th>{text.templates.columns[layout.kind]}</th>
            <th>{text.templates.place}</th>
            <th>{text.templates.takes}</th>
          </tr>
        </thead>
        <tbody>
          {layout.columns.map(({ key, name, place, fact, unit }) => (
            <tr key={`${key} ${told(place)}`}>
              <td>
                {name}
                {unit === null || unit === layout.table?.unit ? null : (
                  <span className="muted">{text.brackets(unit)}</span>
                )}
              </td>
              <td className="muted">{told(place)}</td>
              <td>
                <Select
                  className="template-fact"
                  aria-label={text.templates.takesOf(name)}
                  showSearch={{ optionFilterProp: 'label' }}
                  status={fact === null ? 'warning' : ''}
                  value={fact ?? NOTHING}
                  options={options}
                  onChange={(chosen) => void mapColumn(id, key, chosen === NOTHING ? null : chosen)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
