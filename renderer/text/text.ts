import { en } from './en.ts';
import { language } from './language.ts';
import type { Words } from '../../shared/base/words.ts';
import { zh } from './zh.ts';

/** The words of the window in the language that is in use. */
export const text: Words<typeof zh> = language === 'en' ? en : zh;
