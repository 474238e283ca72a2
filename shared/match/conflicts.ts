import type { Client, Project } from '../client/client.ts';
import { groupBy } from '../base/group-by.ts';
import { say, type Sentence } from '../base/sentence.ts';
import type { Exclusion } from '../notice/notice.ts';
import { programId } from '../program/programs-of.ts';
import type { Program } from '../program/program.ts';
import { bareName } from './names.ts';

/** A client that applies, or would, for a program with a project (null where the program asks for none). */
export interface Application {
  readonly client: Client;
  readonly program: Program;
  readonly project: Project | null;
}

/** Two applications, or one and what was had before, that a clause does not allow together. */
export interface Conflict {
  readonly kind: Exclusion['kind'] | 'already-funded';
  /** Two, or one for `already-funded`. */
  readonly applications: readonly Application[];
  /** What both have in common: the project, the client, the person, the other program, the funds had. */
  readonly over: string;
  /** The notice whose clause it is, where in it, and its words. */
  readonly noticeId: string;
  readonly pointer: string;
  readonly clause: string;
  /** 「…」 for a person. */
  readonly sentence: Sentence;
}

/** Every conflict among applications, each pair once a clause. */
export function conflictsAmong(applications: readonly Application[]): readonly Conflict[] {
  const found: Conflict[] = [];
  const byClient = groupBy(applications, (a) => a.client.name);
  const byPerson = groupBy(applications, (a) => a.project?.leader ?? '');
  for (const application of applications) {
    for (const { exclusion, pointer } of exclusionsOf(application.program)) {
      const clause = { noticeId: application.program.noticeId, pointer, clause: exclusion.text };
      const funded = exclusion.kind === 'same-item' ? alreadyFunded(application) : null;
      if (funded)
        found.push({
          ...clause,
          kind: 'already-funded',
          applications: [application],
          over: funded,
          sentence: fundedSentence(application, funded),
        });
      const others =
        exclusion.kind === 'one-per-person'
          ? byPerson.get(application.project?.leader ?? '')
          : byClient.get(application.client.name);
      for (const other of others ?? []) {
        if (other === application || sameApplication(other, application)) continue;
        const over = clash(exclusion, application, other);
        if (over !== null)
          found.push({
            ...clause,
            kind: exclusion.kind,
            applications: [application, other],
            over,
            sentence: sentenceOf(exclusion.kind, application, other, over),
          });
      }
    }
  }
  return distinct(found);
}

function exclusionsOf({
  notice,
  track,
}: Program): readonly { readonly exclusion: Exclusion; readonly pointer: string }[] {
  return notice.exclusions.flatMap((exclusion, i) =>
    exclusion.track === null || exclusion.track === track ? [{ exclusion, pointer: `/exclusions/${i}` }] : [],
  );
}

/** What two applications have in common that the clause forbids; null where nothing. */
function clash(exclusion: Exclusion, a: Application, b: Application): string | null {
  const sameClient = a.client.name === b.client.name;
  switch (exclusion.kind) {
    case 'same-item':
      return sameClient && a.project !== null && a.project.name === b.project?.name ? a.project.name : null;
    case 'one-per-unit':
      return sameClient && a.program.noticeId === b.program.noticeId ? a.client.name : null;
    case 'one-per-person': {
      const person = a.project?.leader ?? null;
      return person !== null && person === b.project?.leader && a.program.noticeId === b.program.noticeId
        ? person
        : null;
    }
    case 'other-program':
      return sameClient && a.program.noticeId !== b.program.noticeId ? namedIn(exclusion.text, b.program) : null;
    default:
      return exclusion.kind satisfies never;
  }
}

/** What the other program is called in the clause; null where the clause does not name it. */
function namedIn(clause: string, program: Program): string | null {
  const words = bareName(clause);
  return programNames(program).find((name) => words.includes(bareName(name))) ?? null;
}

/**
 * What a program is called by others: its track, and its title without the frame of a notice (关于组织申报2019年度…的通知).
 * Names of fewer than four characters are too general to recognise it by.
 */
export function programNames({ notice, track }: Program): readonly string[] {
  const core = notice.title
    .replace(/^.*?关于/, '')
    .replace(/的?(?:通知|公告|通告|函)$/, '')
    .replace(
      /^(?:组织|开展|做好|征集|推荐|申报|遴选|认定|评选|启动|进行|受理|办理|[0-9]{4}年度?|第[一二三四五六七八九十]+批)+/,
      '',
    )
    .replace(/(?:申报|推荐|认定|评审|遴选|征集|评选|兑现|备案|申领|入库)*(?:工作|事项|有关事项|有关工作)*$/, '')
    .replace(/(?:有关|相关)$/, '');
  return [track, core].filter((name): name is string => name !== null && name.length >= 4);
}

/** What the project was funded with before; null where nothing or unknown. */
function alreadyFunded({ project }: Application): string | null {
  return project?.funding != null && project.funding !== '无' ? project.funding : null;
}

const sameApplication = (a: Application, b: Application): boolean =>
  a.client.name === b.client.name &&
  programId(a.program) === programId(b.program) &&
  a.project?.name === b.project?.name;

const titleOf = ({ notice, track }: Program): string =>
  track === null ? `《${notice.title}》` : `《${notice.title}》${track}`;

const fundedSentence = ({ client, project, program }: Application, funding: string): Sentence =>
  say`${client.name}的项目「${project?.name ?? ''}」已获资金（${funding}），${titleOf(program)}不支持重复申报，须核实是否同一支出`;

function sentenceOf(kind: Exclusion['kind'], a: Application, b: Application, over: string): Sentence {
  const both = say`${titleOf(a.program)}与${titleOf(b.program)}`;
  switch (kind) {
    case 'same-item':
      return say`${a.client.name}以同一项目「${over}」申报${both}，通知要求不得重复申报`;
    case 'one-per-unit':
      return say`${over}同时申报${both}，通知限每个单位一项`;
    case 'one-per-person':
      return say`负责人${over}同时负责${a.client.name}、${b.client.name}申报${both}的项目，通知限每人一项`;
    case 'other-program':
      return say`${a.client.name}同时申报${both}，前者不允许已申报或已获「${over}」的单位申报`;
    default:
      return kind satisfies never;
  }
}

/** The same two applications under the same clause are one conflict, whichever comes first. */
function distinct(conflicts: readonly Conflict[]): readonly Conflict[] {
  const seen = new Set<string>();
  return conflicts.filter((conflict) => {
    const parties = conflict.applications
      .map((a) => `${a.client.name}|${programId(a.program)}|${a.project?.name ?? ''}`)
      .sort();
    const symmetric = conflict.kind !== 'other-program';
    const key = JSON.stringify([
      conflict.kind,
      conflict.noticeId,
      conflict.pointer,
      symmetric ? parties : conflict.applications.map((a) => programId(a.program)),
      parties,
    ]);
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
