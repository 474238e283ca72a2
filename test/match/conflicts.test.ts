import { describe, expect, it } from 'vitest';
import type { Exclusion, Notice } from '../../shared/notice/notice.ts';
import type { Program } from '../../shared/program/program.ts';
import { programsOf } from '../../shared/program/programs-of.ts';
import { conflictsAmong, programNames } from '../../shared/match/conflicts.ts';
import { clientWith, projectWith } from '../helpers/clients.ts';
import { noticeWith } from '../helpers/programs.ts';
import { chinese } from '../helpers/chinese.ts';

function programs(id: string, facts: Partial<Notice>): readonly [Program, ...Program[]] {
  const [first, ...others] = programsOf(id, noticeWith(facts));
  if (!first) throw new Error('no program');
  return [first, ...others];
}
const clause = (kind: Exclusion['kind'], text: string): Exclusion => ({ kind, text, track: null });

const firm = clientWith({ name: '甲公司' });
const line = projectWith({ name: '生产线改造', leader: '张某', funding: '无' });

describe('申报之间的冲突', () => {
  const [renovation] = programs('n1', {
    title: '关于组织申报2026年技术改造项目的通知',
    exclusions: [clause('same-item', '同一项目不得重复申报市级专项资金')],
  });
  const [upgrade] = programs('n2', { title: '关于开展数字化车间申报工作的通知' });

  it('同一项目报两处：列出条款和出处，只列一次', () => {
    const conflicts = conflictsAmong([
      { client: firm, program: renovation, project: line },
      { client: firm, program: upgrade, project: line },
    ]);
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]).toMatchObject({
      kind: 'same-item',
      over: '生产线改造',
      noticeId: 'n1',
      pointer: '/exclusions/0',
      clause: '同一项目不得重复申报市级专项资金',
    });
    expect(chinese(conflicts[0]?.sentence)).toContain('甲公司以同一项目「生产线改造」申报');
  });

  it('不同项目、不同企业不冲突', () => {
    expect(
      conflictsAmong([
        { client: firm, program: renovation, project: line },
        { client: firm, program: upgrade, project: projectWith({ name: '另一项目' }) },
      ]),
    ).toEqual([]);
    expect(
      conflictsAmong([
        { client: firm, program: renovation, project: line },
        { client: { ...firm, name: '乙公司' }, program: upgrade, project: line },
      ]),
    ).toEqual([]);
  });

  it('项目已获资金而通知不许重复：提示核实', () => {
    const conflicts = conflictsAmong([
      { client: firm, program: renovation, project: { ...line, funding: '2025年省级技改资金200万元' } },
    ]);
    expect(conflicts).toMatchObject([{ kind: 'already-funded', over: '2025年省级技改资金200万元' }]);
  });

  it('每个单位限报一项：同一通知的两个方向', () => {
    const [a, b] = programs('n3', {
      tracks: ['重点项目', '一般项目'],
      exclusions: [clause('one-per-unit', '每个单位限报一项')],
    });
    if (!b) throw new Error('two tracks');
    const conflicts = conflictsAmong([
      { client: firm, program: a, project: null },
      { client: firm, program: b, project: null },
    ]);
    expect(conflicts).toMatchObject([{ kind: 'one-per-unit', over: '甲公司' }]);
    expect(
      conflictsAmong([
        { client: firm, program: a, project: null },
        { client: { ...firm, name: '乙公司' }, program: b, project: null },
      ]),
    ).toEqual([]);
  });

  it('每人限报一项：不同企业的同一负责人', () => {
    const [a] = programs('n4', { exclusions: [clause('one-per-person', '同一负责人只能申报一个项目')] });
    const conflicts = conflictsAmong([
      { client: firm, program: a, project: line },
      { client: { ...firm, name: '乙公司' }, program: a, project: { ...line, name: '另一项目' } },
    ]);
    expect(conflicts).toMatchObject([{ kind: 'one-per-person', over: '张某' }]);
  });

  it('条款点名的另一个项目', () => {
    const [a] = programs('n5', {
      title: '关于组织申报智能工厂的通知',
      exclusions: [clause('other-program', '已申报数字化车间的企业不再申报本项目')],
    });
    const conflicts = conflictsAmong([
      { client: firm, program: a, project: null },
      { client: firm, program: upgrade, project: null },
    ]);
    expect(conflicts).toMatchObject([{ kind: 'other-program', over: '数字化车间', noticeId: 'n5' }]);
    expect(
      conflictsAmong([
        { client: firm, program: a, project: null },
        { client: firm, program: renovation, project: null },
      ]),
    ).toEqual([]);
  });

  it.each([
    ['关于组织申报2026年度专精特新中小企业的通知', '专精特新中小企业'],
    ['某省工业和信息化厅关于开展2026年绿色工厂推荐工作的通知', '绿色工厂'],
    ['关于做好科技创新券兑现工作的通知', '科技创新券'],
  ])('%s 叫作 %s', (title, name) => {
    expect(programNames(programs('n', { title })[0])).toContain(name);
  });
});
