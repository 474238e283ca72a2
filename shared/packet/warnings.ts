import type { Application, ProgramSource } from './application.ts';
import { consistencyFindings, deadlineFindings } from './consistency.ts';

/** What a person should know before the papers are handed in, one sentence each. */
export const packetWarnings = (source: ProgramSource, applications: readonly Application[]): readonly string[] =>
  [...deadlineFindings(source), ...consistencyFindings(source, applications)]
    .filter(({ kind }) => kind === 'problem')
    .map(({ client, what }) => `${client === null ? '' : `${client}：`}${what.replace(/。$/, '')}。`);
