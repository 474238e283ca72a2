import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import type { NoticeContext } from './context.ts';
import { headingZone } from './conditions-headings.ts';
import type { HeadingZone } from './lexicon/condition-headings.ts';
import {
  isConditionAmongOthers,
  isConditionAnywhere,
  isFurtherCondition,
  isLeadIn,
  isNoCondition,
  isScopeBar,
} from './conditions-sentences.ts';
import { readTable } from './conditions-tables.ts';
import type { OutlineNode } from './outline.ts';

/** A clause that states a condition, with what its place in the notice says of it. */
export interface ConditionClause {
  readonly span: Span;
  /** Under a heading or lead-in that bars: what it describes must not be. */
  readonly barred: boolean;
  /** The clauses it stands under, outermost first: headings and lead-ins, for tracks. */
  readonly under: readonly Span[];
  /** One item of a list of which several, not all, have to be met. */
  readonly oneOfMany: boolean;
}

type Zone = HeadingZone | null;

interface Place {
  readonly zone: Zone;
  /** Under a heading that tells fields and directions (申报范围). */
  readonly scope: boolean;
  readonly under: readonly Span[];
  readonly oneOfMany: boolean;
}

type Source = Pick<NoticeContext, 'text' | 'outline' | 'title' | 'kind' | 'body'>;

/** Who is not the applicant: conditions for them are none of the applicant's. */
const OTHERS =
  /(?:服务机构|服务提供方|中介机构|专家|在孵企业|毕业(?!生)|入孵企业|合作单位|合作机构|推荐单位|评审|受托|担保机构|金融机构|培训机构|验收|退出|撤销|变更|取消(?:认定|资格)|复审|审计机构|管理人员|服务商|承办单位|受理机构|出库|调出|除名|移出|淘汰|摘牌|终止)/;
const HARD_STOP =
  /(?:材料|资料|程序|流程|步骤|联系|附件|评审|审核|受理时间|申报时间|支持标准|奖励标准|补贴标准|支持方式|资金拨付|名额)/;
/** The children belong to the sentence before them: 比例符合如下要求：, 满足下列条件之一：. */
const ONE_OF =
  /(?:之一|任一(?:项|条|个)?(?:条件)?|任意一(?:项|条|个)|其中(?:的)?一(?:项|条|个)|中的一(?:项|条|个))[^。；]{0,14}[：:]?$/;
const SHARED_PREDICATE =
  /(?:比例|收入|投资|投入|人数|指标|总额|年龄|额度|占比|面积|数量|金额|强度)(?:应当?|须|需|要)?(?:符合|满足|达到)?(?:如下|以下|下列)(?:要求|标准|条件|指标)?[：:]$|(?:分别为|分别不低于|分别达到)[：:]$/;
const SOME_OF =
  /(?:至少|不少于)[^。；]{0,24}(?:[二两三四五六七八九]|[2-9])(?:项|条|个|款)|(?:[二两三四五六七八九]|[2-9])(?:项|条|个)(?:及|（含）)?以上(?:条件|要求|指标)?[^。；]{0,8}[：:]$|其中[二两三四五](?:项|条)/;
const MERGED_LIMIT = 2500;

