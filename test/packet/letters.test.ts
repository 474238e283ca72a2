import { describe, expect, it, test } from 'vitest';
import { asksForCommitment, commitmentLetter } from '../../shared/packet/commitment.ts';
import { english } from '../../renderer/text/told/english.ts';
import { parseIsoDate } from '../../shared/base/local-date.ts';
import { inChinese, inWords } from '../../shared/base/sentence.ts';
import { consistencyFindings, deadlineFindings } from '../../shared/packet/consistency.ts';
import { cover } from '../../shared/packet/cover.ts';
import type { Paper } from '../../shared/packet/document.ts';
import { jobTicket } from '../../shared/packet/job-ticket.ts';
import { qualification, wan, yearOf } from '../helpers/clients.ts';
import { applicationOf, applicationsOf, clientNo, renovationNotice, sourceOf } from './papers.ts';
import { onlyTable, tableAfter, tableTexts } from './reading.ts';
import { chinese } from '../helpers/chinese.ts';

const texts = (paper: Paper): string[] => paper.blocks.flatMap((block) => ('text' in block ? [block.text] : []));

describe('承诺书', () => {
  it('takes the notice’s own undertakings, numbered as it numbers them', () => {
    const source = sourceOf(
      renovationNotice(1, 1, { commitments: ['一、材料真实有效。', '二、如有违反，承担相应责任。'] }),
    );
    const words = texts(commitmentLetter(source, applicationOf(source, clientNo(2))));
    expect(words.slice(0, 2)).toEqual(['信用承诺书', '示例市工业和信息化局：']);
    expect(words).toContain('一、材料真实有效。');
    expect(words.join()).not.toContain('通用文本');
    expect(words.at(-3)).toBe('单位名称（公章）：');
  });

  it('says that its text is a common one where the notice prints none', () => {
    const source = sourceOf();
    const words = texts(commitmentLetter(source, applicationOf(source, clientNo(2))));
    expect(words[0]).toContain('通知没有印出承诺书的文字');
    expect(words.filter((word) => /^\d\. /.test(word))).toHaveLength(4);
  });

  it('is made only where the notice asks for one', () => {
    expect(asksForCommitment(sourceOf().program)).toBe(true);
    expect(asksForCommitment(sourceOf(renovationNotice(1, 3, { attachments: [] })).program)).toBe(false);
  });
});

describe('封面与目录', () => {
  it('lists the materials in the notice’s order', () => {
    const source = sourceOf();
    const paper = cover(source, applicationOf(source, clientNo(2)));
    expect(texts(paper)).toContain('申报单位（公章）：武汉示例2号精工机械有限公司');
    expect(tableTexts(onlyTable(paper)).map(([no]) => no)).toEqual([
      '序号',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
    ]);
  });

  it('leaves 【待补】 for an unknown contact', () => {
    const source = sourceOf();
    expect(texts(cover(source, applicationOf(source, clientNo(2, { contactName: null })))).join()).toContain(
      '联系人：【待补】',
    );
  });
});

describe('作业单', () => {
  it('says how many copies of what are printed, stamped and burned', () => {
    const source = sourceOf();
    const rows = tableTexts(tableAfter(jobTicket(source, applicationsOf(source, 4)), '一、打印、盖章与刻录'));
    expect(rows[1]).toEqual([
      '1',
      '申报材料册（封面、目录及全部材料）',
      '3',
      '4',
      '12',
      'A4，胶装',
      '公章、骑缝章',
      '□',
    ]);
    expect(rows).toContainEqual(expect.arrayContaining(['刻录光盘（PDF、WORD）', '1', '4', '4', '光盘']));
    expect(rows).toContainEqual(expect.arrayContaining(['承诺书', '3', '4', '12', 'A4', '公章、法定代表人签字']));
    expect(rows).toContainEqual(expect.arrayContaining(['汇总表', '3', '—', '3']));
  });

  it('leaves the number 未写明 where the notice states none', () => {
    const source = sourceOf({ title: '关于申报某项目的通知' });
    const rows = tableTexts(
      tableAfter(jobTicket(source, [applicationOf(source, clientNo(1))]), '一、打印、盖章与刻录'),
    );
    expect(rows[1]?.slice(2, 5)).toEqual(['未写明', '1', '未写明']);
  });

  it('prints no file where paper is not wanted', () => {
    const source = sourceOf(
      renovationNotice(1, 1, { submission: { ...sourceOf().program.notice.submission, paperCopies: 0 } }),
    );
    const rows = tableTexts(
      tableAfter(jobTicket(source, [applicationOf(source, clientNo(1))]), '一、打印、盖章与刻录'),
    );
    expect(rows.flat()).not.toContain('申报材料册（封面、目录及全部材料）');
  });
});

