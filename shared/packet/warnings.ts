import { inChinese, listed, say, type Sentence } from '../base/sentence.ts';
import type { Application, ProgramSource } from './application.ts';
import { NO_FORMS, type BesidePapers } from './beside-papers.ts';
import { consistencyFindings, deadlineFindings } from './consistency.ts';
import { findingGroups } from './finding-groups.ts';

/** What a person should know before the papers are handed in, one sentence each, however many clients it concerns. */
export const packetWarnings = (
  source: ProgramSource,
  applications: readonly Application[],
  beside: Pick<BesidePapers, 'ownTable'> = NO_FORMS,
): readonly Sentence[] =>
  findingGroups(
    [...deadlineFindings(source), ...consistencyFindings(source, applications, beside)].filter(
      ({ kind }) => kind === 'problem',
    ),
    applications.map(({ client }) => client.name),
  ).map(({ what, whom, counted, clients }) => {
    const said = inChinese(what).endsWith('。') ? what : say`${what}。`;
    if (whom === null) return said;
    return counted ? say`${whom}：${said}（${listed(clients)}）` : say`${whom}：${said}`;
  });
