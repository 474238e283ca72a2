import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { changePreferences, usePreferences } from '../../stores/preferences.ts';
import { text } from '../../text/text.ts';
import { DeleteOutlined, PlusOutlined } from '../../widgets/icons.tsx';
import { SettingsGroup, SettingsRow } from './settings-group.tsx';
import type { FormEvent } from 'react';
import type { Preferences } from '../../../shared/contract/settings-commands.ts';

type Task = Preferences['standardTasks'][number];

const t = text.settings.tasks;
const MOST_BEFORE = 250;

/** The tasks that 申报 adds to an application at once, each with how long before the day to be ready on it should be done. */
export function TaskSettings() {
  const tasks = usePreferences((state) => state.preferences?.standardTasks);
  if (!tasks) return null;
  const keep = (next: readonly Task[]): void => void changePreferences({ standardTasks: [...next] });
  return (
    <SettingsGroup title={t.title}>
      {tasks.map((task) => (
        <SettingsRow key={task.title} label={task.title}>
          <InputNumber
            aria-label={t.beforeOf(task.title)}
            className="settings-days"
            min={0}
            max={MOST_BEFORE}
            precision={0}
            suffix={t.before}
            value={task.before}
            onChange={(before) => {
              if (before !== null) keep(tasks.map((one) => (one === task ? { ...one, before } : one)));
            }}
          />
          {tasks.length > 1 ? (
            <Button
              type="text"
              aria-label={t.remove(task.title)}
              icon={<DeleteOutlined />}
              onClick={() => keep(tasks.filter((one) => one !== task))}
            />
          ) : null}
        </SettingsRow>
      ))}
      <NewTask tasks={tasks} onAdd={(task) => keep([...tasks, task])} onUsual={() => keep([])} />
    </SettingsGroup>
  );
}

interface NewTaskProps {
  readonly tasks: readonly Task[];
  onAdd(task: Task): void;
  onUsual(): void;
}

function NewTask({ tasks, onAdd, onUsual }: NewTaskProps) {
  const [title, setTitle] = useState('');
  const named = title.trim();
  const fresh = named !== '' && !tasks.some((task) => task.title === named);
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (!fresh) return;
    onAdd({ title: named, before: 0 });
    setTitle('');
  };
  return (
    <SettingsRow label={t.add} hint={t.hint}>
      <form className="settings-add" onSubmit={add}>
        <Input
          aria-label={t.add}
          className="settings-field"
          maxLength={60}
          placeholder={t.example}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <Button htmlType="submit" disabled={!fresh} aria-label={t.addNamed} icon={<PlusOutlined />} />
        <Button onClick={onUsual}>{t.usual}</Button>
      </form>
    </SettingsRow>
  );
}
