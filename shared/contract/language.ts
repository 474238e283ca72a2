/** The languages of the window; Chinese first. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language that a stored setting or a page's address names; Chinese where it is none of ours. */
export const languageOf = (named: string | null | undefined): Language =>
  LANGUAGES.find((language) => language === named) ?? 'zh';
