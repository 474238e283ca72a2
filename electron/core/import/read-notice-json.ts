import { config, locales } from 'zod';
import { fail } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/sentence.ts';
import { type Notice, noticeSchema } from '../../../shared/notice/notice.ts';
import { decodeText } from './decode-text.ts';

// what is wrong with a value is said to a person
config(locales.zhCN());

/**
 * Notice JSON: the array of { file, notices } that `notice parse` prints, one element of it, or a single Notice.
 * Fails with `file-format`, naming the place and what is wrong there.
 */
export function readNoticeJson(bytes: Uint8Array, name: string): readonly Notice[] {
  const decoded = decodeText(bytes, name);
  if (!decoded) fail('file-format', say`${name} 不是文本文件，不能作为通知 JSON 读取。`, { file: name });
  const notices = listNotices(parseJson(decoded.text.replace(/^\uFEFF/, ''), name), name);
  if (notices.length === 0) fail('file-format', say`${name} 里没有通知。`, { file: name });
  return notices.map(({ place, value }) => {
    const read = noticeSchema.safeParse(value);
    if (read.success) return read.data;
    const issue = read.error.issues[0];
    const where = [place, ...(issue?.path ?? [])].join('/');
    fail('file-format', say`${name} 不是有效的通知 JSON：${where} 处 ${issue?.message ?? '内容不符'}。`, {
      file: name,
      pointer: where,
    });
  });
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    fail(
      'file-format',
      say`${name} 不是有效的 JSON：${error instanceof Error ? error.message : String(error)}`,
      { file: name },
      error,
    );
  }
}

interface Placed {
  readonly place: string;
  readonly value: unknown;
}

function listNotices(value: unknown, name: string): readonly Placed[] {
  const files = Array.isArray(value)
    ? value.map((v: unknown, i) => ({ place: `/${i}`, value: v }))
    : [{ place: '', value }];
  return files.flatMap(({ place, value: entry }): readonly Placed[] => {
    if (typeof entry !== 'object' || entry === null)
      fail('file-format', say`${name} 不是通知 JSON：${place || '/'} 处应当是对象。`, { file: name });
    if (!('notices' in entry)) return [{ place, value: entry }];
    if (!Array.isArray(entry.notices))
      fail('file-format', say`${name} 不是通知 JSON：${place}/notices 应当是数组。`, { file: name });
    return entry.notices.map((notice: unknown, i) => ({ place: `${place}/notices/${i}`, value: notice }));
  });
}
