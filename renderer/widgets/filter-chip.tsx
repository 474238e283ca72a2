import { CloseOutlined, DownOutlined } from './icons.tsx';
import { text } from '../text/text.ts';
import { later } from './later.tsx';
import { PanelButton } from './panel-button.tsx';
import './filter-chip.css';

export interface FilterChoice {
  readonly value: string;
  readonly label: string;
  readonly count?: number;
}

interface FilterChipProps {
  readonly label: string;
  readonly choices: readonly FilterChoice[];
  readonly chosen: readonly string[];
  onChange(chosen: string[]): void;
}

const MOST_NAMED = 2;

export const FilterChoices = later(() => import('./filter-choices.tsx').then((code) => code.FilterChoices));

/** One part of a filter: shows what is chosen, opens a list of values to tick, and is cleared with its cross. */
export function FilterChip({ label, choices, chosen, onChange }: FilterChipProps) {
  const named = choices.filter((choice) => chosen.includes(choice.value)).map((choice) => choice.label);
  const words =
    named.length === 0 ? label : named.length <= MOST_NAMED ? text.listed(named) : `${label} ${named.length}`;
  return (
    <span className={`chip${chosen.length > 0 ? ' chip-on' : ''}`}>
      <PanelButton
        label={label}
        button={(trigger) => (
          <button
            type="button"
            className="plain chip-words"
            aria-label={
              named.length <= MOST_NAMED && named.length > 0
                ? `${label} ${words}`
                : text.labelled(words, text.listed(named) || text.filter.all)
            }
            {...trigger}
          >
            {words}
            {chosen.length === 0 ? <DownOutlined className="chip-arrow" /> : null}
          </button>
        )}
        panel={() => <FilterChoices choices={choices} chosen={chosen} onChange={onChange} />}
      />
      {chosen.length > 0 ? (
        <button
          type="button"
          className="plain chip-clear"
          aria-label={`${text.filter.clear} ${label}`}
          onClick={() => onChange([])}
        >
          <CloseOutlined />
        </button>
      ) : null}
    </span>
  );
}
