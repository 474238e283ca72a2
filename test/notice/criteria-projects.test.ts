import { describe, expect, test } from 'vitest';
import { criteriaLines } from '../helpers/criteria-lines.ts';

const of = (field: string, clause: string): string[] => criteriaLines(clause).filter((line) => line.startsWith(field));

describe('approvals of a project', () => {
  test.each([
    ['项目须完成备案（核准）、环境影响评价、水土保持审批等手续。', ['备案、核准', '环境影响评价', '水土保持审批']],
    ['项目已取得浙江省企业投资项目备案证。', ['备案']],
    ['申报项目已在浙江政务服务投资项目平台备案。', ['备案']],
    ['项目已办理用地手续、环评批复和施工许可证。', ['用地', '环评', '施工许可证']],
    ['项目具备必要的前期手续。', ['前期手续']],
    ['项目应取得或已办理必要的核准、能评、消防等手续。', ['核准', '能评', '消防']],
    ['项目在本区实施，已经立项或者备案，建设期一年。', ['立项、备案']],
  ])('%s', (clause, names) =>
    expect(of('projectApproval', clause)).toEqual(names.map((name) => `projectApproval has ${name}`)),
  );

  test.each(['企业已完成工商登记。', '申报单位已办理报关单位备案，无违规记录。', '项目落实安全、环保等措施。'])(
    'none of it: %s',
    (clause) => expect(of('projectApproval', clause)).toEqual([]),
  );

  test('a filing of who trades is a recognition, either of two is enough', () =>
    expect(of('qualification', '已完成对外承包经营者备案或海关收发货人备案。')).toEqual([
      'qualification has 对外承包经营者备案、海关收发货人备案',
    ]));
});

describe('stages of a project', () => {
  test('how far what is developed has come', () => {
    expect(of('projectStage', '核心产品已进入小试或中试阶段。')).toEqual(['projectStage in 小试、中试']);
    expect(of('projectStage', '产品尚未进入量产阶段。')).toEqual([]);
    expect(of('projectStage', '须在建德市登记注册。')).toEqual([]);
    expect(of('projectStage', '建有中试基地，推进项目产业化。')).toEqual([]);
  });

  test('papers before the start are no stage', () =>
    expect(of('projectStage', '项目具备必要的前期手续。')).toEqual([]));
});

describe('filings by an office, complete papers, stages and parts in a project', () => {
  test.each([
    ['技改项目已经区经信局备案。', ['projectApproval has 备案']],
    ['项目须经县级以上投资主管部门备案或核准。', ['projectApproval has 备案、核准']],
    ['已经市科技局备案的众创空间。', []],
    [
      '项目立项、规划、施工许可等基本建设手续齐全。',
      ['projectApproval has 立项', 'projectApproval has 规划', 'projectApproval has 施工许可'],
    ],
    ['项目须为本年度在建或已竣工项目。', ['projectStage in 在建、竣工']],
    ['已建成院士工作站或技能大师工作室。', []],
    ['项目已建成投产。', ['projectStage in 建成']],
    ['申报单位为项目的建设单位或投资主体。', ['entityType in 建设单位、投资主体']],
    ['申报主体应为专利权人或其授权的实施单位。', ['entityType in 专利权人、其授权的实施单位']],
    ['上年度在本市新开设品牌首店。', ['projectLocation in 杭州市']],
    ['参加在本市举办的展会。', []],
    ['每年用于新产品研究开发的经费不低于销售额的5%。', ['rdExpenseRatio >= 0.05 ratio']],
    ['以无偿资助方式支持具有自主知识产权、前景良好的项目。', []],
  ])('%s', (clause, lines) =>
    expect(criteriaLines(clause).filter((line) => !/^(?:qualification|other)/.test(line))).toEqual(lines),
  );
});

describe('a project by its place, its approvals and its trial', () => {
  test.each([
    ['本市行政区域内的新建民用建筑项目。', ['projectLocation in 杭州市']],
    ['省内领先的项目。', []],
    [
      '项目已取得施工许可证、建设工程规划许可证。',
      ['projectApproval has 施工许可证', 'projectApproval has 建设工程规划许可证'],
    ],
    ['项目已取得用地预审意见、环评批复。', ['projectApproval has 用地预审', 'projectApproval has 环评']],
    ['项目已完成中试，并具备产业化条件。', ['projectStage in 已完成中试']],
    ['项目实际投入不低于20万元。', ['projectInvestment >= 200000 yuan']],
    [
      '同一项目只能申报一类奖补，已享受省级同类补助资金的不再支持。',
      ['priorFunding not-has 省级同类补助资金', 'other <= 1 类'],
    ],
    ['同一企业当年只能申报贷款贴息、设备补助中的一项。', ['other <= 1 项']],
    ['已获得国家或省预算内投资支持的项目，不得重复申报。', ['priorFunding not-has 国家预算内投资、省预算内投资']],
  ])('%s', (clause, expected) => {
    expect(criteriaLines(clause)).toEqual(expected);
  });
});

test.each([
  ['已取得赛事活动有关批准或备案手续。', '批准、备案'],
  ['活动已取得公安部门许可或备案手续。', '公安部门许可、备案'],
])('either of two approvals will do: %s', (clause, names) =>
  expect(criteriaLines(clause)).toEqual([`projectApproval has ${names}`]),
);
