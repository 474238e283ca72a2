import { describe, expect, it } from 'vitest';
import { inChinese } from '../../shared/base/sentence.ts';
import { changesBetween, changeText } from '../../electron/core/commands/notice-changes.ts';
import { deadlineSchema, materialSchema, supportSchema } from '../../shared/notice/notice.ts';
import { conditionWith, noticeWith } from '../helpers/programs.ts';
import { chinese } from '../helpers/chinese.ts';

const until = (to: string, label = '网上申报') => deadlineSchema.parse({ label, actor: 'applicant', to });
const paper = (name: string) => materialSchema.parse({ name });
const call = noticeWith({
  docNumber: '云工信〔2026〕12号',
  deadlines: [until('2026-05-20')],
  conditions: [conditionWith([], { text: '2025年营业收入不低于2000万元' }), conditionWith([], { text: '信用良好' })],
  materials: [paper('申请表'), paper('营业执照')],
  support: [supportSchema.parse({ text: '最高补助50万元' })],
});

describe('what a later notice changes', () => {
  it('an extension changes dates alone, whatever else it repeats', () => {
    const extension = noticeWith({
      docNumber: '云工信〔2026〕30号',
      deadlines: [until('2026-06-30', '申报截止')],
      materials: [paper('情况说明')],
    });
    expect(chinese(changesBetween('extension', call, extension))).toEqual([
      { what: '网上申报', before: '2026-05-20', after: '2026-06-30' },
    ]);
  });
  it('a correction adds what it lists and takes nothing away', () => {
    const correction = noticeWith({ materials: [paper('审计报告')] });
    expect(chinese(changesBetween('correction', call, correction))).toEqual([
      { what: '材料', before: null, after: '审计报告' },
    ]);
  });
  it('a re-issue is compared whole: reworded, new and no longer listed', () => {
    const again = noticeWith({
      ...call,
      docNumber: '云工信〔2026〕18号',
      conditions: [conditionWith([], { text: '2025年营业收入不低于1000万元' })],
      materials: [paper('申请表'), paper('营业执照'), paper('审计报告')],
    });
    expect(changesBetween('re-issue', call, again).map(changeText).map(inChinese)).toEqual([
      '文号：云工信〔2026〕12号 → 云工信〔2026〕18号',
      '条件：2025年营业收入不低于2000万元 → 2025年营业收入不低于1000万元',
      '条件：信用良好 → 不再列出',
      '新增材料：审计报告',
    ]);
  });
  it('a second print that states nothing of a part changes nothing of it', () => {
    expect(changesBetween('duplicate', call, noticeWith({ docNumber: call.docNumber }))).toEqual([]);
  });
  it('the time of day is part of a date', () => {
    const timed = noticeWith({ deadlines: [{ ...until('2026-05-20'), time: '17:00' }] });
    expect(changesBetween('extension', call, timed).map(changeText).map(inChinese)).toEqual([
      '网上申报：2026-05-20 → 2026-05-20 17:00',
    ]);
  });
});
