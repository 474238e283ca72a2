import { basename } from 'node:path';
import type { NoticeFile } from '../../../shared/notice/notice.ts';
import { loadFile } from '../import/load-file.ts';
import { assertKnownFormat } from './import-notices.ts';
import type { Session } from './session.ts';

/** The notices of one file, without a workspace. Fails as an import of it would. */
export async function parseFile(session: Session, path: string): Promise<NoticeFile> {
  const bytes = await loadFile(path);
  const name = basename(path);
  assertKnownFormat(name, bytes);
  const value = await session.reader.read({ as: 'notices', name, bytes });
  return { file: name, notices: value.as === 'notices' ? value.readings.map((reading) => reading.notice) : [] };
}
