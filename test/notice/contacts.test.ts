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
  it.each([
    ['联系电话：0816－2300001（传真）', ['0816-2300001']],
    ['联系电话：0816－2300001、0816－2300002（传真）', ['0816-2300001']],
    ['联系电话：0816－2300002（传真）、0816－2300001', ['0816-2300001']],
  ])('a number that takes calls and faxes: %s', (line, phones) => {
    expect(contacts(line)).toMatchObject({ phones });
  });
  it('one label for phone and fax', () => {
    expect(contacts('电话/传真：0551-62000003')).toMatchObject({ phones: ['0551-62000003'] });
  });
  it.each([
    ['联系人：马一鸣   阿依努尔，电话：0991-2800001', ['马一鸣', '阿依努尔']],
    ['联系电话：0991-2800001（旺堆次仁）', ['旺堆次仁']],
    ['联系人：杨一鸣，旺堆次仁（藏语），电话0891-6800001', ['杨一鸣', '旺堆次仁']],
    ['咨询电话：0877—2060001，联系人：普一鸣。', ['普一鸣']],
    ['联系人：杨一鸣 乌鲁木齐，电话0891-6800001', ['杨一鸣']],
  ])('names without a Chinese family name: %s', (line, people) => {
    expect(contacts(line)).toMatchObject({ people });
  });
  it('rows of a table with columns for persons and phones', () => {
    expect(
      contacts('序号\t事项\t联系人\t电话', '1\t申报\t张三丰 李思思\t58830001/58830002', '2\t系统\t\t400-810-0001'),
    ).toMatchObject({ people: ['张三丰', '李思思'], phones: ['58830001', '58830002', '400-810-0001'] });
  });
  it('names that begin with no usual family name, in a column of persons', () => {
    expect(
      contacts('单位\t联系人\t联系电话', '市科技局计划科\t斯琴高娃\t0477-8580001', '窗口\t同上\t0477-8580002'),
    ).toMatchObject({ people: ['斯琴高娃'], phones: ['0477-8580001', '0477-8580002'] });
  });
  it('an office with whom to ask for in brackets, in a table without a column of persons', () => {
    expect(contacts('事项\t科室\t电话', '质量奖\t质量科（谭青青）\t0717-6440001')).toMatchObject({
      people: ['谭青青'],
    });
  });
  it('an office and its people on a line, the number on the next', () => {
    expect(
      contacts(
        '联系人：市发改委环资处 于一鸣',
        '联系电话：83630001',
        '市财政局经建处 宫 丽',
        '联系电话：84300001',
        '区文广局产业科：易 佩、刘曙明',
        '电话：0731-88070001',
      ),
    ).toMatchObject({ people: ['于一鸣', '宫丽', '易佩', '刘曙明'] });
  });
  it('a name of any kind behind another one in the row', () => {
    expect(contacts('联系人：市农业局产业办 晏一鸣 保晓娟', '电话：0874-3120001')).toMatchObject({
      people: ['晏一鸣', '保晓娟'],
    });
  });
  it('a line that has an office or a matter and its number alone', () => {
    expect(contacts('数据资源科：要一鸣 0354-2630001', '系统运维：0354-3060001（工作日9:00—17:00）')).toMatchObject({
      people: ['要一鸣'],
      phones: ['0354-2630001', '0354-3060001'],
    });
  });
  it('a longer name of any kind in a row with another, between an office and its number', () => {
    expect(
      contacts(
        '四、联系方式',
        '1.市科技局高新科 李晓东、阿依努尔 0991-4680001',
        '2.市财政局科文科 热合曼 0991-4680002',
      ),
    ).toMatchObject({ people: ['李晓东', '阿依努尔', '热合曼'] });
    expect(contacts('四、联系方式', '1.市科技局 成果转化 0991-4680001')).toMatchObject({ people: [] });
  });
  it('the matter before the colon is no person', () => {
    expect(contacts('联系方式', '海外仓：柯一鸣，22380001')).toMatchObject({ people: ['柯一鸣'] });
  });
  it('a form to fill in has no contacts', () => {
    expect(contacts('企业名称\t联系人\t联系电话', '申请金额\t万元\t')).toMatchObject({ people: [], phones: [] });
  });
  it('mailboxes, full-width too', () => {
    expect(contacts('邮箱：kjc＠example.org 或 abc_d@mail.example.org')).toMatchObject({
      emails: ['kjc@example.org', 'abc_d@mail.example.org'],
    });
  });
  it('what a person is in charge of stands between name and number', () => {
    expect(contacts('联系人：吴小倩（平台）63530001，何一群（首台套）63530002。')).toMatchObject({
      people: ['吴小倩', '何一群'],
      phones: ['63530001', '63530002'],
    });
  });
  it('names of other peoples behind the label', () => {
    expect(contacts('联系人：巴图、萨仁高娃，电话：0471-6650001转8021、8022')).toMatchObject({
      people: ['巴图', '萨仁高娃'],
      phones: ['0471-6650001-8021', '0471-6650001-8022'],
    });
    expect(contacts('联 系 人：乌兰小雅　0471－4820001')).toMatchObject({ people: ['乌兰小雅'] });
    expect(contacts('联系人及电话：', '财务科 阿依古丽·买买江 0991-3350001')).toMatchObject({
      people: ['阿依古丽·买买江'],
    });
  });
  it('words of an office behind the label are no name', () => {
    expect(contacts('联系人：产业发展，电话：0471-6650001')).toMatchObject({ people: [] });
    expect(contacts('联系人：规划投资 电话：0471-6650001')).toMatchObject({ people: [] });
  });
  it('an office and a person without a gap', () => {
    expect(contacts('联系方式', '市商务局电子商务处张小梅  3355001')).toMatchObject({ people: ['张小梅'] });
  });
  it('a number that is said to be a fax behind it', () => {
    expect(contacts('联系电话：0571-87050001，87050002（传真）')).toMatchObject({ phones: ['0571-87050001'] });
  });
  it('a name set apart in a cell', () => {
    expect(contacts('项目\t联系人\t电话', '补助\t钱 均\t66680001')).toMatchObject({ people: ['钱均'] });
  });
  it('rows of a table without a head below 联系方式', () => {
    expect(
      contacts('三、联系方式', '市商务局\t张小梅 周一丽\t0777-3355001', '市财政局\t李建一\t3355002'),
    ).toMatchObject({ people: ['张小梅', '周一丽', '李建一'], phones: ['0777-3355001', '3355002'] });
  });
  it('labels and values side by side in a row', () => {
    expect(contacts('联系人\t张小梅\t联系电话\t0777-3355001')).toMatchObject({
      people: ['张小梅'],
      phones: ['0777-3355001'],
    });
  });
  it('a rare family name between an office and its number', () => {
    expect(
      contacts(
        '联系人：市科技局  卞 蕾    联系电话：0515-83520001',
        '市财政局经建科  茆一刚    联系电话：0515-83530001',
      ),
    ).toMatchObject({
      people: ['卞蕾', '茆一刚'],
    });
  });
  it('whom to turn to in a sentence', () => {
    expect(contacts('有问题请联系屈小野（0371-66780001），担保费补贴可咨询禄一音（0371-66780002）。')).toMatchObject({
      people: ['屈小野', '禄一音'],
    });
  });
  it('districts with their numbers are no people', () => {
    expect(contacts('各区商务主管部门咨询电话：龙华区 0898-66560001，琼山区 0898-65890001。')).toMatchObject({
      people: [],
    });
  });
  it('whom to ask for in brackets behind an office in a cell', () => {
    expect(contacts('五、联系方式', '事项\t联系人\t电话', '质量奖励\t质量科（向小川）\t0717-6440001')).toMatchObject({
      people: ['向小川'],
    });
  });
  it('names behind their numbers, and no times of day', () => {
    expect(contacts('咨询电话：0571-85050001 章一鸣；0571-85050002 柳青青')).toMatchObject({
      people: ['章一鸣', '柳青青'],
      phones: ['0571-85050001', '0571-85050002'],
    });
    expect(contacts('六、咨询方式', '数据科：0571-85050001，柳青；服务平台：0571-85050002。')).toMatchObject({
      people: ['柳青'],
    });
    expect(contacts('联系电话：0571-85050001，双休日；0571-85050002，常年')).toMatchObject({ people: [] });
  });
});
