import { expect, test } from 'vitest';
import { reasonCounts } from '../../renderer/screens/matches/reason-counts.ts';
import type { ReasonView } from '../../shared/contract/views.ts';
import { quoted } from '../../shared/base/sentence.ts';

const reason = (result: ReasonView['result'], part: Partial<ReasonView> = {}): ReasonView => ({
  result,
  sentence: quoted(`${result} ${part.children?.length ?? 0}`),
  quote: null,
  span: null,
  mandatory: true,
  missing: [],
  target: null,
  decision: null,
  lapsed: null,
  children: [],
  ...part,
});

test('criteria are counted where they stand, conditions without any as left to a person', () => {
  const counts = reasonCounts([
    reason('fail', { children: [reason('fail', { sentence: quoted('注册地不符') }), reason('pass')] }),
    reason('unknown', { sentence: quoted('缺营业收入') }),
    reason('manual'),
    reason('pass'),
  ]);
  expect(counts).toEqual({ fail: 1, unknown: 1, manual: 1, sentences: ['注册地不符', '缺营业收入'] });
});

test('preferences, and alternatives beside one that passed, count for nothing', () => {
  const either = reason('pass', { children: [reason('fail'), reason('pass')] });
  expect(reasonCounts([either, reason('fail', { mandatory: false })])).toMatchObject({ fail: 0, unknown: 0 });
});
