import { cleanText } from '../../../shared/packet/clean-text.ts';

/** Names that Windows keeps for devices, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)$/i;

/**
 * A text as one part of a file name on Windows, macOS and Linux: without characters that a system forbids, no dot or
 * space at an end, no device name, at most `limit` characters and three bytes for each (Linux takes 255 bytes in all).
 * `fallback` where nothing is left.
 */
export function safeFileName(text: string, limit = 40, fallback = '未命名'): string {
  const clean = cleanText(text)
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\n\u0000-\u001f]/g, ' ')
    .replace(/[\u200b-\u200d\u2060]/g, '')
    .replace(/\s+/g, ' ');
  const short = [...clean].slice(0, limit);
  while (Buffer.byteLength(short.join('')) > limit * 3) short.pop();
  const name = short.join('').replace(/^[\s.]+|[\s.]+$/g, '');
  if (name === '') return fallback;
  const [stem = ''] = name.split('.');
  return RESERVED.test(stem.trim()) ? `_${name}` : name;
}
