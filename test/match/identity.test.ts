import { describe, expect, it } from 'vitest';
import type { Criterion } from '../../shared/notice/criterion.ts';
import { clientWith } from '../helpers/clients.ts';
import { check, resultOf } from '../helpers/matching.ts';

describe('单位类型', () => {
  const asks = (...value: readonly string[]): Criterion => ({ field: 'entityType', op: 'in', value });
  const kind = (entityType: string | null, legalPerson: boolean | null = null) =>
    clientWith({ entityType, legalPerson });

  it('单位类型包含所列的词', () => {
    expect(resultOf(asks('事业单位'), kind('事业单位'))).toBe('pass');
    expect(resultOf(asks('事业单位', '高校'), kind('公办高校'))).toBe('pass');
  });

  it.each(['有限责任公司', '股份有限公司（上市）', '个人独资企业', '某某机械厂', '普通合伙', '企业'])(
    '企业包括%s',
    (form) => {
      expect(resultOf(asks('企业'), kind(form))).toBe('pass');
      expect(resultOf(asks('居民企业'), kind(form))).toBe('pass');
    },
  );

  it('科研院所不是企业', () => {
    expect(resultOf(asks('企业'), kind('科研院所'))).toBe('fail');
  });

  it('其他法人单位：不是企业而且是独立法人', () => {
    expect(resultOf(asks('其他法人单位'), kind('科研院所', true))).toBe('pass');
    expect(resultOf(asks('其他法人单位'), kind('科研院所', false))).toBe('fail');
    expect(check(asks('其他法人单位'), kind('科研院所'))).toMatchObject({ result: 'unknown', missing: ['独立法人'] });
    expect(resultOf(asks('其他法人单位'), kind('有限责任公司', true))).toBe('fail');
  });

  it('只写“企业”的看不出是不是股份有限公司', () => {
    expect(check(asks('股份有限公司'), kind('企业'))).toMatchObject({ result: 'unknown', missing: ['单位类型'] });
    expect(resultOf(asks('股份有限公司'), kind('有限责任公司'))).toBe('fail');
    expect(resultOf(asks('园区'), kind('企业'))).toBe('fail');
  });

  it.each([
    ['高等院校', '高校'],
    ['高校', '大专院校'],
    ['科研机构', '科研院所'],
    ['合作社', '农民专业合作社'],
  ])('同一类单位的不同叫法：%s与%s', (asked, own) => {
    expect(resultOf(asks(asked), kind(own))).toBe('pass');
    expect(resultOf(asks(asked), kind('有限责任公司'))).toBe('fail');
  });

  it('规模以上工业企业：是不是规模以上表里没有，行业不对的不是', () => {
    const firm = (industry: string | null) => clientWith({ entityType: '有限责任公司', industry });
    expect(resultOf(asks('规模以上工业企业'), firm('食品制造业'))).toBe('unknown');
    expect(resultOf(asks('规模以上工业企业'), firm(null))).toBe('unknown');
    expect(check(asks('规模以上工业企业'), firm('住宿业'))).toMatchObject({ result: 'fail' });
    expect(resultOf(asks('规模以上企业'), firm('住宿业'))).toBe('unknown');
    expect(resultOf(asks('规模以上企业'), kind('行业协会'))).toBe('fail');
  });

  it('公司的法律形式说不出所有制和业务', () => {
    expect(check(asks('外贸企业'), kind('有限责任公司'))).toMatchObject({ result: 'unknown', missing: ['单位类型'] });
    expect(check(asks('民营企业'), kind('股份有限公司（非上市）')).result).toBe('unknown');
    expect(check(asks('外贸企业'), kind('外贸企业')).result).toBe('pass');
    expect(check(asks('外贸企业'), kind('科研院所')).result).toBe('fail');
    expect(check(asks('合伙企业'), kind('有限责任公司')).result).toBe('fail');
  });

  it('通知自己的叫法，企业也可能是，单位类型说不出来', () => {
    expect(check(asks('检验检测机构'), kind('有限责任公司'))).toMatchObject({
      result: 'unknown',
      missing: ['单位类型'],
    });
    expect(resultOf(asks('企业', '检验检测机构'), kind('有限责任公司'))).toBe('pass');
    expect(resultOf(asks('县级农业主管部门'), kind('有限责任公司'))).toBe('fail');
  });

  it('空着为待核实', () => {
    expect(check(asks('企业'), kind(null))).toMatchObject({ result: 'unknown', missing: ['单位类型'] });
  });
});

