import { cleanText } from '../../../shared/packet/clean-text.ts';
import type { Tone } from '../../../shared/packet/document.ts';
import { TONE_STYLES } from './word-style.ts';

const MARKUP = /[&<>"]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Signs of markup as entities; for a text that is clean already. */
export const escapeMarkup = (clean: string): string => clean.replace(MARKUP, (sign) => ENTITIES[sign] ?? sign);

/** A text as it stands in XML: never markup, never a character that XML cannot hold. */
export const xmlText = (text: string): string => escapeMarkup(cleanText(text));

/** A text as one run with its line breaks; the tone is a character style. Plain text holds no field and no link. */
export function run(text: string, tone: Tone = 'normal', before = ''): string {
  if (text === '' && before === '') return '';
  const properties = tone === 'normal' ? '' : `<w:rPr><w:rStyle w:val="${TONE_STYLES[tone]}"/></w:rPr>`;
  const words = xmlText(text);
  const body = words.includes('\n') ? words.split('\n').map(wordsXml).join('<w:br/>') : wordsXml(words);
  return `<w:r>${properties}${before}${body}</w:r>`;
}

const wordsXml = (escaped: string): string => `<w:t xml:space="preserve">${escaped}</w:t>`;

/** A paragraph of a style; `properties` go after the style in the order of CT_PPr. */
export const paragraph = (style: string, content: string, properties = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`;

const FACE = '<w:rFonts w:ascii="MS Gothic" w:hAnsi="MS Gothic" w:eastAsia="MS Gothic" w:hint="eastAsia"/>';

/** A check box control that a click in Word ticks. */
export function checkBox(checked: boolean): string {
  const states =
    '<w14:checkedState w14:val="2611" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/>';
  return `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${checked ? 1 : 0}"/>${states}</w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr>${FACE}</w:rPr><w:t>${checked ? '☑' : '☐'}</w:t></w:r></w:sdtContent></w:sdt>`;
}
