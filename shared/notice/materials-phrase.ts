import { CLOSING_MARKS, OPENING_MARKS, codesOf } from '../base/char-codes.ts';
import { matchesIn } from '../base/matches.ts';
import type { Span } from '../base/span.ts';
import { numeralDecimal } from '../base/numerals.ts';
import { NUMBER } from './lexicon/document-phrases.ts';
import { askedOf, leadOf, placeOf } from './materials-leads.ts';
import { TREATED, documentName, endsAsDocument, isGenericName } from './materials-name.ts';
import type { Material } from './notice.ts';

/** A document as a phrase names it, before tracks and repetitions are settled. Positions are in the notice's text. */
export interface NamedDocument {
  readonly name: string;
  readonly span: Span;
  readonly copies: number | null;
  readonly copiesSpan: Span | null;
  /** The number stands in brackets behind the name, without 各: it is this document's only. */
  readonly copiesOwn: boolean;
  readonly form: Material['form'];
  readonly formSpan: Span | null;
  readonly sealed: boolean;
  readonly attachment: number | null;
  /** The name only says that something is handed in (申报材料). */
  readonly generic: boolean;
}

/** How a document is handed in, by the words that came first; what those leave open, by the later ones. */
export const howOf = (
  first: NamedDocument,
  later: NamedDocument,
): Pick<NamedDocument, 'copies' | 'copiesSpan' | 'form' | 'formSpan' | 'sealed' | 'attachment'> => ({
  copies: first.copies ?? later.copies,
  copiesSpan: first.copiesSpan ?? later.copiesSpan,
  form: first.form ?? later.form,
  formSpan: first.formSpan ?? later.formSpan,
  sealed: first.sealed || later.sealed,
  attachment: first.attachment ?? later.attachment,
});

const SEPARATOR_BEGINS = codesOf('》”以及连和与或、，；+＋,');
/** Seen against as many characters as its longest alternative needs: `SEPARATOR_WIDTH`. */
const SEPARATOR =
  /^(?:以及|连同|及(?!其(?!他|它)|时|格|以|早|附件)|和(?!谐|平)|与(?!会)|或者?|、(?!或)|，并|，(?!或)|；|\+|＋|,)/;
const SEPARATOR_WIDTH = 3;

/** Places of the separators of a phrase that stand outside brackets and quotations. */
function separators(words: string): { at: number; length: number; mark: string }[] {
  const found: { at: number; length: number; mark: string }[] = [];
  let depth = 0;
  for (let at = 0; at < words.length; at += 1) {
    const code = words.charCodeAt(at);
    if (OPENING_MARKS.has(code)) depth += 1;
    else if (CLOSING_MARKS.has(code)) depth = Math.max(0, depth - 1);
    if (depth > 0 || !SEPARATOR_BEGINS.has(code)) continue;
    if ((words[at] === '》' && words[at + 1] === '《') || (words[at] === '”' && words[at + 1] === '“')) {
      found.push({ at: at + 1, length: 0, mark: '' });
      continue;
    }
    const m = SEPARATOR.exec(words.slice(at, at + SEPARATOR_WIDTH));
    if (m) {
      found.push({ at, length: m[0].length, mark: m[0] });
      at += m[0].length - 1;
    }
  }
  return found;
}

/** 未被列入严重失信主体名单、异常经营名录的查询截图: the lists are what the document denies. */
const DENIED_LIST = /(?:未(?:被)?列入|不在|无)[^，。；]*(?:名单|名录)$/;

