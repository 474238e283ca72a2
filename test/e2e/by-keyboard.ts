import type { Locator, Page } from 'playwright-core';

/** What has the focus, as somebody who cannot see the window, or cannot use a mouse, meets it. */
interface Focused {
  /** `button 导入`: the role and the accessible name. */
  readonly what: string;
  /** Why a person would be lost here; empty where all is well. */
  readonly faults: readonly string[];
}

const MOST_STEPS = 200;

/**
 * A window that is used by keys alone. Every element that Tab reaches must be in sight, have an accessible name, and show that it has
 * the focus; any use of the mouse fails.
 */
export interface Keyboard {
  readonly page: Page;
  press(...keys: readonly string[]): Promise<void>;
  type(words: string): Promise<void>;
  /** Presses Tab (or Shift Tab, with `back`) until this has the focus. */
  tabTo(target: Locator, way?: 'on' | 'back'): Promise<void>;
  /** Fails with all that was wrong with what had the focus so far, and where the mouse was used. */
  check(): Promise<void>;
}

export async function byKeyboard(page: Page): Promise<Keyboard> {
  await page.evaluate(watchPointer);
  const faults = new Set<string>();
  const look = async (): Promise<Focused> => {
    const focused = await page.evaluate(focusedElement);
    for (const fault of focused.faults) faults.add(`${focused.what}: ${fault}`);
    return focused;
  };
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.evaluate(nextFrame);
      await look();
    }
  };
  return {
    page,
    press,
    type: (words) => page.keyboard.type(words),
    async tabTo(target, way = 'on') {
      const passed: string[] = [];
      for (let step = 0; step < MOST_STEPS; step++) {
        if ((await target.count()) > 0 && (await target.first().evaluate(hasFocus))) return;
        // Within a grid Tab goes from cell to cell: F6 leaves it.
        const key = (await page.evaluate(isInGrid)) ? 'F6' : 'Tab';
        await press(way === 'on' ? key : `Shift+${key}`);
        passed.push((await look()).what);
      }
      throw new Error(
        `${MOST_STEPS} times Tab did not reach ${target.toString()}; last: ${passed.slice(-12).join(' | ')}`,
      );
    },
    async check() {
      const pointed = await page.evaluate(() => (window as Window & { pointed?: number }).pointed ?? 0);
      if (pointed > 0) faults.add('the mouse was used');
      if (faults.size > 0) throw new Error([...faults].join('\n'));
    },
  };
}

function watchPointer(): void {
  const scope = window as Window & { pointed?: number };
  if (scope.pointed !== undefined) return;
  scope.pointed = 0;
  // A key that presses a button makes a click of no pointer: its detail is 0.
  addEventListener('pointerdown', () => (scope.pointed = (scope.pointed ?? 0) + 1), true);
}

const hasFocus = (element: Element): boolean =>
  element === document.activeElement || (element.contains(document.activeElement) && element.tagName === 'LABEL');

const isInGrid = (): boolean => document.activeElement?.matches('.cell-input') === true;

/** Two frames: what a key changes is drawn, and its focus is where it goes. */
const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });

function focusedElement(): { what: string; faults: string[] } {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return { what: 'nothing', faults: [] };
  const text = (id: string): string => document.getElementById(id)?.textContent ?? '';
  const labelled = element.getAttribute('aria-labelledby');
  const field = element as HTMLInputElement;
  const name = (
    element.getAttribute('aria-label') ??
    (labelled === null ? null : labelled.split(' ').map(text).join(' ')) ??
    [...(field.labels ?? [])].map((label) => label.textContent).join(' ')
  ).trim();
  const content = /^(?:INPUT|SELECT|TEXTAREA)$/.test(element.tagName) ? '' : (element.innerText ?? '').trim();
  const drawn = element.querySelector('[aria-label]')?.getAttribute('aria-label') ?? '';
  const named = name || content || drawn || element.title || field.placeholder || '';
  const role = element.getAttribute('role') ?? element.tagName.toLowerCase();
  const faults: string[] = [];
  if (named === '') faults.push(`no accessible name (${element.outerHTML.slice(0, 160)})`);

  // A checkbox or field of a larger control is as large as that.
  const shown = element.closest<HTMLElement>('label, .ant-select, .ant-input-affix-wrapper, .ant-picker') ?? element;
  const box = (element.getBoundingClientRect().width > 2 ? element : shown).getBoundingClientRect();
  if (box.width < 1 || box.height < 1) faults.push('has no size');
  if (box.bottom <= 0 || box.right <= 0 || box.top >= innerHeight || box.left >= innerWidth)
    faults.push('is out of sight');

  const marks = (one: Element): boolean => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  };
  // A list marks its selected row, a switch its handle, a field its frame.
  const around = [element, shown, element.parentElement, element.nextElementSibling].filter((one) => one !== null);
  const active = element.getAttribute('aria-activedescendant');
  const row = active === null ? null : document.getElementById(active);
  if (!around.some(marks) && !(row !== null && marks(row))) faults.push('does not show that it has the focus');
  return { what: `${role} ${named.slice(0, 40).replaceAll(/\s+/g, ' ')}`, faults };
}
