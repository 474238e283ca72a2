import { languageOf } from '../../shared/contract/language.ts';
import type { Language } from '../../shared/contract/language.ts';

/** The language that main put into the page's address: a page has one from its first line on. Chinese outside a page. */
export const language: Language = languageOf(
  typeof location === 'undefined' ? null : new URLSearchParams(location.search).get('lang'),
);

/** Each in its own words, so that a person finds the way back. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { zh: '简体中文', en: 'English' };
