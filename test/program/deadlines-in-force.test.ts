import { describe, expect, it } from 'vitest';
import type { Deadline } from '../../shared/notice/notice.ts';
import { deadlinesInForce } from '../../shared/program/deadlines-in-force.ts';
import { parseIsoDate } from '../../shared/base/local-date.ts';
import { bindingDeadline } from '../../shared/packet/binding-deadline.ts';
import { ownDate } from '../../shared/program/deadline-layers.ts';
import { programsOf } from '../../shared/program/programs-of.ts';
import { noticeWith } from '../helpers/programs.ts';

const date = (to: string, facts: Partial<Deadline> = {}): Deadline => ({
  label: '网上申报',
  actor: 'applicant',
  stage: 'entry',
  track: null,
  from: null,
  to,
  time: null,
  quote: '',
  ...facts,
});
const extension = (...deadlines: readonly Deadline[]) => ({ id: 'n2', title: '关于延长申报时间的通知', deadlines });
const dates = (list: readonly Deadline[]) => list.map((d) => [d.label, d.to]);

describe('the dates that bind after an extension', () => {
  it('the new date takes the place of the old one, with the words of the extension and its name', () => {
    const own = [date('2026-05-20', { from: '2026-03-02', quote: '5月20日前申报' })];
    const [now, ...more] = deadlinesInForce(own, [
      extension(date('2026-06-30', { label: '申报截止', quote: '延长至2026年6月30日' })),
    ]);
    expect(more).toEqual([]);
    expect(now).toEqual({
      ...date('2026-06-30'),
      from: '2026-03-02',
      quote: '延长至2026年6月30日',
      setBy: { id: 'n2', title: '关于延长申报时间的通知' },
    });
  });
  it('other steps keep their dates', () => {
    const own = [
      date('2026-05-20'),
      date('2026-05-30', { label: '汇总上报', actor: 'recommender' }),
      date('2026-06-15', { label: '答辩', stage: 'follow-up' }),
    ];
    expect(dates(deadlinesInForce(own, [extension(date('2026-06-30'))]))).toEqual([
      ['汇总上报', '2026-05-30'],
      ['答辩', '2026-06-15'],
      ['网上申报', '2026-06-30'],
    ]);
  });
  it('of several batches only the one whose day it names is moved', () => {
    const own = [date('2026-03-31', { label: '第一批' }), date('2026-06-30', { label: '第二批' })];
    const moved = date('2026-07-15', { label: '申报', quote: '第二批由6月30日延长至7月15日' });
    expect(dates(deadlinesInForce(own, [extension(moved)]))).toEqual([
      ['第一批', '2026-03-31'],
      ['第二批', '2026-07-15'],
    ]);
  });
  it('or the one of its label', () => {
    const own = [date('2026-03-31', { label: '第一批申报' }), date('2026-06-30', { label: '第二批申报' })];
    const moved = date('2026-07-15', { label: '第二批申报截止' });
    expect(dates(deadlinesInForce(own, [extension(moved)])).map(([, to]) => to)).toEqual(['2026-03-31', '2026-07-15']);
  });
  it('one track is extended without the others', () => {
    const own = [date('2026-05-20', { track: '甲' }), date('2026-05-20', { track: '乙' })];
    const notice = noticeWith({ tracks: ['甲', '乙'], deadlines: own });
    const programs = programsOf('n1', notice, [extension(date('2026-06-30', { track: '乙' }))]);
    expect(programs.map((p) => p.deadlines.map((d) => d.to))).toEqual([['2026-05-20'], ['2026-06-30']]);
  });
  it('an extension of no track extends all of them, each in its own', () => {
    const own = [date('2026-05-20', { track: '甲' }), date('2026-05-25', { track: '乙' })];
    const now = deadlinesInForce(own, [extension(date('2026-06-30'))]);
    expect(now.map((d) => [d.track, d.to])).toEqual([
      ['甲', '2026-06-30'],
      ['乙', '2026-06-30'],
    ]);
  });
  it('two new dates keep their own names', () => {
    const own = [date('2026-05-20', { label: '申报' })];
    const news = [date('2026-06-20', { label: '网上填报' }), date('2026-06-30', { label: '纸质报送' })];
    expect(dates(deadlinesInForce(own, [extension(...news)]))).toEqual([
      ['网上填报', '2026-06-20'],
      ['纸质报送', '2026-06-30'],
    ]);
  });
  it('a call without a date gets one', () => {
    expect(dates(deadlinesInForce([], [extension(date('2026-06-30'))]))).toEqual([['网上申报', '2026-06-30']]);
  });
  it('an extension that states no date that can be read changes nothing', () => {
    expect(deadlinesInForce([date('2026-05-20')], [extension()])).toEqual([date('2026-05-20')]);
  });
  it('the last of several extensions holds', () => {
    const now = deadlinesInForce(
      [date('2026-05-20')],
      [extension(date('2026-06-30')), { ...extension(date('2026-07-31')), id: 'n3' }],
    );
    expect(now).toMatchObject([{ to: '2026-07-31', setBy: { id: 'n3' } }]);
  });
  it('they are what a client has to keep, and what its papers print', () => {
    const notice = noticeWith({ deadlines: [date('2026-05-20')] });
    const [program] = programsOf('n1', notice, [extension(date('2026-06-30', { quote: '延长至6月30日' }))]);
    const on = parseIsoDate('2026-05-25');
    if (!program || !on) throw new Error('a program and a day expected');
    expect(ownDate(program, on)).toMatchObject({ date: '2026-06-30', deadline: { setBy: { id: 'n2' } } });
    expect(bindingDeadline(program, on).state).toMatchObject({
      kind: 'dated',
      daysLeft: 36,
      deadline: { to: '2026-06-30', quote: '延长至6月30日' },
    });
  });
});
