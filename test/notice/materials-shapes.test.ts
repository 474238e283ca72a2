import { describe, expect, it } from 'vitest';
import { readNotices } from '../../shared/notice/read-notices.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';

const noticeOf = (...lines: string[]) =>
  readNotices(
    sourceTextOf(
      [
        '关于组织申报2024年度成果转化项目的通知',
        '各有关单位：',
        '    现就有关事项通知如下。',
        '    一、申报条件',
        '    申报单位应具有独立法人资格。',
        ...lines,
        '青禾市科学技术局',
        '2024年9月5日',
      ].join('\n'),
    ),
  )[0]?.notice;

/** The documents of a notice with these lines: name, copies, form. */
const asked = (...lines: string[]): string[] =>
  (noticeOf(...lines)?.materials ?? []).map((one) => [one.name, one.copies ?? '-', one.form ?? '-'].join(' | '));

describe('documents within running words', () => {
  it('a heading with its list on the same line', () => {
    expect(asked('    二、申报材料。转化项目申请书、技术合同及登记证明、付款凭证和发票、成果转化情况说明。')).toEqual([
      '转化项目申请书 | - | -',
      '技术合同 | - | -',
      '登记证明 | - | -',
      '付款凭证 | - | -',
      '发票 | - | -',
      '成果转化情况说明 | - | -',
    ]);
  });
  it('items divided by semicolons, some of them pages of a document', () => {
    expect(
      asked(
        '    二、企业应上传：营业执照；加盖公章的《企业信息表》首页（法定代表人签字）；2022年度审计报告封面和正文。',
      ),
    ).toEqual([
      '营业执照 | - | electronic',
      '《企业信息表》首页（法定代表人签字） | - | electronic',
      '2022年度审计报告封面和正文 | - | electronic',
    ]);
  });
  it('what is enclosed with a form', () => {
    expect(
      asked(
        '    二、申报方式',
        '    企业填写《培育项目申报表》一式三份，附营业执照复印件、近两年审计报告复印件及专利证书复印件，于7月15日前送所在镇。',
      ),
    ).toEqual(['培育项目申报表 | 3 | -', '营业执照 | - | copy', '近两年审计报告 | - | copy', '专利证书 | - | copy']);
  });
  it('a closing remark on the form holds for the documents of its own paragraph', () => {
    expect(
      asked(
        '    二、申报材料',
        '    （一）《项目申请书》；',
        '    （二）附件证明材料：1.营业执照；2.财务报表及审计报告；3.设备清单。以上均为复印件。',
      ),
    ).toEqual([
      '项目申请书 | - | -',
      '营业执照 | - | copy',
      '财务报表 | - | copy',
      '审计报告 | - | copy',
      '设备清单 | - | copy',
    ]);
  });
  it('materials handed in on line are electronic', () => {
    expect(
      asked('    二、材料提交', '    登录平台上传盖章扫描件。线上材料包括：', '• 项目申请表', '• 2024年度审计报告'),
    ).toEqual(['项目申请表 | - | electronic', '2024年度审计报告 | - | electronic']);
  });
  it('what a covering office sends on to another', () => {
    expect(
      asked(
        '    二、程序',
        '    各县农业农村局于9月10日前以正式文件将推荐意见、推荐（监测）汇总表（附件3）连同企业材料报州农业农村局（产业科）。',
      ).slice(0, 2),
    ).toEqual(['推荐意见 | - | -', '推荐（监测）汇总表 | - | -']);
  });
  it('the outcome of a review and lists of contacts are handed in by nobody', () => {
    expect(
      asked('    二、程序', '    市科技局开展联审，4月底前形成拟扶持名单。各县于7月25日前将工作联络员名单报市科技局。'),
    ).toEqual([]);
  });
  it('lines broken after so many characters, whatever they take on the page', () => {
    const words =
      '申报企业须提供：农业产业化重点龙头企业申报表（附件1）一式五份；企业基本情况介绍（2000字以内）；营业执照复印件；' +
      '2021年、2022年、2023年财务审计报告复印件；税务部门出具的2023年度完税情况证明原件；银行出具的资信证明原件；' +
      '重点龙头企业认定文件复印件。以上材料按顺序装订成册，一式五份，加盖企业公章，由所在县农业农村局审核盖章。';
    expect(asked('    二、申报材料', ...(words.match(/.{1,38}/g) ?? [])).map((one) => one.split(' | ')[0])).toEqual([
      '农业产业化重点龙头企业申报表',
      '企业基本情况介绍（2000字以内）',
      '营业执照',
      '2021年、2022年、2023年财务审计报告',
      '税务部门出具的2023年度完税情况证明',
      '银行出具的资信证明',
      '重点龙头企业认定文件',
    ]);
  });
});

