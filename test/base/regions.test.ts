import { describe, expect, it } from 'vitest';
import {
  provinceNamed,
  PROVINCES,
  regionsCalled,
  regionsIn,
  regionsNamed,
  sameRegionName,
  shortRegionName,
} from '../../shared/base/regions.ts';

const words = (text: string, short = false): readonly string[] =>
  regionsIn(text, { short }).map(
    (m) =>
      `${m.words}=${m.regions.map((r) => [r.province, r.city, r.district].filter((part) => part !== null).join('')).join('|')}`,
  );

describe('行政区划', () => {
  it('三十四个省级', () => {
    expect(PROVINCES).toHaveLength(34);
    expect(provinceNamed('内蒙古')?.name).toBe('内蒙古自治区');
    expect(provinceNamed('宁波')).toBeNull();
  });

  it('直辖市的区县上面没有市', () => {
    expect(regionsNamed('徐汇区')).toMatchObject([{ province: '上海市', city: null, district: '徐汇区' }]);
    expect(regionsNamed('云阳县')).toMatchObject([{ province: '重庆市', city: null }]);
  });

  it('省直辖的县级市占市的位置', () => {
    expect(regionsNamed('济源市')).toMatchObject([{ level: 'city', city: '济源市', district: null }]);
  });

  it('同名的都列出来', () => {
    expect(regionsNamed('鼓楼区').length).toBeGreaterThan(3);
    expect(regionsCalled('吉林').map((r) => r.level)).toEqual(['province', 'city']);
  });

  it.each([
    ['浙江省', '浙江'],
    ['延边朝鲜族自治州', '延边'],
    ['恩施土家族苗族自治州', '恩施'],
    ['锡林郭勒盟', '锡林郭勒'],
    ['西藏自治区', '西藏'],
    ['沛县', '沛县'],
  ])('%s 简称 %s', (name, short) => {
    expect(shortRegionName(name)).toBe(short);
  });

  it('简称与全称是一个地方，只有确定时才算', () => {
    expect(sameRegionName('浙江', '浙江省')).toBe(true);
    expect(sameRegionName('河北雄安新区', '雄安新区')).toBe(true);
    expect(sameRegionName('高新', '高新区')).toBe(false);
    expect(sameRegionName('江苏', '浙江省')).toBe(false);
  });

  it('从文字里认出地名，用前面的地名区分同名', () => {
    expect(words('福州市鼓楼区和南京市鼓楼区')).toEqual([
      '福州市=福建省福州市',
      '鼓楼区=福建省福州市鼓楼区',
      '南京市=江苏省南京市',
      '鼓楼区=江苏省南京市鼓楼区',
    ]);
    expect(words('浙江宁波企业', true)).toEqual(['浙江=浙江省', '宁波=浙江省宁波市']);
    expect(words('各市高新区、开发区')).toEqual([]);
    expect(words('苏州市高新区')).toEqual(['苏州市=江苏省苏州市', '高新区=江苏省苏州市高新区']);
  });

  it.each([
    ['东湖新技术开发区人才工作领导小组办公室', '东湖新技术开发区=湖北省武汉市东湖新技术开发区'],
    ['合肥高新区科技局', '合肥高新区=安徽省合肥市合肥高新区'],
    ['余杭经济技术开发区管委会', '余杭经济技术开发区=浙江省杭州市余杭经济技术开发区'],
    ['张家港保税区管委会', '张家港保税区=江苏省苏州市张家港保税区'],
    ['南京江北新区管委会', '南京江北新区=江苏省南京市江北新区'],
    ['朝阳经开区', '朝阳经开区=辽宁省朝阳市朝阳经开区'],
    ['鼓楼高新区管委会', '鼓楼高新区='],
  ])('开发区不是名字相同的区县：%s', (text, expected) => {
    expect(words(text, true)).toEqual([expected]);
  });

  it('市的全称后面的开发区是这个市的', () => {
    expect(words('南昌市高新技术产业开发区')).toEqual([
      '南昌市=江西省南昌市',
      '高新技术产业开发区=江西省南昌市南昌高新技术产业开发区',
    ]);
    expect(words('杭州高新技术企业', true)).toEqual(['杭州=浙江省杭州市']);
    expect(words('安徽工业园区', true)).toEqual(['安徽=安徽省']);
  });

  it('高新区与高新技术产业开发区是一个地方', () => {
    expect(sameRegionName('合肥高新区', '合肥高新技术产业开发区')).toBe(true);
    expect(sameRegionName('合肥高新区', '合肥经开区')).toBe(false);
    expect(sameRegionName('合肥高新区', '芜湖高新区')).toBe(false);
  });
});
