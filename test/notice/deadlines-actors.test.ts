import { describe, expect, it } from 'vitest';
import { buildOutline } from '../../shared/notice/outline-builder.ts';
import type { NoticeContext } from '../../shared/notice/context.ts';
import { actorOfNoun, addresseeActor, subjectOf } from '../../shared/notice/deadlines-actors.ts';

const notice = (addressee: string): NoticeContext => {
  const text = `关于组织申报示范项目的通知\n${addressee}：\n一、请按要求申报。`;
  const at = text.indexOf('一、');
  return {
    text,
    printed: text,
    outline: buildOutline(text, [], new Set()),
    paragraphs: [],
    title: '关于组织申报示范项目的通知',
    titleSpan: { start: 0, end: 13 },
    kind: 'program',
    docNumber: null,
    issuers: ['云岭省工业和信息化厅'],
    region: { province: null, city: null, district: null },
    publishedOn: null,
    year: 2024,
    body: { start: at, end: text.length },
    enclosedAddressees: [],
    listsOfForms: [],
    tracks: [],
  };
};
const any = notice('各有关单位');

describe('who a subject is', () => {
  it.each([
    ['企业', 'applicant'],
    ['各申报单位', 'applicant'],
    ['项目牵头单位', 'applicant'],
    ['符合条件的农民合作社', 'applicant'],
    ['申请人', 'applicant'],
    ['有关单位和社会各界人士', 'applicant'],
    ['各市工业和信息化局', 'recommender'],
    ['各推荐单位', 'recommender'],
    ['县（市、区）科技局', 'recommender'],
    ['省级主管部门', 'recommender'],
    ['各镇（街道）', 'recommender'],
    ['归口管理部门', 'recommender'],
    ['无锡市商务局', 'recommender'],
    ['街道（园区）', 'recommender'],
    ['镇街工会', 'recommender'],
    ['入驻园区', null],
    ['养殖场', 'applicant'],
    ['我厅', 'authority'],
    ['省工信厅', 'authority'],
    ['评审专家组', 'authority'],
  ])('%s: %s', (noun, actor) => expect(actorOfNoun(noun, any)).toBe(actor));

  it('a verb phrase names nobody', () => expect(actorOfNoun('通过省级平台', any)).toBeNull());
});

describe('the subject of a clause', () => {
  it.each([
    ['请各市商务局组织符合条件的企业于', 'applicant', 'whom the offices have apply'],
    ['由各市财政部门审核汇总后', 'recommender', 'by whom it goes on'],
    ['按照属地原则逐级审核汇总后', 'recommender', 'level by level'],
    ['智慧园区以市级主管部门为申报主体', 'applicant', 'said to be the applicant'],
    ['商务主管部门务必于', 'recommender', '务 within 商务 ends no name'],
    ['我局将于', 'authority', 'the issuing side'],
  ])('%s: %s (%s)', (clause, actor) => expect(subjectOf(clause, any)).toBe(actor));

  it.each(['经所在区主管部门盖章后', '由推荐单位盖章后'])('%s: only passes through', (clause) =>
    expect(subjectOf(clause, any)).toBeNull(),
  );
});

describe('an imperative without a subject', () => {
  it.each([
    ['各市科技局', 'recommender'],
    ['各市科技局，各有关企业', 'applicant'],
    ['各有关单位', 'applicant'],
    ['各市中小企业主管部门、省属企业、省级行业协会', 'recommender'],
  ])('to %s is for the %s', (line, actor) => expect(addresseeActor(notice(line))).toBe(actor));
});
