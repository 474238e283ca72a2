import { ask } from '../bridge.ts';
import { text } from '../text/text.ts';
import { asOwnChange, loadApplications, showApplication, takeView, useApplications } from './applications.ts';
import { showFailure } from './failures.ts';
import { say } from './history.ts';
import { useSession } from './session.ts';
import type { Stage } from './application-order.ts';
import type { ApplicationView, FactForm } from '../../shared/contract/application-views.ts';
import type { WindowArgs } from '../../shared/contract/desktop-commands.ts';

/** What persons change of applications. Every change can be undone; a refused one is said, and what is stored is shown again. */

type Change<N extends 'application.update' | 'application.addTask' | 'application.updateTask'> = Omit<
  WindowArgs<N>,
  'on'
>;

async function changed(answer: Promise<ApplicationView>): Promise<boolean> {
  try {
    takeView(await asOwnChange(answer));
    return true;
  } catch (error) {
    showFailure(error);
    void loadApplications();
    return false;
  }
}

const on = (): string => useSession.getState().on;

export const changeApplication = (change: Change<'application.update'>): Promise<boolean> =>
  changed(ask('application.update', { on: on(), ...change }));

/** Moves an application to a stage; the card is there at once. */
export async function moveApplication(id: number, stage: Stage): Promise<void> {
  const row = useApplications.getState().rows.find((other) => other.id === id);
  if (!row || row.stage === stage) return;
  const moved = { stage, stageOn: on() };
  useApplications.setState(({ rows, shown }) => ({
    rows: rows.map((other) => (other.id === id ? { ...other, ...moved } : other)),
    shown: shown.map((other) => (other.id === id ? { ...other, ...moved } : other)),
  }));
  if (await changeApplication({ id, ...moved })) say(text.applications.moved(row.client, text.stage[stage]));
}

/** Ticks papers off, or notes who brings them; what was ticked is shown ticked at once. */
export function tickPapers(id: number, papers: WindowArgs<'application.tick'>['papers']): Promise<boolean> {
  const said = new Map(papers.map((paper) => [paper.material, paper]));
  showAhead((view) =>
    view.id === id ? { paperList: view.paperList.map((paper) => ({ ...paper, ...said.get(paper.material) })) } : {},
  );
  return changed(ask('application.tick', { on: on(), id, papers }));
}

/** Shows the open application as it will be, before the core has answered. */
function showAhead(change: (view: ApplicationView) => Partial<ApplicationView>): void {
  useApplications.setState(({ view }) => (view ? { view: { ...view, ...change(view) } } : {}));
}

export const addTask = (task: Change<'application.addTask'>): Promise<boolean> =>
  changed(ask('application.addTask', { on: on(), ...task }));

export function changeTask(change: Change<'application.updateTask'>): Promise<boolean> {
  const { task, removed, ...part } = change;
  showAhead(({ taskList }) => ({
    taskList: removed
      ? taskList.filter(({ id }) => id !== task)
      : taskList.map((one) => (one.id === task ? { ...one, ...part } : one)),
  }));
  return changed(ask('application.updateTask', { on: on(), ...change }));
}

/** Keeps one fact in 申报事项; an empty value takes it back. */
export async function keepFact(view: ApplicationView, item: string, value: string): Promise<void> {
  try {
    await ask('application.setFacts', { program: view.program, facts: [{ client: view.client, item, value }] });
    takeView(await ask('application.read', { on: on(), id: view.id }));
  } catch (error) {
    showFailure(error);
  }
}

/** Opens applications of these clients and shows the first; those that are open already are shown as they are. */
export async function startApplications(program: string, clients: readonly string[]): Promise<void> {
  try {
    const { rows } = await ask('application.open', { on: on(), program, clients: [...clients] });
    const [first] = rows;
    if (!first) return;
    await loadApplications();
    showApplication(first.id);
    say(text.applications.opened(rows.length));
  } catch (error) {
    showFailure(error);
  }
}

/** Adds the tasks that every application has, with dates counted back from the one that binds. */
export async function planTasks(id: number): Promise<void> {
  try {
    const { added, view } = await ask('application.planTasks', { on: on(), id });
    takeView(view);
    say(text.applications.planned(added));
  } catch (error) {
    showFailure(error);
  }
}

/** What the papers of this application still lack; null where that cannot be told (said why). */
export async function readFactForm({ program, client }: ApplicationView): Promise<FactForm | null> {
  try {
    return await ask('application.facts', { on: on(), program, clients: [client] });
  } catch (error) {
    showFailure(error);
    return null;
  }
}
