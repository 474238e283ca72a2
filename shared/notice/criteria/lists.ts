import { group, guarded, hitOf, members } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import { unguarded } from './remarks.ts';
import type { Sentence } from './segments.ts';
import { tellsClass } from './sentence-class.ts';
import { guardsOfHead } from './sentence-guards.ts';
import { isOther, statement } from './statements.ts';

/** 下列条件之一, 任意一项, 下列情形之一的，优先推荐：: of the items that follow one is enough. */
export const ONE_OF =
  /(?:之一|任一(?:项|条|个)?(?:条件)?|任意一(?:项|条|个)|其中(?:的)?一(?:项|条|个)|中(?:的)?一(?:项|条|个))(?:的|者|即可|以上)*(?:[^，。；：]{0,8}(?:[：:]|$)|，?[^。；：]{0,20}(?:优先|倾斜|加分)[^，。；：]{0,12}[：:])/;

/** 达到45分以上或满足下列条件之一：…: what the head itself states is one more alternative, else a demand of its own. */
export function headed(reading: Reading, head: number, perSentence: readonly Hit[][]): (Hit | null)[] {
  const own = perSentence[head] ?? [];
  const open = oneOf(reading, head, perSentence);
  const sentence = reading.sentences[head];
  const list = open && sentence && own.length === 0 ? guarded(open, guardsOfHead(reading, sentence)) : open;
  const joined = /或者?(?:满足|符合|具备|达到)(?:以?下列?|如下|下列)/.test(reading.sentences[head]?.text ?? '');
  if (!joined || own.length === 0 || !list) return [...own, list];
  return [
    'any' in list.node ? { ...group('any', [group('all', own), list]) } : group('any', [group('all', own), list]),
  ];
}

/** 符合下列条件之一：…；…: each item is an alternative; one that cannot be read stays open, for else it would be denied. */
function oneOf(reading: Reading, head: number, perSentence: readonly Hit[][]): Hit | null {
  const items: { hits: Hit[]; sentences: Sentence[] }[] = [];
  const numbered = reading.sentences.slice(head + 1).some((s) => NUMBERED.test(s.text));
  reading.sentences.slice(head + 1).forEach((sentence, i) => {
    const last = items.at(-1);
    const hits = perSentence[head + 1 + i] ?? [];
    // 1.获省级奖励，排名前三；或获国家级奖励，…: the second half is an alternative of its own.
    if (numbered && !NUMBERED.test(sentence.text) && last && !/^或/.test(sentence.text)) {
      last.hits.push(...hits);
      last.sentences.push(sentence);
    } else items.push({ hits: [...hits], sentences: [sentence] });
  });
  const ofCertificates = CERTIFICATES.test(reading.sentences[head]?.text ?? '');
  const alternatives = items.map(({ hits, sentences }) => {
    const graded =
      ofCertificates && sentences[0] && hits.every(isOther) ? certificateHit(reading, sentences[0], head + 1) : null;
    if (graded) return graded;
    if (hits.length > 0) return group('all', [...hits, ...unread(reading, sentences, hits)]);
    const first = sentences[0];
    const certificate = first && ofCertificates ? certificateHit(reading, first, head + 1) : null;
    if (certificate) return certificate;
    return first
      ? statement(reading, first.start + (NUMBERED.exec(first.text)?.[0].length ?? 0), first.end, head + 1)
      : null;
  });
  const known = alternatives.filter((a): a is Hit => a !== null);
  return known.some((a) => !(isOther(a) && 'value' in a.node && a.node.value === true)) ? group('any', known) : null;
}

/** 具备下列资质之一：甲证书；乙认证: each item is a recognition by its name alone. */
const CERTIFICATES = /(?:资质|称号|证书|认证|荣誉|奖项|认定|资格)/;
const CERTIFICATE =
  /^(?:\ue003|\d{1,2}[.、．）)]|[①-⑳])?([^，。；：]{2,30}(?:证书|认证|资质|称号|奖|认定|资格|许可证))[；。]?$/;

function certificateHit(reading: Reading, sentence: Sentence, index: number): Hit | null {
  const name = CERTIFICATE.exec(sentence.text)?.[1];
  if (name === undefined || /(?:未|无|不|没有|项|件|个)/.test(name)) return null;
  const start = sentence.start + sentence.text.indexOf(name);
  const at = { start, end: start + name.length };
  return hitOf(
    reading,
    index,
    { field: 'qualification', op: 'has', value: [reading.flat.wordsOf(at.start, at.end)] },
    at.start,
    at.end,
    at,
  );
}

/** The part of an alternative that no criterion covers, kept open: 〔博士学历〕，年龄50周岁以下. */
function unread(reading: Reading, sentences: readonly Sentence[], hits: readonly Hit[]): Hit[] {
  return sentences
    .flatMap((sentence) => sentence.segments)
    .filter((segment) => segment.text.length >= 4 && !hits.some((h) => h.from < segment.end && segment.start < h.to))
    .map((segment) =>
      statement(reading, segment.start + (NUMBERED.exec(segment.text)?.[0].length ?? 0), segment.end, segment.sentence),
    );
}

