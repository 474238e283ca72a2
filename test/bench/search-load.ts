import { quoted } from '../../shared/base/sentence.ts';
import type { Session } from '../../electron/core/commands/session.ts';
import { openOf } from '../../electron/core/commands/session.ts';
import { sha256 } from '../../electron/core/store/originals.ts';
import { saveNotices } from '../../electron/core/store/save-notices.ts';
import { readNotices } from '../../shared/notice/read-notices.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';
import { loadNotice } from './notice-load.ts';

const A_FILE = 500;

/**
 * Fills the open workspace with so many notices of about 1,000 characters, saved as an import saves them. Only the
 * first is read by the rules: searching sees titles and texts, and reading all would take the longest part. The first
 * `open` can be applied for until the date.
 */
export async function fillNotices(
  session: Session,
  count: number,
  { open, until }: { readonly open: number; readonly until: string | null } = { open: 0, until: null },
): Promise<void> {
  const [model] = readNotices(sourceTextOf(loadNotice(1)));
  if (!model) throw new Error('the generated notice was not read');
  const act = { kind: 'notice.import', label: quoted('bench'), by: 'bench', at: '2026-01-05T09:00:00+08:00' } as const;
  for (let from = 0; from < count; from += A_FILE) {
    const readings = Array.from({ length: Math.min(A_FILE, count - from) }, (_, i) => {
      const text = loadNotice(from + i + 1).slice(0, 1000);
      const [title = '', , docNumber = ''] = text.split('\n');
      const deadlines =
        until !== null && from + i < open
          ? model.notice.deadlines.map((deadline) => ({ ...deadline, from: null, to: until }))
          : model.notice.deadlines;
      return { notice: { ...model.notice, title, docNumber, deadlines }, text, spans: {} };
    });
    const bytes = new TextEncoder().encode(readings.map(({ text }) => text).join('\n'));
    await saveNotices(
      openOf(session),
      {
        original: {
          sha256: sha256(bytes),
          name: `${from}.txt`,
          format: 'txt',
          encoding: 'utf-8',
          size: bytes.length,
          importedAt: act.at,
        },
        bytes,
        readings,
        rules: 1,
      },
      act,
      null,
    );
  }
}

/** What people type: words of two characters, phrases, several words, numbers; rare, common, and not there at all. */
export const QUERIES: readonly string[] = [
  '申报,绿色,商务,农业,研发,雁洲,霁山,审计,专利,港口'.split(','),
  '绿色工厂,企业技术中心,科技成果转化项目,专精特新中小企业,首台（套）重大技术装备,数字化改造专项资金'.split(','),
  '环境违法行为,上年度研发费用不低于,项目总投资不低于,未发生重大安全事故,知识产权证书,养老服务机构'.split(','),
  '云岭市 绿色工厂,青屏市科学技术局 2021,栖川 技术装备 2019,澜浦市 审计报告 原件,商务局 2024 中小企业'.split(','),
  Array.from({ length: 25 }, (_, i) => `${977 + i * 369}号`),
  Array.from({ length: 15 }, (_, i) => `第${131 + i * 611}批`),
].flat();
