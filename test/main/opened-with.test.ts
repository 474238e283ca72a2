import { expect, test } from 'vitest';
import { handoverIn, OpenedWith } from '../../electron/main/opened-with.ts';
import { tempFile } from '../helpers/workspaces.ts';

test('the handover file that the system names is found among the arguments, and only a file that is there', () => {
  const file = tempFile('甲.sbwb', '');
  expect(handoverIn(['/usr/bin/workbench', '--flag', file], '/')).toBe(file);
  expect(handoverIn(['/usr/bin/workbench', '甲.sbwb'], file.slice(0, file.lastIndexOf('/')))).toBe(file);
  expect(handoverIn([file, '/folder'], '/')).toBeNull();
  expect(handoverIn(['x', '/nowhere/乙.sbwb'], '/')).toBeNull();
  expect(handoverIn(['x', tempFile('甲.txt', '')], '/')).toBeNull();
});

test('a file is given to the window once, the newest one', () => {
  let told = 0;
  const opened = new OpenedWith('/a.sbwb', () => (told += 1));
  opened.add(null);
  opened.add('/b.sbwb');
  expect([told, opened.take(), opened.take()]).toEqual([1, '/b.sbwb', null]);
});
