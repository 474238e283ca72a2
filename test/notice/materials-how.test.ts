import { describe, expect, it } from 'vitest';
import { readNotices } from '../../shared/notice/read-notices.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';

const noticeOf = (lines: readonly string[], behind: readonly string[] = []) =>
  readNotices(
    sourceTextOf(
      [
        '关于组织申报2023年度海洋装备专项资金的通知',
        '各有关单位：',
        '    现就有关事项通知如下。',
        '    一、申报条件',
        '    申报单位应具有独立法人资格。',
        ...lines,
        '岚湾市工业和信息化局',
        '2023年6月8日',
        ...behind,
      ].join('\n'),
    ),
  )[0]?.notice;

/** The documents of a notice with these lines: name, copies, form. */
const asked = (...lines: string[]): string[] => listed(noticeOf(lines));
const listed = (notice: ReturnType<typeof noticeOf>): string[] =>
  (notice?.materials ?? []).map((one) => [one.name, one.copies ?? '-', one.form ?? '-'].join(' | '));

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
  it('an item that gathers proofs of one matter stays whole, where copies are asked of each it is divided', () => {
    expect(
      asked(
        '    二、申报材料',
        '    1.研制申请书；',
        '    2.试航报告、用户意见等应用效果证明；',
        '    3.船检证书、商标注册证等质量水平证明复印件。',
      ),
    ).toEqual([
      '研制申请书 | - | -',
      '试航报告、用户意见等应用效果证明 | - | -',
      '船检证书 | - | copy',
      '商标注册证 | - | copy',
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

describe('where documents stand', () => {
  it('a chapter of directions, rates and documents is no list, its clauses are', () => {
    expect(
      asked(
        '    第二章　支持内容、标准及申报材料',
        '    第二条　首台套研制补助',
        '    （一）申报条件',
        '    1.企业2022年度研制投入500万元以上；',
        '    2.产品已交付3台以上。',
        '    （二）申报材料',
        '    1.首台套补助申请表；',
        '    2.交付验收单。',
        '    第三条　配套件采购补助',
        '    （一）申报条件',
        '    1.采购额100万元以上；',
        '    2.采购合同已履行完毕。',
        '    （二）申报材料',
        '    1.采购补助申请表；',
        '    2.采购合同。',
      ),
    ).toEqual(['首台套补助申请表 | - | -', '交付验收单 | - | -', '采购补助申请表 | - | -', '采购合同 | - | -']);
  });
  it('what offices of a county hand in besides, in a row behind a colon', () => {
    expect(
      asked(
        '    二、申报材料',
        '    1.研制申请书；',
        '    2.营业执照复印件。',
        '    区级工信部门另需报送：推荐函，两份；《装备研制推荐汇总表》，三份。',
      ),
    ).toEqual(['研制申请书 | - | -', '营业执照 | - | copy', '推荐函 | 2 | -', '装备研制推荐汇总表 | 3 | -']);
  });
  it('what a table of stages says that an office hands in', () => {
    expect(
      asked(
        '    二、时间安排',
        '环节\t工作内容\t时限',
        '申报\t企业向所在区提交申报材料\t7月31日',
        '推荐\t各区工信部门出具推荐函（2份）及推荐名册（附件3，1份），报市工信局\t8月15日',
        '评审\t市工信局组织专家评审\t9月底',
      ),
    ).toEqual(['推荐函 | 2 | -', '推荐名册 | 1 | -']);
  });
});

describe('lists within what is enclosed', () => {
  const own = [
    '    二、申报程序',
    '    企业于7月31日前登录系统填报，上传材料。',
    '附件：1.研制报告编制大纲',
    '2.材料一览表',
  ];
  it('papers to be enclosed with a report whose outline is given', () => {
    const notice = noticeOf(own, [
      '附件1',
      '研制报告编制大纲',
      '一、报告正文',
      '（一）企业概况；',
      '（二）研制目标。',
      '二、须附有关文件',
      '（一）营业执照复印件；',
      '（二）2022年度财务报表；',
      '（三）船级社检验证书复印件；',
      '（四）项目备案文件。',
      '三、格式',
      '报告用A4纸打印。',
    ]);
    expect(listed(notice)).toEqual([
      '营业执照 | - | copy',
      '2022年度财务报表 | - | -',
      '船级社检验证书 | - | copy',
      '项目备案文件 | - | -',
    ]);
  });
  it('what a form lists counts only where the notice itself lists nothing', () => {
    const form = [
      '附件1',
      '海洋装备研制申请书',
      '单位名称\t',
      '五、相关证明材料',
      '上述内容涉及的证明材料，包括但不限于：',
      '（一）企业法人营业执照复印件；',
      '（二）服务客户合同；',
      '（三）获奖证书。',
    ];
    const end = ['附件：1.海洋装备研制申请书'];
    expect(
      listed(noticeOf(['    二、申报程序', '    企业于7月31日前填写《海洋装备研制申请书》报市工信局。', ...end], form)),
    ).toEqual([
      '海洋装备研制申请书 | - | -',
      '企业法人营业执照 | - | copy',
      '服务客户合同 | - | -',
      '获奖证书 | - | -',
    ]);
    expect(
      listed(
        noticeOf(
          [
            '    二、申报材料',
            '    1.研制申请书；',
            '    2.单位简介；',
            '    3.工作方案；',
            '    4.营业执照副本。',
            ...end,
          ],
          form,
        ),
      ),
    ).toEqual(['研制申请书 | - | -', '单位简介 | - | -', '工作方案 | - | -', '营业执照副本 | - | -']);
  });
  it('a table with a column of marks for each sub-program', () => {
    const notice = noticeOf(
      [
        '    二、类别',
        '    （一）首台套研制项目条件',
        '    1.研制投入不低于800万元；',
        '    2.已签订销售合同。',
        '    （二）配套件采购项目条件',
        '    1.采购额不低于200万元；',
        '    2.供货方在本市注册。',
        '    三、支持标准',
        '    首台套研制项目补助100万元，配套件采购项目补助30万元。',
        ...own.slice(1),
      ],
      [
        '附件2',
        '申报材料清单',
        '序号\t材料名称\t首台套研制项目\t配套件采购项目\t备注',
        '1\t海洋装备申请书\t√\t√\t按模板',
        '2\t营业执照\t√\t√\t复印件',
        '3\t首台套检测报告\t√\t\t原件',
        '4\t采购合同\t\t√\t复印件',
      ],
    );
    expect(notice?.materials.map(({ name, form, track }) => [name, form, track])).toEqual([
      ['海洋装备申请书', null, null],
      ['营业执照', 'copy', null],
      ['首台套检测报告', 'original', '首台套研制项目'],
      ['采购合同', 'copy', '配套件采购项目'],
    ]);
  });
});

describe('copies of the application itself', () => {
  const copies = (...lines: string[]): number | null | undefined => noticeOf(lines)?.submission.paperCopies;
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
