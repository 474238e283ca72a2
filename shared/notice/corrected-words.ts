/** 原文“…3月15日”更正为“…3月25日”: what was printed before and holds no longer. */
const CORRECTED =
  /“[^“”\n]{1,200}”(?=[，,]?\s*(?:统一|现|均|应)?(?:更正|修改|修订|调整|变更|更改|改|扩大|放宽|延长|顺延)(?:为|成|到|至))/g;

/** 延长至“2024年6月20日”: a date reads on without its quotation marks. */
const QUOTED_DATE = /(?<=[为成到至])“(?<date>(?:20\d\d ?年)?\d{1,2} ?月 ?\d{1,2} ?日[^“”，。；]{0,12})”/g;

/** The text with the words that a correction replaces blanked out, and the marks around a new date; places are unchanged. */
export const withoutCorrected = (text: string): string =>
  text.includes('”')
    ? text.replace(CORRECTED, (old) => ' '.repeat(old.length)).replace(QUOTED_DATE, (_, date: string) => ` ${date} `)
    : text;
