import { markerAt, smallChineseNumber } from '../outline-markers.ts';
import type { Matter } from './track-names.ts';
import { headOf, isCounted } from './track-names.ts';

/** Sub-programs that are counted by a word of their own: 方向1：…, 专题一 …, 【任务二】, A类：…, 第一类：…. */
export interface Coded {
  /** 方向, 类 …: the word that counts. */
  readonly count: string;
  readonly number: number;
  readonly code: string;
  readonly name: string;
  readonly matter: Matter | null;
}

const NUMBER = '(?:[一二三四五六七八九十]{1,2}|\\d{1,2}|[A-HＡ-Ｈ]|[甲乙丙丁]|[ⅠⅡⅢⅣ])';
const COUNTED = new RegExp(
  `^(?<open>[【\\[〔]?)(?<word>类别|类型|方向|专题|任务|榜单|项目|专项|赛道|组别|档次|层次|课题|领域|板块|事项|子项)\\s?(?<no>${NUMBER})(?<close>[】\\]〕]?)(?:[：:、.．\\s—-]+|$|(?=[（(]))(?<name>[^。；：:\\n（(，]{0,40})`,
);
const CLASS = new RegExp(
  `^(?<head>第?(?<no>${NUMBER})\\s?(?<word>类|档|级|组|型)(?<noun>[一-龥]{0,6}?))(?:[：:\\s—-]+(?<name>[^。；：:\\n（(，\\t]{0,24})|(?<remark>[（(][^（）()]{2,20}[）)])|(?=[\\n：:]|$))`,
);

function numberOf(printed: string): number {
  if (/^\d+$/.test(printed)) return Number(printed);
  const half = printed.replace(/[Ａ-Ｈ]/, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  for (const series of ['ABCDEFGH', '甲乙丙丁', 'ⅠⅡⅢⅣ']) if (series.includes(half)) return series.indexOf(half) + 1;
  return smallChineseNumber(printed) ?? 0;
}

/** The counted label that words begin with; null where they begin otherwise. */
export function codedName(words: string): Coded | null {
  const counted = COUNTED.exec(words)?.groups;
  if (counted) {
    const { word = '', no = '', name = '', open = '', close = '' } = counted;
    if ((open === '') !== (close === '')) return null;
    const said = name.trim();
    const head = headOf(said) ?? (isCounted(said) ? { name: said, matter: null } : null);
    const code = `${word}${no}`;
    return {
      count: word,
      number: numberOf(no),
      code,
      name: head && head.name.length >= 3 ? head.name : code,
      matter: head?.matter ?? null,
    };
  }
  const m = CLASS.exec(words)?.groups;
  if (!m) return null;
  const { head = '', no = '', word = '', noun = '', name = '', remark = '' } = m;
  const said = (name || remark.slice(1, -1)).trim();
  const rest = words.slice(words.indexOf(said) + said.length);
  const named = isCounted(said) && !rest.startsWith('，');
  return { count: `${word}${noun}`, number: numberOf(no), code: head, name: named ? said : head, matter: null };
}

/** The counted label of a paragraph, behind its clause number. */
export function codedParagraph(paragraph: string): (Coded & { readonly at: number }) | null {
  const lead = markerAt(paragraph, 0)?.end ?? 0;
  const coded = codedName(paragraph.slice(lead));
  return coded ? { ...coded, at: lead } : null;
}
