import type { Language } from '../../../shared/contract/language.ts';
import type { Words } from '../../../shared/base/words.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** The main process's words in a language. */
export const wordsIn = (language: Language): Words<typeof zh> => (language === 'en' ? en : zh);
export type MainWords = Words<typeof zh>;