const NUMBERED = /^(?:\ue003|\d{1,2}[.、．）)]|[①-⑳]|[一二三四五六七八九]是)/;

const listed = (reading: Reading, before: Hit | undefined, hit: Hit): boolean =>
  before !== undefined && /^(?:等级|名|位|等)*、$/.test(reading.flat.text.slice(before.to, hit.from));

/** 确无主管单位的省级协会可以直接申报: who comes in by another way than the sentence before asks. */
const DIRECT = /^([^，。；]{2,20}的)?[^，。；]{2,16}可以?直接(?:向[^，。；]{2,30})?(?:申报|申请)/;

const EITHER = /^(?:\ue003|\d{1,2}[.、．）)])?或(?:者|是)?(?!许)/;
const LET_OFF = /可(?:以|适当)?放宽|不受(?:此|上述|该)[^，。；]{0,6}限制/;

/** The hits of each sentence, those of another way in joined to the sentence before as an alternative. */
export function withOtherWays(reading: Reading, perSentence: readonly Hit[][]): Hit[][] {
  const done: Hit[][] = [];
  perSentence.forEach((hits, i) => {
    const sentence = reading.sentences[i];
    const before = done.at(-1) ?? [];
    // …称号；贫困县可放宽至未获称号的合作社: who is let off may pass all the same.
    if (sentence && before.length > 0 && LET_OFF.test(sentence.text) && !/\d/.test(sentence.text)) {
      done[done.length - 1] = [
        group('any', [group('all', before), statement(reading, sentence.start, sentence.end, i)]),
      ];
      done.push([]);
      return;
    }
    // 专利10件以上；软件企业软件著作权5件以上: what one class may have instead.
    if (
      sentence &&
      tellsClass(sentence) &&
      before.length > 0 &&
      before.every((hit) => countsProperty(hit) && guards(hit) === 0) &&
      hits.length > 0 &&
      hits.every((hit) => countsProperty(hit) && guards(hit) === 1)
    ) {
      const own = hits.flatMap((hit, at) => unguarded(hit).slice(at === 0 ? 0 : -1));
      done[done.length - 1] = [group('any', [group('all', before), group('all', own)])];
      done.push([]);
      return;
    }
    // 年均增长率不低于10%；或上一年度营业收入突破10亿元: either sentence is enough.
    if (sentence && hits.length > 0 && before.length > 0 && EITHER.test(sentence.text)) {
      done[done.length - 1] = [group('any', [group('all', before), group('all', hits)])];
      done.push([]);
      return;
    }
    const m = sentence && hits.length > 0 && before.length > 0 ? DIRECT.exec(sentence.text) : null;
    if (!sentence || !m) {
      done.push([...hits]);
      return;
    }
    const whose = m[1] === undefined ? [] : [statement(reading, sentence.start, sentence.start + m[1].length, i)];
    const own = group('all', [...hits, ...whose]);
    const [first] = before;
    const alternatives = before.length === 1 && first && 'any' in first.node ? members(first) : [group('all', before)];
    done[done.length - 1] = [group('any', [...alternatives, own])];
    done.push([]);
  });
  return done;
}

const countsProperty = ({ node }: Hit): boolean =>
  'field' in node &&
  (node.field === 'intellectualProperty' || (node.field === 'other' && /^[件项个]$/.test(node.unit ?? '')));

const guards = ({ node }: Hit): number => ('field' in node ? (node.when?.length ?? 0) : 0);

const NOMINAL =
  /的(?:企业|单位|机构|项目|团队|个人|创客|园区|平台|[一-龥、]{2,24}(?:企业|中心|平台|基地|团队|工厂))(?:或[一-龥]{2,8})?(?:，[^，]{0,30})?$/;

/** 上年度新获批…的企业。上年度获评…的企业。 — classes side by side: one of them is enough. */
export function classes(reading: Reading, perSentence: readonly Hit[][]): Hit[] {
  const { sentences } = reading;
  const stated = sentences.filter((s) => s.text.length > 3);
  const nominal = stated.filter(
    (s) => NOMINAL.test(s.text) && !/(?:须|应当?(?!用|急)|必须|不得|不低于|不少于|原则上)/.test(s.text),
  );
  if (
    stated.length < 2 ||
    nominal.length < 2 ||
    stated.length - nominal.length > 1 ||
    reading.context.polarity !== 'require'
  )
    return perSentence.flat();
  const alternatives = sentences.flatMap((sentence, i) => {
    const hits = perSentence[i] ?? [];
    // 获得优秀等级、位列前50名、位列前10名的企业: each is a class of its own.
    if (hits.length > 1 && hits.every((hit, at) => at === 0 || listed(reading, hits[at - 1], hit))) return [...hits];
    if (hits.length > 0) return [group('all', hits)];
    return sentence.text.length > 3 ? [statement(reading, sentence.start, sentence.end, i)] : [];
  });
  return alternatives.some((a) => !isOther(a)) ? [group('any', alternatives)] : [];
}
