import { CloseOutlined, DownOutlined } from './icons.tsx';
import { Checkbox, Input, Popover } from 'antd';
import { useState } from 'react';
import { text } from '../text/text.ts';
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

const SEARCH_FROM = 12;
const MOST_NAMED = 2;

/** One part of a filter: shows what is chosen, opens a list of values to tick, and is cleared with its cross. */
export function FilterChip({ label, choices, chosen, onChange }: FilterChipProps) {
  const named = choices.filter((choice) => chosen.includes(choice.value)).map((choice) => choice.label);
  const words = named.length === 0 ? label : named.length <= MOST_NAMED ? named.join('、') : `${label} ${named.length}`;
  return (
    <span className={`chip${chosen.length > 0 ? ' chip-on' : ''}`}>
      <Popover
        trigger="click"
        placement="bottomLeft"
        arrow={false}
        destroyOnHidden
        content={<Choices choices={choices} chosen={chosen} onChange={onChange} />}
      >
        <button
          type="button"
          className="plain chip-words"
          aria-haspopup="dialog"
          aria-label={
            named.length <= MOST_NAMED && named.length > 0
              ? `${label} ${words}`
              : `${words}：${named.join('、') || text.filter.all}`
          }
        >
          {words}
          {chosen.length === 0 ? <DownOutlined className="chip-arrow" /> : null}
        </button>
      </Popover>
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

function Choices({ choices, chosen, onChange }: Omit<FilterChipProps, 'label'>) {
  const [words, setWords] = useState('');
  const shown = choices.filter(
    (choice) => choice.label.includes(words.trim()) && (choice.count !== 0 || chosen.includes(choice.value)),
  );
  return (
    <div className="choices">
      {choices.length >= SEARCH_FROM ? (
        <Input
          size="small"
          autoFocus
          placeholder={text.filter.search}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      ) : null}
      <div className="choices-list scroll">
        {shown.map((choice) => (
          <Checkbox
            key={choice.value}
            className="choice"
            checked={chosen.includes(choice.value)}
            onChange={(event) =>
              onChange(
                event.target.checked ? [...chosen, choice.value] : chosen.filter((value) => value !== choice.value),
              )
            }
          >
            <span className="choice-label">{choice.label}</span>
            {choice.count === undefined ? null : <span className="muted">{text.filter.count(choice.count)}</span>}
          </Checkbox>
        ))}
      </div>
    </div>
  );
}
