import { copiesIn } from './materials-phrase.ts';
import type { NamedDocument } from './materials-phrase.ts';

/** 光盘, 电子版U盘, 电子版. */
const CARRIER =
  /^(?:[^，。；、]{0,8}(?:电子[版档件]?|电子文档|PDF扫描件|扫描件)(?:文件)?的?)?(?:光盘|[UＵ]盘)$|^电子(?:[版档]|文档)$/;
/** 光盘一张, U盘2个: a thing that is handed in. */
const PIECES = /^(?:[（(][^）)]*[）)])?\s*(?<count>[一两二三1-9])\s*[张个枚片份套]/;

/** 电子版光盘一张 as an item of a list: the number is said of the disc. */
export function countedDisc(doc: NamedDocument, words: string, at: number): NamedDocument {
  if (doc.copies !== null || !/盘(?:[（(][^（）()]*[）)])?$/.test(doc.name)) return doc;
  const named = words.indexOf('盘', doc.span.start - at) + 1;
  const count = PIECES.exec(words.slice(named))?.groups?.['count'];
  const copies = count === undefined ? null : (copiesIn(`${count}份`)?.copies ?? null);
  return copies === null ? doc : { ...doc, copies, copiesSpan: doc.span };
}

/** A disc is handed in as such where it is counted, or sent along; 电子版 alone says only how. `at` is the place of `words` in the notice. */
export function carrier(doc: NamedDocument, words: string, at: number): NamedDocument {
  if (!CARRIER.test(doc.name)) return doc;
  const from = words.indexOf(doc.name, doc.span.start - at) + doc.name.length;
  const count = PIECES.exec(words.slice(from))?.groups?.['count'];
  const copies = count === undefined ? null : (copiesIn(`${count}份`)?.copies ?? null);
  const disc = /盘$/.test(doc.name) && (copies !== null || from === words.length);
  return {
    ...doc,
    generic: !disc,
    form: disc ? 'electronic' : doc.form,
    copies: disc ? copies : doc.copies,
    copiesSpan: disc && copies !== null ? doc.span : doc.copiesSpan,
  };
}
