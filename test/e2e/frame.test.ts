import { expect, test } from 'vitest';
import { goTo } from './in-window.ts';
import { workbenchOfFile } from './workbench-of-file.ts';

const bench = workbenchOfFile();

test('the sample workspace says that it is one and stands at its own date', async () => {
  const { page } = bench();
  await page.getByText('示例', { exact: true }).waitFor();
  const { workspace } = await bench().call('desktop.state', {});
  expect(await page.getByRole('button', { name: /^基准日/ }).textContent()).toContain(workspace?.sampleOn);
});

test('Ctrl 1 to 8 show the screens, and only screens that there are', async () => {
  const { page } = bench();
  const entries = page.getByRole('navigation').getByRole('button');
  const screens = ['今日', '通知', '企业', '匹配', '申报', '材料包', '模板', '设置'];
  expect(await entries.locator('.navigation-word').allTextContents()).toEqual(screens);
  for (const [index, name] of screens.entries()) {
    await page.keyboard.press(`Control+${index + 1}`);
    expect(await page.getByRole('navigation').locator('[aria-current="page"]').textContent()).toContain(name);
  }
});

test('Ctrl K finds a client by its name and opens it', async () => {
  const { page } = bench();
  const { rows } = await bench().call('client.list', {});
  const name = rows[2]?.name ?? '';
  await page.keyboard.press('Control+k');
  await page.keyboard.type(name.slice(4, 8));
  await page
    .getByRole('dialog')
    .getByRole('option', { name: new RegExp(name) })
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name }).waitFor();
});

test('? shows the keys, Esc puts them away', async () => {
  const { page } = bench();
  await goTo(page, '通知');
  await page.getByRole('listbox', { name: '通知列表' }).focus();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: '快捷键' }).waitFor();
  await page.keyboard.press('Escape');
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('a menu is gone through with arrows, and Esc or the way beside it closes it', async () => {
  const { page } = bench();
  const button = page.getByRole('button', { name: '导入', exact: true });
  const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement?.textContent ?? null);
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menu', { name: '导入' }).waitFor();
  const entries = await page.getByRole('menuitem').allTextContents();
  expect(await focused()).toBe(entries[0]);
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe(entries[1]);
  await page.keyboard.press('End');
  expect(await focused()).toBe(entries.at(-1));
  await page.keyboard.press('Escape');
  expect(await page.getByRole('menu').count()).toBe(0);
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  await button.click();
  await page.getByRole('menu', { name: '导入' }).waitFor();
  await page.getByRole('contentinfo').click();
  expect(await page.getByRole('menu').count()).toBe(0);
});

test('light and dark follow the choice, and no style is refused by the content security policy', async () => {
  const { page } = bench();
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.getByRole('button', { name: '外观' }).click();
  await page.getByRole('menuitem', { name: '深色' }).click();
  await expect.poll(ground).not.toBe(light);
  for (const key of [
    'Control+1',
    'Control+3',
    'Control+4',
    'Control+5',
    'Control+6',
    'Control+k',
    'Escape',
    'Control+2',
  ])
    await page.keyboard.press(key);
  await page.getByRole('button', { name: /^类别/ }).click();
  await page.keyboard.press('Escape');
  expect(refused).toEqual([]);
});

test('at any zoom all that the title bar does stays in it, in both languages', async () => {
  const { app, page } = bench();
  const zoom = (factor: number): Promise<void> =>
    app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to), factor);
  const size = (width: number, height: number): Promise<void> =>
    app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
      width,
      height,
    ] as const);
  const actions = page.getByRole('banner').getByRole('button');
  const names = { zh: '外观', en: 'Appearance' };
  for (const language of ['zh', 'en'] as const) {
    await page.getByRole('button', { name: names[language] }).waitFor();
    const all = await actions.count();
    expect(all).toBeGreaterThanOrEqual(9);
    for (const [width, height] of [
      [1366, 768],
      [1280, 720],
      [960, 600],
    ] as const)
      for (const factor of [0.9, 1.25, 1.5, 1.75, 2]) {
        await size(width, height);
        await zoom(factor);
        await expect
          .poll(async () => Math.abs((await page.evaluate(() => innerWidth)) - width / factor))
          .toBeLessThan(1);
        const boxes = await actions.evaluateAll((elements) => elements.map((e) => e.getBoundingClientRect()));
        const places = boxes.map((box) => [Math.round(box.left), Math.round(box.right)] as const);
        const where = `${language} ${width} ${factor}: ${JSON.stringify(places)}`;
        expect(places, where).toHaveLength(all);
        // Each is there, right of the one before it, and the last ends within the window.
        places.reduce((end, [left, right]) => {
          expect(left, where).toBeGreaterThanOrEqual(end);
          expect(right - left, where).toBeGreaterThan(20);
          return right;
        }, 0);
        expect(places.at(-1)?.[1], where).toBeLessThanOrEqual(Math.ceil(width / factor));
      }
    await zoom(1);
    await size(1366, 768);
    if (language === 'en') continue;
    await page.getByRole('button', { name: names.zh }).click();
    await page.getByRole('menuitem', { name: 'English' }).click();
  }
});
