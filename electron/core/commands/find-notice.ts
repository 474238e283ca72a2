import { fail } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/sentence.ts';
import { listNotices } from '../store/notice-list.ts';
import { openOf, type Session } from './session.ts';

const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/**
 * The id of the notice that NOTICE names: an id, the whole title (white space and width aside), or a part of a title
 * that only one notice has. Fails with `notice-unknown` or `notice-ambiguous`, listing the titles.
 */
export async function findNotice(session: Session, named: string): Promise<string> {
  const rows = await listNotices(openOf(session));
  const byId = rows.find((row) => row.id === named.trim());
  if (byId) return byId.id;
  const wanted = bare(named);
  const whole = rows.filter((row) => bare(row.title) === wanted);
  const found = whole.length > 0 ? whole : wanted === '' ? [] : rows.filter((row) => bare(row.title).includes(wanted));
  const [first] = found;
  if (first && found.length === 1) return first.id;
  const list = (first ? found : rows)
    .slice(0, 20)
    .map((row) => `${row.id} ${row.title}`)
    .join('；');
  if (first)
    fail('notice-ambiguous', say`「${named}」对应 ${found.length} 条通知，请写全标题或用编号：${list}`, {
      notice: named,
    });
  return fail(
    'notice-unknown',
    say`没有这条通知：「${named}」。${rows.length === 0 ? say`工作区里还没有通知。` : say`现有：${list}`}`,
    { notice: named },
  );
}
