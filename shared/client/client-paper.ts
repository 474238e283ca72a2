import type { LocalDate } from '../base/local-date.ts';

/** A paper that a client has: 营业执照, an audit report, a certificate. */
export interface ClientPaper {
  readonly id: number;
  readonly name: string;
  readonly number: string | null;
  /** The last day of its validity; null: it does not expire. */
  readonly validUntil: LocalDate | null;
  readonly note: string | null;
  /** The name of the file that was put to it; null where there is none. */
  readonly file: string | null;
}

/** What clients commonly have, to be offered where a paper is named; audit reports of the years before `year`. */
export const commonPapers = (year: number): readonly string[] => [
  '营业执照',
  ...[1, 2, 3].map((ago) => `${year - ago}年度审计报告`),
  '高新技术企业证书',
  '法定代表人身份证',
  '知识产权证书',
  '完税证明',
  '信用报告',
];

/** The paper that a material asks for. */
export interface PaperProof {
  readonly paper: ClientPaper;
  /** On the day that counts. */
  readonly valid: boolean;
}

/**
 * The paper of a client that a material of a notice names, judged on a day (the deadline); null where none has its
 * name. Names have to be the same: 2025年度审计报告 is no 审计报告 of another or an unnamed year, and a material that
 * asks for one of several papers is left to a person. Of several, the one that is valid longest.
 */
export function paperFor(material: string, papers: readonly ClientPaper[], on: LocalDate): PaperProof | null {
  const wanted = paperKey(material);
  const best = papers
    .filter(({ name }) => paperKey(name) === wanted)
    .toSorted((a, b) => (b.validUntil ?? '9999').localeCompare(a.validUntil ?? '9999'))[0];
  return best === undefined || wanted === ''
    ? null
    : { paper: best, valid: best.validUntil === null || best.validUntil >= on };
}

const BRACKETS = /[(（[【〔][^()（）[\]【】〔〕]*[)）\]】〕]/g;
/** In what form a paper is handed in. */
const FORM = /(?:加盖公章|盖章|正副本|正本|副本|复印件|影印件|扫描件|电子版|电子件|原件|[一1]份)$/;
/** Whose and how good it is. */
const WHOSE = /^(?:(?:有效期内|有效|最新|本单位|申报单位|申报企业|申请单位|企业|单位|公司)的?|加盖公章的?)/;

/** The name of a paper without its form, its owner and what stands in brackets; a year is kept, 年度 as 年. */
export function paperKey(name: string): string {
  let key = name
    .normalize('NFKC')
    .replace(BRACKETS, '')
    .replace(/[\s"'“”‘’《》「」,，。;；:：]+/g, '')
    .replace(/(\d{4})年度/g, '$1年');
  for (let before = ''; before !== key;) {
    before = key;
    key = key.replace(FORM, '').replace(WHOSE, '');
  }
  return key.replace(/^法人(?=营业执照$)/, '').toLowerCase();
}
