import { criterionTraces } from '../match/trace.ts';
import type { Application, ProgramSource } from './application.ts';
import { bindingDeadline } from './binding-deadline.ts';
import { requirementText } from './criterion-text.ts';

/** Something that is not there yet, and what it would decide. */
export interface Gap {
  readonly what: string;
  readonly kind: '企业数据' | '通知信息' | '人工判断' | '申报材料' | '申报事项';
  readonly decides: readonly string[];
}

/** Everything that a person still has to find out or bring for this application. */
export function gapsOf(source: ProgramSource, application: Application): readonly Gap[] {
  return [...factGaps(application), ...manualGaps(application), ...noticeGaps(source), ...contactGaps(application), ...materialGaps(source, application)];
}

function factGaps({ trace }: Application): Gap[] {
  const decides = new Map<string, Set<string>>();
  for (const { result, finding, criterion, mandatory } of criterionTraces(trace)) {
    if (result !== 'unknown') continue;
    const question = `${requirementText(criterion)}${mandatory ? '' : '（优先条件）'}`;
    for (const fact of finding.missing.length > 0 ? finding.missing : [requirementText(criterion)]) {
      const known = decides.get(fact);
      if (known) known.add(question);
      else decides.set(fact, new Set([question]));
    }
  }
  return [...decides].map(([what, questions]) => ({ what, kind: '企业数据', decides: [...questions] }));
}

function manualGaps({ trace }: Application): Gap[] {
  return trace.conditions
    .filter(({ manual, marks }) => manual && marks.decision === null)
    .map(({ condition, mandatory }) => ({ what: condition.text, kind: '人工判断', decides: [mandatory ? '是否具备该项申报条件' : '是否具备该项优先条件'] }));
}

function noticeGaps({ program, on }: ProgramSource): Gap[] {
  const { notice } = program;
  const gaps: Gap[] = [];
  if (notice.bodyMissing) gaps.push({ what: '通知正文', kind: '通知信息', decides: ['条件、材料、期限都要从原文补录'] });
  if (bindingDeadline(program, on).state.kind === 'unstated') gaps.push({ what: '申报截止日期', kind: '通知信息', decides: ['是否还能申报'] });
  if (materialIndexes(program).length === 0) gaps.push({ what: '申报材料目录', kind: '通知信息', decides: ['要准备哪些材料'] });
  return gaps;
}

function contactGaps({ client }: Application): Gap[] {
  const facts: readonly (readonly [string, string | null])[] = [
    ['统一社会信用代码', client.creditCode],
    ['联系人', client.contactName],
    ['联系电话', client.contactPhone],
  ];
  return facts.filter(([, value]) => value === null).map(([what]) => ({ what, kind: '企业数据', decides: ['汇总表与申报表的填写'] }));
}

function materialGaps({ program }: ProgramSource, { readyMaterials }: Application): Gap[] {
  const all = materialIndexes(program);
  const open = all.filter((index) => !readyMaterials.has(index));
  if (open.length === 0) return [];
  if (open.length === all.length) return [{ what: `申报材料共${all.length}项，均待备齐`, kind: '申报材料', decides: ['见“二、材料清单”'] }];
  return open.map((index) => ({ what: program.notice.materials[index]?.name ?? '', kind: '申报材料', decides: ['见“二、材料清单”'] }));
}

/** The materials of this program: those of its track and of all tracks, as indexes in the notice's. */
export function materialIndexes({ notice, track }: ProgramSource['program']): readonly number[] {
  return notice.materials.flatMap((material, index) => (material.track === null || material.track === track ? [index] : []));
}