/** 获奖文件和证书: the second noun has no matter of its own, it is of the matter named before it. */
const SAME_MATTER = /^(?:证明|证书|文件)\s*(?:[（(]|复印件|原件|扫描件|等|[，。；、]|$)/;

/** 申请表，原件，2份: what stands behind the comma says how the document is handed in and is none itself. */
const SAID_OF_IT =
  /^\s*(?:均|各|都)?(?:为|需|须)?(?:原件|复印件|影印件|扫描件|电子[版件档]|纸质[版件])(?:(?:及|和|、|与)(?:原件|复印件|影印件|扫描件|电子[版件档]))?(?:各?(?:一式)?[一二两三四五六七八九十\d]{1,3}[份套])?(?=\s*(?:[，。；,;（(]|$))/;

/** 附件材料，包括…: no document beside what it gathers. */
const GATHERS = /(?:附件|证明|佐证|支撑)(?:材料|资料)$/;

/** 副本原件及复印件（原件核验后退回）: two forms of one document. */
const FORM_SAID = /(?:原件|复印件|扫描件|纸质[版件]|电子[版档]|盖章版)$/;
const FORM_AGAIN = /^(?:其)?(?:原件|复印件|影印件|扫描件|纸质[版件]|电子[版档])/;

/** Whether the words say only in which form and how often a document is handed in. */
export const saysHow = (words: string): boolean => SAID_OF_IT.test(words);

/** A phrase of several documents cut where a document's name ends on both sides. 或 cuts only after a bracket (…（复印件）或…). */
export function splitDocuments(words: string): { text: string; start: number }[] {
  const parts: { text: string; start: number }[] = [];
  let start = 0;
  for (const { at, length, mark } of separators(words)) {
    if (at < start) continue;
    const left = words.slice(start, at);
    const right = words.slice(at + length);
    // 联系人信息（含电话）、花名册: a matter that a bracket closes is one as well
    const named =
      endsAsDocument(left) ||
      (UNNAMED.test(left.trim()) && !GATHERED.test(words)) ||
      (/[）)]\s*$/.test(left) && MATTER.test(left.trim()));
    if (!named || DENIED_LIST.test(left)) continue;
    if (/^或/.test(mark) && !/[）)]\s*$/.test(left)) continue;
    if (/^[和及与以]/.test(mark) && SAME_MATTER.test(right)) continue;
    if ((mark === '，' || mark === ',') && saysHow(right)) continue;
    if (/^[，,]/.test(mark) && GATHERS.test(left) && /^\s*(?:主要)?(?:包括|包含|含)/.test(right)) continue;
    if (FORM_AGAIN.test(right) && FORM_SAID.test(left)) continue;
    const asked = mark === '；' ? Math.max(askedOf(right), placeOf(right)) : 0;
    const rest = /^(?:[^，；。（(]|[（(][^）)]*[）)]?)*/.exec(right.slice(asked))?.[0] ?? '';
    if (!firstEndsAsDocument(rest)) continue;
    parts.push({ text: left, start });
    start = at + length;
  }
  parts.push({ text: words.slice(start), start });
  return isChoice(parts, words) ? [{ text: words, start: 0 }] : gathered(parts, words);
}

const ISSUED = /(?:证书?|报告|意见|证明|回执|批[文复]|文件|合同|协议)$/;
/** What is asked of everybody, whatever stands beside it. */
const ASKED_OF_ALL = /申[请报]|执照|身份证|法人|审计|财务|纳税|完税|承诺|方案|计划|查询/;

/** 标识证书、评价报告或评审意见: one of several papers of one kind is asked for, an entry of its own. */
function isChoice(parts: readonly { text: string; start: number }[], words: string): boolean {
  if (parts.length < 2 || !/或/.test(parts.at(-1)?.text ?? '') || /[，。；：:（()）《》和及与]/.test(words))
    return false;
  const names = words.replace(/(?:复印|扫描|影印)件$/, '').split(/、|或者?/);
  return names.every((name) => name.length <= 16 && ISSUED.test(name) && !ASKED_OF_ALL.test(name));
}