/** Every clause of a notice that states a condition, in order. */
export function conditionClauses(context: Source): ConditionClause[] {
  const { text, outline } = context;
  const strict = context.kind !== 'program' && context.kind !== 'tender';
  const found: ConditionClause[] = [];
  const at = (s: Span): string => textAt(text, s);

  const add = (span: Span, place: Place, barred = place.zone === 'barred'): void => {
    const trimmed = trimClause(text, span);
    if (trimmed && !found.some((c) => c.span.start < trimmed.end && trimmed.start < c.span.end))
      found.push({ span: trimmed, barred, under: place.under, oneOfMany: place.oneOfMany });
  };

  const accepts = ({ zone, scope }: Place, words: string): boolean => {
    if (zone === 'conditions' || zone === 'barred') return !isNoCondition(words);
    return zone === 'mixed' && context.kind !== 'policy' && isConditionAmongOthers(words, scope);
  };

  /** Words before the first numbered clause: every sentence that is no announcement and states something. */
  const readIntro = (span: Span, place: Place): void => {
    for (const paragraph of paragraphsOf(text, span)) {
      for (const sentence of splitAt(text, paragraph, /[。！!\n]/)) {
        const stated = withoutLeadIn(text, sentence);
        if (!stated) continue;
        const words = at(stated);
        if (
          place.zone !== null && place.zone !== 'stop'
            ? INTRO.test(words) && accepts({ ...place, zone: 'mixed' }, words)
            : !strict && isConditionAnywhere(words)
        )
          add(stated, place);
      }
    }
  };

  const readOutside = (span: Span, place: Place): void => {
    if (strict) return;
    for (const paragraph of paragraphsOf(text, span)) {
      if (at(paragraph).includes('\t')) continue;
      for (const sentence of splitAt(text, paragraph, /[。！!\n]/)) {
        const stated = subjectPart(text, afterCall(text, sentence));
        if (isConditionAnywhere(at(stated))) add(stated, { ...place, zone: null }, isScopeBar(at(stated)));
      }
    }
  };

  const readLeaf = (node: OutlineNode, place: Place): void => {
    const paragraphs = mended(text, paragraphsOf(text, node.own), node);
    const [first, ...rest] = paragraphs;
    if (!first) return;
    const rows = paragraphs.filter((p) => at(p).includes('\t'));
    if (rows.length > 1)
      for (const row of readTable(text, rows)) if (accepts({ ...place, zone: 'conditions' }, at(row))) add(row, place);
    const titled =
      node.heading.end > node.heading.start &&
      node.heading.end >= first.end - 1 &&
      rest.length > 0 &&
      !/[。；;]$/.test(at(first)) &&
      !isSentence(at(first));
    const plain = (titled ? rest : paragraphs).filter((p) => !at(p).includes('\t'));
    plain.forEach((paragraph, i) => {
      const stated = withoutLeadIn(text, paragraph);
      if (!stated) return;
      const words = at(stated);
      if (titled && place.zone === 'mixed' && /。./.test(words)) readIntro(stated, place);
      else if (i === 0 || titled || isLeadIn(at(plain[0] ?? first))) {
        if (accepts(place, words)) add(stated, place);
      } else if (/^其中[，,]/.test(words)) {
        const last = found.pop();
        if (last) found.push({ ...last, span: { start: last.span.start, end: stated.end } });
      } else if (isFurtherCondition(words)) add(stated, place);
    });
  };

  const visit = (node: OutlineNode, parent: Place): void => {
    const place = placeOf(node, parent);
    const leadIn = lastSentence(text, node.own);
    if (place.zone === null || place.zone === 'stop') {
      if (node.style !== null) readOutside(node.own, place);
      else
        readIntro({ start: Math.max(node.own.start, context.body.start), end: node.own.end }, { ...place, zone: null });
      node.children.forEach((child) => visit(child, place));
      return;
    }
    if (node.children.length === 0) {
      readLeaf(node, place);
      return;
    }
    const whole = { start: node.own.start, end: endOfList(text, node) };
    if (
      ((ONE_OF.test(leadIn) && place.zone !== 'barred') || SHARED_PREDICATE.test(leadIn)) &&
      whole.end - whole.start <= MERGED_LIMIT
    ) {
      add(whole, place);
      return;
    }
    if (SOME_OF.test(leadIn) && isLeadIn(leadIn)) add(afterHeading(text, node) ?? node.own, place);
    else {
      const intro = afterHeading(text, node);
      if (intro) readIntro(intro, place);
    }
    const inner = SOME_OF.test(leadIn) ? { ...place, oneOfMany: true } : place;
    node.children.forEach((child) => visit(child, inner));
  };

  const placeOf = (node: OutlineNode, parent: Place): Place => {
    if (node.style === null) return parent;
    const heading = at(node.heading);
    const own = at(node.own);
    const more = node.children.length > 0 || node.heading.end < node.own.end - 1;
    const leadIn = lastSentence(text, node.own);
    const under = [
      ...parent.under,
      {
        start: node.own.start,
        end: node.children.length > 0 ? node.own.end : Math.max(node.heading.end, node.own.start),
      },
    ];
    let zone = more && heading !== '' ? headingZone(heading) : null;
    const inline = more && node.children.length === 0 && !own.startsWith(`${heading}\n`);
    if (inside(parent.zone) && zone === 'stop' && (inline || !HARD_STOP.test(heading))) zone = null;
    if (inside(parent.zone) && inline && zone !== 'barred') zone = null;
    if (
      !inside(parent.zone) &&
      inline &&
      zone === 'mixed' &&
      !/^(?:[一-龥]{0,4}(?:对象|范围|主体|条件))$/.test(heading)
    )
      zone = null;
    if (parent.zone === 'conditions' && zone === 'mixed') zone = 'conditions';
    if (parent.zone === 'barred' && zone !== 'stop') zone = 'barred';
    if (node.children.length > 0 && isLeadIn(leadIn)) {
      if (/(?:不得|不予|不能|不支持|不属于|不纳入|不再|不享受|不受理|不存在|未发生|没有)/.test(leadIn))
        zone = /(?:条件|具备|符合)/.test(leadIn) && !/情形|情况|以下服务|以下项目|下列/.test(leadIn) ? zone : 'barred';
      else if (/(?:材料|资料|文件|程序|流程|附件|信息|内容)[^，。；]{0,8}[：:]?$/.test(leadIn))
        zone = inside(parent.zone) || zone === null ? 'stop' : zone;
      else if (
        /(?:条件|要求|标准|指标|资格|之一|规定)/.test(leadIn) &&
        /(?:应|须|需|必须|同时|具备|符合|满足|规定)/.test(leadIn) &&
        !/(?:申报材料|奖励|补助|支持)[^，。；]{0,10}$/.test(leadIn)
      )
        zone = zone === 'barred' ? zone : 'conditions';
    }
    if (
      OTHERS.test(isLeadIn(leadIn) && /应|须|需|具备|符合|取消|撤销/.test(leadIn) ? leadIn : heading) &&
      !sharesWord(context.title, leadIn + heading) &&
      !/申报|申请(?!书)|推荐条件/.test(heading)
    ) {
      if (zone === 'conditions' || zone === 'mixed' || inside(parent.zone))
        zone = node.children.length > 0 || zone !== null ? 'stop' : zone;
    }
    const scope = zone === null ? parent.scope : zone === 'mixed' && /(?:方向|领域|重点|征集范围|内容)/.test(heading);
    return { zone: zone ?? (parent.zone === 'stop' ? null : parent.zone), scope, under, oneOfMany: parent.oneOfMany };
  };

  visit(outline, { zone: null, scope: false, under: [], oneOfMany: false });
  return found
    .sort((a, b) => a.span.start - b.span.start)
    .filter(
      (c, i, all) =>
        !all
          .slice(0, i)
          .some((d) => d.barred === c.barred && same(at(d.span), at(c.span)) && same(under(text, d), under(text, c))),
    );
}

