import type { Typefaces } from '../../../shared/packet/typefaces.ts';
import { facesOf } from './word-style.ts';
import { xmlText } from './word-xml.ts';

/** What Word and LibreOffice take where a typeface is not installed, and its family. */
const OTHERS: Readonly<Record<string, readonly [other: string, family: string]>> = {
  宋体: ['SimSun', 'roman'],
  黑体: ['SimHei', 'modern'],
  仿宋_GB2312: ['仿宋', 'modern'],
  方正小标宋简体: ['宋体', 'auto'],
};

/** The font table of a file in these typefaces. */
export const fontTable = (typefaces: Typefaces): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[
    ...new Set(Object.values(facesOf(typefaces))),
  ]
    .map((name) => {
      const [other = '宋体', family = 'auto'] = OTHERS[name] ?? [];
      return `<w:font w:name="${xmlText(name)}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="auto"/></w:font>`;
    })
    .join('')}</w:fonts>`;