describe('独立法人、企业规模、失信记录', () => {
  it('独立法人看是与否', () => {
    const asks: Criterion = { field: 'legalPerson', op: '=', value: true };
    expect(check(asks, clientWith({ legalPerson: true }))).toMatchObject({
      result: 'pass',
      actual: '是',
      required: '= true',
    });
    expect(resultOf(asks, clientWith({ legalPerson: false }))).toBe('fail');
    expect(resultOf(asks, clientWith({}))).toBe('unknown');
  });

  it('企业规模在所列之中', () => {
    const asks: Criterion = { field: 'enterpriseScale', op: 'in', value: ['中型', '小型', '微型'] };
    expect(resultOf(asks, clientWith({ scale: '微型' }))).toBe('pass');
    expect(resultOf(asks, clientWith({ scale: '中型企业' }))).toBe('pass');
    expect(resultOf(asks, clientWith({ scale: '大型' }))).toBe('fail');
    expect(resultOf(asks, clientWith({}))).toBe('unknown');
  });

  it('失信或违法记录：无为符合，写了什么都不符合，空着待核实', () => {
    const asks: Criterion = { field: 'adverseRecord', op: 'not-has', value: ['重大安全事故'], years: 3 };
    expect(resultOf(asks, clientWith({ adverseRecord: '无' }))).toBe('pass');
    expect(resultOf(asks, clientWith({ adverseRecord: '2010年环保处罚' }))).toBe('fail');
    expect(check(asks, clientWith({}))).toMatchObject({ result: 'unknown', missing: ['失信或违法记录'] });
  });
});

describe('知识产权纠纷', () => {
  it('没有失信违法记录说明不了有没有纠纷', () => {
    const asks: Criterion = { field: 'adverseRecord', op: 'not-has', value: ['知识产权纠纷'] };
    expect(resultOf(asks, clientWith({ adverseRecord: '无' }))).toBe('unknown');
    expect(resultOf(asks, clientWith({ adverseRecord: '2010年环保处罚' }))).toBe('unknown');
    expect(resultOf(asks, clientWith({ adverseRecord: '2023年专利权属纠纷败诉' }))).toBe('fail');
    expect(resultOf({ ...asks, value: ['失信', '知识产权纠纷'] }, clientWith({ adverseRecord: '无' }))).toBe('pass');
  });
});

describe('所属行业', () => {
  const asks = (...value: readonly string[]): Criterion => ({ field: 'industry', op: 'in', value });
  const of = (industry: string | null) => clientWith({ industry });

  it.each([
    ['制造业', '通用设备制造业', 'pass'],
    ['制造类', '软件和信息技术服务业', 'fail'],
    ['软件', '软件和信息技术服务业', 'pass'],
    ['软件业', '互联网和相关服务', 'fail'],
    ['信息传输、软件和信息技术服务业', '互联网和相关服务', 'pass'],
    ['科技服务业', '研究和试验发展', 'pass'],
    ['科技服务类', '商务服务业', 'fail'],
    ['工业', '电力、热力生产和供应业', 'pass'],
    ['工业', '房屋建筑业', 'fail'],
    ['工业和信息化领域', '电信、广播电视和卫星传输服务', 'pass'],
    ['汽车', '汽车制造业', 'pass'],
    ['电子电器', '电气机械和器材制造业', 'pass'],
    ['电子', '电气机械和器材制造业', 'fail'],
    ['通信', '电信、广播电视和卫星传输服务', 'pass'],
    ['大型成套装备机械', '专用设备制造业', 'pass'],
    ['装备', '仪器仪表制造业', 'pass'],
    ['装备', '化学原料和化学制品制造业', 'fail'],
    ['轻工', '家具制造业', 'pass'],
    ['轻工', '化学原料和化学制品制造业', 'fail'],
  ] as const)('%s 与 %s：%s', (asked, own, result) => {
    expect(resultOf(asks(asked), of(own))).toBe(result);
  });

  it('国标里的行业名按代码归属', () => {
    expect(resultOf(asks('医药制造业'), of('医药制造业'))).toBe('pass');
    expect(resultOf(asks('医药制造业'), of('通用设备制造业'))).toBe('fail');
  });

  it('名称里包含所列的词就符合', () => {
    expect(resultOf(asks('新能源'), of('新能源汽车整车制造'))).toBe('pass');
  });

  it('不认识的领域不能判断', () => {
    expect(check(asks('国家重点支持的高新技术领域'), of('通用设备制造业'))).toMatchObject({
      result: 'unknown',
      missing: ['所属行业'],
    });
  });

  it('只到门类、而要求更窄时不能判断', () => {
    expect(resultOf(asks('汽车'), of('制造业'))).toBe('unknown');
    expect(resultOf(asks('工业'), of('制造业'))).toBe('pass');
    expect(resultOf(asks('软件'), of('制造业'))).toBe('fail');
  });

  it('不是国标名称的行业不能判断', () => {
    expect(resultOf(asks('制造业'), of('智能装备'))).toBe('unknown');
  });

  it('几个领域中有一个符合即可', () => {
    expect(resultOf(asks('国家重点支持的高新技术领域', '软件'), of('软件和信息技术服务业'))).toBe('pass');
    expect(resultOf(asks('国家重点支持的高新技术领域', '软件'), of('汽车制造业'))).toBe('unknown');
  });
});
