import { describe, expect, it } from 'vitest';
import type { Criterion } from '../../shared/notice/criterion.ts';
import type { Client } from '../../shared/client/client.ts';
import { clientWith, property, qualification } from '../helpers/clients.ts';
import { check, resultOf } from '../helpers/matching.ts';

describe('资质', () => {
  const has = (...value: readonly string[]): Criterion => ({ field: 'qualification', op: 'has', value });
  const holding = (name: string, from: string | null, to: string | null): Client =>
    clientWith({ qualifications: [qualification(name, from, to)], completeSheets: ['资质'] });

  it('在有效期内，首尾两天都算', () => {
    const client = holding('高新技术企业', '2023-05-20', '2026-05-20');
    expect(check(has('高新技术企业'), client)).toMatchObject({
      result: 'pass',
      actual: '高新技术企业（2023-05-20—2026-05-20）',
    });
    expect(resultOf(has('高新技术企业'), client, '2023-05-20')).toBe('pass');
    expect(resultOf(has('高新技术企业'), client, '2023-05-19')).toBe('fail');
    expect(resultOf(has('高新技术企业'), client, '2026-05-21')).toBe('fail');
  });

  it('名称一个以另一个结尾就是同一项，引号和空格不论', () => {
    const client = (name: string) => holding(name, '2025-01-01', '2028-01-01');
    expect(resultOf(has('高新技术企业'), client('国家高新技术企业'))).toBe('pass');
    expect(resultOf(has('国家高新技术企业'), client('高新技术企业'))).toBe('pass');
    expect(resultOf(has('专精特新“小巨人”企业'), client('国家级专精特新小巨人 企业'))).toBe('pass');
    expect(resultOf(has('高新技术企业'), client('高新技术企业培育库入库企业'))).toBe('fail');
  });

  it('省级以上的资质：国家级、省级的都算，市级的不算', () => {
    const client = (name: string) => holding(name, '2025-01-01', '2028-01-01');
    for (const name of ['国家企业技术中心', '国家级企业技术中心', '省级企业技术中心', '山西省企业技术中心'])
      expect(resultOf(has('省级以上企业技术中心'), client(name)), name).toBe('pass');
    expect(resultOf(has('省级及以上企业技术中心'), client('市级企业技术中心'))).toBe('fail');
    expect(resultOf(has('市级（含）以上企业技术中心'), client('省级企业技术中心'))).toBe('pass');
    expect(resultOf(has('县级以上示范社'), client('农民合作社示范社'))).toBe('pass');
    expect(resultOf(has('地市级以上示范社'), client('市级示范社'))).toBe('pass');
    expect(resultOf(has('地市级以上示范社'), client('旗县级示范社'))).toBe('fail');
  });

  it('只说一类资质（创新平台）时，别的名称算不算由人判断', () => {
    expect(resultOf(has('省级以上创新平台'), holding('省级企业技术中心', '2025-01-01', '2028-01-01'))).toBe('unknown');
    expect(resultOf(has('省级以上创新平台'), clientWith({ qualifications: [], completeSheets: ['资质'] }))).toBe(
      'fail',
    );
  });

  it('日期空着时这一比较未知', () => {
    expect(check(has('高新技术企业'), holding('高新技术企业', '2025-01-01', null))).toMatchObject({
      result: 'unknown',
      missing: ['有效期至'],
    });
    expect(check(has('高新技术企业'), holding('高新技术企业', null, '2028-01-01'))).toMatchObject({
      result: 'unknown',
      missing: ['认定日期'],
    });
    expect(resultOf(has('高新技术企业'), holding('高新技术企业', null, '2020-01-01'))).toBe('fail');
  });

  it('写明年度时须在那一年认定', () => {
    const client = holding('高新技术企业', '2024-12-01', '2027-11-30');
    expect(resultOf({ ...has('高新技术企业'), year: 2024 }, client)).toBe('pass');
    expect(resultOf({ ...has('高新技术企业'), year: 2025 }, client)).toBe('fail');
  });

  it('没有见到：登记完整的为不符合，否则待核实', () => {
    expect(resultOf(has('高新技术企业'), clientWith({ completeSheets: ['资质'] }))).toBe('fail');
    expect(check(has('高新技术企业'), clientWith({}))).toMatchObject({ result: 'unknown', missing: ['资质'] });
    const other = clientWith({ qualifications: [qualification('绿色工厂', '2025-01-01', '2028-01-01')] });
    expect(resultOf(has('高新技术企业'), other)).toBe('unknown');
  });

  it('几行中有一行在有效期内即符合', () => {
    const client = clientWith({
      qualifications: [
        qualification('高新技术企业', '2019-01-01', '2022-01-01'),
        qualification('高新技术企业', '2025-01-01', '2028-01-01'),
      ],
    });
    expect(resultOf(has('高新技术企业'), client)).toBe('pass');
  });

  it('“未取得过”：有过就不符合，过期的也算；没见到而登记完整才符合', () => {
    const never: Criterion = { field: 'qualification', op: 'not-has', value: ['高新技术企业'] };
    expect(resultOf(never, holding('国家高新技术企业', '2010-01-01', '2013-01-01'))).toBe('fail');
    expect(resultOf(never, holding('绿色工厂', '2025-01-01', '2028-01-01'))).toBe('pass');
    expect(resultOf(never, clientWith({}))).toBe('unknown');
  });
});

describe('知识产权', () => {
  const has = (value: string, since?: string): Criterion => ({
    field: 'intellectualProperty',
    op: 'has',
    value: [value],
    ...(since ? { since } : {}),
  });
  const holding = (type: string, on: string | null): Client =>
    clientWith({ properties: [property(type, on)], completeSheets: ['知识产权'] });

  it('类型包含所列的词；“知识产权”是任何一件', () => {
    expect(check(has('软件著作权'), holding('计算机软件著作权', '2025-02-02'))).toMatchObject({
      result: 'pass',
      actual: '计算机软件著作权（2025-02-02）',
    });
    expect(resultOf(has('知识产权'), holding('植物新品种', '2025-02-02'))).toBe('pass');
    expect(resultOf(has('发明专利'), holding('软件著作权', '2025-02-02'))).toBe('fail');
  });

  it('授权日期不晚于截止时点，不早于所写的日期', () => {
    expect(resultOf(has('发明专利'), holding('发明专利', '2026-05-20'))).toBe('pass');
    expect(resultOf(has('发明专利'), holding('发明专利', '2026-05-21'))).toBe('fail');
    expect(check(has('发明专利', '2025-01-01'), holding('发明专利', '2025-01-01'))).toMatchObject({
      result: 'pass',
      required: 'has 发明专利 since 2025-01-01',
    });
    expect(resultOf(has('发明专利', '2025-01-01'), holding('发明专利', '2024-12-31'))).toBe('fail');
  });

  it('没写授权日期为待核实', () => {
    expect(check(has('发明专利'), holding('发明专利', null))).toMatchObject({
      result: 'unknown',
      missing: ['授权日期'],
    });
  });

  it('没有：登记完整的为不符合，否则待核实', () => {
    expect(resultOf(has('发明专利'), clientWith({ completeSheets: ['知识产权'] }))).toBe('fail');
    expect(check(has('发明专利'), clientWith({}))).toMatchObject({ result: 'unknown', missing: ['知识产权'] });
  });
});
