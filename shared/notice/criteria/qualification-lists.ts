import type { FlatRange, Reading } from './hit.ts';
import { listsOf, namesIn } from './names.ts';
import type { Name } from './names.ts';
import { isPlainFacility } from './plain-facilities.ts';
import { HELD } from './qualification-sense.ts';
import type { Segment, Sentence } from './segments.ts';

/** …示范企业、优势企业或示范建设企业: further members of a list of recognitions, in the notice's words. */
const MORE_NAMES =
  /^(?:(?:、|或者?|和|以及)(?!其他|其它|与|所在)[一-龥]{2,14}(?:示范|培育|试点|建设|优势|领军|标杆|创新)[一-龥]{0,4}(?:企业|单位|中心|机构|基地|平台|园区|工厂|车间)|(?:、|或者?|和|以及)[一-龥]{2,14}奖)+(?=$|[，。；的称])/;

/** A list of recognitions as a sentence has it, with the words around it. Places of names are in the sentence. */
export interface RecognitionList {
  /** All names of the list: kinds of applicant may stand among the recognitions. */
  readonly names: readonly Name[];
  readonly recognitions: readonly Name[];
  readonly first: Name;
  readonly last: Name;
  /** Further members behind the last name, in the notice's own words; empty where there are none. */
  readonly more: string;
  /** The words of its segment before the list, and those of the sentence behind it. */
  readonly before: string;
  readonly after: string;
  /** Where the list stands in the flat text, further members included. */
  readonly at: FlatRange;
  readonly segment: Segment | undefined;
}

/** The lists of a sentence with a recognition in them that is no plain facility. */
export function recognitionLists(reading: Reading, sentence: Sentence): RecognitionList[] {
  const { text } = sentence;
  return listsOf(text, namesIn(text)).flatMap((names): RecognitionList[] => {
    const [first] = names;
    const last = names.at(-1);
    // Beside a recognition a plain name is one as well; what no lexicon names must not be lost from the list.
    const recognitions = names.filter((n) => n.kind === 'qualification');
    const plain = (name: Name): boolean => reading.context.polarity === 'require' && isPlainFacility(text, name);
    if (!first || !last || recognitions.every(plain)) return [];
    const more = MORE_NAMES.exec(text.slice(last.end))?.[0] ?? '';
    const at = { start: sentence.start + first.start, end: sentence.start + last.end + more.length };
    const segment = sentence.segments.find((s) => s.start <= at.start && at.start < s.end);
    const before = text
      .slice((segment?.start ?? sentence.start) - sentence.start, first.start)
      .replace(/^(?:\ue003|\d{1,2}[.、．）)]|[①-⑳])/, '')
      .replace(reading.context.polarity === 'prefer' ? /^对于?/ : '', '');
    return [{ names, recognitions, first, last, more, before, after: text.slice(last.end + more.length), at, segment }];
  });
}

/** Whether the sentence names the list for something else than who holds it. */
export function namesNoHolder({ before, after, last }: RecognitionList, sentence: Sentence): boolean {
  return (
    /入驻[^，。；]{0,20}$/.test(before) ||
    // 已享受过高新技术企业认定奖励: the money that comes with a recognition.
    /^(?:认定|培育|称号|评定)*(?:的?(?:相关|一次性)?)(?:奖励|奖补|补助|补贴|资助|奖金)(?:资金|政策)?(?:$|[，的、。；])/.test(
      after,
    ) ||
    // 科技奖励1项以上 is a number of prizes, often a person's.
    (last.word.endsWith('奖励') && /^[^，。；]{0,6}\d/.test(after)) ||
    // 园区内绿色工厂合计不少于3家: a number of others.
    /^(?:企业|单位)?(?:合计|共计|累计|总数|数量)+(?:应|须|需)?(?:不少于|不低于|达到?|超过|至少)?\d/.test(after) ||
    // 作为前三完成人获得过科学技术奖: a prize of a person.
    (last.word.endsWith('奖') &&
      (!HELD.test(before) || /完成人|本人|申[报请]人|负责人|主持|团队成员/.test(sentence.text)))
  );
}
