import { movedCells, movedFormula, movedRow, type AddedRows } from './fill-excel-refs.ts';
import { partBytes, partText, type Parts } from './template-parts.ts';
import { attributeOf, escapeXml, plainXml } from './template-xml.ts';

const parentFolder = (part: string): string => part.slice(0, part.lastIndexOf('/'));

/** The parts that a worksheet refers to, of one kind (`drawing`, `comments`, `table`, `vmlDrawing`). */
export function relatedParts(parts: Parts, sheet: string, kind: string): readonly string[] {
  const folder = parentFolder(sheet);
  const relations = partText(parts, `${folder}/_rels/${sheet.slice(folder.length + 1)}.rels`) ?? '';
  return [...relations.matchAll(/<Relationship\b([^>]*)>/g)].flatMap(([, attributes = '']) => {
    if (!(attributeOf(attributes, 'Type') ?? '').endsWith(`/${kind}`)) return [];
    const target = attributeOf(attributes, 'Target') ?? '';
    const part = target.startsWith('/') ? target.slice(1) : `${folder}/${target}`.replace(/[^/]+\/\.\.\//g, '');
    return parts.has(part) ? [part] : [];
  });
}

/** Whatever else names rows of the sheet follows: names, print areas, other sheets' formulas, charts, pictures, notes. */
export function movedWorkbook(parts: Parts, sheetPart: string, added: AddedRows): Map<string, Uint8Array> {
  const next = new Map(parts);
  const edit = (part: string, change: (xml: string) => string): void => {
    const xml = partText(next, part);
    if (xml === null) return;
    const changed = change(xml);
    if (changed !== xml) next.set(part, partBytes(changed));
  };
  const formulaIn =
    (pattern: RegExp) =>
    (xml: string): string =>
      xml.replace(pattern, (whole: string, open: string, formula: string, close: string) => {
        const moved = movedFormula(plainXml(formula), null, added);
        return moved === plainXml(formula) ? whole : `${open}${escapeXml(moved)}${close}`;
      });
  edit('xl/workbook.xml', formulaIn(/(<definedName\b[^>]*>)([^<]*)(<\/definedName>)/g));
  for (const part of parts.keys()) {
    if (part.startsWith('xl/worksheets/') && part.endsWith('.xml') && part !== sheetPart)
      edit(part, formulaIn(/(<(?:f|formula[12]?)\b[^>/]*>)([^<]+)(<\/(?:f|formula[12]?)>)/g));
    if (/^xl\/charts\/chart[^/]*\.xml$/.test(part)) edit(part, formulaIn(/(<c:f>)([^<]*)(<\/c:f>)/g));
  }
  for (const part of relatedParts(parts, sheetPart, 'drawing'))
    edit(part, (xml) =>
      xml.replace(
        /(<xdr:row>)(\d+)(<\/xdr:row>)/g,
        (_, a: string, row: string, z: string) => `${a}${movedRow(Number(row) + 1, added) - 1}${z}`,
      ),
    );
  for (const part of relatedParts(parts, sheetPart, 'comments'))
    edit(part, (xml) =>
      xml.replace(
        /(<comment\b[^>]*?\bref=")([^"]*)(")/g,
        (_, a: string, ref: string, z: string) => `${a}${movedCells(ref, added)}${z}`,
      ),
    );
  for (const part of relatedParts(parts, sheetPart, 'vmlDrawing'))
    edit(part, (xml) =>
      xml.replace(
        /(<x:Row>)(\d+)(<\/x:Row>)/g,
        (_, a: string, row: string, z: string) => `${a}${movedRow(Number(row) + 1, added) - 1}${z}`,
      ),
    );
  for (const part of relatedParts(parts, sheetPart, 'table'))
    edit(part, (xml) =>
      xml.replace(
        /(\bref=")([^"]*)(")/g,
        (_, a: string, ref: string, z: string) => `${a}${movedCells(ref, added)}${z}`,
      ),
    );
  return next;
}

/** Formulas are worked out anew when the file is opened; the order of working out that Excel noted no longer holds. */
export function withRecalculation(parts: Parts, rowsMoved: boolean): Map<string, Uint8Array> {
  const next = new Map(parts);
  const workbook = partText(parts, 'xl/workbook.xml') ?? '';
  const flagged = /<calcPr\b/.test(workbook)
    ? workbook.replace(
        /<calcPr\b([^>]*?)(\/?)>/,
        (_, attributes: string, slash: string) =>
          `<calcPr${attributes.replace(/\sfullCalcOnLoad="[^"]*"/, '').trimEnd()} fullCalcOnLoad="1"${slash}>`,
      )
    : workbook.replace(/(<\/definedNames>|<\/sheets>)(?![\s\S]*<\/definedNames>)/, '$1<calcPr fullCalcOnLoad="1"/>');
  if (flagged !== workbook) next.set('xl/workbook.xml', partBytes(flagged));
  if (rowsMoved && next.delete('xl/calcChain.xml'))
    for (const part of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels'])
      next.set(
        part,
        partBytes((partText(parts, part) ?? '').replace(/<(?:Override|Relationship)\b[^>]*calcChain[^>]*\/>/g, '')),
      );
  return next;
}
