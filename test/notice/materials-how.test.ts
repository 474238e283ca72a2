import { describe, expect, it } from 'vitest';
import { asked } from '../helpers/materials-asked.ts';

describe('how a document is handed in', () => {
  it('form and number behind commas are of the document before them', () => {
    expect(
      asked(
        '    二、申报材料',
        '    1.装备研制补助申请表，原件，2份；',
        '    2.检验报告，复印件一份；',
        '    3.服务协议，电子版。',
      ),
    ).toEqual(['装备研制补助申请表 | 2 | original', '检验报告 | 1 | copy', '服务协议 | - | electronic']);
  });
  it('behind the comma they are of all documents of the item', () => {
    expect(
      asked(
        '    二、申报材料',
        '    1.装备研制补助申请表及研制合同、船检证书，复印件各3份；',
        '    2.销售合同、到账凭证（均为复印件，一份）；',
        '    3.专利证书及专利登记簿副本复印件、研制方案。',
      ),
    ).toEqual([
      '装备研制补助申请表 | 3 | -',
      '研制合同 | 3 | copy',
      '船检证书 | 3 | copy',
      '销售合同 | 1 | copy',
      '到账凭证 | 1 | copy',
      '专利证书 | - | copy',
      '专利登记簿副本 | - | copy',
      '研制方案 | - | -',
    ]);
  });
  it('the form of what an item gathers is said of it by its name', () => {
    expect(
      asked(
        '    二、申报材料',
        '    1.装备研制补助申请表；',
        '    2.证实性材料：',
        '    （1）船检证书；',
        '    （2）近三年纳税证明。',
        '    3.事迹材料。',
        '    上述材料一式三份（证实性材料均为复印件并加盖公章）。',
      ),
    ).toEqual(['装备研制补助申请表 | - | -', '船检证书 | - | copy', '近三年纳税证明 | - | copy', '事迹材料 | - | -']);
  });
  it('a number of what comes along is not that of the documents before 连同', () => {
    expect(
      asked(
        '    二、申报程序',
        '    各区工信部门于9月2日前将推荐函1份、审核意见表、装备研制汇总表（附件2）连同研制申请书3份报送市工信局。',
      ),
    ).toContain('装备研制汇总表 | - | -');
  });
  it('a paper by whom it was made out', () => {
    expect(
      asked('    二、申报材料', '    1.研制申请书；', '    2.经会计师事务所出具的2022年度财务审计报告原件，一份。'),
    ).toContain('经会计师事务所出具的2022年度财务审计报告 | 1 | original');
  });
});

describe('names and forms', () => {
  it('an item that gathers proofs of one matter stays whole, papers that no matter joins are divided', () => {
    expect(
      asked(
        '    二、申报材料',
        '    1.研制申请书；',
        '    2.试航报告、用户意见等应用效果证明；',
        '    3.船检证书、商标注册证等质量水平证明复印件；',
        '    4.检验报告、查新报告、用户意见等技术证明材料（复印件，加盖公章）；',
        '    5.总师荣誉证书、技术成果、专利证书等复印件；',
        '    6.船厂资质证书、登记证书等证明材料；',
        '    7.购销合同、发票等相关证明材料复印件。',
      ),
    ).toEqual([
      '研制申请书 | - | -',
      '试航报告、用户意见等应用效果证明 | - | -',
      '船检证书、商标注册证等质量水平证明 | - | copy',
      '检验报告、查新报告、用户意见等技术证明材料 | - | copy',
      '总师荣誉证书、技术成果、专利证书等 | - | copy',
      '船厂资质证书 | - | -',
      '登记证书 | - | -',
      '购销合同 | - | copy',
      '发票 | - | copy',
    ]);
  });
  it('what some hand in in its place stays with a document, discs are counted, what others are bound to is one itself', () => {
    expect(
      asked(
        '    二、申报材料',
        '    （一）2021年度、2022年度审计报告（新成立船厂提供最近一期的财务报表）；',
        '    （二）经营许可证或等级评定证书复印件；',
        '    （三）申报材料电子版光盘两张；',
        '    （四）研制补助申请报告（编写要求见附件2），一式三份，并附以下材料：',
        '    1.专家论证意见（复印件）、浮力计算书；',
        '    2.船检证书复印件。',
        '    全部材料PDF扫描件发送至邮箱cb@example.com。',
        '    特此公告',
      ),
    ).toEqual([
      '2021年度、2022年度审计报告（新成立船厂提供最近一期的财务报表） | - | -',
      '经营许可证或等级评定证书 | - | copy',
      '申报材料电子版光盘 | 2 | electronic',
      '研制补助申请报告 | 3 | -',
      '专家论证意见 | - | copy',
      '浮力计算书 | - | -',
      '船检证书 | - | copy',
    ]);
  });
  it.each([
    ['申报材料胶装成册，加盖公章，一式三份，附电子版光盘1份。', '电子版光盘 | 1 | electronic'],
    ['申报材料用A4纸打印，一式四份，附光盘2张，报送至市船舶工业局。', '光盘 | 2 | electronic'],
    ['以上材料按顺序装订成册，并附电子版U盘一个。', '电子版U盘 | 1 | electronic'],
  ])('a disc that goes along with the papers is one of them: %s', (sentence, disc) => {
    expect(asked('    二、申报材料', '    1.研制申请书。', '    三、其他要求', `    （一）${sentence}`)).toEqual([
      '研制申请书 | - | -',
      disc,
    ]);
  });
  it('what is uploaded is asked for as files only where no paper is handed in', () => {
    const list = ['    二、申报材料', '    申报时须上传以下材料：', '    1.研制申请书；', '    2.设备清单。'];
    expect(asked(...list)).toEqual(['研制申请书 | - | electronic', '设备清单 | - | electronic']);
    expect(asked(...list, '    三、报送', '    网上审核通过后，纸质申报材料一式两份报送市工信局。')).toEqual([
      '研制申请书 | - | -',
      '设备清单 | - | -',
    ]);
  });
  it('nor where some of it is asked for as copies', () => {
    expect(
      asked(
        '    二、申报材料',
        '    需上传的材料如下：',
        '    1.研制申请书；',
        '    2.船检证书复印件；',
        '    3.产品在国内市场占有率的说明。',
      ),
    ).toEqual(['研制申请书 | - | -', '船检证书 | - | copy', '产品在国内市场占有率的说明 | - | -']);
  });
  it('what is waived before 但 waives nothing behind it', () => {
    expect(
      asked(
        '    二、补充材料',
        '    已提交的单位无需重新申报，但应补充上传《试航记录表》（附件1）和试航报告（PDF格式）。',
      ),
    ).toEqual(['试航记录表 | - | -', '试航报告 | - | electronic']);
  });
});

