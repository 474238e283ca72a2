import { describe, expect, test } from 'vitest';
import { criteriaLines } from '../helpers/criteria-lines.ts';

const places = (clause: string): string[] =>
  criteriaLines(clause).filter((line) => line.startsWith('registeredRegion'));

describe('where an applicant has to be registered', () => {
  test.each([
    ['工商、税务关系均在滨江区的企业。', '滨江区'],
    ['工商注册、税务登记和统计关系均在滨江区。', '滨江区'],
    ['申报企业为我市从事农特产品加工的企业。', '杭州市'],
    ['在红河州行政区域内登记注册。', '红河哈尼族彝族自治州'],
    ['须于2022年12月31日前在两江新区直管区登记注册并纳税。', '两江新区'],
    ['注册在淳安县、建德市和桐庐县的企业。', '淳安县、建德市、桐庐县'],
    ['在本市市场监督管理部门登记注册。', '杭州市'],
    ['在浙江境内登记注册的企业。', '浙江省'],
    ['须在建德市（含高铁新区、航空小镇，建德经济开发区）登记注册。', '建德市、高铁新区'],
    ['在杭州市（含钱塘综合保税区、淳安县）注册。', '杭州市、淳安县、钱塘综合保税区'],
    ['支持对象。我省境内注册的企业，2022年设备投入不低于50万元。', '浙江省'],
  ])('%s', (clause, place) => expect(places(clause)).toEqual([`registeredRegion in ${place}`]));

  test.each([
    '入驻企业在滨江区注册率达到80%以上。',
    '引进的企业在本市注册。',
    '应至少联合1家浙江境内注册的企业共同申报。',
    '与2家以上在本市登记的合作社签订购销合同。',
    '在区内申报单位中排名最前。',
    '有3年以上海内外研发经历。',
  ])('others than the applicant are none of it: %s', (clause) => expect(places(clause)).toEqual([]));

  test('a clause that opens by saying who applies asks all of it', () =>
    expect(criteriaLines('我省境内注册的企业，单项技术交易额在50万元以上。')).toEqual([
      'registeredRegion in 浙江省',
      'entityType in 企业',
      'other >= 500000 yuan',
    ]));
});

describe('places that are preferred', () => {
  test.each([
    ['对青岭山区、白水老区等地区的申报单位，在同等条件下予以优先支持。', 'registeredRegion in 青岭山区、白水老区'],
    ['优先支持湖滨库区、民族地区的项目。', 'projectLocation in 湖滨库区、民族地区'],
    ['对注册在青岭片区、北部边境山区的企业予以优先推荐。', 'registeredRegion in 青岭片区、北部边境山区'],
    ['同等条件下，对脱贫县、革命老区县的农民合作社给予优先支持。', 'registeredRegion in 脱贫县、革命老区县'],
    ['向乡村振兴重点帮扶县倾斜。', 'registeredRegion in 乡村振兴重点帮扶县'],
  ])('%s', (clause, line) => expect(criteriaLines(clause, 'prefer')).toEqual([line]));

  test.each(['优先支持在示范区建设中作出贡献的企业。', '优先支持建立地区总部的企业。'])('%s names no place', (clause) =>
    expect(criteriaLines(clause, 'prefer')).toEqual([]),
  );
});

test('a zone goes by its printed name', () =>
  expect(places('在东湖高新区内注册，具有独立企业法人资格。')).toEqual(['registeredRegion in 东湖高新区']));

describe('districts told in brackets and zones by their printed names', () => {
  test.each([
    ['在湖州市市区（吴兴区、南浔区）注册。', ['registeredRegion in 吴兴区、南浔区']],
    ['在嘉兴市主城区（南湖区、秀洲区）登记注册。', ['registeredRegion in 南湖区、秀洲区']],
    ['在东湖高新区注册。', ['registeredRegion in 东湖高新区']],
  ])('%s', (clause, expected) => {
    expect(criteriaLines(clause)).toEqual(expected);
  });
});
