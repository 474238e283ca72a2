import type { Application, ProgramSource } from './application.ts';
import { bindingDeadline, longDate } from './binding-deadline.ts';
import { gapsOf } from './gaps.ts';

/** What a person should know before the papers are handed in, one sentence each. */
export function packetWarnings(source: ProgramSource, applications: readonly Application[]): readonly string[] {
  return [...deadlineWarnings(source), ...applications.flatMap((application) => clientWarnings(source, application))];
}

function deadlineWarnings({ program, on }: ProgramSource): string[] {
  const { state, entryPassed } = bindingDeadline(program, on);
  if (state.kind === 'passed') return [`申报已于${longDate(state.last.to)}截止。`];
  if (state.kind === 'unstated') return ['通知没有写明申报截止日期，请核实。'];
  return entryPassed === null ? [] : [`申报入口已于${longDate(entryPassed.to)}截止，只有已申报的企业可以继续。`];
}

function clientWarnings(source: ProgramSource, application: Application): string[] {
  const { client, trace } = application;
  const facts = gapsOf(source, application).filter(({ kind }) => kind === '企业数据' || kind === '申报事项');
  return [
    ...(trace.verdict === 'ineligible' ? [`${client.name}：核对结论为不符合，仍生成了材料。`] : []),
    ...(facts.length > 0 ? [`${client.name}：有 ${facts.length} 项【待补】：${facts.map(({ what }) => what).join('、')}。`] : []),
    ...client.contradictions.map(({ message }) => `${client.name}：${message}`),
  ];
}
