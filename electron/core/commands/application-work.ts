import { fail } from '../../../shared/base/failure.ts';
import { parseIsoDate, type LocalDate } from '../../../shared/base/local-date.ts';
import { type Sentence, say } from '../../../shared/base/sentence.ts';
import type { ApplicationView } from '../../../shared/contract/application-views.ts';
import { standardTasks } from '../../../shared/program/standard-tasks.ts';
import { addTasks, listTicks, readTask, saveTicks, type StoredTick, updateTask } from '../store/application-work.ts';
import { applicationNamed } from './application-context.ts';
import { applicationView } from './application-view.ts';
import { standardTasksOf } from './standard-tasks.ts';
import { actOf, openOf, type Session, today } from './session.ts';

export interface TickRequest {
  readonly material: string;
  readonly done?: boolean;
  readonly responsible?: string | null;
  readonly note?: string | null;
}

/** Ticks papers off, or notes who brings them. Fails with `usage` on a paper that the notice does not ask for. */
export async function tickPapers(
  session: Session,
  on: LocalDate,
  id: number,
  papers: readonly TickRequest[],
): Promise<ApplicationView> {
  const ws = openOf(session);
  const view = await applicationView(session, on, id);
  const before = new Map((await listTicks(ws, id)).map((tick) => [tick.material, tick]));
  const listed = new Map(view.paperList.map((paper) => [paper.material, paper.name]));
  const foreign = papers.find(({ material }) => !listed.has(material));
  if (foreign)
    fail(
      'usage',
      say`通知的材料清单里没有这一项：${foreign.material.replace(/^[^/]*\//, '')}。通知可能刚被改动，请刷新后再试。`,
      {
        material: foreign.material,
      },
    );
  const act = actOf(session, 'application.edit', say`${tickWords(papers, listed)}：${view.client}`);
  const ticks = papers.map(({ material, done, responsible, note }): StoredTick => {
    const known = before.get(material);
    return {
      application: id,
      material,
      done: done ?? known?.done ?? false,
      responsible: responsible === undefined ? (known?.responsible ?? null) : blank(responsible),
      note: note === undefined ? (known?.note ?? null) : blank(note),
      by: act.by,
      on: today(session),
    };
  });
  if (!(await saveTicks(ws, ticks, act))) return view;
  session.changed('applications');
  return applicationView(session, on, id);
}

const blank = (words: string | null): string | null => (words === null || words.trim() === '' ? null : words.trim());

function tickWords(papers: readonly TickRequest[], names: ReadonlyMap<string, string>): Sentence {
  const [only] = papers;
  const what = papers.length === 1 && only ? say`「${names.get(only.material) ?? ''}」` : say` ${papers.length} 项材料`;
  if (papers.every(({ done }) => done === true)) return say`备齐${what}`;
  if (papers.every(({ done }) => done === false)) return say`取消备齐${what}`;
  return say`修改${what}`;
}

export interface NewTask {
  readonly id: number;
  readonly title: string;
  readonly due: string | null;
  readonly who: string | null;
}

export async function addTask(
  session: Session,
  on: LocalDate,
  { id, title, due, who }: NewTask,
): Promise<ApplicationView> {
  const { client } = await applicationNamed(session, id);
  const named = title.trim();
  if (named === '') fail('usage', say`请写明要办的事。`);
  const act = actOf(session, 'application.edit', say`添加任务「${named}」：${client}`);
  await addTasks(openOf(session), [{ application: id, title: named, due, who: who === null ? null : blank(who) }], act);
  session.changed('applications');
  return applicationView(session, on, id);
}

/** Adds the tasks that every application takes and that are not there yet; how many they were. */
export async function planTasks(
  session: Session,
  on: LocalDate,
  id: number,
): Promise<{ added: number; view: ApplicationView }> {
  const view = await applicationView(session, on, id);
  const there = new Set(view.taskList.map(({ title }) => title));
  const ready = [view.ownDate, view.deadline?.date ?? null].find((date) => date !== null && date >= on) ?? view.ownDate;
  const wanted = standardTasks(await standardTasksOf(session), on, ready === null ? null : parseIsoDate(ready)).filter(
    ({ title }) => !there.has(title),
  );
  if (wanted.length === 0) return { added: 0, view };
  const act = actOf(session, 'application.edit', say`添加 ${wanted.length} 项标准任务：${view.client}`);
  const tasks = wanted.map(({ title, due }) => ({ application: id, title, due, who: view.owner }));
  await addTasks(openOf(session), tasks, act);
  session.changed('applications');
  return { added: wanted.length, view: await applicationView(session, on, id) };
}

export interface TaskChange {
  readonly task: number;
  readonly title?: string;
  readonly due?: string | null;
  readonly who?: string | null;
  readonly done?: boolean;
  readonly removed?: boolean;
}

/** Changes a task, or takes it away. Fails with `usage` where there is no such task. */
export async function changeTask(
  session: Session,
  on: LocalDate,
  { task, title, due, who, done, removed }: TaskChange,
): Promise<ApplicationView> {
  const before =
    (await readTask(openOf(session), task)) ?? fail('usage', say`这件任务已不在了，可能已被撤销。`, { task });
  const { client } = await applicationNamed(session, before.application);
  const after = removed
    ? null
    : {
        ...before,
        ...(title === undefined ? {} : { title: blank(title) ?? before.title }),
        ...(due === undefined ? {} : { due }),
        ...(who === undefined ? {} : { who: who === null ? null : blank(who) }),
        ...(done === undefined ? {} : { done }),
      };
  const what = removed ? say`删除任务` : done === undefined ? say`修改任务` : done ? say`完成任务` : say`重开任务`;
  const act = actOf(session, 'application.edit', say`${what}「${before.title}」：${client}`);
  if (await updateTask(openOf(session), before, after, act)) session.changed('applications');
  return applicationView(session, on, before.application);
}
