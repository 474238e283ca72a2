import { expect, test } from 'vitest';
import { type ClientPaper, paperFor } from '../../shared/client/client-paper.ts';
import { day } from '../helpers/clients.ts';

const paper = (name: string, validUntil: string | null = null): ClientPaper => ({
  id: 1,
  name,
  number: null,
  validUntil: validUntil === null ? null : day(validUntil),
  note: null,
  file: null,
});
const ON = day('2026-04-30');

test.each([
  ['企业营业执照复印件', '营业执照'],
  ['营业执照（副本）复印件（加盖公章）', '营业执照'],
  ['企业法人营业执照', '营业执照副本'],
  ['2025年度审计报告复印件', '2025年审计报告'],
  ['有效期内的高新技术企业证书扫描件', '高新技术企业证书'],
])('「%s」 is ticked off by 「%s」', (material, name) => {
  expect(paperFor(material, [paper(name)], ON)).toMatchObject({ valid: true, paper: { name } });
});

test.each([
  ['2025年度审计报告', '2024年度审计报告'],
  ['2025年度审计报告', '审计报告'],
  ['近三年审计报告', '审计报告'],
  ['营业执照或事业单位法人证书', '营业执照'],
  ['法定代表人身份证复印件', '身份证'],
  ['高新技术企业证书', '科技型中小企业证书'],
  ['（略）', '（略）'],
])('「%s」 is not guessed to be 「%s」', (material, name) => {
  expect(paperFor(material, [paper(name)], ON)).toBeNull();
});

test('the paper that is valid longest counts, and its last day still does', () => {
  const old = paper('营业执照', '2026-04-29');
  expect(paperFor('营业执照', [old], ON)).toMatchObject({ valid: false });
  expect(paperFor('营业执照', [paper('营业执照', '2026-04-30')], ON)).toMatchObject({ valid: true });
  expect(paperFor('营业执照', [old, paper('营业执照', '2027-01-01'), paper('营业执照')], ON)).toMatchObject({
    valid: true,
    paper: { validUntil: null },
  });
});
