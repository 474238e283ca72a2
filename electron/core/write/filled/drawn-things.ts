import { say, type Sentence } from '../../../../shared/base/sentence.ts';
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
        else boxes.push(words);
      }
    }
  return thingsSaid(where, counts, boxes);
}

/** Things that are drawn over a file, counted; of text boxes the first are quoted. */
export function thingsSaid(
  where: Sentence,
  { pictures, charts, shapes }: { readonly pictures: number; readonly charts: number; readonly shapes: number },
  boxes: readonly string[],
): readonly Sentence[] {
  const words = boxes
    .slice(0, MOST_BOXES)
    .map((box) => `「${box.length > MOST_QUOTED ? `${box.slice(0, MOST_QUOTED)}…` : box}」`)
    .join('、');
  return [
    ...(pictures > 0 ? [say`${where}的图片 ${pictures} 个`] : []),
    ...(charts > 0 ? [say`${where}的图表 ${charts} 个`] : []),
    ...(words === '' ? [] : [say`${where}的文本框：${boxes.length > MOST_BOXES ? `${words}…` : words}`]),
    ...(shapes > 0 ? [say`${where}的图形 ${shapes} 个`] : []),
  ];
}

const MOST_BOXES = 5;
const MOST_QUOTED = 30;