const COLLECTION = /^(?<last>[^（(]+)等(?:相关|有关)?(?:证明|佐证|支撑|印证)性?(?:材料|资料|文件)$/;
const PAPER = /(?:证|照|书|表|单|函|报告|合同|协议|发票|凭证|复印件|方案|制度)(?:[（(][^（）()]*[）)])?$/;

/** 承担项目、论文、专利、获奖等证明材料: matters of one collection stay together, where the last is no paper by itself. */
function gathered(parts: { text: string; start: number }[], words: string): { text: string; start: number }[] {
  const last = parts.at(-1);
  const name = last ? COLLECTION.exec(last.text.trim())?.groups?.['last'] : undefined;
  const before = parts.at(-2);
  if (!last || !before || name === undefined || endsAsDocument(name) || PAPER.test(before.text.trim())) return parts;
  return gathered([...parts.slice(0, -2), { text: words.slice(before.start), start: before.start }], words);
}

/** 推荐单位须出具…: a demand, no name. */
const DEMANDS = /^[^，。；（(]{2,16}(?:须|需|应|请)(?:提供|提交|附|出具)/;
/** Words that begin a clause, not a document. */
const OPENS_CLAUSE =
  /^(?:由(?![^，。；]{2,20}(?:开具|出具|颁发|盖章|核发|签发|提供)的)|并|须|需|应(?!用|急)|请|其中|如|若|按|在(?!孵|职|岗|校|建|读|册|库|线)|向|为|以(?!往)|可(?!行性|研)|将|加盖(?![^，。；]{0,8}章的)|报告(?:需|应|须)|材料(?:需|应|须))/;
/** 企业基本信息, 产品样品: documents by their matter. */
const MATTER = /^[^，。；（(]{2,14}(?:信息|情况|样品|作品|产品)(?:[（(][^）)]*[）)]?)?$/;

const GATHERED = /等(?:相关|有关)?(?:证明|佐证|支撑|印证)性?(?:材料|资料|文件)/;
/** 发展规划（或建设方案）, 研发管理制度: papers beside others whose last word elsewhere is no paper. */
const UNNAMED =
  /^(?!符合|按照|根据|执行|建立|具有|列入|纳入)[^，。；、（(]{2,16}(?:(?:发展|建设|创建|实施|提升)规划|(?:工作|实施|研究|发展|建设)计划|制度)(?:[（(][^（）()]*[）)])?$/;

/** Whether some beginning of the words, up to a separator or the end, is a document. */
function firstEndsAsDocument(words: string): boolean {
  const trimmed = words.trim();
  if (trimmed.length < 2 || DEMANDS.test(trimmed) || OPENS_CLAUSE.test(trimmed)) return false;
  if (endsAsDocument(trimmed) || TREATED.test(trimmed) || MATTER.test(trimmed) || UNNAMED.test(trimmed)) return true;
  return separators(trimmed).some(
    ({ at }) => endsAsDocument(trimmed.slice(0, at)) || UNNAMED.test(trimmed.slice(0, at).trim()),
  );
}

const FORMAL: Readonly<Record<string, string>> = {
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  两: '二',
};
const COPIES = new RegExp(
  `一式\\s*(?:${NUMBER}[（(])?(${NUMBER})\\s*[）)]?\\s*[份套册本]|(?<![第\\d.月])(?:各|均)?\\s*(${NUMBER})\\s*(?:份|套|册)(?!额|有|公|例|以上)`,
);

const toNumber = (text: string): number | null => {
  const decimal = numeralDecimal([...text].map((char) => FORMAL[char] ?? char).join(''));
  const value = decimal === null ? Number.NaN : Number(decimal);
  return Number.isInteger(value) && value > 0 && value < 100 ? value : null;
};

/** The number of copies that the words state, with its place in them; null where they state none. */
export function copiesIn(words: string): { copies: number; start: number; end: number } | null {
  const m = COPIES.exec(words);
  const copies = m ? toNumber(m[1] ?? m[2] ?? '') : null;
  return m && copies !== null ? { copies, start: m.index, end: m.index + m[0].length } : null;
}

const COPY = /复印件|影印件|副本复印/;
const ORIGINAL = /(?<!与|和|验|核对|携带|出示)原件(?!备查|核|返|查|退|扫描|的?扫描)/;
const ELECTRONIC =
  /扫描件|电子[版档件](?!章|邮)|电子文[档件本]|光盘|[UＵ]盘|PDF版|可编辑版|WORD版|word版|彩色扫描|电子材料|(?<=[（(])PDF(?:格式|文件)?(?=[，,；）)])|(?:线上|网上|在线)(?:申报|申请|提交|上传)?材料/;
const BOTH_FORMS =
  /(?:纸质|书面)[版件]?(?:盖章)?(?:[一二两三四五\d]{1,2}[份套])?(?:及|和|、|与)(?:可编辑|PDF|Word|WORD|Excel|EXCEL)?(?:版|格式)?的?电子[版档]|电子[版档](?:及|和|、|与)(?:签字|盖章|加盖公章)*的?(?:纸质|书面)/;

/** The form that the words ask for; null where they ask for none or for both original and copy. */
export function formIn(words: string): { form: Exclude<Material['form'], null>; start: number; end: number } | null {
  const copy = COPY.exec(words);
  const original = ORIGINAL.exec(words);
  if ((copy && original) || BOTH_FORMS.test(words)) return null;
  const m = copy ?? original ?? ELECTRONIC.exec(words);
  if (!m) return null;
  return { form: copy ? 'copy' : original ? 'original' : 'electronic', start: m.index, end: m.index + m[0].length };
}

/** What the applicant draws up for this application itself. */
export const ownPaper = (name: string): boolean =>
  /(?:申请|申报|承诺|推荐|任务|兑付|兑现)[^，。；]{0,4}[书表](?:[（(]|$)/.test(name);

const BLANK_LEAD = /^[\s：:]+/;
/** Looked for only at the end: a pattern would begin at every character. */
const STOPS = '。；;，,、：:.．';
function withoutStops(words: string): string {
  let end = words.length;
  while (end > 0 && (STOPS.includes(words.charAt(end - 1)) || words.charAt(end - 1).trim() === '')) end -= 1;
  return words.slice(0, end);
}
/** 并附电子版: the form of what comes with the document. */
const FORM_OF_ANOTHER =
  /并附[^，）)]*|其中[^，）)]{0,6}原件|(?:附|含|同时报送?)[^，）)]{0,8}(?:电子版|光盘|电子文档)[^，）)]*/g;
