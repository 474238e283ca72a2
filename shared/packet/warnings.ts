import { inChinese, listed, say, type Sentence } from '../base/sentence.ts';
import type { Application, ProgramSource } from './application.ts';
import { NO_FORMS, type BesidePapers } from './beside-papers.ts';
import { consistencyFindings, deadlineFindings } from './consistency.ts';
import { findingGroups } from './finding-groups.ts';

/** A program with those of its applications whose papers are written. */
interface PacketPart {
  readonly source: ProgramSource;
  readonly applications: readonly Application[];
}

/**
 * What a person should know before the papers are handed in, one sentence each, however many clients and programs it
 * concerns: 全部3户 are all of all parts.
 */
export const packetWarnings = (
  parts: readonly PacketPart[],
  beside: Pick<BesidePapers, 'ownTable'> = NO_FORMS,
): readonly Sentence[] =>
  findingGroups(
    parts
      .flatMap(({ source, applications }) => [
        ...deadlineFindings(source),
        ...consistencyFindings(source, applications, beside),
      ])
      .filter(({ kind }) => kind === 'problem'),
    parts.flatMap(({ applications }) => applications.map(({ client }) => client.name)),
  ).map(({ what, whom, counted, clients }) => {
    const said = inChinese(what).endsWith('。') ? what : say`${what}。`;
    if (whom === null) return said;
    return counted ? say`${whom}：${said}（${listed(clients)}）` : say`${whom}：${said}`;
  });
