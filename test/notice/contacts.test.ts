import { describe, expect, it } from 'vitest';
import { readNotices } from '../../shared/notice/read-notices.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';

/** The contacts of a notice that ends with these lines. */
const contacts = (...lines: string[]) =>
  readNotices(
    sourceTextOf(['关于申报甲项目的通知', '各有关单位：', '现组织申报甲项目，有关事项如下。', ...lines].join('\n')),
  )[0]?.notice.contacts;

describe('contacts', () => {
  it('several people and phones in a line', () => {
    expect(contacts('联系人：章一鸣、柳青青，电话：0571-85050001、85050002')).toMatchObject({
      people: ['章一鸣', '柳青青'],
      phones: ['0571-85050001', '85050002'],
    });
  });
  it('a number printed in groups, and one of a second office on the line below', () => {
    expect(contacts('联系人：市科技局 申小雨 （0573）8282 1188', '市财政局 鲁一鸣 0573-82821199')).toMatchObject({
      people: ['申小雨', '鲁一鸣'],
      phones: ['0573-82821188', '0573-82821199'],
    });
  });
  it('names alone below an office', () => {
    expect(contacts('联系人：省科技成果转化中心', '谈军伟 陈子榭', '电话：0311-86040002')).toMatchObject({
      people: ['谈军伟', '陈子榭'],
    });
  });
  it('an office is no person', () => {
    expect(contacts('联系人：省中小企业发展促进局服务体系处', '电  话：0351—5600000')).toMatchObject({
      people: [],
      phones: ['0351-5600000'],
    });
  });
  it('names without a gap are told apart by family names', () => {
    expect(contacts('联系人：张庆山莫红樱', '电话：010-68200001010-68200002')).toMatchObject({
      people: ['张庆山', '莫红樱'],
      phones: ['010-68200001', '010-68200002'],
    });
  });
  it('a name of two characters that was set to the width of three', () => {
    expect(contacts('市财政局 王 波 电话：87180001')).toMatchObject({ people: ['王波'], phones: ['87180001'] });
  });
  it('extensions of one number', () => {
    expect(contacts('电话：010-88350001-221/220')).toMatchObject({ phones: ['010-88350001-221', '010-88350001-220'] });
  });
  it('neither fax nor postcode nor QQ group is a phone', () => {
    expect(contacts('电话：0551-62000001，传真：0551-62000002，邮编：230001，QQ群：76543210')).toMatchObject({
      phones: ['0551-62000001'],
    });
  });
  it('one label for phone and fax', () => {
    expect(contacts('电话/传真：0551-62000003')).toMatchObject({ phones: ['0551-62000003'] });
  });
  it('rows of a table with columns for persons and phones', () => {
    expect(
      contacts('序号\t事项\t联系人\t电话', '1\t申报\t张三丰 李思思\t58830001/58830002', '2\t系统\t\t400-810-0001'),
    ).toMatchObject({ people: ['张三丰', '李思思'], phones: ['58830001', '58830002', '400-810-0001'] });
  });
  it('a form to fill in has no contacts', () => {
    expect(contacts('企业名称\t联系人\t联系电话', '申请金额\t万元\t')).toMatchObject({ people: [], phones: [] });
  });
  it('mailboxes, full-width too', () => {
    expect(contacts('邮箱：kjc＠example.org 或 abc_d@mail.example.org')).toMatchObject({
      emails: ['kjc@example.org', 'abc_d@mail.example.org'],
    });
  });
});