const ATTACHMENT = /附件\s*(\d{1,2}|[一二三四五六七八九十]{1,2})/g;
const SEALED = /盖[^，。；（）]{0,12}章|签章|公章|盖章|骑缝章/;

/** The number of the 附件 that is the form; null where the words name none, or one for each kind of applicant (企业填附件1，团队填附件2). */
function formsNamed(words: string): number | null {
  const numbers = new Set(matchesIn(words, ATTACHMENT).map((m) => toNumber(m[1] ?? '')));
  const [only] = numbers;
  return numbers.size === 1 || !/填|用附/.test(words) ? (only ?? null) : null;
}

/**
 * One document from its words; null where no name remains. `offset` is the place of `words` in the notice's text. Of
 * several documents 等证明材料 behind the last is no part of its name; `alone` it is.
 */
export function documentOf(words: string, offset: number, alone = false): NamedDocument | null {
  let start = leadOf(words);
  let stated = words.slice(start);
  const spare = BLANK_LEAD.exec(stated)?.[0].length ?? 0;
  start += spare;
  stated = withoutStops(stated.slice(spare));
  const copies = copiesIn(stated);
  const form = formIn(stated.replace(FORM_OF_ANOTHER, (aside) => '　'.repeat(aside.length)));
  const attachment = formsNamed(stated);
  const name = documentName(stated, alone);
  if (name.length < 2) return null;
  const end = start + stated.length;
  return {
    name,
    span: { start: offset + start, end: offset + end },
    copies: copies?.copies ?? null,
    copiesSpan: copies && { start: offset + start + copies.start, end: offset + start + copies.end },
    copiesOwn:
      copies !== null &&
      stated
        .slice(0, copies.start)
        .replace(/[（(][^（）()]*[）)]/g, '')
        .search(/[（(](?!均|以上|上述)/) >= 0 &&
      !/^各/.test(stated.slice(copies.start)),
    form: form?.form ?? null,
    formSpan: form && { start: offset + start + form.start, end: offset + start + form.end },
    sealed: SEALED.test(stated),
    attachment,
    generic: isGenericName(name),
  };
}
