import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import type { NoticeContext } from './context.ts';
import { sentencesOf } from './deadlines-sentences.ts';
import type { AskedDocument } from './materials-asked.ts';
import { ENDS_IN_STUFF } from './lexicon/documents.ts';
import { formOfWhole, withShared } from './materials-shared.ts';
import { documentsOfPhrase } from './materials-group.ts';
import { endsAsDocument } from './materials-name.ts';
import type { NamedDocument } from './materials-phrase.ts';

/** 申报材料包括：甲、乙和丙。须提供：甲、乙。申报材料（含甲、乙）: a list within running words. */
const INLINE = [
  /(?:材料|资料|文件)(?:清单|目录)?(?:[（(][^）)]*[）)])?(?:主要|应当?|须|需|一般|应至少)?(?:(?:包括|包含|为|有|如下|含)(?:以下(?:内容|几项|材料)?)?\s*[：:]|[：:]|包括|包含)\s*(?<list>[^\n]+)/,
  /(?:报送|提交|上报|报名|申报)内容(?:主要|应当?|须|需)?(?:包括|包含|为|有)?\s*[：:]\s*(?<list>[^\n]+)/,
  /(?:材料|资料|文件)[^，。；：:（(]{0,12}(?:顺序|次序)[^，。；：:（(]{0,8}[：:]\s*(?<list>[^\n]+)/,
  /(?:提交|提供|报送|携带|上传|出具|附上?|附具)(?:以下|下列|如下)?(?:相关|有关|佐证|证明|支撑|申报|申请)*(?:材料|资料|文件|附件|证明)?的?(?:彩色)?(?:扫描件|复印件|电子版|原件(?:[及和、与]复印件)?)?(?:[（(][^）)]*[）)])?\s*[：:]\s*(?<list>[^\n]+)/,
  /(?:提交|提供|报送|上传|填写|填报)(?<first>[^，。；：:]{2,30}?)(?:，并附|，附|和|及|以及)(?:以下|下列|如下|有关|相关)+(?:附件|材料|资料|文件|证明)+[：:]\s*(?<list>[^\n]+)/,
  /(?:材料|资料|文件)(?:应|须|需|主要|一般)?由(?<list>[^。；：:\n]{4,80}?)(?:等)?(?:[一二三四五六七八九两\d]个?(?:部分|项|份)(?:内容|材料)?)?(?:组成|构成)/,
  /(?:材料|资料|文件)(?:应|须|需|主要|一般)?由[^，。；：:]{0,10}(?:组成|构成)[：:]\s*(?<list>[^\n]+)/,
  /(?:^|[，。；、]|企业|单位|个人|人)(?:应|须|需|可)?(?:凭|持)(?<list>[^，。；：]{4,80}?)等(?:相关|有关|证明|申请)*(?:材料|资料|证件)/,
  /(?:^|[，。；、]|企业|单位|个人|人|者|户)(?:应|须|需|可)?(?:凭|持)(?<list>[^，。；：]{4,80}?)(?=(?:到|至|前往|向)[^，。；]{2,40}(?:办理|申领|申请|申报|领取|兑[现付换]|登记|报名))/,
  /(?:凭|持|带)(?:以下|下列|如下|相关|有关)+(?:申请)?(?:材料|资料|证件|凭证)[^，。；：:]{2,24}[：:]\s*(?<list>[^\n]+)/,
  /(?:材料|资料)(?:(?:各)?一式[^，。；（(]{1,4}[份套])?[（(](?:主要)?(?:含|包括|包含|即)(?<list>(?:[^（）()]|[（(][^）)]*[）)])+)[）)]/,
] as const;
const BRACKETED = INLINE.at(-1);

/** 申报材料增加甲、乙; “申报材料”增加两项：（六）甲；（七）乙: what a supplement adds to a list that stands in another notice. */
const ADDED =
  /(?:材料|资料)[”"]?(?:清单|目录)?(?:中|部分|一?项|内容)?[，,]?(?:相应|另)?(?:增加|新增|增补|补充(?=[：:“《]))(?:提交|提供)?(?:以下|下列|如下)?(?:[一二三四五两\d]{1,2}(?:项|份|个))?(?:内容|材料|资料)?(?:[：:为]+)?\s*(?<list>[^\n]+)/;

const LISTING = [...INLINE, ADDED];

/** Whether a sentence adds documents to a list: one is enough then. */
export const addsDocuments = (words: string): boolean => ADDED.test(words);

/** 由申报表和附件组成。附件包括：…: the enclosures are the documents that follow. */
const ENCLOSURES_BELOW = /^\s*附件(?:材料)?[^，。；]{0,6}(?:包括|包含|含|如下)/;
const SEEN_BEHIND = 20;

/** How far back the words on the form of what is listed are looked for. */
const SEEN_BEFORE = 160;

/** The sentences of a stretch; what a semicolon divides on one line stays together, as the list it is. */
export function statementsOf(text: string, area: Span): Span[] {
  const found: Span[] = [];
  for (const sentence of sentencesOf(text, area)) {
    const last = found.at(-1);
    if (last && /[；;]/.test(text.charAt(last.end - 1)) && !text.slice(last.end, sentence.start).includes('\n'))
      found[found.length - 1] = { start: last.start, end: sentence.end };
    else found.push(sentence);
  }
  return found;
}

/** The documents that the sentences of a stretch list within running words. */
export function inlineDocuments(context: NoticeContext, area: Span, track: string | null): AskedDocument[] {
  return statementsOf(context.text, area).flatMap((sentence) =>
    inlineOf(context.text, sentence).map((doc) => ({ ...doc, track })),
  );
}

/** What leads to a list in each of `INLINE`: most sentences have none of it. */
const LEADS = /[：:]|凭|持|包括|包含|组成|构成|增加|新增|增补|[（(](?:主要)?(?:含|即)/;

/** The documents that one sentence lists; empty where it lists none. */
export function inlineOf(text: string, sentence: Span): NamedDocument[] {
  const words = textAt(text, sentence);
  if (!LEADS.test(words)) return [];
  const toldBelow = ENCLOSURES_BELOW.test(text.slice(sentence.end, sentence.end + SEEN_BEHIND));
  for (const pattern of LISTING) {
    const m = pattern.exec(words);
    const list = m?.groups?.['list'];
    if (!m || list === undefined || /真实|审核|负责|核实/.test(words.slice(0, m.index))) continue;
    // 新材料：超导材料、高熵合金: a field of industry and what belongs to it
    if (m[0].startsWith('材料') && ENDS_IN_STUFF.test(words.slice(0, m.index + 2))) continue;
    const bracket = pattern === BRACKETED;
    const at = m.index + m[0].lastIndexOf(list);
    const named = documentsOfPhrase(list.replace(/[。；;]$/, ''), sentence.start + at).filter(
      (doc) =>
        !doc.generic &&
        !(toldBelow && doc.name === '附件') &&
        (endsAsDocument(doc.name) || doc.form !== null || bracket),
    );
    const first = m.groups?.['first'];
    const leading =
      first === undefined
        ? []
        : documentsOfPhrase(first, sentence.start + m.index + m[0].indexOf(first)).filter((doc) =>
            endsAsDocument(doc.name),
          );
    if (named.length < (bracket ? 2 : 1)) continue;
    const seen = { start: Math.max(0, sentence.start - SEEN_BEFORE), end: sentence.start + at };
    return [...leading, ...withShared(named, formOfWhole(text, seen, words.slice(0, at)))];
  }
  return [];
}
