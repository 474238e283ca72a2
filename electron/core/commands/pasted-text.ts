import { safeFileName } from '../write/safe-file-name.ts';
import type { SourceFile } from './read-notice-file.ts';

const LONGEST = 80;

/** Pasted words as a text file of the name that a person gave them, whatever stands in it: `市局/通知.pdf` is a text all the same. */
export const pastedText = (name: string, words: string): SourceFile => ({
  path: `${safeFileName(name.replace(/\.txt$/i, ''), LONGEST, '粘贴文本')}.txt`,
  load: async () => new TextEncoder().encode(words),
});