/** A notice that is printed twice (cover and enclosed file) states each clause once. */
const same = (a: string, b: string): boolean => a.replace(/[\s*]/g, '') === b.replace(/[\s*]/g, '');
const under = (text: string, clause: ConditionClause): string =>
  textAt(text, clause.under.at(-2) ?? { start: 0, end: 0 });

const inside = (zone: Zone): boolean => zone === 'conditions' || zone === 'mixed' || zone === 'barred';
const INTRO =
  /(?:注册|登记|法人|均可申报|可申报|面向|须为|应为|须是|应当为|应当是|应是|不得|不低于|不少于|以上|未发生|无[^，]{0,8}(?:记录|行为)|需符合|须符合|应符合|认定的|申报主体|优先|同等条件|只能)/;
const isSentence = (words: string): boolean => words.length > 30 && /[，。；]/.test(words);

/** Whether the title is about the same others as the heading: a call for 服务机构 has conditions for them. */
const sharesWord = (title: string, heading: string): boolean =>
  [...heading.matchAll(new RegExp(OTHERS.source, 'g'))].some((m) => title.includes(m[0]));

/** A paragraph that stops in the middle of a sentence goes on in the next one (a line break of the source). */
function mended(text: string, paragraphs: readonly Span[], node: OutlineNode): Span[] {
  const found: Span[] = [];
  for (const paragraph of paragraphs) {
    const last = found.at(-1);
    const before = last ? text.slice(last.start, last.end) : '';
    const opensLow =
      /^[（(，。；、）]/.test(text.slice(paragraph.start, paragraph.end)) &&
      !/^[（(][一二三四五六七八九十\d]{1,3}[）)]/.test(text.slice(paragraph.start, paragraph.end));
    const goesOn =
      last !== undefined &&
      (opensLow || before.length > 24) &&
      before.length > 24 &&
      !before.includes('\t') &&
      (opensLow ? !/[。；;：:！？]$/.test(before) : !/[。；;：:！？）)”》]$/.test(before)) &&
      !(found.length === 1 && node.heading.end - node.heading.start <= 24 && node.heading.end >= last.end - 1);
    if (goesOn && last) found[found.length - 1] = { start: last.start, end: paragraph.end };
    else found.push(paragraph);
  }
  return found;
}

export function paragraphsOf(text: string, span: Span): Span[] {
  return splitAt(text, span, /\n/).map((p) => ({ start: p.start, end: p.end }));
}

