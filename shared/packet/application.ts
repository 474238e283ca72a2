import type { LocalDate } from '../base/local-date.ts';
import type { PaperProof } from '../client/client-paper.ts';
import type { Client, Project } from '../client/client.ts';
import type { ProgramTrace } from '../match/trace.ts';
import type { NoticeSpans } from '../notice/reading.ts';
import type { Program } from '../program/program.ts';

/** What is being applied for, and where its notice says what. */
export interface ProgramSource {
  readonly program: Program;
  /** The notice's cleaned text and the places in it; null for a notice that came as Notice JSON. */
  readonly reading: { readonly text: string; readonly spans: NoticeSpans } | null;
  /** The day as of which the papers are made. */
  readonly on: LocalDate;
}

/** One client's application to the program. */
export interface Application {
  readonly client: Client;
  readonly trace: ProgramTrace;
  /** The projects that it files, in order: a row each in a table of projects. */
  readonly projects: readonly Project[];
  /** What persons noted of the papers, by the index of the material in the notice. */
  readonly papers: ReadonlyMap<number, PaperMark>;
  /** Paper copies that persons set for this client; null: as many as the notice asks for. */
  readonly copies: number | null;
}

/** A material as persons left it. */
export interface PaperMark {
  readonly ready: boolean;
  /** 责任人 */
  readonly responsible: string | null;
  readonly note: string | null;
  /** The client's own paper of that name, where it has one. */
  readonly proof?: PaperProof;
}

export const isReady = ({ papers }: Application, material: number): boolean => papers.get(material)?.ready === true;

/** The projects that are filed where nobody has chosen: the one the match rests on, else all of the client's. */
export function defaultProjects(trace: ProgramTrace): readonly Project[] {
  return trace.project === null ? trace.facts.client.projects : [trace.project];
}

/** The program as a title: the notice's, and the track where there is one. */
export function programName({ notice, track }: Pick<Program, 'notice' | 'track'>): string {
  return track === null ? notice.title : `${notice.title}（${track}）`;
}
