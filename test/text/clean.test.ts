import { describe, expect, it } from 'vitest';
import { cleanText } from '../../shared/text/clean.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';

const clean = (text: string): string[] => cleanText(sourceTextOf(text)).map((paragraph) => paragraph.text);

describe('broken lines', () => {
  it('joins a sentence that was broken at the page width', () => {
    const text = [
      '（一）申报单位应在本市行政区域内登记注册，具有独立法人资格，财务管理制度',
      '健全，近三年未发生重大安全、质量事故和严重环境违法行为，上年度研发费用占',
      '营业收入的比例不低于百分之三，建有市级以上研发机构，且具备项目实施所需的',
      '技术力量和资金实力；',
      '（二）项目符合申报方向。',
    ].join('\n');
    expect(clean(text)).toEqual([
      '（一）申报单位应在本市行政区域内登记注册，具有独立法人资格，财务管理制度健全，近三年未发生重大安全、质量事故和严重环境违法行为，上年度研发费用占营业收入的比例不低于百分之三，建有市级以上研发机构，且具备项目实施所需的技术力量和资金实力；',
      '（二）项目符合申报方向。',
    ]);
  });

  it('joins what stands behind a semicolon or a label at the end of a full line', () => {
    const text = [
      '（一）企业组织形式。在本市境内依法设立的以林产品生产、加工、流通为主业，具有独立',
      '法人资格，财务管理制度健全，林产品生产、加工、流通的销售收入占总销售收入的比例在',
      '百分之七十以上的企业。',
      '（二）企业规模。加工型企业固定资产一千六百万元以上，年销售收入四千二百万元以上；',
      '流通型企业固定资产九百万元以上，年交易额八千万元以上，近两年无亏损；种植型企业：',
      '基地面积三千亩以上，年销售收入一千五百万元以上，通过合同等方式带动农户三百户以上。',
      '（三）企业应当信用良好，未被列入失信名单，并按照规定向统计部门报送数据和有关情况，',
      '近两年内没有发生产品质量安全事件和环境污染事件，且没有因为环境违法受到行政处罚，',
      '资产负债率低于百分之六十五。',
    ].join('\n');
    expect(clean(text).slice(1)).toEqual([
      '（二）企业规模。加工型企业固定资产一千六百万元以上，年销售收入四千二百万元以上；流通型企业固定资产九百万元以上，年交易额八千万元以上，近两年无亏损；种植型企业：基地面积三千亩以上，年销售收入一千五百万元以上，通过合同等方式带动农户三百户以上。',
      '（三）企业应当信用良好，未被列入失信名单，并按照规定向统计部门报送数据和有关情况，近两年内没有发生产品质量安全事件和环境污染事件，且没有因为环境违法受到行政处罚，资产负债率低于百分之六十五。',
    ]);
  });

  it('keeps headings, signature and date on lines of their own', () => {
    const text = '一、申报条件\n二、申报材料\n滨江市科学技术局\n2021年3月5日';
    expect(clean(text)).toEqual(['一、申报条件', '二、申报材料', '滨江市科学技术局', '2021年3月5日']);
  });

  it('joins a sentence that a page break with its number cut in two', () => {
    const text =
      '兑现总额每年不超过五十万元，入驻园区的企业每家每年补助总额不超过一百万元，实际补助金\n\n— 2 —\n\n额经专家评审后确定。\n\n— 3 —';
    expect(clean(text)).toEqual([
      '兑现总额每年不超过五十万元，入驻园区的企业每家每年补助总额不超过一百万元，实际补助金额经专家评审后确定。',
    ]);
  });

  it('joins an address that was broken, and leaves the next notice alone', () => {
    const text = '相关链接：\nhttp://kj.example.org/art/2019/8/1/art_1234_55\n667.html\n关于开展创新券兑现工作的通知';
    expect(clean(text)).toEqual([
      '相关链接：',
      'http://kj.example.org/art/2019/8/1/art_1234_55667.html',
      '关于开展创新券兑现工作的通知',
    ]);
  });

  it('joins a bracket that a line break tore from its number', () => {
    expect(
      clean('申报单位请于4月30日前填写《意向登记表》（附件\n2），发送至指定邮箱，并将推荐汇总表（\n附件3）一并报送。'),
    ).toEqual(['申报单位请于4月30日前填写《意向登记表》（附件2），发送至指定邮箱，并将推荐汇总表（附件3）一并报送。']);
  });

  it('keeps a numbered table of two columns as rows', () => {
    expect(clean('序号\t条件\n1\t注册时间满1年\n2\t研发费用50万元以上')).toEqual([
      '序号\t条件',
      '1\t注册时间满1年',
      '2\t研发费用50万元以上',
    ]);
  });

  it('joins a title over several lines', () => {
    expect(clean('滨江市关于做好2021年度企业技术改造专项\n资金项目申报工作\n的通知\n各区科技局：')).toEqual([
      '滨江市关于做好2021年度企业技术改造专项资金项目申报工作的通知',
      '各区科技局：',
    ]);
  });

  it('does not tear a number from its unit when a marker-like year begins a line', () => {
    const text = [
      '项目应在二〇二〇年十二月三十一日前开工建设，计划建设期不超过三年，并在本通知发布（即',
      '2021）年内完成投资总额的百分之六十以上，且符合国家产业政策和本市产业发展方',
      '向，不属于淘汰类和限制类项目，并已经办理备案手续和环境影响评价等相关前期手',
      '续。',
    ].join('\n');
    expect(clean(text)).toHaveLength(1);
  });
});

