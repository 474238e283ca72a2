import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { english } from '../../renderer/text/told/english.ts';
import { inWords } from '../../shared/base/sentence.ts';
import { syncFolderWarning } from '../../electron/core/commands/sync-folder.ts';
import { databasePath } from '../../electron/core/store/places.ts';
import { chinese } from '../helpers/chinese.ts';
import { openCore, tempFolder } from '../helpers/workspaces.ts';

test.each([
  ['C:\\Users\\example\\OneDrive - 示例公司\\申报', 'OneDrive'],
  ['/home/example/我的坚果云/申报', '坚果云'],
  ['/Users/example/Library/Mobile Documents/com~apple~CloudDocs/申报', 'iCloud'],
  ['/home/example/Dropbox', 'Dropbox'],
  ['D:\\百度网盘同步\\申报', '百度网盘'],
  ['\\\\server\\share\\申报', '网络共享'],
])('a workspace in %s is warned of: what syncs may damage the database', (folder, service) => {
  expect(chinese(syncFolderWarning(folder))).toContain(`工作区在${service}目录里`);
});

test.each(['/home/example/申报', '/home/example/my-dropbox/申报', '/home/example/onedrive.txt'])(
  '%s is a folder like any other',
  (folder) => expect(syncFolderWarning(folder)).toBeNull(),
);

test('what was lost and where the workspace lies are both told, apart from each other in either language', async () => {
  const folder = join(tempFolder(), 'Dropbox', '申报');
  const { core: first } = await openCore(folder);
  first.close();
  writeFileSync(join(folder, 'session.json'), '{"state":"open"}');
  rmSync(`${databasePath(folder)}-wal`, { force: true });
  const { core } = await openCore(folder);
  const { warning } = await core.run('workspace.info', {});
  expect(chinese(warning)).toMatch(/workspace\.db-wal.*。工作区在Dropbox目录里/);
  expect(warning && inWords(warning, (form) => english[form] ?? form)).toMatch(/workspace\.db-wal.*\. \S.*Dropbox/);
});
