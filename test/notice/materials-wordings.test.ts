import { describe, expect, it } from 'vitest';
import { asked } from '../helpers/materials-asked.ts';

describe('lists of documents, as offices word them', () => {
  it('a form that the words before the list ask for, with a seal beside it', () => {
    expect(
      asked(
        '    二、申报要求',
        '    提交下列佐证材料（复印件，加盖单位公章）：',
        '    ①海域使用证；②购苗合同；③水质检测记录。',
      ),
    ).toEqual(['海域使用证 | - | copy', '购苗合同 | - | copy', '水质检测记录 | - | copy']);
  });
  it('parts of a file that are counted', () => {
    expect(
      asked(
        '    二、申报材料',
        '    申报材料由以下两部分组成：第一部分，项目申请报告；第二部分，证明材料，包括海域使用证、购苗合同、网箱图纸等复印件。',
      ),
    ).toEqual(['项目申请报告 | - | -', '海域使用证 | - | copy', '购苗合同 | - | copy', '网箱图纸 | - | copy']);
  });
  it('an item that is what it gathers', () => {
    expect(
      asked(
        '    二、申报材料',
        '    1.申请报告。',
        '    2.附件。包括：海域使用证复印件；项目备案文件；资金证明。',
        '    3.信用承诺书。',
      ),
    ).toEqual([
      '申请报告 | - | -',
      '海域使用证 | - | copy',
      '项目备案文件 | - | -',
      '资金证明 | - | -',
      '信用承诺书 | - | -',
    ]);
  });
  it('opinions of offices among proofs', () => {
    expect(
      asked(
        '    二、申报材料',
        '    1.项目申请表。',
        '    2.相关证明材料：项目备案文件、规划选址意见、用海预审意见等。',
      ),
    ).toEqual(['项目申请表 | - | -', '项目备案文件 | - | -', '规划选址意见 | - | -', '用海预审意见 | - | -']);
  });
  it('what is brought along in both forms, and what money is claimed with', () => {
    expect(
      asked('    二、受理', '    办理时须携带下列资料的原件和复印件：营业执照、海域使用证、银行开户证明。'),
    ).toEqual(['营业执照 | - | -', '海域使用证 | - | -', '银行开户证明 | - | -']);
    expect(asked('    二、兑现', '    养殖户持以下材料到区渔业局申领补助：补助申领表、购苗发票复印件。')).toEqual([
      '补助申领表 | - | -',
      '购苗发票 | - | copy',
    ]);
  });
});

describe('labels before documents', () => {
  it('for whom, or by what matter, the documents behind the colon are asked', () => {
    expect(
      asked(
        '    二、提交材料',
        '    1.主体资格：海域使用证；',
        '    2.符合池塘改造条件的，提交：施工合同、工程款发票复印件；',
        '    3.申请苗种补贴的：购苗合同复印件。',
      ),
    ).toEqual(['海域使用证 | - | -', '施工合同 | - | copy', '工程款发票 | - | copy', '购苗合同 | - | copy']);
  });
  it('a heading that says 如下, a list that only says that there are enclosures', () => {
    expect(asked('    二、申报所需资料清单如下：', '    1.养殖报告；', '    2.海域使用证。')).toEqual([
      '养殖报告 | - | -',
      '海域使用证 | - | -',
    ]);
    expect(
      asked(
        '    二、申报材料',
        '    申报材料由申报表和附件两部分组成。附件包括以下内容：',
        '    1.海域使用证；',
        '    2.购苗合同。',
      ),
    ).toEqual(['申报表 | - | -', '海域使用证 | - | -', '购苗合同 | - | -']);
  });
  it('what is sent together, a number for each project, a bracket about all', () => {
    expect(
      asked('    二、方式', '    填写养殖登记表（附件1），连同海域使用证、典型经验材料打包发送至邮箱yy@example.com。'),
    ).toEqual(['养殖登记表 | - | -', '海域使用证 | - | -', '典型经验材料 | - | -']);
    expect(
      asked('    二、要求', '    推荐单位须提供推荐函原件1份、推荐清单2份，项目申请书每个项目3份，均加盖公章。'),
    ).toEqual(['推荐函 | 1 | original', '推荐清单 | 2 | -', '项目申请书 | 3 | -']);
    expect(
      asked('    二、报名材料', '    应提供：海域使用证、法人授权委托书、被授权人身份证（以上均需原件，复印件留存）。'),
    ).toContain('被授权人身份证 | - | -');
  });
});

