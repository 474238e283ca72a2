import { describe, expect, it } from 'vitest';
import { deadlineSchema, type Deadline } from '../../shared/notice/notice.ts';
import { deadlineLayers, ownDate } from '../../shared/program/deadline-layers.ts';
import { programsOf } from '../../shared/program/programs-of.ts';
import { windowOf } from '../../shared/program/window.ts';
import { day } from '../helpers/clients.ts';
import { noticeWith, programWith } from '../helpers/programs.ts';

const date = (to: string, facts: Partial<Deadline> = {}): Deadline =>
  deadlineSchema.parse({ label: '申报', actor: 'applicant', stage: 'entry', to, ...facts });
const on = day('2026-05-20');
const windowWith = (...deadlines: readonly Deadline[]) => windowOf(programWith({ deadlines: [...deadlines] }), on);

describe('申报窗口', () => {
  it('没有日期为未写明', () => {
    expect(windowWith()).toBe('undated');
    expect(windowWith(date('2026-06-01', { actor: 'authority', stage: null }))).toBe('undated');
    expect(windowWith(date('2026-06-01', { stage: 'follow-up' }))).toBe('undated');
  });

  it('截止当天还在申报中，次日已截止', () => {
    expect(windowWith(date('2026-05-20'))).toBe('open');
    expect(windowWith(date('2026-05-19'))).toBe('closed');
  });

  it('起始日当天开始', () => {
    expect(windowWith(date('2026-06-30', { from: '2026-05-20' }))).toBe('open');
    expect(windowWith(date('2026-06-30', { from: '2026-05-21' }))).toBe('upcoming');
  });

  it('分批：前一批已过、后一批未到为未开始', () => {
    expect(windowWith(date('2026-03-31', { from: '2026-03-01' }), date('2026-09-30', { from: '2026-09-01' }))).toBe(
      'upcoming',
    );
  });

  it('没写环节的算申报', () => {
    expect(windowWith(date('2026-06-01', { stage: null }))).toBe('open');
  });

  it('企业有自己的日期就不看推荐单位的；没有才看', () => {
    const unit = date('2026-06-30', { actor: 'recommender' });
    expect(windowWith(date('2026-05-01'), unit)).toBe('closed');
    expect(windowWith(unit)).toBe('open');
    expect(windowWith(date('2026-05-01', { stage: 'follow-up' }), unit)).toBe('open');
  });

  it('方向各看各的和共同的日期', () => {
    const notice = noticeWith({
      tracks: ['甲类', '乙类'],
      deadlines: [date('2026-05-01', { track: '甲类' }), date('2026-06-01', { track: '乙类' })],
    });
    expect(programsOf('n', notice).map((program) => windowOf(program, on))).toEqual(['closed', 'open']);
  });
});

describe('自己要守的日期', () => {
  const program = programWith({
    deadlines: [
      date('2026-06-30', { label: '推荐单位上报', actor: 'recommender', stage: 'follow-up' }),
      date('2026-06-10', { label: '纸质材料', stage: 'follow-up' }),
      date('2026-05-29', { label: '网上填报', time: '17:00' }),
      date('2026-07-15', { label: '评审', actor: 'authority', stage: null }),
    ],
    submission: {
      paperCopies: null,
      media: null,
      formats: [],
      binding: null,
      sealed: false,
      onlineUrl: null,
      address: null,
      paperSize: null,
      crossPageSeal: false,
      hours: null,
      localNotice: true,
    },
  });

  it('未过的日期里约束企业的最早一个', () => {
    expect(ownDate(program, on)).toMatchObject({
      date: '2026-05-29',
      daysLeft: 9,
      deadline: { label: '网上填报' },
      fromRecommender: false,
      localNotice: true,
    });
    expect(ownDate(program, day('2026-05-30'))).toMatchObject({ date: '2026-06-10', deadline: { label: '纸质材料' } });
    expect(ownDate(program, day('2026-06-11'))).toBeNull();
  });

  it('企业没有日期时守推荐单位的', () => {
    expect(ownDate(programWith({ deadlines: [date('2026-06-30', { actor: 'recommender' })] }), on)).toMatchObject({
      date: '2026-06-30',
      fromRecommender: true,
    });
  });

  it('往前减去工作日', () => {
    expect(ownDate(program, on, 5)?.ready).toEqual({ date: '2026-05-22', unknownYears: [] });
  });

  it('各层日期按先后排列，标出自己的', () => {
    expect(deadlineLayers(program, on).map((l) => [l.deadline.label, l.layer, l.daysLeft, l.own])).toEqual([
      ['网上填报', 'entry', 9, true],
      ['纸质材料', 'follow-up', 21, false],
      ['推荐单位上报', 'recommender', 41, false],
      ['评审', 'authority', 56, false],
    ]);
  });
});
