import type { Reading } from './hit.ts';
import { refusesAtEnd } from './refusals.ts';
import type { Sentence } from './segments.ts';

/** Whether meeting the sentence bars from applying: …的，不予支持. */
export function barred(reading: Reading, sentence: Sentence): boolean {
  if (reading.context.polarity === 'exclude') return true;
  if (
    /(?:近|最近|前)[一二两三四五\d]年[^。；]*取消(?:其)?(?:申报|申请|参评|推荐)资格/.test(sentence.text) ||
    /^[^（。；]{0,20}已(?:经)?(?:享受|获得|列入|得到)[^。；]*(?:项目|企业|单位|的)?除外$/.test(sentence.text)
  )
    return true;
  return refusesAtEnd(sentence.text);
}
