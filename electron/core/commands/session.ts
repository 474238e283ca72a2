import { userInfo } from 'node:os';
import { parseIsoDate, type LocalDate } from '../../../shared/base/local-date.ts';
import { fail } from '../../../shared/base/failure.ts';
import { type Sentence, say } from '../../../shared/base/sentence.ts';
import type { CoreMessage } from '../../../shared/contract/core-commands.ts';
import type { LogEntry } from '../../../shared/contract/log-entry.ts';
import type { FileReader } from '../import/file-reader.ts';
import type { Act } from '../store/journal.ts';
import type { Holder } from '../store/lock.ts';
import type { Workspace } from '../store/workspace.ts';
import type { MatchCache } from './match-cache.ts';

export type Changed = Extract<CoreMessage, { type: 'changed' }>['what'];

/** What commands work with: the open workspace, the readers of files, and what is kept in memory between calls. */
export interface Session {
  readonly holder: Holder;
  readonly clock: () => Date;
  readonly reader: FileReader;
  readonly matches: MatchCache;
  workspace: Workspace | null;
  /** The name that the open workspace keeps for its journal; null for the computer's user name. */
  person: string | null;
  /** Tells whoever listens that something stored has changed. */
  readonly changed: (what: Changed) => void;
  /** A line for the log of the window; on the command line there is none. */
  readonly log: (entry: LogEntry) => void;
}

/** What a running call may use besides its arguments. */
export interface Call {
  readonly progress: (done: number, total: number, label: string) => void;
  readonly signal: AbortSignal;
}

/** The open workspace; fails with `workspace-missing` where none is open. */
export function openOf(session: Session): Workspace {
  return session.workspace ?? fail('workspace-missing', say`还没有打开工作区。`);
}

/** Today on this computer's calendar. */
export function today(session: Session): LocalDate {
  const now = session.clock();
  const text = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
  return parseIsoDate(text) ?? fail('internal', say`电脑的日期无法使用：${text}`);
}

/** The date of an argument that the contract has checked the form of. */
export const dateArgument = (text: string): LocalDate =>
  parseIsoDate(text) ?? fail('usage', say`没有这一天：${text}。日期应为 YYYY-MM-DD。`);

/** Who is at work, and when. */
export const whoAndWhen = (session: Session): Pick<Act, 'by' | 'at'> => ({
  by: session.person ?? systemUser(),
  at: session.clock().toISOString(),
});

/** A journal entry's head. */
export const actOf = (session: Session, kind: Act['kind'], label: Sentence): Act => ({
  kind,
  label,
  ...whoAndWhen(session),
});

/** The computer's user name. */
export function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    return '本机用户';
  }
}
