import { describe, expect, it } from 'vitest';
import { factsInWords } from '../../shared/notice/facts-in-words.ts';
import type { MarkedAs } from '../../shared/notice/marked-as.ts';
import { noticeWith } from '../helpers/programs.ts';

const notice = noticeWith({ publishedOn: '2026-03-02', docNumber: '云工信〔2026〕12号' });
const marked = (as: MarkedAs, words: string) => factsInWords(words, notice).find((fact) => fact.as === as);

describe('words that a person marks', () => {
  it('with a date are a deadline of the year of the notice', () => {
    expect(marked('deadline', '请于5月20日17:00前完成网上申报')).toMatchObject({
      pointer: '/deadlines',
      whole: true,
      value: {
        to: '2026-05-20',
        time: '17:00',
        label: '网上申报',
        actor: 'applicant',
        quote: '请于5月20日17:00前完成网上申报',
      },
    });
  });
  it('without one leave the date to be typed', () => {
    expect(marked('deadline', '逾期不予受理')).toMatchObject({ whole: false, value: { to: '' } });
  });
  it('are a condition with what a machine can check of it', () => {
    expect(marked('condition', '2025年营业收入不低于2000万元')?.value).toMatchObject({
      text: '2025年营业收入不低于2000万元',
      mandatory: true,
      criteria: [{ field: 'revenue', op: '>=', value: 20_000_000, year: 2025 }],
    });
    expect(marked('condition', '有发明专利的企业优先支持')?.value).toMatchObject({ mandatory: false });
  });
  it('are a document with its copies', () => {
    expect(marked('material', '（2）专项资金申请表，一式三份')?.value).toMatchObject({
      name: '专项资金申请表',
      copies: 3,
    });
  });
  it('are a support with its cap and rate', () => {
    expect(marked('support', '按设备投资的20%给予补助，最高500万元')?.value).toMatchObject({
      max: 5_000_000,
      ratio: 0.2,
    });
  });
  it('are a person, a number and an address', () => {
    const words = '联系人：王小明，0870-1234567，ylgx@example.com';
    expect(marked('person', words)).toMatchObject({ pointer: '/contacts/people', value: '王小明', whole: true });
    expect(marked('phone', words)?.value).toBe('0870-1234567');
    expect(marked('email', words)?.value).toBe('ylgx@example.com');
  });
  it('are a number that takes the place of the one read', () => {
    expect(marked('docNumber', '云工信〔2026〕18号')).toMatchObject({ action: 'change', value: '云工信〔2026〕18号' });
  });
  it('over several lines are read as one', () => {
    expect(marked('deadline', '请于2026年5月\n20日前提交')?.value).toMatchObject({ to: '2026-05-20' });
  });
  it('without a letter or figure are nothing', () => {
    expect(factsInWords(' ，。\n', notice)).toEqual([]);
  });
});
