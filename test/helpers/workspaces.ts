import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openInSession } from '../../electron/core/commands/workspace.ts';
import { type Core, type CoreOptions, createCore } from '../../electron/core/dispatch.ts';

/** A folder that is gone when the test is over. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shenbao-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A file of the test's own, by its name in a new folder. */
export function tempFile(name: string, content: string | Uint8Array): string {
  const path = join(tempFolder(), name);
  writeFileSync(path, content);
  return path;
}

export const NO_CALL = { progress: () => undefined, signal: new AbortController().signal };

/** A core with a workspace open, closed when the test is over. */
export async function openCore(
  folder = join(tempFolder(), 'workspace'),
  options: Partial<CoreOptions> = {},
): Promise<{ core: Core; folder: string }> {
  const core = createCore({ holder: 'window', ...options });
  onTestFinished(() => core.close());
  await openInSession(core.session, folder, { sample: false, create: true }, NO_CALL);
  return { core, folder };
}

export interface NoticeParts {
  readonly title?: string;
  readonly number?: string;
  readonly until?: string;
  readonly issuer?: string;
}

/** The text of a fictional notice, as an office would print it. */
export function noticeText({
  title = '云岭市工业和信息化局关于组织申报2026年数字化改造专项资金的通知',
  number = '云工信〔2026〕12号',
  until = '2026年5月20日',
  issuer = '云岭市工业和信息化局',
}: NoticeParts = {}): string {
  return `${title}

${number}

各区县工业和信息化主管部门，有关企业：

为推动中小企业数字化改造，现组织申报2026年专项资金，有关事项通知如下：

一、申报条件

（一）在云岭市注册、具有独立法人资格的企业；

（二）2025年营业收入不低于2000万元。

二、申报材料

（一）专项资金申请表，一式三份；

（二）营业执照复印件。

三、申报时间

请企业于${until}前提交申报材料，逾期不予受理。

联系人：王工  联系电话：0870-1234567

${issuer}

2026年3月2日
`;
}
