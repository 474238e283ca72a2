import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'playwright-core';
import { goTo } from '../e2e/in-window.ts';
import { rendererMegabytes, type Started, startEmpty, startWorkbench } from './desktop.ts';
import { median } from './in-turn.ts';
import type { Measure } from './measure.ts';
import { fillWorkspace, type WorkspaceSize } from './window-load.ts';

/** The real window with a large consultancy's workspace, beside an empty window of the same runtime. */

const SIZE: WorkspaceSize = { notices: 10_000, clients: 5_000, open: 200 };
const ROUNDS = 3;
/** A task that is longer makes scrolling stutter. */
const LONGEST_TASK_MS = 50;
const debug = process.env['SHENBAO_DEBUG'] !== undefined;

let workspace: Promise<string> | undefined;

/** The workspace, made once for all measures; gone with this process. */
async function makeWorkspace(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-window-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await fillWorkspace(join(folder, 'workspace'), SIZE);
  return join(folder, 'workspace');
}

async function inWorkbench<T>(work: (started: Started) => Promise<T>): Promise<T> {
  const started = await startWorkbench(await (workspace ??= makeWorkspace()));
  try {
    return await work(started);
  } finally {
    await started.close();
  }
}

async function inEmpty<T>(work: (started: Awaited<ReturnType<typeof startEmpty>>) => Promise<T>): Promise<T> {
  const started = await startEmpty();
  try {
    return await work(started);
  } finally {
    await started.close();
  }
}

/** Resolves, with the time, once the list of notices shows rows that a click answers. */
async function usableAt(page: Page): Promise<number> {
  const at = await page.waitForFunction(
    () => document.querySelector('[role="listbox"] [role="option"]') && Date.now(),
    null,
    {
      timeout: 60_000,
    },
  );
  return Number(await at.jsonValue());
}

/** From the start of the process to rows in the window, over the same to an empty window on screen; medians, in turn. */
async function startRatio(): Promise<number> {
  const own: number[] = [];
  const empty: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const theirs = await inEmpty(async ({ shownAt, began }) => shownAt - began);
    const ours = await inWorkbench(async ({ page, began }) => (await usableAt(page)) - began);
    if (debug) console.log({ ours, theirs });
    // The first start of each fills the system's caches.
    if (round === 0) continue;
    own.push(ours);
    empty.push(theirs);
  }
  return median(own) / median(empty);
}

/** The screens with long lists. */
const SCREENS = ['通知', '企业', '匹配'] as const;
/** The matrix of a large workspace is made once, by the core. */
const PATIENCE_MS = 120_000;

/** Goes to a screen and resolves, once its rows are there, with what scrolls them: the part with most below its edge. */
async function longList(page: Page, screen: string): Promise<ElementHandle<Element>> {
  await goTo(page, screen);
  const found = await page.waitForFunction(
    () => {
      const lists = [...document.querySelectorAll('main *')].filter(
        (element) =>
          element.scrollHeight > 3 * element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY),
      );
      return lists.sort((a, b) => b.scrollHeight - a.scrollHeight)[0] ?? null;
    },
    null,
    { timeout: PATIENCE_MS },
  );
  const list = found.asElement();
  if (!list) throw new Error(`no long list on ${screen}: the measure is void`);
  return list;
}

/** What the window holds once every list was on screen, over twice an empty window's plus 150 MB. */
async function memoryRatio(): Promise<number> {
  const empty = await inEmpty(async (started) => {
    await started.page.waitForTimeout(2000);
    return rendererMegabytes(started);
  });
  const own = await inWorkbench(async (started) => {
    await usableAt(started.page);
    for (const screen of SCREENS) await longList(started.page, screen);
    await started.page.waitForTimeout(2000);
    return rendererMegabytes(started);
  });
  if (debug) console.log({ own, empty });
  return own / (2 * empty + 150);
}

/** The longest task of the window's process while one list scrolls down and, where it is wider than its place, across. */
async function longestTask(list: ElementHandle<Element>): Promise<number> {
  return list.evaluate(async (element) => {
    const tasks: number[] = [];
    const watch = new PerformanceObserver((entries) =>
      tasks.push(...entries.getEntries().map((entry) => entry.duration)),
    );
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    watch.observe({ type: 'longtask' });
    const before = element.scrollTop;
    for (let step = 0; step < 200; step++) {
      element.scrollTop += step < 150 ? 120 : 2400;
      element.scrollLeft += step % 3 === 0 ? 60 : 0;
      await frame();
    }
    await frame();
    tasks.push(...watch.takeRecords().map((entry) => entry.duration));
    watch.disconnect();
    if (element.scrollTop <= before) throw new Error('nothing scrolled: the measure is void');
    return Math.max(0, ...tasks);
  });
}

async function scrollRatio(): Promise<number> {
  return inWorkbench(async ({ page }) => {
    await usableAt(page);
    const longest: number[] = [];
    for (const screen of SCREENS) {
      const list = await longList(page, screen);
      // What else the screen does at first (initials, insights) is over.
      await page.waitForTimeout(3000);
      longest.push(await longestTask(list));
      if (debug) console.log(screen, longest.at(-1));
    }
    return Math.max(...longest) / LONGEST_TASK_MS;
  });
}

const OF = `${SIZE.notices.toLocaleString('en')} notices and ${SIZE.clients.toLocaleString('en')} clients`;

export const measures: readonly Measure[] = [
  { name: `window: usable with ${OF}, against an empty window on screen`, goal: 1.5, run: startRatio },
  { name: `memory: of the window with ${OF}, over twice an empty window's plus 150 MB`, goal: 1, run: memoryRatio },
  { name: `window: longest task while lists and matrix scroll, ${OF}, over 50 ms`, goal: 1, run: scrollRatio },
];