describe('page furniture', () => {
  it('drops a table of contents with its section names', () => {
    const text =
      '目录\n[政策文件]\t2\n关于印发某某计划的通知\t2\n[项目申报]\t6\n关于发布某某指南的通知\t6\n\n[政策文件]\n关于印发某某计划的通知';
    expect(clean(text)).toEqual(['[政策文件]', '关于印发某某计划的通知']);
  });

  it('keeps a list of figures that looks like contents', () => {
    const text =
      '各类平台奖励标准如下。\n国家级平台\t100\n省级平台\t50\n市级平台\t20\n区级平台\t10\n其他平台不予奖励。';
    expect(clean(text)).toContain('国家级平台\t100');
  });

  it('keeps phrases that every notice repeats', () => {
    const one = '关于申报甲项目的通知\n各有关单位：\n现组织申报。\n特此通知。\n联系电话：0500-1234567\n';
    expect(clean(one.repeat(5)).filter((line) => line === '特此通知。')).toHaveLength(5);
  });
});

describe('spacing', () => {
  it('closes blanks between Chinese and digits, keeps those between names', () => {
    expect(clean('联系人：张三 李四，2019 年 4 月 30 日 前报 2 份')).toEqual([
      '联系人：张三 李四，2019年4月30日前报2份',
    ]);
  });

  it('closes a letter-spaced heading and digits recognised one by one', () => {
    expect(clean('滨 江 市 科 学 技 术 局\n申报单位上年度营业收入 5 0 0 万元以上')).toEqual([
      '滨江市科学技术局',
      '申报单位上年度营业收入500万元以上',
    ]);
  });
});

describe('lightweight markup', () => {
  it('reads headings, lists, emphasis and pipe tables', () => {
    const text =
      '# 关于申报甲项目的通知\n\n**一、条件**\n\n- 在本市注册；\n\n| 类别 | 金额 |\n| --- | --- |\n| 甲类 | 10万元 |';
    expect(clean(text)).toEqual(['关于申报甲项目的通知', '一、条件', '- 在本市注册；', '类别\t金额', '甲类\t10万元']);
  });

  it('reads an HTML table that stands in the text', () => {
    expect(clean('<table><tr><td>序号</td><td>名称</td></tr>\n<tr><td>1</td><td>申报书</td></tr></table>')).toEqual([
      '序号\t名称',
      '1\t申报书',
    ]);
  });
});
