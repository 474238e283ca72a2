/** The typefaces of papers, by what is set in them. */
export interface Typefaces {
  /** Titles in Word; a workbook's titles are set in the text's face, bold. */
  readonly title: string;
  readonly heading: string;
  /** Text and tables. */
  readonly text: string;
  /** Letters and covers. */
  readonly letter: string;
}

/** Those of public documents (GB/T 9704). */
export const PUBLIC_TYPEFACES: Typefaces = {
  title: '方正小标宋简体',
  heading: '黑体',
  text: '宋体',
  letter: '仿宋_GB2312',
};

export const TYPEFACE_PARTS = ['title', 'heading', 'text', 'letter'] as const satisfies readonly (keyof Typefaces)[];
