import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import { headingZone } from './conditions-headings.ts';
import { isLeadIn } from './conditions-sentences.ts';
import { barsAny, prefersList } from './conditions-lists.ts';
import { revokes } from './conditions-signs.ts';
import { lastSentence } from './conditions-spans.ts';
import type { NoticeContext } from './context.ts';
import type { HeadingZone } from './lexicon/condition-headings.ts';
import type { OutlineNode } from './outline.ts';
import { matchesIn } from '../base/matches.ts';

/** What the headings above say of a clause; null where they say nothing of conditions. */
export type Zone = HeadingZone | null;

/** What the clauses above a clause say of it. */
export interface Place {
  readonly zone: Zone;
  /** Under a heading that tells fields and directions (申报范围). */
  readonly scope: boolean;
  readonly under: readonly Span[];
  readonly oneOfMany: boolean;
  /** Under a lead-in that prefers: whoever fits one of the clauses comes first. */
  readonly preferred: boolean;
  /** Behind the last list of its kind. */
  readonly closing?: boolean;
}

type Source = Pick<NoticeContext, 'text' | 'title' | 'tracks'>;

/** Who is not the applicant: conditions for them are none of the applicant's. */
const OTHERS =
  /(?:服务机构|服务提供方|中介机构|专家|在孵企业|毕业(?!生)|入孵企业|合作单位|合作机构|推荐单位|评审|受托|担保机构|金融机构|培训机构|验收|退出|撤销|变更|取消(?:认定|资格)|复审|审计机构|管理人员|服务商|承办单位|受理机构|出库|调出|除名|移出|淘汰|摘牌|终止)/;
const HARD_STOP =
  /(?:材料|资料|程序|流程|步骤|联系|附件|评审|审核|受理时间|申报时间|支持标准|奖励标准|补贴标准|支持方式|资金拨付|名额|(?:创建|组织|实施|工作|推荐|评价|考核)方式)/;

/** Whether clauses of this zone may be conditions. */
export const inside = (zone: Zone): boolean => zone === 'conditions' || zone === 'mixed' || zone === 'barred';

/** The place of a clause: by its heading, its lead-in, and what stands above it. */
export function placeOf({ text, title, tracks }: Source, node: OutlineNode, parent: Place): Place {
  if (node.style === null) return parent;
  const heading = textAt(text, node.heading);
  const leadIn = lastSentence(text, node.own);
  const listed = node.children.length > 0;
  const more = listed || node.heading.end < node.own.end - 1;
  const inline = more && !listed && !textAt(text, node.own).startsWith(`${heading}\n`);
  let zone = headedZone(more && heading !== '' ? headingZone(heading) : null, heading, parent.zone, inline);
  if (listed && revokes(leadIn)) zone = 'stop';
  else if (listed && isLeadIn(leadIn)) zone = ledZone(leadIn, zone, parent.zone);
  else if (listed && parent.zone === 'conditions' && barsAny(leadIn)) zone = 'barred';
  const ownTrack = tracks.some((track) => track.scope.start === node.span.start && track.scope.end === node.span.end);
  if (
    !ownTrack &&
    (listed || (more && zone !== null)) &&
    (zone === 'conditions' || zone === 'mixed' || inside(parent.zone)) &&
    isOfOthers(heading, leadIn, [title, ...tracks.map((track) => track.name)])
  )
    zone = 'stop';
  // the part of one sub-program says among other things who may apply for it
  const ofTrack = zone === null && ownTrack;
  if (ofTrack) zone = parent.zone === 'conditions' ? 'conditions' : 'mixed';
  const scope =
    zone === null || ofTrack
      ? parent.scope
      : zone === 'mixed' && /(?:方向|领域|重点|征集范围|遴选范围|内容)/.test(heading);
  const preferred = parent.preferred || (listed && zone !== 'barred' && prefersList(leadIn));
  if (preferred && (zone === null || zone === 'mixed')) zone = 'conditions';
  const own = { start: node.own.start, end: listed ? node.own.end : Math.max(node.heading.end, node.own.start) };
  return {
    zone: zone ?? (parent.zone === 'stop' ? null : parent.zone),
    scope,
    under: [...parent.under, own],
    oneOfMany: parent.oneOfMany,
    preferred,
  };
}

/** A heading of applicants whose clause follows in the same line. */
const OPENS_IN_LINE = /^(?:[一-龥]{0,4}(?:对象|范围|主体|条件))$/;

/** What a heading comes to under the zone `above`, where by itself it says `said`. `inline`: its clause follows in the same line. */
function headedZone(said: Zone, heading: string, above: Zone, inline: boolean): Zone {
  if (!inside(above)) return inline && said === 'mixed' && !OPENS_IN_LINE.test(heading) ? null : said;
  if (said === 'stop' && !inline && HARD_STOP.test(heading)) return 'stop';
  if (above === 'barred' || said === 'barred') return 'barred';
  // Among conditions the words before a clause in the same line only name it, and a soft stop is one of them.
  if (inline || said === 'stop') return null;
  return above === 'conditions' && said === 'mixed' ? 'conditions' : said;
}

const DENIES =
  /(?:不得|不予|不能|不支持|不属于|不纳入|不再|不享受|不受理|不存在|未发生|没有|未出现|无(?:以下|下列|如下))/;

/** What a lead-in makes of the clauses under it, which the heading has put into `zone`. */
function ledZone(leadIn: string, zone: Zone, above: Zone): Zone {
  if (DENIES.test(leadIn))
    return /(?:条件|具备|符合)/.test(leadIn) && !/情形|情况|以下服务|以下项目|下列/.test(leadIn) ? zone : 'barred';
  if (/(?:材料|资料|文件|程序|流程|附件|信息|内容)[^，。；]{0,8}[：:]?$/.test(leadIn))
    return inside(above) || zone === null ? 'stop' : zone;
  const demands =
    /(?:条件|要求|标准|指标|资格|之一|规定)|(?:具备|符合|满足|达到)[：:]$/.test(leadIn) &&
    /(?:应|须|需|必须|同时|具备|符合|满足|规定)/.test(leadIn) &&
    !/(?:申报材料|奖励|补助|支持)[^，。；]{0,10}$/.test(leadIn);
  return demands && zone !== 'barred' ? 'conditions' : zone;
}

/** 申报数字化服务商奖补的，还应当符合以下条件：: whoever it names applies. */
const APPLIES =
  /^(?:对|凡|拟)?(?:申报|申请|申领|参评)(?!单位|企业|主体|人|书|材料)[^，。；]{2,30}?的(?=[，,]|应|还|须|需)/;

/** Whether the clauses under a heading speak of others than the applicant; `programs` are the notice's title and sub-programs. */
const isOfOthers = (heading: string, leadIn: string, programs: readonly string[]): boolean =>
  OTHERS.test(
    isLeadIn(leadIn) && /应|须|需|具备|符合|取消|撤销/.test(leadIn) ? leadIn.trim().replace(APPLIES, '') : heading,
  ) &&
  !sharesWord(programs, leadIn + heading) &&
  !/申报|申请(?!书)|推荐条件/.test(heading);

const EVERY_OTHER = new RegExp(OTHERS.source, 'g');

/** Whether a program is for the same others as the heading is about: a call for 服务机构 has conditions for them. */
const sharesWord = (programs: readonly string[], heading: string): boolean =>
  matchesIn(heading, EVERY_OTHER).some((m) => programs.some((name) => name.includes(m[0])));
