import { expect, test } from 'vitest';
import {
  byStage,
  filterApplications,
  NO_APPLICATION_FILTER,
  NO_OWNER,
  sortApplications,
  stageBeside,
} from '../../renderer/stores/application-order.ts';
import { applicationRow } from './row-builders.ts';

const ids = (rows: readonly { readonly id: number }[]): number[] => rows.map(({ id }) => id);

test('on the board what is in work stands by its own date, undated last, and what is in by the latest day first', () => {
  const columns = byStage([
    applicationRow({ id: 1, ownDate: null }),
    applicationRow({ id: 2, ownDate: '2026-05-01' }),
    applicationRow({ id: 3, ownDate: '2026-04-01' }),
    applicationRow({ id: 4, stage: 'submitted', stageOn: '2026-02-01' }),
    applicationRow({ id: 5, stage: 'submitted', stageOn: '2026-03-01' }),
  ]);
  expect(ids(columns.planned)).toEqual([3, 2, 1]);
  expect(ids(columns.submitted)).toEqual([5, 4]);
});

test('the way ends at 验收; 未立项 stands beside it and goes back to 已提交', () => {
  expect(stageBeside('planned', 1)).toBe('preparing');
  expect(stageBeside('accepted', 1)).toBe('accepted');
  expect(stageBeside('planned', -1)).toBe('planned');
  expect(stageBeside('rejected', -1)).toBe('submitted');
});

test('a filter names owners, also nobody, and looks for words in client, program and next task', () => {
  const rows = [
    applicationRow({ id: 1, owner: '示例甲' }),
    applicationRow({ id: 2, nextTask: { id: 9, title: '约审计', due: null, who: null } }),
  ];
  expect(ids(filterApplications(rows, { ...NO_APPLICATION_FILTER, owners: [NO_OWNER] }))).toEqual([2]);
  expect(ids(filterApplications(rows, { ...NO_APPLICATION_FILTER, text: '审计' }))).toEqual([2]);
});

test('what has no value comes last either way round', () => {
  const rows = [
    applicationRow({ id: 1, daysLeft: null }),
    applicationRow({ id: 2, daysLeft: 9 }),
    applicationRow({ id: 3, daysLeft: 2 }),
  ];
  expect(ids(sortApplications(rows, { by: 'daysLeft', descending: false }))).toEqual([3, 2, 1]);
  expect(ids(sortApplications(rows, { by: 'daysLeft', descending: true }))).toEqual([2, 3, 1]);
});