describe('what a bracket tells', () => {
  it('a paper more that is to be enclosed stays in the name, who provides it at length does not', () => {
    expect(
      asked(
        '    二、申报材料',
        '    1.研制申请书；',
        '    2.船级社证书（外文证书须附中文译文）；',
        '    3.检测报告（由具有资质的检测机构在一年内出具）。',
      ),
    ).toEqual(['研制申请书 | - | -', '船级社证书（外文证书须附中文译文） | - | -', '检测报告 | - | -']);
  });
  it('a contact or a form named in it says nothing against the item', () => {
    expect(
      asked(
        '    二、申报材料',
        '    1.联系人基本信息（包括姓名、电话）、研发人员花名册、研制任务清单（样表请见附件2）',
        '    2.营业执照',
      ),
    ).toEqual([
      '联系人基本信息（包括姓名、电话） | - | -',
      '研发人员花名册 | - | -',
      '研制任务清单 | - | -',
      '营业执照 | - | -',
    ]);
  });
});

describe('who draws a paper up', () => {
  it('what recommenders hand in officially', () => {
    expect(
      asked(
        '    二、组织推荐',
        '    请各区务于3月20日前将审核报告（含现场核查情况）、推荐企业名单和推荐信息汇总表等材料（各一份，加盖公章）正式报送市工信局。',
      ),
    ).toEqual(['审核报告（含现场核查情况） | 1 | -', '推荐企业名单 | 1 | -', '推荐信息汇总表 | 1 | -']);
  });
  it('those whose papers they are stand in no name', () => {
    expect(
      asked('    二、组织推荐', '    公示结束后，各区将公示无异议项目的研制报告、推荐意见表盖章后报市工信局。'),
    ).toEqual(['研制报告 | - | -', '推荐意见表 | - | -']);
  });
  it('what others are commissioned to draw up, or banks as their duty, is no paper of the applicant', () => {
    expect(
      asked(
        '    二、申报材料',
        '    企业提交研制申请书、借款合同。',
        '    三、审核',
        '    区工信部门协请贷款银行出具利息明细表（附件2），并委托第三方机构开展评价，形成评价结论和评价报告。',
        '    四、各银行主要职责',
        '    1.配合审计工作，提供利息明细表（附件2）、付息证明材料等。',
      ),
    ).toEqual(['研制申请书 | - | -', '借款合同 | - | -']);
  });
});

describe('discs and sticks', () => {
  it('are handed in where they are counted or go along with the papers', () => {
    expect(
      asked(
        '    二、申报材料',
        '    1.研制申请书；',
        '    2.营业执照复印件。',
        '    以上材料装订成册，并附电子版光盘2张。',
      ),
    ).toContain('电子版光盘 | 2 | electronic');
    expect(
      asked('    二、申报材料', '    1.研制申请书；', '    2.营业执照复印件。', '    申报资料U盘随纸质件一并报送。'),
    ).toContain('申报资料U盘 | - | electronic');
  });
  it('are none where the words only say on what an electronic copy may come', () => {
    expect(
      asked('    二、申报材料', '    1.研制申请书；', '    2.营业执照复印件。', '    电子版可刻录光盘或发送邮箱。'),
    ).toEqual(['研制申请书 | - | -', '营业执照 | - | copy']);
  });
});
