import { describe, expect, it } from 'vitest';
import type { Criterion } from '../../shared/notice/criterion.ts';
import type { Notice } from '../../shared/notice/notice.ts';
import { clientWith, projectWith } from '../helpers/clients.ts';
import { conditionWith, programWith } from '../helpers/programs.ts';
import { check, match, resultOf } from '../helpers/matching.ts';

const registered = (...value: readonly string[]): Criterion => ({ field: 'registeredRegion', op: 'in', value });
const at = (province: string | null, city: string | null = null, district: string | null = null) =>
  clientWith({ province, city, district });

/** The result where the notice itself is one of a place. */
function inNoticeOf(region: Partial<Notice['region']>, asked: Criterion, client = at(null)) {
  const program = programWith({
    region: { province: null, city: null, district: null, ...region },
    conditions: [conditionWith([asked])],
  });
  return match(program, client).criteria[0]?.result;
}

describe('注册地', () => {
  it('与省、市、区县之一相同即符合', () => {
    expect(resultOf(registered('浙江省'), at('浙江省'))).toBe('pass');
    expect(resultOf(registered('宁波市'), at(null, '宁波市'))).toBe('pass');
    expect(resultOf(registered('北仑区'), at(null, null, '北仑区'))).toBe('pass');
    expect(resultOf(registered('杭州市', '宁波市'), at('浙江省', '宁波市'))).toBe('pass');
  });

  it('省份不写全也认得', () => {
    expect(resultOf(registered('浙江省'), at('浙江'))).toBe('pass');
    expect(resultOf(registered('浙江省'), at('江苏'))).toBe('fail');
  });

  it('省级：省不同为不符合，省空着为待核实，市不能代替省', () => {
    expect(resultOf(registered('浙江省'), at('江苏省'))).toBe('fail');
    expect(check(registered('浙江省'), at(null, '宁波市'))).toMatchObject({ result: 'unknown', missing: ['省'] });
  });

  it('市级：外省为不符合，市空着为待核实', () => {
    expect(inNoticeOf({ province: '浙江省', city: '宁波市' }, registered('宁波市'), at('江苏省'))).toBe('fail');
    expect(inNoticeOf({ province: '浙江省', city: '宁波市' }, registered('宁波市'), at('浙江省'))).toBe('unknown');
    expect(inNoticeOf({ province: '浙江省', city: '宁波市' }, registered('宁波市'), at('浙江省', '杭州市'))).toBe(
      'fail',
    );
  });

  it('通知不分省时，外省不能据以排除', () => {
    expect(resultOf(registered('宁波市'), at('江苏省'))).toBe('unknown');
  });

  it('直辖市的企业市一栏空着不算缺', () => {
    expect(resultOf(registered('宁波市'), at('上海市'))).toBe('fail');
  });

  it('区县级：外市为不符合，区县空着为待核实', () => {
    const ningbo = { province: '浙江省', city: '宁波市', district: '北仑区' };
    expect(inNoticeOf(ningbo, registered('北仑区'), at('浙江省', '杭州市'))).toBe('fail');
    expect(inNoticeOf(ningbo, registered('北仑区'), at('浙江省', '宁波市'))).toBe('unknown');
    expect(inNoticeOf(ningbo, registered('北仑区'), at('浙江省', '宁波市', '鄞州区'))).toBe('fail');
    expect(inNoticeOf(ningbo, registered('北仑区'), at('江苏省'))).toBe('fail');
  });

  it('县级市按区县看：区县空着时不能说不是', () => {
    expect(inNoticeOf({ province: '浙江省', city: '宁波市' }, registered('慈溪市'), at('浙江省', '宁波市'))).toBe(
      'unknown',
    );
    expect(
      inNoticeOf({ province: '浙江省', city: '宁波市' }, registered('慈溪市'), at('浙江省', '宁波市', '慈溪市')),
    ).toBe('pass');
    expect(
      inNoticeOf({ province: '浙江省', city: '宁波市' }, registered('慈溪市'), at('浙江省', '宁波市', '鄞州区')),
    ).toBe('fail');
  });

  it('境内：知道在哪里即符合，港澳台除外', () => {
    expect(resultOf(registered('境内'), at(null, null, '北仑区'))).toBe('pass');
    expect(resultOf(registered('境内'), at('香港特别行政区'))).toBe('fail');
    expect(resultOf(registered('境内'), at(null))).toBe('unknown');
  });

  it('说的是一类地方时不能判断', () => {
    expect(resultOf(registered('省级及以上贫困县'), at('浙江省', '宁波市', '北仑区'))).toBe('unknown');
    expect(resultOf(registered('粤港澳大湾区'), at('浙江省', '宁波市', '北仑区'))).toBe('unknown');
    expect(resultOf(registered('兵团辖区'), at('浙江省', '宁波市', '北仑区'))).toBe('unknown');
    expect(resultOf(registered('高新区'), at('浙江省', '宁波市', '鄞州区'))).toBe('unknown');
  });

  it.each(['浙西南山区', '皖北地区', '某某革命老区', '其他地区', '城区'])('%s 不是行政区划，不能判断', (name) =>
    expect(resultOf(registered(name), at('浙江省', '宁波市', '北仑区'))).toBe('unknown'),
  );

  it('阿克苏地区是行政区划，不在其中即不符合', () =>
    expect(resultOf(registered('阿克苏地区'), at('浙江省', '宁波市', '北仑区'))).toBe('fail'));
});

