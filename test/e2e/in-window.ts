import type { Locator, Page } from 'playwright-core';
import type { Workbench } from './launch.ts';

/** What a person does in the window. */

/** Chooses an entry of the 导入 menu and answers its dialog with the files. */
export async function importByMenu(
  { page, dialogs }: Workbench,
  entry: string,
  files: readonly string[],
): Promise<void> {
  await dialogs({ open: files });
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

/** Drops files on the middle of the window, with the events that the system's own drag and drop makes. */
export const dropFiles = (page: Page, paths: readonly string[]): Promise<void> =>
  dropFilesOn(page.locator('.frame-screen'), paths);

/** The same on the middle of an element. */
export async function dropFilesOn(place: Locator, paths: readonly string[]): Promise<void> {
  const page = place.page();
  const input = await page.evaluateHandle(() => {
    const element = document.createElement('input');
    element.type = 'file';
    element.multiple = true;
    document.body.append(element);
    return element;
  });
  await input.asElement()?.setInputFiles([...paths]);
  await place.evaluate((target, chosen) => {
    const data = new DataTransfer();
    for (const file of chosen.files ?? []) data.items.add(file);
    for (const type of ['dragover', 'drop'])
      target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
    chosen.remove();
  }, input);
}

/** Types the as-of date into its panel. */
export async function setAsOf(page: Page, date: string): Promise<void> {
  await page.getByRole('button', { name: /^基准日/ }).click();
  await page.getByLabel('输入日期，如 2026-03-16').fill(date);
  await page.keyboard.press('Enter');
}

export const noticeRow = (page: Page, title: string) =>
  page.getByRole('listbox', { name: '通知列表' }).getByRole('option').filter({ hasText: title });

/** Goes to a screen by its entry on the left. */
export const goTo = (page: Page, screen: string): Promise<void> =>
  page
    .getByRole('navigation')
    .getByRole('button', { name: new RegExp(`^${screen}`) })
    .click();