/** The stretches of a span between marks; a mark stays with the words before it, a line break with none. */
function splitAt(text: string, span: Span, mark: RegExp): Span[] {
  const found: Span[] = [];
  let start = span.start;
  let depth = 0;
  for (let i = span.start; i <= span.end; i++) {
    const c = i < span.end ? (text[i] ?? '') : '\n';
    if ('（(《“'.includes(c)) depth += 1;
    else if ('）)》”'.includes(c)) depth = Math.max(0, depth - 1);
    if (c === '\n') depth = 0;
    if (i < span.end && (!mark.test(c) || (depth > 0 && c !== '\n'))) continue;
    const end = i < span.end && c !== '\n' ? i + 1 : i;
    if (end > start) found.push({ start, end });
    start = i + 1;
    if (c !== '\n') start = end;
  }
  return found.filter((s) => text.slice(s.start, s.end).trim() !== '');
}

/** The sentences of a paragraph, each with its mark. */
export const sentencesIn = (text: string, span: Span): Span[] =>
  splitAt(text, span, /[。！!；;\n]/).map((s) => trimClause(text, s) ?? s);

function lastSentence(text: string, own: Span): string {
  const words = text.slice(own.start, own.end).trimEnd();
  const from = Math.max(words.slice(0, -1).lastIndexOf('。'), words.lastIndexOf('\n'));
  return words.slice(from + 1);
}

/** Where a clause's own list ends: paragraphs behind its last item belong to it only where they go on with 其中. */
function endOfList(text: string, node: OutlineNode): number {
  const last = node.children.at(-1);
  if (!last) return node.span.end;
  if (last.children.length > 0) return endOfList(text, last);
  const [first, ...rest] = paragraphsOf(text, last.own);
  let end = first?.end ?? last.own.end;
  for (const paragraph of rest) {
    if (!/^其中[，,]?/.test(text.slice(paragraph.start, paragraph.end))) break;
    end = paragraph.end;
  }
  return end;
}

/** A clause's own words behind its heading line; null where there are none. */
function afterHeading(text: string, node: OutlineNode): Span | null {
  const line = text.slice(node.own.start, node.own.end).split('\n', 1)[0] ?? '';
  const whole = node.heading.end - node.own.start >= line.replace(/[。：:；;]$/, '').length;
  const alone = line.length >= node.own.end - node.own.start;
  if (whole && alone && !/[，。；]/.test(line)) return null;
  const start = whole && !alone ? node.own.start + line.length + 1 : node.own.start;
  return { start: Math.min(start, node.own.end), end: node.own.end };
}

/** A sentence without the announcement at its end (…，同时具备以下条件：); null where nothing else is left. */
function withoutLeadIn(text: string, span: Span): Span | null {
  const words = text.slice(span.start, span.end);
  const bare = words.replace(/^[答A][：:.、]\s*/, '');
  const start = span.start + (words.length - bare.length);
  if (!isLeadIn(bare) || !/[：:]$|(?:以下|如下|下列)[^，。；]{0,14}[。]?$/.test(bare.trimEnd()))
    return bare.trim() === '' ? null : { start, end: span.end };
  const cut = Math.max(bare.lastIndexOf('，'), bare.lastIndexOf('。', bare.length - 2), bare.lastIndexOf('；'));
  if (cut <= 0) return null;
  const rest = bare.slice(0, bare.lastIndexOf('。', bare.length - 2) === cut ? cut + 1 : cut);
  return /(?:注册|法人|须为|应为|须是|必须是|应当是|不低于|不少于|以上|企业$|单位$|均可申报)/.test(rest)
    ? { start, end: start + rest.length }
    : null;
}

/** 同时请申报单位注意：同一项目不得重复申报 — without the call before it. */
function afterCall(text: string, span: Span): Span {
  const m = /^[^：:]{0,40}(?:注意|提醒|说明|强调|要求)(?:事项)?[：:]/.exec(text.slice(span.start, span.end));
  return m ? { start: span.start + m[0].length, end: span.end } : span;
}

/** 甲工程以县级部门为申报主体，按照要求编制方案，…: the statement ends where the procedure begins. */
function subjectPart(text: string, span: Span): Span {
  const m = /^[^，。；]*以[^，。；]{2,30}为申报主体(?=[，；])/.exec(text.slice(span.start, span.end));
  return m ? { start: span.start, end: span.start + m[0].length } : span;
}

function trimClause(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && /[\s　]/.test(text[start] ?? '')) start += 1;
  while (end > start && /[\s　]/.test(text[end - 1] ?? '')) end -= 1;
  return end - start >= 4 ? { start, end } : null;
}
