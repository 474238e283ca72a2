import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { launch } from './launch.ts';

const CHINESE = /[\u4E00-\u9FFF]/;

test('the window speaks English once chosen, menu included, after a restart too, and goes back', async () => {
  const first = await launch();
  const userData = join(first.folder, 'user-data');
  await first.page.getByRole('button', { name: '外观' }).click();
  await first.page.getByRole('menuitem', { name: 'English' }).click();
  await first.page.getByRole('navigation', { name: 'Main navigation' }).waitFor();
  await first.page.getByRole('listbox', { name: 'List of notices' }).waitFor();
  expect(await first.page.locator('html').getAttribute('lang')).toBe('en');
  expect((await menuLabels(first)).filter((label) => CHINESE.test(label))).toEqual([]);
  await first.app.close();

  const second = await launch({ userData });
  await second.page.getByRole('navigation', { name: 'Main navigation' }).waitFor();
  await second.page.getByRole('button', { name: 'Appearance' }).click();
  await second.page.getByRole('menuitem', { name: '简体中文' }).click();
  await second.page.getByRole('navigation', { name: '主导航' }).waitFor();
  expect(await menuLabels(second)).toContain('导入通知…');
  await second.close();
  await first.close().catch(() => undefined);
});

test('what the core tells is English in the English window: a failure with what to do, and the reasons of a verdict', async () => {
  const bench = await launch();
  const { page } = bench;
  try {
    await page.getByRole('button', { name: '外观' }).click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await page.getByRole('listbox', { name: 'List of notices' }).waitFor();
    const empty = join(bench.folder, 'empty.txt');
    writeFileSync(empty, '');
    await bench.dialogs({ open: [empty] });
    await page.keyboard.press('Control+o');
    await page.getByText(`${empty} is empty: there is nothing to import. Check that it is the right file.`).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+4');
    const failing = page.getByRole('gridcell', { name: /Ineligible$/ }).first();
    await failing.click();
    await page
      .getByText(/, required /)
      .first()
      .waitFor();
  } finally {
    await bench.close();
  }
});

test('no screen of the English window joins its words by Chinese punctuation, in sight or for a screen reader', async () => {
  const bench = await launch();
  const { page } = bench;
  try {
    await page.getByRole('button', { name: '外观' }).click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await page.getByRole('listbox', { name: 'List of notices' }).getByRole('option').nth(1).click();
    await page.getByRole('region', { name: 'Facts' }).waitFor();
    const found: string[] = [];
    for (let screen = 1; screen <= 8; screen++) {
      await page.keyboard.press(`Control+${screen}`);
      await page.getByRole('navigation').locator('[aria-current="page"]').nth(0).waitFor();
      await page.waitForTimeout(500);
      found.push(...(await page.evaluate(wordsOfWindow)));
    }
    expect(found.some((words) => words.startsWith('Sort: '))).toBe(true);
    expect(found.filter((words) => /[A-Za-z][：，；、「（]|[：，；、」）]\s*[A-Za-z]/.test(words))).toEqual([]);
  } finally {
    await bench.close();
  }
});

/** Texts, names, titles and placeholders of the page, but for the notice's own text. */
function wordsOfWindow(): string[] {
  const own = (element: Element): boolean => element.closest('.source, .fact-words, script, style') === null;
  const named = ['aria-label', 'title', 'placeholder'].flatMap((attribute) =>
    [...document.querySelectorAll(`[${attribute}]`)]
      .filter(own)
      .map((element) => element.getAttribute(attribute) ?? ''),
  );
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let node = walk.nextNode(); node; node = walk.nextNode())
    if (node.parentElement && own(node.parentElement)) texts.push(node.textContent ?? '');
  return [...texts, ...named];
}

async function menuLabels({ app }: Awaited<ReturnType<typeof launch>>): Promise<string[]> {
  return app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap((item) => [
      item.label,
      ...(item.submenu?.items ?? []).map((entry) => entry.label),
    ]),
  );
}
