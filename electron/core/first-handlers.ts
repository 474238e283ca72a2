import { firstNoticeRows, noticeRows, noticeRowsAfter } from './commands/notice-list.ts';
import { dateArgument } from './commands/session.ts';
import { openInSession, workspaceView } from './commands/workspace.ts';
import type { Handlers } from './dispatch.ts';

/** What the window's first lists wait for; the code of all other commands is loaded with the first of them. */
export const firstHandlers = {
  'workspace.open': (session, { folder, sample }, call) =>
    openInSession(session, folder, { sample, create: true }, call),
  'workspace.info': (session) => workspaceView(session),
  'notice.list': async (session, { on, first }) => ({
    rows: first
      ? await firstNoticeRows(session, dateArgument(on), first.sort, first.count)
      : [...(await noticeRows(session, dateArgument(on)))],
  }),
  'notice.listPart': (session, { on, after, count }) => noticeRowsAfter(session, dateArgument(on), after, count),
} satisfies Partial<Handlers>;
