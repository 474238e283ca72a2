import type { Span } from '../../base/span.ts';
import { textAt } from '../../base/span.ts';
import { headingZone } from '../conditions-headings.ts';
import type { NoticeContext } from '../context.ts';
import type { OutlineNode } from '../outline.ts';
import type { Matter } from './track-names.ts';

/** What is known of a notice before its sub-programs are. */
export type TrackSource = Omit<NoticeContext, 'tracks'>;

/** A part of a notice that may be about one sub-program. */
export interface Part {
  readonly name: string;
  /** Where the name stands. */
  readonly span: Span;
  /** The name and all that stands under it. */
  readonly scope: Span;
  /** What the part's heading says it holds (甲项目申报材料); null where it names the sub-program alone. */
  readonly matter: Matter | null;
  /** What it is counted by: 方向1, A类. */
  readonly code: string | null;
}

/** What the headings above say that a group of parts is about. */
export type Zone = 'conditions' | 'mixed' | 'support' | 'materials' | 'steps' | 'barred' | null;

/** Parts that stand side by side and may each be about one sub-program. */
export interface Group {
  readonly form: 'clauses' | 'labels' | 'rows' | 'column' | 'subjects';
  readonly zone: Zone;
  /** The words of the heading right above. */
  readonly heading?: string;
  /** Whether there is nothing beside the parts under the heading. */
  readonly whole?: boolean;
  /** Whether each part is a heading above a list of its own. */
  readonly lists?: boolean;
  readonly parts: readonly Part[];
  /** Numbered clauses of one demand (企业规模：（1）加工型企业…): what kinds of applicants have to meet, no programs. */
  readonly nested: boolean;
  /** Whether a part beside them tells the conditions of who applies (依托单位条件): the others are of the same thing. */
  readonly ofOne?: boolean;
  /** Whether the words themselves make them programs: 甲中心是指…申报主体应为…. */
  readonly certain?: boolean;
  /** Whether a single part is another sub-program where there are some. */
  readonly joins?: boolean;
  /** What the columns of a table hold, beside the name. */
  readonly columns?: ReadonlySet<Matter>;
}

const SUPPORT =
  /(?:支持|奖励|补助|补贴|资助|奖补|扶持|贴息|激励|兑现|资金)[^，。]{0,6}(?:标准|政策|额度|方式|措施|内容|金额|办法)|^(?:支持|奖励|补助|补贴|资助|奖补|扶持|激励|额度|奖项|待遇)$|补助标准/;

/** What a heading says of the clauses under it; null where it says nothing about it. */
export function zoneOfHeading(heading: string): Zone {
  const zone = headingZone(heading);
  if (zone === 'conditions' || zone === 'mixed' || zone === 'barred') return zone;
  // 附件1 above an enclosed text says nothing of what it holds.
  if (/^附件[一二三四五六七八九十\d]{0,2}$/.test(heading)) return null;
  if (/材料|资料/.test(heading)) return 'materials';
  if (SUPPORT.test(heading)) return 'support';
  if (/程序|流程|步骤|时间|期限|日期|联系|评审|审核|附件|监督|职责|组织|保障|名额|纪律|工作要求/.test(heading))
    return 'steps';
  return null;
}

/** 申报范围, 支持对象: a heading under which the classes of what may be applied for are told. */
export const tellsClasses = (heading: string): boolean =>
  zoneOfHeading(heading) === 'mixed' && /对象|范围|主体|类别|类型/.test(heading);

/** The zone below a clause: of its own heading, else the one above. */
export const zoneBelow = (text: string, node: OutlineNode, above: Zone): Zone =>
  zoneOfHeading(textAt(text, node.heading)) ?? above;
