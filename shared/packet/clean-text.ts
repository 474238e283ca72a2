/** Control characters that XML 1.0 does not allow, non-characters, and marks that turn the direction of writing round. */
const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const SUSPECT = /[^\u0020-\u007E\u00A0-\u200D\u2010-\u2027\u2030-\u2065\u2070-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD]/;

/**
 * Text from outside as it may stand in a written file: without characters that no XML file can hold, with `\n` as
 * the only line break and spaces for tabs. It stays text; what it means to a program is the writers' care.
 */
export function cleanText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(FORBIDDEN, '')
    .replace(LONE_SURROGATE, '');
}
