import { inChinese, inWords } from '../../shared/base/sentence.ts';
import { language } from './language.ts';
import { english } from './told/english.ts';
import type { Failure } from '../../shared/base/failure.ts';
import type { Sentence } from '../../shared/base/sentence.ts';

/** A sentence of the core or main in the language that is in use; words that have no English stay Chinese. */
export const told = (sentence: Sentence): string =>
  language === 'en' ? inWords(sentence, (form) => english[form] ?? form) : inChinese(sentence);

/** What a failure says, in the language that is in use. */
export const toldFailure = ({ said }: Failure): string => told(said);
