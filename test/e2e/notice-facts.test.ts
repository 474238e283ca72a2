import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { importByMenu, noticeRow } from './in-window.ts';
import { PROGRAM_TITLE } from './own-files.ts';
import { ownWorkbenchOfFile } from './own-workbench.ts';

const { bench } = ownWorkbenchOfFile(async ({ files: { newsletter }, bench: opened }) => {
  await importByMenu(opened, '导入通知…', [newsletter]);
  await opened.page.getByRole('button', { name: '关闭导入面板' }).click();
  await noticeRow(opened.page, PROGRAM_TITLE).click();
});

/** Marks words in the text with the mouse, from their first character to their last. */
async function mark(page: Page, words: string): Promise<void> {
  const at = await page.getByRole('document', { name: '原文' }).evaluate((source, wanted) => {
    const walker = document.createTreeWalker(source, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      node.parentElement?.scrollIntoView({ block: 'center' });
      const { left, right, top, height } = range.getBoundingClientRect();
      return { left, right, y: top + height / 2 };
    }
    throw new Error(`not in one piece of the text: ${wanted}`);
  }, words);
  await page.mouse.move(at.left + 1, at.y);
  await page.mouse.down();
  await page.mouse.move(at.right - 1, at.y, { steps: 5 });
  await page.mouse.up();
}

test('words marked in the text become a fact that shows them, and undo takes it away', async () => {
  const { page } = bench();
  const facts = page.getByRole('region', { name: '要点' });
  await mark(page, '各有关单位');
  await page.getByRole('toolbar', { name: '作为' }).getByRole('button', { name: '条件' }).click();
  expect(await page.getByLabel('内容').inputValue()).toBe('各有关单位');
  await page.getByLabel('内容').press('Enter');
  const added = facts.locator('.fact-added', { hasText: '各有关单位' });
  await added.waitFor();
  await added.hover();
  await expect
    .poll(() => page.getByRole('document', { name: '原文' }).locator('.lit').allTextContents())
    .toEqual(['各有关单位']);
  await facts.locator('.fact').first().focus();
  await page.keyboard.press('Control+z');
  await added.waitFor({ state: 'detached' });
});

test('核对 goes from fact to fact with the keyboard and ends with the next notice', async () => {
  const { page } = bench();
  await page.getByRole('button', { name: '核对', exact: true }).click();
  const bar = page.getByRole('group', { name: '核对' });
  const progress = async (): Promise<string> => (await bar.locator('strong').textContent()) ?? '';
  const total = Number((await progress()).split('/')[1]);
  expect(await page.locator('.fact:focus').getAttribute('data-pointer')).toBe('/title');
  await page.keyboard.press('Space');
  await expect.poll(progress).toBe(`核对 1/${total}`);
  const second = await page.locator('.fact:focus').getAttribute('data-pointer');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  expect(await page.locator('.fact:focus').getAttribute('data-pointer')).toBe(second);
  for (let i = 1; i < total; i++) {
    await expect.poll(() => page.locator('.fact-unconfirmed:focus').count()).toBe(1);
    await page.keyboard.press('Space');
  }
  await expect.poll(progress).toBe(`核对 ${total}/${total}`);
  await bar.getByRole('button', { name: /^下一条/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: '中小企业服务规范' }).waitFor();
  await expect.poll(() => page.locator('.fact-unconfirmed:focus').count()).toBe(1);
  await page.keyboard.press('Escape');
  await bar.waitFor({ state: 'detached' });
});
