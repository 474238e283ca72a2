import { barred } from './barred.ts';
import { guarded } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import type { Sentence } from './segments.ts';
import { statement } from './statements.ts';

/** …5000万元以上的工业企业: a class of enterprises told by a figure. */
const BY_FIGURE = /\d[^，。；]*(?:以上|以下|以内|不足[^，。；]{0,8})的[一-龥]{0,6}企业$/;
const DEMAND = /^(?:应当|应(?!为)|必须|须|需)/;

const GUARD_END = /的(?:企业|单位|项目|机构|团队|申报单位|基地|平台|申请人|中心|高校|院所)?$/;

/** 申报单位须为…的企业 says what the applicant is; 申报主体为企业的 says when. */
const PREDICATE =
  /(?:(?:单位|企业|主体|机构|对象|法人)(?:应当?|须|需|必须)?|应当?|须|需|必须)(?:为|是).*的[一-龥]{2,}$/;

const GUARD_START =
  /^(?:对于?|其中|若|如|凡)?(?:符合|属于|已|拟|申[报请](?!主体|单位|企业|人|者)|采用|为|是|依托单位|申报(?:单位|主体)|申请(?:单位|主体)|牵头单位|涉及|联合|由|以|企业|单位|单独|首次|处于|从事|承担单位|项目)/;

/** 〔拟在甲板上市的〕，应满足以下条件之一：… — whom a list that follows is for; [] where its head names nobody. */
export function guardsOfHead(reading: Reading, head: Sentence): Hit[] {
  const [first, ...rest] = head.segments;
  const words = first?.text.replace(/^\d{1,2}[.、．]/, '') ?? '';
  if (!first || rest.length === 0 || !GUARD_END.test(words) || !GUARD_START.test(words) || PREDICATE.test(words))
    return [];
  return [statement(reading, first.start + (first.text.length - words.length), first.end, first.sentence)];
}

/** 〔最近一年销售收入小于5000万元的企业〕，比例不低于5%: what comes first is the guard of what follows in the sentence. */
export function underGuards(reading: Reading, sentence: Sentence, hits: readonly Hit[]): Hit[] {
  if (barred(reading, sentence) || reading.context.polarity !== 'require') return [...hits];
  const guards = sentence.segments.slice(0, -1).filter(
    (s, i) =>
      // 甲的企业，或乙的企业: one class beside another.
      !/^或/.test(sentence.segments[i + 1]?.text ?? '') &&
      (GUARD_END.test(s.text) || asksOfClass(sentence, i)) &&
      !PREDICATE.test(s.text) &&
      !/^(?:具有|拥有|具备|在|获得|注册|近|有)/.test(s.text.replace(/^\d{1,2}[.、．]/, '')),
  );
  let result = [...hits];
  for (const segment of guards) {
    const inside = result.filter((h) => h.from >= segment.start && h.to <= segment.end);
    const later = result.filter((h) => h.from >= segment.end);
    // What the class has to do is not understood: the class alone is no demand.
    if (later.length === 0 && asksOfClass(sentence, sentence.segments.indexOf(segment)))
      result = result.filter((h) => !inside.includes(h));
    if (later.length === 0 || !later.some((h) => 'field' in h.node)) continue;
    const words = segment.text.replace(/^\d{1,2}[.、．]/, '');
    const text =
      inside.length > 0
        ? inside
        : GUARD_START.test(words)
          ? [statement(reading, segment.start + (segment.text.length - words.length), segment.end, segment.sentence)]
          : [];
    if (text.length === 0) continue;
    result = result.filter((h) => !inside.includes(h)).map((h) => (later.includes(h) ? guarded(h, text) : h));
  }
  return result;
}

/** 〔年销售收入2000万元以上的工业企业〕，须已…: whether a segment only tells of whom the next one demands something. */
const asksOfClass = (sentence: Sentence, i: number): boolean =>
  BY_FIGURE.test(sentence.segments[i]?.text ?? '') && DEMAND.test(sentence.segments[i + 1]?.text ?? '');
