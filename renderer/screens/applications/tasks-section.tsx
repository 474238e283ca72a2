import { DeleteOutlined, PlusOutlined } from '../../widgets/icons.tsx';
import { Button, Checkbox, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { addTask, changeTask, planTasks } from '../../stores/application-work.ts';
import { useSession } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import { DateField } from '../../widgets/date-field.tsx';
import { KeptInput } from '../../widgets/kept-input.tsx';
import { PEOPLE } from './basics-section.tsx';
import { Section } from './section.tsx';
import type { ApplicationTask, ApplicationView } from '../../../shared/contract/application-views.ts';

/** What has to be done, by when, by whom; the open ones first. */
export function TasksSection({ view }: { readonly view: ApplicationView }) {
  const { taskList, tasks } = view;
  const list = useRef<HTMLUListElement>(null);
  // A task that is done goes below the open ones, with the keyboard in it: it stays in sight.
  useEffect(() => {
    const focused = document.activeElement;
    if (focused && list.current?.contains(focused)) focused.scrollIntoView({ block: 'nearest' });
  }, [taskList]);
  return (
    <Section
      title={text.applications.tasks}
      aside={
        <>
          {tasks.total > 0 ? <span className="muted">{`${tasks.done}/${tasks.total}`}</span> : null}
          <Button size="small" className="application-aside-end" onClick={() => void planTasks(view.id)}>
            {text.applications.planTasks}
          </Button>
        </>
      }
    >
      <ul className="application-rows" ref={list}>
        {taskList.map((task) => (
          <Task key={task.id} task={task} />
        ))}
      </ul>
      <NewTask id={view.id} />
    </Section>
  );
}

function Task({ task }: { readonly task: ApplicationTask }) {
  const { on, today } = useSession();
  const late = !task.done && task.due !== null && task.due < on;
  return (
    <li className={`application-row application-task${task.done ? ' application-done' : ''}`}>
      <Checkbox
        checked={task.done}
        aria-label={text.applications.taskDone(task.title)}
        onChange={(event) => void changeTask({ task: task.id, done: event.target.checked })}
      />
      <KeptInput
        className="application-task-title"
        label={text.applications.taskTitle}
        value={task.title}
        maxLength={300}
        onKeep={(title) => {
          if (title !== null) void changeTask({ task: task.id, title });
        }}
      />
      <span className={late ? 'application-late' : ''}>
        <DateField
          label={text.applications.dueOf(task.title)}
          value={task.due}
          today={today}
          onChange={(due) => void changeTask({ task: task.id, due })}
        />
      </span>
      <KeptInput
        className="application-who"
        label={text.applications.whoOf(task.title)}
        value={task.who}
        placeholder={text.applications.who}
        maxLength={60}
        list={PEOPLE}
        onKeep={(who) => void changeTask({ task: task.id, who })}
      />
      <button
        type="button"
        className="plain application-remove"
        aria-label={text.applications.removeTask(task.title)}
        onClick={() => void changeTask({ task: task.id, removed: true })}
      >
        <DeleteOutlined />
      </button>
    </li>
  );
}

function NewTask({ id }: { readonly id: number }) {
  const today = useSession((state) => state.today);
  const [title, setTitle] = useState('');
  const [due, setDue] = useState<string | null>(null);
  const add = async (): Promise<void> => {
    if (title.trim() === '') return;
    if (!(await addTask({ id, title, due }))) return;
    setTitle('');
    setDue(null);
  };
  return (
    <form
      className="application-task application-new"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Input
        size="small"
        className="application-task-title"
        aria-label={text.applications.newTask}
        placeholder={text.applications.newTask}
        maxLength={300}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <DateField label={text.applications.due} value={due} today={today} onChange={setDue} />
      <Button size="small" htmlType="submit" icon={<PlusOutlined />} disabled={title.trim() === ''}>
        {text.applications.add}
      </Button>
    </form>
  );
}
