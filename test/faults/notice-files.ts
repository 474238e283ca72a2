import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the workers of the fault tests read: without the test runner, which they do not run in. */

export const ON = '2026-03-16';
export const CLIENT = '云岭示例甲有限公司';
export const NOTICES_A_FILE = 5;

/** A file of five notices, the same for the same number. */
export function noticeFile(folder: string, n: number): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${n}.json`);
  if (existsSync(path)) return path;
  const notices = Array.from({ length: NOTICES_A_FILE }, (_, i) => ({
    title: `云岭市第${n}局关于组织申报第${i + 1}批专项资金的通知`,
    kind: 'program',
    conditions: Array.from({ length: 8 }, (__, c) => ({
      text: `第${n}局第${i + 1}批第${c + 1}条：企业应当具备相应条件并按要求提供证明材料。`,
    })),
  }));
  writeFileSync(path, JSON.stringify({ file: `${n}.json`, notices }));
  return path;
}
