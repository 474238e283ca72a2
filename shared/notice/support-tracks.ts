import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import type { NoticeContext } from './context.ts';
import { nodesAt } from './deadlines-sentences.ts';
import { partTrack, soleTrack, trackMeant, tracksInOrder, tracksNamed } from './tracks/track-of.ts';

/** For which sub-programs a figure is: told by its clause, the words told off by 分别, the sentence that it goes on, the headings. */

interface Placed {
  readonly kind: 'max' | 'ratio';
  readonly span: Span;
}

/** The figures of a sentence, each with the sub-programs that it is for; none where it is for all of them. */
export function withTracks<Figure extends Placed>(
  context: NoticeContext,
  sentence: Span,
  figures: readonly Figure[],
): (Figure & { readonly tracks: readonly string[] })[] {
  if (context.tracks.length === 0) return figures.map((figure) => ({ ...figure, tracks: [] }));
  const told = toldOff(context, sentence, figures);
  return figures.map((figure, i) => ({ ...figure, tracks: told?.[i] ?? tracksAt(context, sentence, figure.span) }));
}

/** 甲、乙、丙分别给予100万元、200万元、100万元: the first sum is for the first that is named; null where they are not told off so. */
function toldOff(context: NoticeContext, sentence: Span, figures: readonly Placed[]): string[][] | null {
  const [first] = figures;
  if (!first || figures.some((figure) => figure.kind !== first.kind)) return null;
  const before = context.text.slice(sentence.start, first.span.start);
  const inFull = tracksInOrder(context, before);
  const named = inFull.length === figures.length ? inFull : listedShort(context, before);
  return before.includes('分别') && named.length > 1 && named.length === figures.length
    ? named.map((name) => [name])
    : null;
}

/** 经认定的种植型、养殖型、加工型园区: sub-programs in one list, their common noun said once. */
function listedShort(context: NoticeContext, words: string): string[] {
  const list = /(?:[^，。；：、]{2,24}[、和及])+[^，。；：、]{2,24}/.exec(words)?.[0] ?? '';
  const named = list
    .split(/[、和及]/)
    .map((item) => soleTrack(context, item) ?? trackMeant(context, item.replace(/^.*的/, ''), true));
  return named.flatMap((name, i) => (name !== null && named.indexOf(name) === i ? [name] : []));
}

/** Nouns of those who get something: a clause without one goes on with those of the sentence before. */
const RECEIVER = /企业|团队|单位|机构|项目|人才|平台|基地|园区|中心|产品|个人|高校|院所|载体|工厂|协会/;

function tracksAt(context: NoticeContext, sentence: Span, figure: Span): readonly string[] {
  const said = context.text.slice(sentence.start, figure.start);
  const own = tracksOfWords(context, said);
  if (own) {
    // 缴纳社会保险费的企业 in the part of another is no word on 社会保险补贴
    const part = partTrack(context.tracks, figure)?.name;
    const [only] = own;
    return part !== undefined && only !== undefined && !own.includes(part) && !said.includes(only) ? [part] : own;
  }
  const lineStart = context.text.lastIndexOf('\n', sentence.start - 1) + 1;
  const stop = context.text.lastIndexOf('。', sentence.start - 1) + 1;
  const from = Math.max(lineStart, stop);
  // 购买仪器服务的，按30%补贴; 其中排名前5%的，最高1000万元
  if (from < sentence.start && (/^其中/.test(said) || !RECEIVER.test(said))) {
    const earlier = tracksOfWords(context, context.text.slice(from, sentence.start));
    if (earlier) return earlier;
  }
  for (const node of nodesAt(context.outline, figure.start).reverse()) {
    const named = tracksNamed(context, textAt(context.text, node.heading));
    if (named.length === 1) return named;
  }
  return [];
}

/** The sub-programs named nearest before the end of the words; empty where they name all, null where they name none. */
function tracksOfWords(context: NoticeContext, words: string): readonly string[] | null {
  for (const clause of words.split(/[，；]/).reverse()) {
    const named = tracksNamed(context, clause);
    const found = named.length > 0 ? named : calledShort(context, clause);
    if (found.length === context.tracks.length && found.length > 1) return [];
    if (found.length > 0) return found;
  }
  return null;
}

/** 贷款贴息额度按…, 担保补助不超过…: what a clause on money begins with. */
const SUBJECT =
  /^\s*(?:对|其中)?(?<subject>[^，；：的\d]{2,20}?)(?:项目|类)?(?:的?(?:额度|标准|金额|比例|资金))?(?:原则上|一般|最高|最多)*(?:按|不超过|不高于|给予|为|每|最高|控制在)/;

/** What may get any of them, and the grant itself. */
const ANYTHING =
  /^(?:企业|单位|项目|机构|个人|团队|人员|职工|资金|补助|补贴|奖励|资助|支持|单个|同一|单户|最高|一次性|年度)$/;

/** The sub-program that the clause's subject abbreviates, else those called by their kind of applicant. */
function calledShort(context: NoticeContext, clause: string): string[] {
  const subject = SUBJECT.exec(clause)?.groups?.['subject'];
  const meant = subject === undefined || ANYTHING.test(subject) ? null : trackMeant(context, subject, true);
  return meant === null ? calledByKind(context, clause) : [meant];
}

/** Kinds of applicants that sub-programs may be told apart by. */
const KIND = /(?:企业|团队|院所|高校|个人|社会组织)$/;

/** 企业和团队 of 科技型企业 and 创新创业团队: the sub-programs by the kind of applicant alone, where no two are of one kind. */
function calledByKind(context: NoticeContext, clause: string): string[] {
  const kinds = context.tracks.map((track) => KIND.exec(track.name)?.[0]);
  if (kinds.length < 2 || kinds.includes(undefined) || new Set(kinds).size < kinds.length) return [];
  const subject =
    /^\s*(?:[（(]?[一二三四五六七八九十\d]+[）)、.])?(?:对|每[家个])?(?<subject>[^，；的]{2,24})/.exec(clause)
      ?.groups?.['subject'] ?? '';
  return context.tracks.flatMap((track, i) => (subject.includes(kinds[i] ?? '\n') ? [track.name] : []));
}
