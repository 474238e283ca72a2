import { say, type Sentence } from '../../../shared/base/sentence.ts';
import type { Correction } from '../../../shared/notice/corrections.ts';
import type { Notice } from '../../../shared/notice/notice.ts';
import { splitPointer } from '../../../shared/notice/pointer.ts';

/** What people call the parts of a notice, by the first key of a pointer. */
const PARTS: Readonly<Record<string, Sentence>> = {
  title: say`标题`,
  kind: say`类别`,
  section: say`栏目`,
  docNumber: say`文号`,
  issuers: say`发文机关`,
  region: say`地区`,
  publishedOn: say`发布日期`,
  sourceUrl: say`链接`,
  tracks: say`申报类别`,
  deadlines: say`时间`,
  conditions: say`条件`,
  materials: say`材料`,
  submission: say`报送要求`,
  support: say`支持标准`,
  contacts: say`联系方式`,
  attachments: say`附件`,
  commitments: say`承诺`,
  exclusions: say`限制`,
};

const acted = (action: Correction['action'], what: Sentence): Sentence =>
  ({ change: say`修改${what}`, add: say`补充${what}`, remove: say`删去${what}`, confirm: say`核对${what}` })[action];

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
): Sentence {
  const [part = ''] = splitPointer(pointer);
  const what = pointer === '' ? say`全部要点` : (PARTS[part] ?? say`要点`);
  const words = wordsOf(action === 'add' ? value : valueAt(notice, pointer));
  const [made, title] = [acted(action, what), short(notice.title)];
  return words === null ? say`${made}（${title}）` : say`${made}「${short(words)}」（${title}）`;
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
