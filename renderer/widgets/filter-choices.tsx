import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { text } from '../text/text.ts';
import type { FilterChoice } from './filter-chip.tsx';

interface FilterChoicesProps {
  readonly choices: readonly FilterChoice[];
  readonly chosen: readonly string[];
  onChange(chosen: string[]): void;
}

const SEARCH_FROM = 12;

/** The values of a part of a filter, to be ticked; a long list is searched. */
export function FilterChoices({ choices, chosen, onChange }: FilterChoicesProps) {
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
