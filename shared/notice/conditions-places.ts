import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import { headingZone } from './conditions-headings.ts';
import { isLeadIn } from './conditions-sentences.ts';
import { prefersList } from './conditions-lists.ts';
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

/** The zone of a clause: by its heading, its lead-in, and what stands above it. */
export function placeOf({ text, title, tracks }: Source, node: OutlineNode, parent: Place): Place {
  const at = (s: Span): string => textAt(text, s);
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
  if (!inside(parent.zone) && inline && zone === 'mixed' && !/^(?:[一-龥]{0,4}(?:对象|范围|主体|条件))$/.test(heading))
    zone = null;
  if (parent.zone === 'conditions' && zone === 'mixed') zone = 'conditions';
  if (parent.zone === 'barred' && zone !== 'stop') zone = 'barred';
  if (node.children.length > 0 && isLeadIn(leadIn)) {
    if (
      /(?:不得|不予|不能|不支持|不属于|不纳入|不再|不享受|不受理|不存在|未发生|没有|未出现|无(?:以下|下列|如下))/.test(
        leadIn,
      )
    )
      zone = /(?:条件|具备|符合)/.test(leadIn) && !/情形|情况|以下服务|以下项目|下列/.test(leadIn) ? zone : 'barred';
    else if (/(?:材料|资料|文件|程序|流程|附件|信息|内容)[^，。；]{0,8}[：:]?$/.test(leadIn))
      zone = inside(parent.zone) || zone === null ? 'stop' : zone;
    else if (
      /(?:条件|要求|标准|指标|资格|之一|规定)|(?:具备|符合|满足|达到)[：:]$/.test(leadIn) &&
      /(?:应|须|需|必须|同时|具备|符合|满足|规定)/.test(leadIn) &&
      !/(?:申报材料|奖励|补助|支持)[^，。；]{0,10}$/.test(leadIn)
    )
      zone = zone === 'barred' ? zone : 'conditions';
  }
  const ownTrack = tracks.some((track) => track.scope.start === node.span.start && track.scope.end === node.span.end);
  if (
    more &&
    !ownTrack &&
    OTHERS.test(isLeadIn(leadIn) && /应|须|需|具备|符合|取消|撤销/.test(leadIn) ? leadIn : heading) &&
    !sharesWord(title, leadIn + heading) &&
    !/申报|申请(?!书)|推荐条件/.test(heading)
  ) {
    if (zone === 'conditions' || zone === 'mixed' || inside(parent.zone))
      zone = node.children.length > 0 || zone !== null ? 'stop' : zone;
  }
  // the part of one sub-program says among other things who may apply for it
  const ofTrack = zone === null && ownTrack;
  if (ofTrack) zone = parent.zone === 'conditions' ? 'conditions' : 'mixed';
  const scope =
    zone === null || ofTrack
      ? parent.scope
      : zone === 'mixed' && /(?:方向|领域|重点|征集范围|遴选范围|内容)/.test(heading);
  const preferred = parent.preferred || (node.children.length > 0 && zone !== 'barred' && prefersList(leadIn));
  if (preferred && (zone === null || zone === 'mixed')) zone = 'conditions';
  return {
    zone: zone ?? (parent.zone === 'stop' ? null : parent.zone),
    scope,
    under,
    oneOfMany: parent.oneOfMany,
    preferred,
  };
}

const EVERY_OTHER = new RegExp(OTHERS.source, 'g');

/** Whether the title is about the same others as the heading: a call for 服务机构 has conditions for them. */
const sharesWord = (title: string, heading: string): boolean =>
  matchesIn(heading, EVERY_OTHER).some((m) => title.includes(m[0]));
