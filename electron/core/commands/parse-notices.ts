import { basename } from 'node:path';
import type { NoticeFile } from '../../../shared/notice/notice.ts';
import { loadFile } from '../import/load-file.ts';
import { readNotices } from './read-notice-file.ts';
import type { Session } from './session.ts';

/** The notices of one file, without a workspace. Fails as an import of it would. */
export async function parseFile(session: Session, path: string): Promise<NoticeFile> {
  const name = basename(path);
  const { readings } = await readNotices(session, name, await loadFile(path));
  return { file: name, notices: readings.map((reading) => reading.notice) };
}
