import { describe, expect, it } from 'vitest';
import { readNotices } from '../../shared/notice/read-notices.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';

const conditionsOf = (...lines: string[]) =>
  readNotices(
    sourceTextOf(
      [
        '关于印发《平麓市工程研究中心认定管理办法》的通知',
        '各有关单位：',
        ...lines,
        '平麓市发改委',
        '2021年3月2日',
      ].join('\n'),
    ),
  )[0]?.notice.conditions ?? [];
const DEMANDED = [
  '第二章 认定条件',
  '第三条 申请认定的单位应当具备下列条件：',
  '（一）在平麓市注册满2年；',
  '（二）研发人员不少于15人。',
];
const textsOf = (...lines: string[]) =>
  conditionsOf(...DEMANDED, ...lines).map(({ text }) => text.replace(/[。；]$/, ''));

describe('what costs the recognised their standing', () => {
  it.each([
    '第九条 工程中心有下列行为之一的，撤销其资格，依托单位三年内不得重新申请：',
    '第九条 有下列情形之一的，取消示范基地称号，且两年内不得再次申报：',
    '第九条 已认定的企业有以下情况之一的，由市发改委摘牌，不得继续享受相关政策：',
    '第九条 有下列情形之一的，收回命名，今后不予受理其申请：',
    '第九条 凡有如下情形之一者，调出培育库，三年内不再受理其入库申请：',
  ])('is no condition: %s', (lead) => {
    expect(textsOf(lead, '（一）提供虚假材料骗取认定的；', '（二）发生重大质量事故的。')).toEqual([
      '在平麓市注册满2年',
      '研发人员不少于15人',
    ]);
  });
  it.each([
    '第九条 有下列情形之一的，取消申报资格，不予受理：',
    '第九条 申报单位有下列情形之一的，不予认定：',
    '第九条 有下列行为之一的，不得申报，已认定的撤销其资格：',
  ])('does not hide who may not apply: %s', (lead) => {
    expect(textsOf(lead, '（一）提供虚假材料骗取认定的；', '（二）发生重大质量事故的。')).toHaveLength(4);
  });
});

describe('a list of whom is preferred inside a numbered clause', () => {
  it.each([
    '第四条 符合下列条件之一的，同等条件下优先认定：高新技术企业；建有院士工作站的单位；由企业牵头与高校联合组建的。',
    '第四条 有下列情形之一的，优先推荐：高新技术企业；近两年获得省级科技奖励的；建有院士工作站的单位。',
  ])('is one preference that any of its items meets: %s', (clause) => {
    const [preferred, ...others] = conditionsOf(...DEMANDED, clause).slice(2);
    expect(others).toEqual([]);
    expect(preferred?.mandatory).toBe(false);
    expect(preferred?.criteria).toHaveLength(1);
    expect(preferred?.criteria[0]).toHaveProperty('any');
  });
});

describe('a sentence that tells how what is applied for is divided', () => {
  it.each([
    '本批申报分为设备更新奖补、服务商奖补、链主带动奖补三个类别，各类别条件、标准、材料按照《实施细则》执行。',
    '专项设置基础研究、技术攻关2个方向，具体要求详见附件。',
    '示范项目包括应用类、平台类两类，各类申报条件见附件1和附件2。',
  ])('states no condition: %s', (sentence) => {
    expect(
      conditionsOf('一、申报类别', sentence, '二、申报条件', '在平麓市注册的企业。').map(({ text }) => text),
    ).toEqual(['在平麓市注册的企业。']);
  });
});