describe('documents in tables', () => {
  it('a first cell that covers the rows below it', () => {
    expect(
      asked(
        '    二、申报材料及要求',
        '    类别\t材料清单\t份数\t备注',
        '    大师工作室\t工作室申报表\t3\t附件1，原件',
        '    \t领衔人身份证、职业资格证书\t1\t复印件',
        '    实践基地\t基地申请表\t5\t附件2，原件',
        '    \t项目可行性报告\t5\t',
      ),
    ).toEqual([
      '工作室申报表 | 3 | original',
      '领衔人身份证 | 1 | copy',
      '职业资格证书 | 1 | copy',
      '基地申请表 | 5 | original',
      '项目可行性报告 | 5 | -',
    ]);
  });
  it('several numbered documents in a cell', () => {
    expect(
      asked(
        '    二、专项材料',
        '项目\t须提交的材料',
        '专利资助\t①专利证书复印件；②劳动合同及社保清单复印件',
        '贷款贴息\t①贷款合同；②结息单',
      ),
    ).toEqual([
      '专利证书 | - | copy',
      '劳动合同 | - | copy',
      '社保清单 | - | copy',
      '贷款合同 | - | -',
      '结息单 | - | -',
    ]);
  });
  it('a column for each form', () => {
    expect(
      asked(
        '    二、申报材料',
        '序号\t材料名称\t原件\t复印件',
        '1\t申请表\t2\t',
        '2\t营业执照\t\t√',
        '3\t审计报告\t0\t1',
      ),
    ).toEqual(['申请表 | 2 | original', '营业执照 | - | copy', '审计报告 | 1 | copy']);
  });
  it('a table of documents below words that are no heading of a list', () => {
    expect(
      asked(
        '    二、有关事项',
        '    请认真准备，具体见下表。',
        '序号\t材料名称\t份数',
        '1\t项目申请表\t一式两份',
        '2\t营业执照复印件\t1',
      ),
    ).toEqual(['项目申请表 | 2 | -', '营业执照 | 1 | copy']);
  });
  it('a second noun without a matter of its own stays with the first', () => {
    expect(
      asked(
        '    二、申报材料',
        '序号\t材料名称\t份数',
        '1\t采用标准的企业名单及证明\t1',
        '2\t获奖文件和证书\t1',
        '3\t企业清单及纳税证明\t1',
      ),
    ).toEqual(['采用标准的企业名单及证明 | 1 | -', '获奖文件和证书 | 1 | -', '企业清单 | 1 | -', '纳税证明 | 1 | -']);
  });
});

describe('where no paper is wanted', () => {
  for (const words of [
    '无需报送纸质材料。',
    '本次不再要求提交纸质材料。',
    '不接收企业纸质申报材料。',
    '企业申报材料不再报送纸质版。',
    '纸质材料不作要求。',
    '暂不收取纸质件。',
    '申报全程网办。',
    '免于提交书面材料。',
    '实行无纸化申报。',
  ])
    it(words, () =>
      expect(noticeOf('    二、申报方式', `    企业登录平台在线申报，${words}`)?.submission.paperCopies).toBe(0),
    );

  it('a letter of the recommending office says nothing of the application', () => {
    expect(
      noticeOf('    二、报送', '    报送联合申报文件一式二份。企业申报材料不再报送纸质版，由区县留存备查。')?.submission
        .paperCopies,
    ).toBe(0);
  });
});
