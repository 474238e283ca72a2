/** Comparing names that people write differently. */

/** Without spaces and quotation marks; full-width letters, digits and brackets as half-width. */
export const bareName = (name: string): string => name.normalize('NFKC').replace(/[\s“”‘’"'「」『』《》〈〉]/g, '');

/** Whether one name ends with the other: 国家高新技术企业 ~ 高新技术企业, but not 高新技术企业培育库入库企业. */
export function sameQualification(a: string, b: string): boolean {
  return a.length > 0 && b.length > 0 && (a.endsWith(b) || b.endsWith(a));
}
