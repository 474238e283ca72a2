import { afterAll, beforeAll } from 'vitest';
import { launch } from './launch.ts';
import type { LaunchOptions, Workbench } from './launch.ts';

/** One workbench for all tests of a file, opened before the first and closed after the last. */
export function workbenchOfFile(options: LaunchOptions = {}): () => Workbench {
  let bench: Workbench | undefined;
  beforeAll(async () => {
    bench = await launch(options);
  });
  afterAll(() => bench?.close());
  return () => {
    if (!bench) throw new Error('the workbench is open during tests only');
    return bench;
  };
}
