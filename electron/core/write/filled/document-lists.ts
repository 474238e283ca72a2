import { childOf, elements, valueAt, xmlTree, type XmlNode } from './xml-tree.ts';

/** The paragraph properties (indents) that a level of a Word list gives its paragraphs; null where there are none. */
export type ListParagraph = (list: string, level: number) => XmlNode | null;

/** Reads numbering.xml; may be an empty text. */
export function listParagraphs(numberingXml: string): ListParagraph {
  const numbering = elements(childOf(xmlTree(numberingXml), 'numbering'));
  const idOf = (node: XmlNode, name: string): string => node.attributes[name] ?? '';
  const abstract = new Map(
    numbering.filter(({ name }) => name === 'abstractNum').map((n) => [idOf(n, 'abstractNumId'), n]),
  );
  const lists = new Map(
    numbering
      .filter(({ name }) => name === 'num')
      .map((num) => [idOf(num, 'numId'), abstract.get(valueAt(num, 'abstractNumId') ?? '')]),
  );
  return (list, level) => {
    const levels = elements(lists.get(list) ?? null);
    return childOf(
      levels.find(({ name, attributes }) => name === 'lvl' && attributes['ilvl'] === String(level)) ?? null,
      'pPr',
    );
  };
}
