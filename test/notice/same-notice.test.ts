import { describe, expect, it } from 'vitest';
import {
  changesAnother,
  factsKey,
  type KnownNotice,
  relationBetween,
  sameCallOfAnotherYear,
  wordsKey,
} from '../../shared/notice/same-notice.ts';
import { noticeWith } from '../helpers/programs.ts';

const known = (facts: Partial<KnownNotice>, text = ''): KnownNotice => ({
  title: '关于组织申报2026年度云岭市首台套装备的通知',
  docNumber: '云工信函〔2026〕27号',
  issuers: ['云岭市工业和信息化局'],
  publishedOn: '2026-03-02',
  words: changesAnother(facts.title ?? '') ? wordsKey(text) : '',
  ...facts,
});
const call = known({});
const extensionTitle = '云岭市工业和信息化局关于延长2026年度首台套装备申报时间的通知';
const extension = (text: string): KnownNotice =>
  known({ title: extensionTitle, docNumber: '云工信函〔2026〕40号', publishedOn: '2026-05-06' }, text);
const relation = (one: KnownNotice, other: KnownNotice) => relationBetween(one, other)?.relation ?? null;

describe('what a later notice is to an earlier one', () => {
  it('an extension is known by the number that it cites, whichever comes first', () => {
    const later = extension('我局印发了通知（云工信函〔2026〕27号），现延长申报时间。');
    expect(relationBetween(later, call)).toEqual({ relation: 'extension', later: 'first' });
    expect(relationBetween(call, later)).toEqual({ relation: 'extension', later: 'second' });
  });
  it('and by the title that it cites', () => {
    expect(relation(extension('《关于组织申报2026年度云岭市首台套装备的通知》的截止时间顺延。'), call)).toBe(
      'extension',
    );
  });
  it('an extension that cites another call is none of this one', () => {
    expect(relation(extension('《关于组织申报绿色工厂的通知》（云工信函〔2026〕31号）延期。'), call)).toBeNull();
  });
  it('rules that it cites as its basis are not changed by it', () => {
    const rules = known({ title: '关于印发《云岭市首台套装备认定管理办法》的通知', docNumber: '云工信发〔2025〕3号' });
    const later = extension('根据《云岭市首台套装备认定管理办法》（云工信发〔2025〕3号），延长申报时间。');
    expect(relation(later, rules)).toBeNull();
  });
  it('a notice that merely cites a call does not change it', () => {
    const other = known(
      { title: '关于做好2026年度首台套装备评审工作的通知', docNumber: '云工信函〔2026〕40号' },
      '按照云工信函〔2026〕27号要求',
    );
    expect(relation(other, call)).toBeNull();
  });
  it('a supplement is a correction', () => {
    const title = '关于2026年度首台套装备申报工作的补充通知';
    expect(relation(known({ title, docNumber: null }, '对云工信函〔2026〕27号补充通知如下'), call)).toBe('correction');
  });
  it('a second extension extends the first one that it cites', () => {
    const first = extension('我局印发了通知（云工信函〔2026〕27号）');
    const second = known(
      { title: '关于再次延长2026年度首台套装备申报时间的通知', docNumber: '云工信函〔2026〕52号' },
      '《通知》（云工信函〔2026〕40号）所定时间再次延长',
    );
    expect(relationBetween(first, second)).toEqual({ relation: 'extension', later: 'second' });
  });
  it('a title of a few common words is found in no other by chance', () => {
    expect(relation(extension('延长申报时间。'), known({ title: '通知', docNumber: null }))).toBeNull();
  });
});

describe('the same paper again', () => {
  it('one title under two numbers is issued again by the one that was published later', () => {
    const again = known({ docNumber: '云工信函〔2026〕33号', publishedOn: '2026-03-20' });
    expect(relationBetween(call, again)).toEqual({ relation: 're-issue', later: 'second' });
    expect(relationBetween(again, call)).toEqual({ relation: 're-issue', later: 'first' });
  });
  it('where no date is known the number tells which is later', () => {
    const [older, newer] = [27, 33].map((n) => known({ docNumber: `云工信函〔2026〕${n}号`, publishedOn: null }));
    if (older && newer) expect(relationBetween(older, newer)).toEqual({ relation: 're-issue', later: 'second' });
  });
  it('a call that comes every year under one title is no re-issue of last year’s', () => {
    const title = '关于组织申报云岭市绿色工厂的通知';
    const lastYear = known({ title, docNumber: '云工信函〔2025〕30号', publishedOn: '2025-03-10' });
    const thisYear = known({ title });
    expect(relationBetween(lastYear, thisYear)).toBeNull();
    expect(sameCallOfAnotherYear(lastYear, thisYear)).toBe(true);
  });
  it('titles that differ in their year alone are one call of two years', () => {
    const lastYear = known({ title: '关于组织申报2025年度云岭市首台套装备的通知' });
    expect(sameCallOfAnotherYear(lastYear, call)).toBe(true);
    expect(sameCallOfAnotherYear(known({ title: '关于组织申报2025年度云岭市绿色工厂的通知' }), call)).toBe(false);
    expect(sameCallOfAnotherYear({ ...lastYear, issuers: ['青澜市工业和信息化局'] }, call)).toBe(false);
  });
  it('two offices may use one title', () => {
    expect(relation(call, known({ docNumber: '青工信〔2026〕5号', issuers: ['青澜市工业和信息化局'] }))).toBeNull();
  });
  it('facts are the same wherever the notice was found', () => {
    const attachments = [{ no: 1, name: '申报书', url: null }];
    const plain = noticeWith({ title: call.title, attachments });
    const listed = noticeWith({
      title: call.title,
      section: '省市政策',
      sourceUrl: 'https://example.com/1',
      attachments: [{ no: 1, name: ' 申报书', url: 'https://example.com/a.doc' }],
    });
    expect(factsKey(plain)).toBe(factsKey(listed));
    expect(factsKey(plain)).not.toBe(factsKey({ ...plain, tracks: ['甲'] }));
  });
});
