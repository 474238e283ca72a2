import { zh } from './zh.ts';

/** The words of the window in the language that is in use. */
export const text = zh;
