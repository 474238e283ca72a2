import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './launch.ts';
import type { Workbench } from './launch.ts';
import { replyIn } from './call-in-window.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await launch();
});
afterAll(() => bench.close());

test('the page has neither Node nor Electron at hand', async () => {
  const found = await bench.page.evaluate(() => ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in globalThis));
  expect(found).toEqual([]);
});
test('a call', async () => {
  console.log(await bench.call('desktop.state', {}));
  console.log(await replyIn(bench.page,'foo',{}));
  console.log(await bench.drop(['/work/main/package.json']));
  await bench.screenshot('x');
});