describe('通知的适用地区', () => {
  const region = { province: '浙江省', city: '宁波市', district: null };
  const staff: Criterion = { field: 'employees', op: '>=', value: 1 };

  it('没有条款写明地区时加一条，列在最前，取最具体的一级', () => {
    const { criteria } = match(
      programWith({ region, conditions: [conditionWith([staff])] }),
      clientWith({ employees: 5 }),
    );
    expect(criteria.map((c) => [c.field, c.required, c.quote])).toEqual([
      ['registeredRegion', 'in 宁波市', '宁波市'],
      ['employees', '>= 1', ''],
    ]);
  });

  it.each([
    ['条款写了注册地', [registered('浙江省')], 1],
    ['条款写了建设地点', [{ field: 'projectLocation', op: 'in', value: ['宁波市'] }], 1],
    ['写在同时满足之内', [{ all: [registered('浙江省'), staff] }], 2],
    ['写在任选其一之内，不是总要满足', [{ any: [registered('浙江省'), staff] }], 3],
    ['带前提的，不是总要满足', [{ ...registered('浙江省'), when: [staff] }], 2],
  ] as const)('%s', (_, nodes, count) => {
    const program = programWith({ region, conditions: [conditionWith(nodes)] });
    expect(match(program, clientWith({ employees: 5 })).criteria).toHaveLength(count);
  });

  it('没有必须满足的可查条件时不加', () => {
    const program = programWith({
      region,
      conditions: [conditionWith([]), conditionWith([staff], { mandatory: false })],
    });
    expect(match(program, clientWith({ employees: 5 })).criteria.map((c) => c.field)).toEqual(['employees']);
  });
});

describe('建设地点', () => {
  const located = (...value: readonly string[]): Criterion => ({ field: 'projectLocation', op: 'in', value });
  const project = (location: string | null) =>
    clientWith({ projects: [projectWith({ location })], completeSheets: ['项目'] });

  it('包含所列地名即符合', () => {
    expect(resultOf(located('宁波市'), project('浙江省宁波市北仑区某路1号'))).toBe('pass');
    expect(resultOf(located('浙江省'), project('浙江宁波'))).toBe('pass');
  });

  it('不包含：写明省份的为不符合，没写省份的为待核实', () => {
    expect(resultOf(located('宁波市'), project('江苏省南京市'))).toBe('fail');
    expect(check(located('宁波市'), project('高新路8号'))).toMatchObject({
      result: 'unknown',
      actual: '高新路8号',
      missing: ['建设地点'],
    });
  });

  it('一类地方不能判断', () => {
    expect(resultOf(located('重点贫困县'), project('江苏省南京市'))).toBe('unknown');
    expect(resultOf(located('重点贫困县', '南京市'), project('江苏省南京市'))).toBe('pass');
  });
});
