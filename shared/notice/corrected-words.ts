/** 原文“…3月15日”更正为“…3月25日”: what was printed before and holds no longer. */
const CORRECTED = /“[^“”\n]{1,200}”(?=[，,]?\s*(?:统一|现|均|应)?(?:更正|修改|修订|调整|变更|更改|改)(?:为|成))/g;

/** The text with the words that a correction replaces blanked out; places are unchanged. */
export const withoutCorrected = (text: string): string =>
  text.includes('”') ? text.replace(CORRECTED, (old) => ' '.repeat(old.length)) : text;
