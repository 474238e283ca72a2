import { beforeAll, expect, test } from 'vitest';
import { byKeyboard } from './by-keyboard.ts';
import { workbenchOfFile } from './workbench-of-file.ts';

const bench = workbenchOfFile();

beforeAll(() => bench().page.getByRole('option').first().waitFor());

const SCREENS = ['今日', '通知', '企业', '匹配', '申报', '材料包', '模板', '设置'];

test.each(SCREENS.map((name, index) => ({ name, key: index + 1 })))(
  '$name: Tab goes round the window and back to where it began, through elements that can be seen and are named',
  async ({ key }) => {
    const { page } = bench();
    const keyboard = await byKeyboard(page);
    await keyboard.press(`Control+${key}`);
    await page.locator('.frame-screen').waitFor();
    const current = page.getByRole('navigation').locator('[aria-current="page"]');
    await keyboard.tabTo(current);
    await keyboard.press('Tab');
    // A trap would never come back.
    await keyboard.tabTo(current);
    await keyboard.press('Shift+Tab');
    await keyboard.tabTo(current, 'back');
    await keyboard.check();
    expect(await current.evaluate((element) => element === document.activeElement)).toBe(true);
  },
);
