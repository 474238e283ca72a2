import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import type { NoticeContext } from './context.ts';
import { sentencesOf } from './deadlines-sentences.ts';
import type { AskedDocument } from './materials-asked.ts';
import { documentsOfPhrase } from './materials-items.ts';
import { endsAsDocument } from './materials-phrase.ts';
import type { NamedDocument } from './materials-phrase.ts';

/** 申报材料包括：甲、乙和丙。须提供：甲、乙。申报材料（含甲、乙）: a list within running words. */
const INLINE = [
  /(?:材料|资料|文件)(?:[（(][^）)]*[）)])?(?:主要|应当?|须|需|一般|应至少)?(?:(?:包括|包含|为|有|如下|含)(?:以下(?:内容|几项|材料)?)?\s*[：:]|[：:]|包括|包含)\s*(?<list>[^\n]+)/,
  /(?:提交|提供|报送|携带|上传|出具|附上?|附具)(?:以下|下列)?(?:相关)?(?:材料|资料|文件|附件|证明)?\s*[：:]\s*(?<list>[^\n]+)/,
  /(?:材料|资料)[（(](?:主要)?(?:含|包括|包含|即)(?<list>(?:[^（）()]|[（(][^）)]*[）)])+)[）)]/,
] as const;

/** The documents that the sentences of a stretch list within running words. */
export function inlineDocuments(context: NoticeContext, area: Span, track: string | null): AskedDocument[] {
  return sentencesOf(context.text, area).flatMap((sentence) =>
    inlineOf(textAt(context.text, sentence), sentence.start).map((doc) => ({ ...doc, track })),
  );
}

/** The documents that one sentence lists; empty where it lists none. */
export function inlineOf(words: string, offset: number): NamedDocument[] {
  for (const pattern of INLINE) {
    const m = pattern.exec(words);
    const list = m?.groups?.['list'];
    if (!m || list === undefined || /真实|审核|负责|核实/.test(words.slice(0, m.index))) continue;
    const bracket = m[0].endsWith('）') && pattern === INLINE[2];
    const at = m.index + m[0].lastIndexOf(list);
    const named = documentsOfPhrase(list.replace(/[。；;]$/, ''), offset + at).filter(
      (doc) => !doc.generic && (endsAsDocument(doc.name) || doc.form !== null || bracket),
    );
    if (named.length >= (bracket ? 2 : 1)) return named;
  }
  return [];
}
