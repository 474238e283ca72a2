import { expect, test } from 'vitest';
import {
  NO_FILTER,
  NONE,
  choices,
  filterFrom,
  filterNotices,
  regionPaths,
  sameFilter,
} from '../../renderer/stores/notice-filter.ts';
import { sortNotices } from '../../shared/contract/notice-order.ts';
import { noticeRow, until } from './row-builders.ts';

const wuxi = { province: '江苏省', city: '无锡市', district: null };
const jiangsu = { province: '江苏省', city: null, district: null };
const ids = (rows: readonly { id: string }[]): string[] => rows.map((row) => row.id);

test('a chosen province takes its cities in, a chosen city leaves the province out', () => {
  const rows = [
    noticeRow({ id: '市', region: wuxi }),
    noticeRow({ id: '省', region: jiangsu }),
    noticeRow({ id: '国' }),
  ];
  expect(ids(filterNotices(rows, { ...NO_FILTER, regions: ['江苏省/'] }, null))).toEqual(['市', '省']);
  expect(ids(filterNotices(rows, { ...NO_FILTER, regions: ['江苏省/无锡市/'] }, null))).toEqual(['市']);
  expect(ids(filterNotices(rows, { ...NO_FILTER, regions: [''] }, null))).toEqual(['国']);
});

test('words find titles and numbers at once, and texts as soon as the search has answered', () => {
  const rows = [
    noticeRow({ id: '1', title: '技术改造专项' }),
    noticeRow({ id: '2', docNumber: '示科〔2026〕7号' }),
    noticeRow({ id: '3' }),
  ];
  expect(ids(filterNotices(rows, { ...NO_FILTER, text: '技术改造' }, null))).toEqual(['1']);
  expect(ids(filterNotices(rows, { ...NO_FILTER, text: '〔2026〕7' }, null))).toEqual(['2']);
  expect(ids(filterNotices(rows, { ...NO_FILTER, text: '技术改造' }, new Set(['3'])))).toEqual(['1', '3']);
});

test('parts of a filter narrow each other, values of one part widen it', () => {
  const rows = [
    noticeRow({ id: '1', window: 'open', section: '项目申报', unconfirmed: 2 }),
    noticeRow({ id: '2', window: 'closed', section: '项目申报' }),
    noticeRow({ id: '3', window: 'upcoming' }),
  ];
  expect(ids(filterNotices(rows, { ...NO_FILTER, windows: ['open', 'upcoming'] }, null))).toEqual(['1', '3']);
  expect(
    ids(filterNotices(rows, { ...NO_FILTER, windows: ['open', 'upcoming'], sections: ['项目申报'] }, null)),
  ).toEqual(['1']);
  expect(ids(filterNotices(rows, { ...NO_FILTER, unconfirmed: true }, null))).toEqual(['1']);
});

test('by deadline the open ones come first, soonest on top, and the closed ones last, latest on top', () => {
  const rows = [
    noticeRow({ id: '旧', window: 'closed', publishedOn: '2025-01-01' }),
    noticeRow({ id: '晚', window: 'open', nextDeadline: until('2026-05-01') }),
    noticeRow({ id: '新', window: 'closed', publishedOn: '2026-01-01' }),
    noticeRow({ id: '未写明', window: 'undated' }),
    noticeRow({ id: '早', window: 'open', nextDeadline: until('2026-04-01') }),
    noticeRow({ id: '未开始', window: 'upcoming', nextDeadline: until('2026-06-01') }),
  ];
  expect(ids(sortNotices(rows, 'deadline'))).toEqual(['早', '晚', '未开始', '未写明', '新', '旧']);
});

test('a choice of regions offers each province and each of its cities, with how many notices', () => {
  const rows = [noticeRow({ id: '1', region: wuxi }), noticeRow({ id: '2', region: jiangsu }), noticeRow({ id: '3' })];
  expect(choices(rows, regionPaths)).toEqual([
    { value: '江苏省/', count: 2 },
    { value: '', count: 1 },
    { value: '江苏省/无锡市/', count: 1 },
  ]);
});

test('views of one filter are the same whatever the order in which values were chosen', () => {
  const one = { ...NO_FILTER, regions: ['江苏省/', '安徽省/'], issuers: ['甲局'] };
  expect(sameFilter(one, { ...one, regions: ['安徽省/', '江苏省/'] })).toBe(true);
  expect(sameFilter(one, { ...one, issuers: [] })).toBe(false);
  expect(sameFilter(one, { ...one, unconfirmed: true })).toBe(false);
});

test('a stored filter keeps what is still possible of it', () => {
  expect(
    filterFrom({ text: 3, windows: ['open', 'gone'], kinds: 'x', issuers: ['甲局', 4], unconfirmed: 'yes' }),
  ).toEqual({
    ...NO_FILTER,
    windows: ['open'],
    issuers: ['甲局'],
  });
});

test('issuers are chosen, and so are notices without one', () => {
  const rows = [noticeRow({ id: '1', issuers: ['甲局', '乙局'] }), noticeRow({ id: '2', issuers: [] })];
  const shown = (issuers: string[]) => filterNotices(rows, { ...NO_FILTER, issuers }, null).map((row) => row.id);
  expect(shown(['乙局'])).toEqual(['1']);
  expect(shown([NONE])).toEqual(['2']);
});
