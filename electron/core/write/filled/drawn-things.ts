import { joined, quoted, say, type Sentence } from '../../../../shared/base/sentence.ts';
import { below, wordsOf, xmlTree } from './xml-tree.ts';

/** What is drawn over a file, by its name for a person: pictures, charts, text boxes with their words, shapes. */
export function drawnThings(drawings: readonly string[], where: Sentence): readonly Sentence[] {
  const counts = { pictures: 0, charts: 0, shapes: 0 };
  const boxes: string[] = [];
  for (const drawing of drawings)
    for (const node of below(xmlTree(drawing), (name) =>
      ['pic', 'graphicFrame', 'sp', 'cxnSp', 'contentPart'].includes(name),
    )) {
      if (node.name === 'pic') counts.pictures += 1;
      else if (node.name === 'graphicFrame') counts.charts += 1;
      else {
        const words = wordsOf(node).trim();
        if (words === '') counts.shapes += 1;
        else boxes.push(words.length > MOST_QUOTED ? `${words.slice(0, MOST_QUOTED)}…` : words);
      }
    }
  return thingsSaid(where, counts, boxes);
}

export function thingsSaid(
  where: Sentence,
  { pictures, charts, shapes }: { readonly pictures: number; readonly charts: number; readonly shapes: number },
  boxes: readonly string[],
): readonly Sentence[] {
  const words = joined(
    boxes.map((box) => quoted(`「${box}」`)),
    quoted('、'),
  );
  return [
    ...(pictures > 0 ? [say`${where}的图片 ${pictures} 个`] : []),
    ...(charts > 0 ? [say`${where}的图表 ${charts} 个`] : []),
    ...(words === null ? [] : [say`${where}的文本框：${words}`]),
    ...(shapes > 0 ? [say`${where}的图形 ${shapes} 个`] : []),
  ];
}

export const MOST_QUOTED = 30;
