/** A column name or label without what may stand around its words: bracketed notes, units, white space, `*`, `：`, numbering. */
export const templateName = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[([【〔].*?[)\]】〕]/g, '')
    .replace(/[\s*:;,、。“”"《》/_·—-]+/g, '')
    .replace(/^(?:[一二三四五六七八九十]+、|\d+[.．、])/, '')
    .toLowerCase();

export type MoneyUnit = '元' | '万元' | '亿元';

/** The unit of money that a column name or a line of the sheet states (`（万元）`, `单位：元`); null where none. */
export function statedUnit(text: string): MoneyUnit | null {
  const found =
    /[(（,，、/]\s*(?:单位[:：]?)?\s*(?:人民币)?(亿元|万元|元)\s*[)）]?|单位\s*[:：]\s*(?:人民币)?(亿元|万元|元)/.exec(
      text.normalize('NFKC'),
    );
  const unit = found?.[1] ?? found?.[2];
  return unit === '元' || unit === '万元' || unit === '亿元' ? unit : null;
}
