import { inChinese, say, type Sentence } from '../base/sentence.ts';
import type { Application, ProgramSource } from './application.ts';
import { NO_FORMS, type BesidePapers } from './beside-papers.ts';
import { consistencyFindings, deadlineFindings } from './consistency.ts';

/** What a person should know before the papers are handed in, one sentence each. */
export const packetWarnings = (
  source: ProgramSource,
  applications: readonly Application[],
  beside: Pick<BesidePapers, 'ownTable'> = NO_FORMS,
): readonly Sentence[] =>
  [...deadlineFindings(source), ...consistencyFindings(source, applications, beside)]
    .filter(({ kind }) => kind === 'problem')
    .map(({ client, what }) => {
      const said = inChinese(what).endsWith('。') ? what : say`${what}。`;
      return client === null ? said : say`${client}：${said}`;
    });
