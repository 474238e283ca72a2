import { barred } from './barred.ts';
import { guarded, hitOf } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import { namesIn } from './names.ts';
import type { Segment, Sentence } from './segments.ts';
import { statement } from './statements.ts';

/** …5000万元以上的工业企业: a class of enterprises told by a figure. */
const BY_FIGURE = /\d[^，。；]*(?:以上|以下|以内|不足[^，。；]{0,8})的(?:[一-龥]{0,6}(?:企业|项目|单位))?$/;
const CLASS_AT_END = /的[一-龥、]{0,8}(?:企业|单位|项目|机构|合作社|平台|基地|中心|医院|高校|院所|团队|人员|人才)$/;
const DEMAND = /^(?:应当|应(?!为)|必须|须|需)/;

const GUARD_END = /的(?:企业|单位|项目|机构|团队|申报单位|基地|平台|申请人|中心|高校|院所)?$/;

/** 申报单位须为…的企业 says what the applicant is; 申报主体为企业的 says when. */
const PREDICATE =
  /(?:(?:单位|企业|主体|机构|对象|法人)(?:应当?|须|需|必须)?|应当?|须|需|必须)(?:为|是).*的[一-龥]{2,}$/;

const GUARD_START =
  /^(?:对于?|其中|若|如|凡)?(?:符合|属于|已|拟|申[报请](?!主体|单位|企业|人|者)|采用|为|是|依托单位|申报(?:单位|主体|人|方)|申请(?:单位|主体|人|方)|(?:揭榜|发榜|牵头|需求)(?:方|单位)|用人单位|参评(?:单位|企业)|涉及|联合|由|以|企业|单位|单独|首次|处于|从事|承担单位|项目)/;

/** 〔拟在甲板上市的〕，应满足以下条件之一：… — whom a list that follows is for; [] where its head names nobody. */
export function guardsOfHead(reading: Reading, head: Sentence): Hit[] {
  const [first, ...rest] = head.segments;
  const words = first?.text.replace(/^\d{1,2}[.、．]/, '') ?? '';
  if (!first || rest.length === 0 || !GUARD_END.test(words) || !GUARD_START.test(words) || PREDICATE.test(words))
    return [];
  return [statement(reading, first.start + (first.text.length - words.length), first.end, first.sentence)];
}

/** 申报单位为高校的, 高等学校、科研院所申报的: the kind of applicant that the rest of the sentence is for. */
const OF_KIND =
  /^(?:\ue003|\d{1,2}[.、．])?(?:其中，?)?(?:对于?|若|如|凡)?(?:(?:申报|申请|牵头|承担|依托|实施|建设|项目|运营|主体|揭榜|发榜|需求|用人|参评|参赛|受托|投标)*(?:单位|主体|企业|机构|人|方)(?:为|是|属于?|系|属)|由|以|依托)?([^，。；]{2,24}?)(?:名义)?(?:牵头|单独|独立|联合|自主)*(?:申报|申请|建设|实施|承担|揭榜|组建|创建)?(?:作为[^，。；]{2,6})?的$/;
const JOINED = /^(?:、|和|或者?|及|以及|与|等|类|单位|的)*$/;

/** 跨境电商产业园区运营企业申报的: a kind in the notice's own words. */
const OWN_KIND =
  /(?:企业|机构|单位|公司|中心|园区|基地|平台|协会|学会|联盟|合作社|农场)(?:牵头|单独|独立|联合|自主)*(?:申报|申请|揭榜)的$/;
const NOUN_ALONE = /^(?!.*(?:的|在|为|是|由|已|未|以|经|近|年|注册|具有|属于|获得|符合))[^，。；\d]{4,20}$/;

/** The kinds of applicant that a segment tells by its list of them alone, as the guard of what follows; null for any other. */
function kindGuard(reading: Reading, segment: Segment): Hit | null {
  const m = OF_KIND.exec(segment.text);
  const words = m?.[1];
  if (words === undefined) return null;
  const all = namesIn(words);
  const names = all.filter((name) => name.kind === 'entity');
  const bare = names.reduceRight((rest, name) => rest.slice(0, name.start) + rest.slice(name.end), words);
  const ownWords = OWN_KIND.test(segment.text) && all.length === names.length && NOUN_ALONE.test(words);
  if (names.length === 0 || !(JOINED.test(bare) || ownWords)) return null;
  const start = segment.start + segment.text.indexOf(words, m?.[0].indexOf(words) ?? 0);
  const at = { start, end: start + words.length };
  const value = JOINED.test(bare)
    ? [...new Set(names.flatMap((name) => name.values))]
    : [reading.flat.wordsOf(at.start, at.end)];
  return hitOf(reading, segment.sentence, { field: 'entityType', op: 'in', value }, at.start, at.end, at);
}

