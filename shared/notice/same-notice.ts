/** How a later notice stands to an earlier one. */
export type NoticeRelation = 'duplicate' | 're-issue' | 'extension' | 'correction';

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{P}]+/gu, '')
    .toLowerCase();

/** What two printings of one title share: no white space, no punctuation, one width. */
export const titleKey = (title: string): string => bare(title);

/** The same for a document number; null where there is none. */
export const numberKey = (docNumber: string | null): string | null =>
  docNumber === null ? null : bare(docNumber) || null;

/** What two printings of one text share; equal keys are the same notice. */
export const textKey = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

const EXTENDS = /延期|延长|顺延/;
const CORRECTS = /更正|勘误|补充通知|修订|调整.*(?:时间|条件|要求)/;

/** Whether a title says that the notice changes another one. */
export const changesAnother = (title: string): boolean => EXTENDS.test(title) || CORRECTS.test(title);

/** A call that can be extended; rules and policies are cited as its basis, not changed by it. */
const CALL = /申报|申请|申领|兑付|兑现|征集|认定|推荐|遴选|报名|评选|评价|入库|备案/;
const RULES = /印发|办法|细则|意见|规划|方案/;

/** What is compared of a notice that is stored already. */
export interface KnownNotice {
  readonly title: string;
  readonly docNumber: string | null;
  readonly issuers: readonly string[];
}

/**
 * The relation of two notices whose texts differ but whose number, or title and one issuer, are the same; null where
 * they are not the same paper. Two that name no common issuer are only taken for one paper where one names none.
 * An extension or correction is known by its title, and by the call that its text cites by 《title》 or number.
 */
export function relationOf(later: KnownNotice, earlier: KnownNotice, laterText = ''): NoticeRelation | null {
  const sameNumber = later.docNumber !== null && numberKey(later.docNumber) === numberKey(earlier.docNumber);
  const sameTitle = titleKey(later.title) === titleKey(earlier.title);
  if (changesAnother(later.title) && !changesAnother(earlier.title)) {
    if (!sameTitle && (titleKey(later.title).includes(coreOf(earlier.title)) || cites(laterText, earlier)))
      return EXTENDS.test(later.title) ? 'extension' : 'correction';
  }
  if (sameNumber && sameTitle) return 'duplicate';
  if (!sameTitle && !sameNumber) return null;
  if (sameTitle && !commonIssuer(later.issuers, earlier.issuers)) return null;
  return later.docNumber !== null && earlier.docNumber !== null && !sameNumber ? 're-issue' : 'duplicate';
}

/** Whether a text names a call by its number or its title in 《》. */
function cites(text: string, call: KnownNotice): boolean {
  if (!CALL.test(call.title) || RULES.test(call.title)) return false;
  const words = bare(text);
  const number = numberKey(call.docNumber);
  return (
    (number !== null && words.includes(number)) || (call.title.length >= 10 && words.includes(titleKey(call.title)))
  );
}

const commonIssuer = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((x) => b.some((y) => bare(x) === bare(y)));

/** The matter of a title, without 关于 … 的通知; long enough not to be found by chance. */
function coreOf(title: string): string {
  const core = titleKey(title)
    .replace(/^.*?关于/, '')
    .replace(/的?(?:通知|公告|通告)$/, '');
  return core.length >= 8 ? core : titleKey(title);
}
