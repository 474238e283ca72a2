import { describe, expect, it } from 'vitest';
import { asked, noticeAsking } from '../helpers/materials-asked.ts';

const copies = (...lines: string[]): number | null => noticeAsking(lines).submission.paperCopies;

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
    it(words, () => expect(copies('    二、申报方式', `    企业登录平台在线申报，${words}`)).toBe(0));

  it('a letter of the recommending office says nothing of the application', () => {
    expect(copies('    二、报送', '    报送联合申报文件一式二份。企业申报材料不再报送纸质版，由区县留存备查。')).toBe(
      0,
    );
  });
});

describe('copies of the whole file', () => {
  it('are those of the application, not of each document', () => {
    const lines = [
      '    二、材料',
      '    申报企业应提供以下材料（一式二份，装订成册）：',
      '    1.申请表；',
      '    2.营业执照复印件。',
    ];
    expect(asked(...lines)).toEqual(['申请表 | - | -', '营业执照 | - | copy']);
    expect(copies(...lines)).toBe(2);
  });
  it('are said of each where the words say so', () => {
    expect(asked('    二、申报材料', '    以下材料均一式四份：', '    1.申请表；', '    2.营业执照复印件。')).toEqual([
      '申请表 | 4 | -',
      '营业执照 | 4 | copy',
    ]);
  });
  it('what an office sends on with its list says nothing of them', () => {
    expect(
      copies(
        '    二、推荐',
        '    请各县将审批备案报告、企业名单和备案信息汇总表等材料（各一份，加盖公章）报送市工信局。',
      ),
    ).toBeNull();
  });
});

describe('copies of the application itself', () => {
  it('what is said of the documents listed above counts before what a recommender sends', () => {
    expect(
      copies(
        '    二、申报材料',
        '    1.研制申请书；',
        '    2.营业执照复印件。',
        '    上述材料按顺序胶装成册，一式四份。',
        '    三、申报程序',
        '    各区对企业申报材料进行审查，将推荐函、《推荐汇总表》（见附件3）各一份连同企业申报材料报送市局。',
      ),
    ).toBe(4);
  });
  it('a number that was changed holds no longer', () => {
    expect(copies('    二、申报材料', '    纸质申报材料由原来的一式六份调整为一式三份。')).toBe(3);
  });
  it('an answer to the question how many', () => {
    expect(copies('    问：材料要装订吗？报几份？', '    答：一式三份，平装即可。')).toBe(3);
  });
  it('the number beside the application in a table', () => {
    expect(
      copies(
        '    二、申报材料',
        '序号\t材料名称\t份数\t备注',
        '1\t研制补助申请书\t5\t原件',
        '2\t营业执照\t1\t复印件',
        '3\t研制合同\t1\t复印件',
      ),
    ).toBe(5);
  });
  it('papers of several offices are none of it, where applicants hand in none', () => {
    expect(
      copies(
        '    二、报送材料',
        '    区级部门报送的材料包括：联合申报文件一式二份，汇总表一式二份。企业申报材料不再报送纸质版。',
      ),
    ).toBe(0);
  });
});

describe('the system that applications come in by', () => {
  for (const words of [
    '企业登录“高新区企业服务直通车”（qyfw.example.gov.cn）进行网上预审。',
    '请于5月26日前完成系统填报。',
    '企业在系统内填报申请表。',
  ])
    it(words, () => expect(noticeAsking(['    二、申报方式', `    ${words}`]).submission.media).toBe('系统'));
});
