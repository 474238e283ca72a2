import { languageOf } from '../../shared/contract/language.ts';
import type { Language } from '../../shared/contract/language.ts';
import type { Settings } from './settings.ts';
import { APP_ORIGIN } from './served-path.ts';
import { wordsIn } from './words/words.ts';
import type { MainWords } from './words/words.ts';

const SETTING = 'language';

/** The language that the user chose; Chinese until then. */
export const chosenLanguage = (settings: Settings): Language => languageOf(settings.get(SETTING));

export const chosenWords = (settings: Settings): MainWords => wordsIn(chosenLanguage(settings));

/** Resolves when it is on disk. */
export const chooseLanguage = (settings: Settings, language: Language): Promise<void> =>
  settings.set(SETTING, language);

/** The page of the window in a language. */
export const pageIn = (language: Language): string => `${APP_ORIGIN}/index.html?lang=${language}`;
