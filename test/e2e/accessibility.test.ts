import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, expect, test } from 'vitest';
import type axe from 'axe-core';
import { workbenchOfFile } from './workbench-of-file.ts';

const bench = workbenchOfFile();
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

beforeAll(async () => {
  await bench().page.getByRole('listbox', { name: '通知列表' }).getByRole('option').first().waitFor();
  await bench().page.evaluate(source);
});

/** What axe finds on the page as it is, one line a rule with the first element concerned. */
async function violations(): Promise<string[]> {
  // The last colours of a change from light to dark are blended in.
  await bench().page.waitForTimeout(300);
  return bench().page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const { violations: found } = await checker.run(document, { resultTypes: ['violations'] });
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
  });
}

const SCREENS: readonly {
  readonly name: string;
  readonly file: string;
  readonly key: string;
  open(): Promise<void>;
}[] = [
  { name: '通知', file: 'notices', key: 'Control+1', open: () => bench().page.getByRole('option').nth(1).click() },
  { name: '企业', file: 'clients', key: 'Control+2', open: () => bench().page.getByRole('gridcell').first().click() },
  { name: '匹配', file: 'matches', key: 'Control+3', open: () => bench().page.getByRole('gridcell').nth(1).click() },
  { name: '材料包', file: 'packets', key: 'Control+4', open: () => bench().page.getByRole('option').first().click() },
  {
    name: '设置',
    file: 'settings',
    key: 'Control+5',
    open: () => bench().page.getByRole('textbox', { name: '姓名' }).waitFor(),
  },
];

for (const [theme, shade] of [
  ['浅色', 'light'],
  ['深色', 'dark'],
] as const) {
  for (const { name, file, key, open } of SCREENS) {
    test(`${name}, ${theme}: names, contrast and structure are in order`, async () => {
      const { page } = bench();
      await page.getByRole('button', { name: '外观' }).click();
      await page.getByRole('menuitem', { name: theme }).click();
      await page.keyboard.press(key);
      await open();
      expect(await violations()).toEqual([]);
      // The pictures of the READMEs are taken from here.
      await bench().screenshot(`${file}-${shade}`);
    });
  }
}

test('search and shortcuts: names, contrast and structure are in order', async () => {
  const { page } = bench();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('技术');
  await page.getByRole('dialog').getByRole('option').first().waitFor();
  expect(await violations()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '快捷键' }).click();
  expect(await violations()).toEqual([]);
});
