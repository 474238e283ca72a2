import { expect, it } from 'vitest';
import { namesLevels, splitRegion } from '../../shared/base/split-region.ts';

const told = (cell: string): string => {
  const { province, city, district } = splitRegion(cell);
  return [province, city, district].map((part) => part ?? '—').join(' ');
};

it.each([
  ['江苏省南京市江宁区', '江苏省 南京市 江宁区'],
  ['江苏南京', '江苏省 南京市 —'],
  ['江苏 / 南京 / 江宁', '江苏省 南京市 江宁区'],
  ['江苏省-南京市-江宁区', '江苏省 南京市 江宁区'],
  ['江苏省（南京市）', '江苏省 南京市 —'],
  ['内蒙古自治区包头市昆都仑区', '内蒙古自治区 包头市 昆都仑区'],
  ['内蒙包头', '内蒙古自治区 包头市 —'],
  ['北京市海淀区', '北京市 — 海淀区'],
  ['北京市北京市海淀区', '北京市 — 海淀区'],
  ['北京市市辖区海淀区', '北京市 — 海淀区'],
  ['上海浦东', '上海市 — 浦东新区'],
  ['新疆生产建设兵团第八师石河子市', '新疆维吾尔自治区 石河子市 —'],
  ['第八师石河子市', '新疆维吾尔自治区 石河子市 —'],
  ['河南省济源市', '河南省 济源市 —'],
  ['昆山', '江苏省 苏州市 昆山市'],
  ['江苏昆山', '江苏省 苏州市 昆山市'],
  ['苏州工业园区', '江苏省 苏州市 苏州工业园区'],
  ['湖北武汉东湖高新区', '湖北省 武汉市 东湖新技术开发区'],
  ['南京市高新区', '江苏省 南京市 南京高新区'],
  ['中国广东省深圳市', '广东省 深圳市 —'],
])('%s is %s', (cell, expected) => {
  expect(told(cell)).toBe(expected);
  expect(splitRegion(cell).among).toEqual([]);
});

it.each([
  ['吉林', '吉林省 — —'],
  ['吉林吉林', '吉林省 吉林市 —'],
  ['海南', '海南省 — —'],
  ['西安', '陕西省 西安市 —'],
  ['长沙', '湖南省 长沙市 —'],
])('a name of several levels is the higher one: %s is %s', (cell, expected) => {
  expect(told(cell)).toBe(expected);
});

it.each([
  ['江苏省鼓楼区', '江苏省 — 鼓楼区', 2],
  ['朝阳', '— — —', 3],
  ['南京市江宁区、溧水区', '江苏省 南京市 —', 2],
  ['南京市、苏州市', '江苏省 — —', 2],
])('what may be several places is left open, with all of them: %s', (cell, expected, count) => {
  expect(told(cell)).toBe(expected);
  expect(splitRegion(cell).among.length).toBeGreaterThanOrEqual(count);
});

it.each([
  ['江苏省南京市江宁区上海路8号', '江苏省 南京市 江宁区', '上海路8号'],
  ['新疆生产建设兵团第八师石河子市', '新疆维吾尔自治区 石河子市 —', '生产建设兵团第八师'],
  ['新疆生产建设兵团第八师', '新疆维吾尔自治区 — —', '生产建设兵团第八师'],
  ['海外', '— — —', '海外'],
  ['位于江苏省', '— — —', '位于江苏省'],
])('what is no division is told apart: %s', (cell, expected, rest) => {
  expect(told(cell)).toBe(expected);
  expect(splitRegion(cell).rest).toBe(rest);
});

it('knows a cell that names several levels from one that names its own', () => {
  expect(['江苏省南京市', '江苏南京', '南京市江宁区'].every(namesLevels)).toBe(true);
  expect(['江苏省', '南京市', '苏州工业园区', '', '八达'].some(namesLevels)).toBe(false);
});
