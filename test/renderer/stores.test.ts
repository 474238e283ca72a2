import { beforeEach, expect, test } from 'vitest';
import { useFailures } from '../../renderer/stores/failures.ts';
import { importFiles, kindOf, useImports } from '../../renderer/stores/imports.ts';
import { runJob, useJobs } from '../../renderer/stores/jobs.ts';
import { loadNotices, openNotice, setNoticeFilter, setNoticeSort, useNotices } from '../../renderer/stores/notices.ts';
import { NO_FILTER } from '../../renderer/stores/notice-filter.ts';
import { useSession } from '../../renderer/stores/session.ts';
import { onWindowEvent } from '../../renderer/bridge.ts';
import { installFakeBridge, ok, settle } from './fake-bridge.ts';
import { noticeRow } from './row-builders.ts';
import type { FakeBridge } from './fake-bridge.ts';
import { quoted } from '../../shared/base/sentence.ts';
import { failureOf } from '../../shared/base/failure.ts';

let bridge: FakeBridge;
beforeEach(() => {
  bridge = installFakeBridge();
  useSession.setState({ on: '2026-03-16' });
  useNotices.setState({ rows: [], shown: [], selected: null, view: null, filter: NO_FILTER, found: null });
  useFailures.setState({ shown: [] });
  useImports.setState({ runs: [], open: false });
});
const calls = (command: string) => bridge.calls.filter((call) => call.command === command);

test('a list that was asked for earlier and comes later is dropped', async () => {
  void loadNotices();
  void loadNotices();
  calls('notice.listPart')[1]?.answer(ok({ rows: [noticeRow({ id: '新' })], next: null }));
  await settle();
  calls('notice.listPart')[0]?.answer(ok({ rows: [noticeRow({ id: '旧' })], next: null }));
  await settle();
  expect(useNotices.getState().shown.map((row) => row.id)).toEqual(['新']);
});

test('a long list is put together from its parts, in the chosen order', async () => {
  void loadNotices();
  calls('notice.listPart')[0]?.answer(ok({ rows: [noticeRow({ id: '1', title: '乙' })], next: '1' }));
  await settle();
  expect(useNotices.getState().shown).toEqual([]);
  expect(calls('notice.listPart')[1]?.args).toMatchObject({ after: '1' });
  calls('notice.listPart')[1]?.answer(ok({ rows: [noticeRow({ id: '2', title: '甲' })], next: null }));
  await settle();
  expect(useNotices.getState().shown.map((row) => row.id)).toEqual(['2', '1']);
});

test('another order shows at once, its rows as soon as they are sorted; the last choice counts', async () => {
  const rows = ['乙', '甲', '丙'].map((title, n) => noticeRow({ id: title, title, importedAt: `2026-03-0${3 - n}` }));
  useNotices.setState({ rows, shown: rows, sort: 'deadline' });
  const chosen = [setNoticeSort('imported'), setNoticeSort('title')];
  expect(useNotices.getState().sort).toBe('title');
  await Promise.all(chosen);
  expect(useNotices.getState().shown.map(({ id }) => id)).toEqual(['丙', '甲', '乙']);
});

test('going on to the next notice drops the answer for the one before', async () => {
  openNotice('1');
  openNotice('2');
  const view = (id: string) =>
    ok({
      id,
      notice: { title: id, kind: 'policy' },
      text: '',
      spans: {},
      origin: { file: '', format: 'txt', sha256: '', importedAt: '' },
      corrections: [],
      related: [],
      standing: null,
      inForce: null,
    });
  calls('notice.read')[1]?.answer(view('2'));
  await settle();
  calls('notice.read')[0]?.answer(view('1'));
  await settle();
  expect(useNotices.getState().view?.id).toBe('2');
});

test('words filter titles at once and texts when the search answers', async () => {
  void loadNotices();
  calls('notice.listPart')[0]?.answer(
    ok({ rows: [noticeRow({ id: '1', title: '技术改造' }), noticeRow({ id: '2' })], next: null }),
  );
  await settle();
  setNoticeFilter({ text: '技术' });
  expect(useNotices.getState().shown.map((row) => row.id)).toEqual(['1']);
  calls('notice.search')[0]?.answer(ok({ ids: ['2'] }));
  await settle();
  expect(
    useNotices
      .getState()
      .shown.map((row) => row.id)
      .toSorted(),
  ).toEqual(['1', '2']);
});

test('a failure is a sentence on the screen, an answer outside the contract too, a cancelled call is neither', async () => {
  void loadNotices();
  calls('notice.listPart')[0]?.answer({
    ok: false,
    failure: failureOf('workspace-locked', quoted('工作区正被另一程序使用。')),
  });
  await settle();
  void loadNotices();
  calls('notice.listPart')[1]?.answer(ok({ rows: 'none', next: null }));
  await settle();
  void loadNotices();
  calls('notice.listPart')[2]?.answer({ ok: false, failure: failureOf('cancelled', quoted('已取消')) });
  await settle();
  expect(useFailures.getState().shown.map(({ failure }) => failure.code)).toEqual(['workspace-locked', 'contract']);
});

test('a job shows its progress while it runs, cancels by its number, and is gone when it ends', async () => {
  onWindowEvent(() => undefined);
  const job = runJob('正在匹配', 'match.matrix', { on: '2026-03-16' });
  bridge.emit({ type: 'progress', call: job.call, done: 3, total: 10, label: '' });
  expect(useJobs.getState().running[0]?.progress).toMatchObject({ done: 3, total: 10 });
  useJobs.getState().running[0]?.cancel();
  expect(calls('cancel')[0]?.args).toEqual({ call: job.call });
  calls('match.matrix')[0]?.answer({ ok: false, failure: failureOf('cancelled', quoted('已取消')) });
  await expect(job.result).rejects.toThrow('已取消');
  expect(useJobs.getState().running).toEqual([]);
});

test('dropped workbooks go to the clients, everything else to the notices, each as one import', async () => {
  expect(kindOf('企业.XLSX')).toBe('clients');
  expect(kindOf('没有扩展名')).toBe('notices');
  const done = importFiles([
    { handle: 'a', name: '通知.docx' },
    { handle: 'b', name: '企业.xlsx' },
    { handle: 'c', name: '简报.txt' },
  ]);
  calls('client.previewImport')[0]?.answer({ ok: false, failure: failureOf('file-format', quoted('读不了。')) });
  await settle();
  calls('client.import')[0]?.answer(ok({ files: [], journalEntry: 7 }));
  await settle();
  calls('notice.import')[0]?.answer({ ok: false, failure: failureOf('core-gone', quoted('核心程序已退出。')) });
  await done;
  expect(calls('client.import')[0]?.args).toEqual({ files: ['b'] });
  expect(calls('notice.import')[0]?.args).toEqual({ files: ['a', 'c'] });
  expect(useImports.getState().runs.map((run) => [run.kind, run.state])).toEqual([
    ['notices', 'failed'],
    ['clients', 'done'],
  ]);
});
