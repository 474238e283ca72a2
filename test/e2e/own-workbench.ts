import { rmSync } from 'node:fs';
import { afterAll, beforeAll } from 'vitest';
import { dropFiles, setAsOf } from './in-window.ts';
import { launch } from './launch.ts';
import { OPEN_DAY, writeOwnFiles } from './own-files.ts';
import type { Workbench } from './launch.ts';
import type { OwnFiles } from './own-files.ts';

/** A workbench on a workspace of its own, and the files of the fictional office beside it. */
export interface OwnWorkbench {
  readonly files: OwnFiles;
  readonly bench: Workbench;
}

/**
 * One workbench on an empty workspace for all tests of a file, opened before the first and closed after the last, its files gone then.
 * `prepare` goes on from there.
 */
export function ownWorkbenchOfFile(prepare?: (own: OwnWorkbench) => Promise<void>): {
  files(): OwnFiles;
  bench(): Workbench;
} {
  let files: OwnFiles | undefined;
  let bench: Workbench | undefined;
  beforeAll(async () => {
    files = await writeOwnFiles();
    bench = await launch({ workspace: files.workspace });
    await bench.page.getByText('这里是申报通知').waitFor();
    await prepare?.({ files, bench });
  });
  afterAll(async () => {
    await bench?.close();
    if (files) rmSync(files.folder, { recursive: true, force: true });
  });
  return { files: () => given(files), bench: () => given(bench) };
}

function given<T>(made: T | undefined): T {
  if (made === undefined) throw new Error('the workbench is open during tests only');
  return made;
}

/** Brings notices and clients in as a person does, by dropping them, and sets the date on which the program is open. */
export async function fillWorkspace({ files, bench: { page } }: OwnWorkbench): Promise<void> {
  await dropFiles(page, [files.newsletter, files.workbook]);
  const panel = page.getByRole('complementary', { name: '导入' });
  await panel.getByText(/^新增 \d+ 行$/).waitFor();
  await panel.getByRole('button', { name: '关闭导入面板' }).click();
  await setAsOf(page, OPEN_DAY);
}
