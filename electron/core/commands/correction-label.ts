import type { Correction } from '../../../shared/notice/corrections.ts';
import type { Notice } from '../../../shared/notice/notice.ts';
import { splitPointer } from '../../../shared/notice/pointer.ts';

const ACTIONS: Record<Correction['action'], string> = { change: '修改', add: '补充', remove: '删去', confirm: '核对' };

/** What people call the parts of a notice, by the first key of a pointer. */
const PARTS: Readonly<Record<string, string>> = {
  title: '标题',
  kind: '类别',
  section: '栏目',
  docNumber: '文号',
  issuers: '发文机关',
  region: '地区',
  publishedOn: '发布日期',
  sourceUrl: '链接',
  tracks: '申报类别',
  deadlines: '时间',
  conditions: '条件',
  materials: '材料',
  submission: '报送要求',
  support: '支持标准',
  contacts: '联系方式',
  attachments: '附件',
  commitments: '承诺',
  exclusions: '限制',
};

const LONGEST = 18;
const short = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words);

/** 「修改条件「年营业收入不低于…」（关于组织申报…的通知）」: what 撤销 and the history call a correction. */
export function correctionLabel(
  notice: Notice,
  {
    action,
    pointer,
    value,
  }: { readonly action: Correction['action']; readonly pointer: string; readonly value?: unknown },
): string {
  const [part = ''] = splitPointer(pointer);
  const what = pointer === '' ? '全部要点' : (PARTS[part] ?? '要点');
  const words = wordsOf(action === 'add' ? value : valueAt(notice, pointer));
  return `${ACTIONS[action]}${what}${words === null ? '' : `「${short(words)}」`}（${short(notice.title)}）`;
}

/** The entry of a list that a pointer leads into, or the value itself. */
function valueAt(notice: Notice, pointer: string): unknown {
  let here: unknown = notice;
  for (const key of splitPointer(pointer)) {
    if (typeof here !== 'object' || here === null) return here;
    const next = (here as Record<string, unknown>)[key];
    if (wordsOf(here) !== null && !Array.isArray(here)) return here;
    here = next;
  }
  return here;
}

function wordsOf(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  if (typeof value !== 'object' || value === null || Array.isArray(value) || 'conditions' in value) return null;
  const { text, name, label } = value as Record<string, unknown>;
  const words = text ?? name ?? label;
  return typeof words === 'string' && words !== '' ? words : null;
}
