import { describe, expect, it } from 'vitest';
import { relationOf } from '../../shared/notice/same-notice.ts';

const call = {
  title: '关于组织申报2026年度云岭市首台套装备的通知',
  docNumber: '云工信函〔2026〕27号',
  issuers: ['云岭市工业和信息化局'],
};
const extension = {
  title: '云岭市工业和信息化局关于延长2026年度首台套装备申报时间的通知',
  docNumber: '云工信函〔2026〕40号',
  issuers: ['云岭市工业和信息化局'],
};

describe('what a later notice is to an earlier one', () => {
  it('an extension is known by the number that it cites', () => {
    expect(relationOf(extension, call, '我局印发了通知（云工信函〔2026〕27号），现延长申报时间。')).toBe('extension');
  });
  it('and by the title that it cites', () => {
    expect(relationOf(extension, call, '《关于组织申报2026年度云岭市首台套装备的通知》的截止时间顺延。')).toBe(
      'extension',
    );
  });
  it('an extension that cites another call is none of this one', () => {
    expect(relationOf(extension, call, '《关于组织申报绿色工厂的通知》（云工信函〔2026〕31号）延期。')).toBeNull();
  });
  it('rules that it cites as its basis are not changed by it', () => {
    const rules = {
      ...call,
      title: '关于印发《云岭市首台套装备认定管理办法》的通知',
      docNumber: '云工信发〔2025〕3号',
    };
    expect(
      relationOf(extension, rules, '根据《云岭市首台套装备认定管理办法》（云工信发〔2025〕3号），延长申报时间。'),
    ).toBeNull();
  });
  it('a notice that merely cites a call does not change it', () => {
    const other = { ...extension, title: '关于做好2026年度首台套装备评审工作的通知' };
    expect(relationOf(other, call, '按照云工信函〔2026〕27号要求')).toBeNull();
  });
  it('a supplement is a correction', () => {
    const supplement = { ...extension, title: '关于2026年度首台套装备申报工作的补充通知' };
    expect(relationOf(supplement, call, '对云工信函〔2026〕27号补充通知如下')).toBe('correction');
  });
});
