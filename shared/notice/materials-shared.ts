import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import { copiesIn, formIn, ownPaper } from './materials-phrase.ts';
import type { NamedDocument } from './materials-phrase.ts';

/** What is said once for all documents of a list: their form, their number of copies. Places are in the notice's text. */
export interface SharedDemand {
  readonly form: NamedDocument['form'];
  readonly formSpan: Span | null;
  readonly copies: number | null;
  readonly copiesSpan: Span | null;
  /** Copies of what others made: an application or a commitment is handed in as such. */
  readonly othersOnly: boolean;
}

/** No demand on all documents of a list. */
export const NOTHING_SHARED: SharedDemand = {
  form: null,
  formSpan: null,
  copies: null,
  copiesSpan: null,
  othersOnly: false,
};

const FORM = '(?:复印件|原件|扫描件|影印件|电子材料|电子版|电子文档)';
/** The words that lead to a list ask for all of it in one form: 以下印证资料复印件：, （均为复印件加盖公章，一式四份）：, 上传下列材料的扫描件：. */
const WHOLE_FORM = new RegExp(
  `${FORM}(?:各?[一二两三\\d]份)?(?:[，,](?:须|需|并|均|应)*加?盖[^，。；）)]{0,8}章)?[）)]?(?:材料|资料)?[：:]?$|(?:均|一律|统一|都|全部)(?:为|需|须|应|要)?(?:提供|提交|报送|上传|使用)?(?:的)?(?:彩色|清晰)?${FORM}|电子材料|(?:线上|网上|在线)(?:申报|申请|提交|上传)?材料(?=主要|应|须|需|包括|包含|为|有|清单|：|:|$)`,
);
const UPLOADED = /(?:上传|在线提交|网上提交)(?![^，。；：:]{0,30}(?:打印|纸质|报送))[^，。；：:]{0,24}[：:]?$/;
/** 兑付材料一份（复印件加盖鲜章）交至…。兑付材料包括：: said of the same papers in the sentence before. */
const NAMED_BEFORE = /(?<noun>[一-龥]{2}(?:材料|资料))(?:主要|应当?|须|需)?(?:包括|包含|有|为|：|:)/;
const WHOLE_COPIES =
  /(?:均|各(?!单位|企业|地|有关|相关|市|县|区)|一律|全部|每[项份种]材料)[^：:]*?(?<count>一式[^，。；：:）)]{1,4}[份套])|(?:材料|资料)(?<before>一式[^，。；：:（(]{1,4}[份套])[（(](?:含|包括|包含|即)$/;

/**
 * The form and number of copies that the words leading to a list ask of all that is listed; `before` is the place of
 * these words with some text before them, `lead` the words of the list's own sentence.
 */
export function formOfWhole(text: string, before: Span, lead: string): SharedDemand {
  const from = before.end - lead.length;
  const find = (words: string, at: number): Pick<SharedDemand, 'form' | 'formSpan'> | null => {
    const said = formIn(words);
    return said && { form: said.form, formSpan: { start: at + said.start, end: at + said.end } };
  };
  const own = lead.replace(/\s+$/, '');
  const whole =
    WHOLE_FORM.test(own) && !/其中|除(?!注明|特别|另有|有说明)[^，。；]{1,20}外/.test(own) ? find(own, from) : null;
  const count = WHOLE_COPIES.exec(own);
  const words = count?.groups?.['count'] ?? count?.groups?.['before'] ?? '';
  const copies = count ? (copiesIn(words)?.copies ?? null) : null;
  const start = from + (count ? count.index + count[0].lastIndexOf(words) : 0);
  const counted = { copies, copiesSpan: copies === null ? null : { start, end: start + words.length } };
  if (whole) return { ...whole, ...counted, othersOnly: false };
  const uploaded = UPLOADED.exec(own);
  if (uploaded) {
    const at = from + uploaded.index;
    return { form: 'electronic', formSpan: { start: at, end: at + 2 }, ...counted, othersOnly: false };
  }
  const noun = NAMED_BEFORE.exec(own)?.groups?.['noun'];
  const earlier = noun === undefined ? '' : textAt(text, { start: before.start, end: from });
  const place = noun === undefined ? -1 : earlier.lastIndexOf(noun);
  const bracket = place < 0 ? null : /^[^，。；（(]{2,12}[（(](?<inner>[^）)]*)[）)]/.exec(earlier.slice(place));
  const inner = bracket?.groups?.['inner'];
  const said =
    bracket && inner !== undefined ? find(inner, before.start + place + bracket[0].lastIndexOf(inner)) : null;
  return said ? { ...said, ...counted, othersOnly: true } : { ...NOTHING_SHARED, ...counted };
}

/** The documents with what is asked of all of them, where they state nothing of their own. */
export const withShared = <Doc extends NamedDocument>(documents: readonly Doc[], shared: SharedDemand): Doc[] =>
  documents.map((doc) => {
    const form = doc.form === null && !(shared.othersOnly && ownPaper(doc.name));
    return {
      ...doc,
      form: form ? shared.form : doc.form,
      formSpan: form ? shared.formSpan : doc.formSpan,
      copies: doc.copies ?? shared.copies,
      copiesSpan: doc.copies === null ? shared.copiesSpan : doc.copiesSpan,
    };
  });
