import type { Application, ProgramSource } from './application.ts';
import { bindingDeadline, longDate } from './binding-deadline.ts';
import { consistencyFindings } from './consistency.ts';

/** What a person should know before the papers are handed in, one sentence each. */
export function packetWarnings(source: ProgramSource, applications: readonly Application[]): readonly string[] {
  const problems = consistencyFindings(source, applications).filter(({ kind }) => kind === 'problem');
  return [
    ...deadlineWarnings(source),
    ...problems.map(({ client, what }) => `${client}：${what.replace(/。$/, '')}。`),
  ];
}

function deadlineWarnings({ program, on }: ProgramSource): string[] {
  const { state, entryPassed } = bindingDeadline(program, on);
  if (state.kind === 'passed') return [`申报已于${longDate(state.last.to)}截止。`];
  if (state.kind === 'unstated') return ['通知没有写明申报截止日期，请核实。'];
  return entryPassed === null ? [] : [`申报入口已于${longDate(entryPassed.to)}截止，只有已申报的企业可以继续。`];
}
