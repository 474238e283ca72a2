import { describe, expect, it } from 'vitest';
import { asked, documentsOf, noticeAsking } from '../helpers/materials-asked.ts';

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
    const notice = noticeAsking(own, [
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
    expect(documentsOf(notice)).toEqual([
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
      documentsOf(
        noticeAsking(['    二、申报程序', '    企业于7月31日前填写《海洋装备研制申请书》报市工信局。', ...end], form),
      ),
    ).toEqual([
      '海洋装备研制申请书 | - | -',
      '企业法人营业执照 | - | copy',
      '服务客户合同 | - | -',
      '获奖证书 | - | -',
    ]);
    expect(
      documentsOf(
        noticeAsking(
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
    const notice = noticeAsking(
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