describe('the check before handing in', () => {
  const source = sourceOf();
  const found = (facts: Parameters<typeof clientNo>[1]): string =>
    consistencyFindings(source, [applicationOf(source, clientNo(2, facts))])
      .map(({ what }) => inChinese(what))
      .join('|');

  it('names a certificate that expires before the deadline', () => {
    expect(found({})).toContain('高新技术企业证书2026-04-01到期，早于申报截止');
    expect(found({ qualifications: [qualification('高新技术企业', '2023-04-01', '2026-04-10')] })).not.toContain(
      '到期',
    );
  });

  it('names figures older than the year asked for', () => {
    expect(found({ financials: [yearOf(2024, {})] })).toContain('财务数据最新为2024年，通知核对用的是2025年');
  });

  it('names a figure that is there for an earlier year only', () => {
    const hightech = sourceOf(renovationNotice(1, 1, { title: '关于组织申报2026年高新技术企业认定的通知' }));
    const years = [yearOf(2024, { revenue: wan(3000), rdExpense: wan(180) }), yearOf(2025, { rdExpense: wan(200) })];
    const findings = consistencyFindings(hightech, [applicationOf(hightech, clientNo(2, { financials: years }))]);
    expect(findings.map(({ what }) => inChinese(what))).toContain('营业收入最新为2024年，要填的是2025年');
  });

  it('names what 申报事项 says otherwise than the client itself, amounts and dates whatever their form', () => {
    const said = (facts: Record<string, string>) =>
      found({
        applicationFacts: Object.entries(facts).map(([item, content]) => ({
          notice: '2026年示例市技术改造项目',
          item,
          content,
          note: null,
        })),
      });
    expect(said({ 联系电话: '027-99998888', 注册时间: '2012年2月29日' })).toContain(
      '申报事项里的联系电话“027-99998888”与企业资料的联系电话“027-00005678”不一致',
    );
    expect(said({ 注册时间: '2012年2月29日', 总投资: '8000万元', 上年营业收入: '3002' })).not.toContain('不一致');
    expect(said({ 总投资: '9000万元' })).toContain('申报事项里的总投资“9000万元”与企业资料的总投资“8000万元”不一致');
  });

  it('names two clients of one code, missing facts and open materials', () => {
    const twins = consistencyFindings(source, [
      applicationOf(source, clientNo(2)),
      applicationOf(source, clientNo(2, { name: '另一公司' })),
    ]);
    expect(twins.filter(({ what }) => inChinese(what).includes('统一社会信用代码'))).toHaveLength(2);
    expect(found({ contactPhone: null })).toContain('联系电话');
    expect(found({})).toContain('材料未备齐：9项（见清单）');
    const short = sourceOf(renovationNotice(1, 2));
    const few = consistencyFindings(short, [applicationOf(short, clientNo(2))]);
    expect(chinese(few).at(-1)?.what).toBe('材料未备齐：2项，第1项证明材料、第2项证明材料');
  });
});

test('in English the check before handing in is told in English; only names and data stay as they are', () => {
  const source = sourceOf();
  const findings = [
    ...deadlineFindings({ ...source, on: parseIsoDate('2099-01-01') ?? source.on }),
    ...consistencyFindings(source, [applicationOf(source, clientNo(2, { financials: [yearOf(2024, {})] }))]),
  ];
  const inEnglish = findings.map(({ what }) => inWords(what, (form) => english[form] ?? form));
  expect(inEnglish).toContain('The newest figures are of 2024; the notice is checked by those of 2025');
  expect(inEnglish[0]).toMatch(/^The deadline was \d{4}-\d+-\d+$/);
  expect(inEnglish.at(-1)).toBe('Materials not ready: 9 (see the checklist)');
});