describe('forms and counts in the words of an item', () => {
  it('original and copy are one document, the original seen only', () => {
    expect(
      asked(
        '    二、申报材料',
        '    1.项目申请表，一式三份；',
        '    2.海域使用证原件及复印件（原件审核后退回）；',
        '    3.船员名册（Excel格式电子版及盖章纸质版）；',
        '    4.身份证（核验原件，留存复印件）。',
      ),
    ).toEqual(['项目申请表 | 3 | -', '海域使用证 | - | -', '船员名册 | - | -', '身份证 | - | copy']);
  });
  it('papers that each say their own form share none', () => {
    expect(
      asked('    二、申报材料', '    须提交养殖方案、海域使用证复印件、购苗合同、渔船检验证书、合作协议原件。'),
    ).toEqual([
      '养殖方案 | - | -',
      '海域使用证 | - | copy',
      '购苗合同 | - | -',
      '渔船检验证书 | - | -',
      '合作协议 | - | original',
    ]);
    expect(asked('    二、流程', '    申请人填写《申报表》，附养殖计划书、身份证复印件，报所在镇。')).toEqual([
      '申报表 | - | -',
      '养殖计划书 | - | -',
      '身份证 | - | copy',
    ]);
  });
  it('papers of each project that offices hand in', () => {
    expect(
      asked(
        '    二、材料报送',
        '    各区渔业部门报送：',
        '    1.正式文件2份；',
        '    2.项目汇总表1份（附件2，同时报送Excel电子版）；',
        '    3.每个项目申请书4份。',
      ),
    ).toEqual(['正式文件 | 2 | -', '项目汇总表 | 1 | -', '项目申请书 | 4 | -']);
  });
  it('what goes along with another paper', () => {
    expect(asked('    二、推荐', '    各区渔业部门出具推荐意见书，连同推荐排序表报市渔业局。')).toContain(
      '推荐排序表 | - | -',
    );
  });
  it('a paper that is waived takes the others with it only in its own clause', () => {
    expect(
      asked('    二、补充说明', '    企业还须提供水质监测台账、饲料采购辅助账，原通知要求的评估报告不再提供。'),
    ).toEqual(['水质监测台账 | - | -', '饲料采购辅助账 | - | -']);
    expect(asked('    二、说明', '    不再提供评估报告、检测报告。')).toEqual([]);
  });
  it('what things are made of is no paper', () => {
    expect(
      asked(
        '    二、重点领域',
        '    （一）新材料。先进钢铁材料、高温合金材料、稀土功能材料。',
        '    （二）包装材料、磁性材料、生物医用材料。',
        '    （三）前沿新材料：超导材料、高熵合金、气凝胶材料。',
        '    三、申报材料',
        '    1.项目申报书；',
        '    2.新材料首批次应用证明材料；',
        '    3.原材料采购合同。',
      ),
    ).toEqual(['项目申报书 | - | -', '新材料首批次应用证明材料 | - | -', '原材料采购合同 | - | -']);
  });
  it('who hands in something more, and what, on two lines', () => {
    expect(
      asked(
        '    二、申报材料',
        '    （一）通用材料',
        '    1.专项资金申请表；',
        '    2.营业执照复印件。',
        '    （二）个体工商户另需提供',
        '    经营者身份证。',
      ),
    ).toEqual(['专项资金申请表 | - | -', '营业执照 | - | copy', '经营者身份证 | - | -']);
  });
  it('one of several papers of one kind', () => {
    expect(
      asked(
        '    二、申报材料',
        '    1.申请表；',
        '    2.标识证书、装配率评价报告或专家评审意见；',
        '    3.申请书、营业执照或登记证书；',
        '    4.标准发布公告及标准文本复印件。',
      ),
    ).toEqual([
      '申请表 | - | -',
      '标识证书、装配率评价报告或专家评审意见 | - | -',
      '申请书 | - | -',
      '营业执照或登记证书 | - | -',
      '标准发布公告 | - | copy',
      '标准文本 | - | copy',
    ]);
  });
});