/** 〔最近一年销售收入小于5000万元的企业〕，比例不低于5%: what comes first is the guard of what follows in the sentence. */
export function underGuards(reading: Reading, sentence: Sentence, hits: readonly Hit[]): Hit[] {
  if (barred(reading, sentence) || reading.context.polarity !== 'require') return [...hits];
  const guards = sentence.segments.slice(0, -1).filter(
    (s, i) =>
      // 甲的企业，或乙的企业: one class beside another.
      !/^或/.test(sentence.segments[i + 1]?.text ?? '') &&
      (easesFor(sentence, i) ||
        ((GUARD_END.test(s.text) || asksOfClass(sentence, i)) &&
          !PREDICATE.test(s.text) &&
          !/^(?:具有|拥有|具备|在|获得|注册|近|有)/.test(s.text.replace(/^\d{1,2}[.、．]/, '')))),
  );
  let result = [...hits];
  for (const segment of guards) {
    const kind = kindGuard(reading, segment);
    const inside = result.filter((h) => h.from >= segment.start && h.to <= segment.end);
    const later = result.filter((h) => h.from >= segment.end);
    // 本市注册的企业，单项技术交易额在50万元以上: a clause that opens by saying who applies asks all of it.
    if (
      opens(reading, segment) &&
      !easesFor(sentence, sentence.segments.indexOf(segment)) &&
      kind === null &&
      inside.some((h) => 'field' in h.node && h.node.field === 'registeredRegion')
    )
      continue;
    // What the class has to do is not understood: the class alone is no demand.
    if (later.length === 0 && (kind !== null || asksOfClass(sentence, sentence.segments.indexOf(segment))))
      result = result.filter((h) => !inside.includes(h));
    if (later.length === 0 || !later.some((h) => 'field' in h.node)) continue;
    const words = segment.text.replace(/^\d{1,2}[.、．]/, '');
    const whole = statement(
      reading,
      segment.start + (segment.text.length - words.length),
      segment.end,
      segment.sentence,
    );
    // 注册在甲县的种植企业: the class beside the place is for a person to tell.
    const more = easesFor(sentence, sentence.segments.indexOf(segment)) && !/的(?:企业|单位|项目)$/.test(words);
    const text = kind
      ? [kind]
      : inside.length > 0
        ? [...inside, ...(more ? [whole] : [])]
        : GUARD_START.test(words) || easesFor(sentence, sentence.segments.indexOf(segment))
          ? [whole]
          : [];
    if (text.length === 0) continue;
    result = result.filter((h) => !inside.includes(h)).map((h) => (later.includes(h) ? guarded(h, text) : h));
  }
  return result;
}

/** Whether a segment is the first of its clause that says something: a heading (补助对象。) may stand before it. */
const opens = (reading: Reading, segment: Segment): boolean =>
  reading.sentences.slice(0, segment.sentence).every((before) => before.text.length <= 12) &&
  reading.sentences[segment.sentence]?.start === segment.start;

/** 〔甲县的加工企业〕，年销售收入可放宽至…: whether a segment tells for whom the next one eases its figure. */
const easesFor = (sentence: Sentence, i: number): boolean =>
  CLASS_AT_END.test(sentence.segments[i]?.text ?? '') &&
  /(?:放宽|降低|降)(?:至|到|为)/.test(sentence.segments[i + 1]?.text ?? '');

/** 〔年销售收入2000万元以上的工业企业〕，须已…: whether a segment only tells of whom the next one demands something. */
const asksOfClass = (sentence: Sentence, i: number): boolean =>
  BY_FIGURE.test(sentence.segments[i]?.text ?? '') && DEMAND.test(sentence.segments[i + 1]?.text ?? '');
