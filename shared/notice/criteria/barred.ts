import type { Reading } from './hit.ts';
import type { Sentence } from './segments.ts';

/** Whether meeting the sentence bars from applying: …的，不予支持. */
export function barred(reading: Reading, sentence: Sentence): boolean {
  if (reading.context.polarity === 'exclude') return true;
  if (
    /(?:近|最近|前)[一二两三四五\d]年[^。；]*取消(?:其)?(?:申报|申请|参评|推荐)资格/.test(sentence.text) ||
    /^[^（。；]{0,20}已(?:经)?(?:享受|获得|列入|得到)[^。；]*(?:项目|企业|单位|的)?除外$/.test(sentence.text)
  )
    return true;
  return /(?:不得|不能|不可|不再|不予|不予以|不|无资格)(?:进行|参与|参加|再次|再|重复|多头|新|同时)*(?:申报|申请|申领|扶持|兑付|报名|支持|受理|推荐|参评|资助|立项|参赛|参加|补助|奖励|认定|享受|纳入|入库|评定|评选|补贴|兑现|列入|安排)[^，；。]{0,20}$/.test(
    sentence.text,
  );
}
