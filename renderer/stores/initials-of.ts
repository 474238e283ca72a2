import { pinyin } from 'pinyin-pro';

/** The pinyin initials of a name in lower case, its words read as words: 重庆 is `cq`. Other letters and figures stay. */
export const initialsOf = (name: string): string =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase();
