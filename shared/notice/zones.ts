import type { Span } from '../base/span.ts';
import type { OutlineNode } from './outline.ts';

/** What a part of a notice is about, told by its heading. One heading may name several (`申报条件及材料`). */
export const ZONE_KINDS = [
  'conditions',
  'scope',
  'materials',
  'deadline',
  'submission',
  'procedure',
  'support',
  'contacts',
  'exclusions',
  'attachments',
  'requirements',
  'review',
] as const;
export type ZoneKind = (typeof ZONE_KINDS)[number];

/** The words by which headings of such notices name their zones. */
const HEADING_WORDS: readonly (readonly [ZoneKind, RegExp])[] = [
  [
    'conditions',
    /(?:条件|资格|门槛|标准和要求|申报(?:基本)?要求|基本要求|参评要求|认定标准|评价标准|申请要求|推荐要求|入库要求|应符合|应具备|须具备|应当具备|应满足|具备以下|符合以下)/,
  ],
  ['scope', /(?:范围|对象|主体|方向|领域|重点(?!任务)|类别|种类|项目类型|征集内容|内容和)/],
  ['materials', /(?:材料|资料|文件清单|附件清单|提交内容|申报文件)/],
  ['deadline', /(?:时间|期限|时限|截止|进度安排|日程|受理期|批次)/],
  ['submission', /(?:申报方式|报送|提交|递交|受理|申报渠道|申报途径|填报|申报地点|申请方式|报名方式|办理方式)/],
  ['procedure', /(?:程序|流程|步骤|方式方法|组织方式|工作程序|组织实施|申报方式|组织推荐|申报与审核|实施步骤)/],
  [
    'support',
    /(?:支持方式|支持标准|支持政策|支持内容|奖励|补助|补贴|资助|扶持|额度|奖补|贴息|资金支持|支持措施|政策措施|支持额|经费|标准)/,
  ],
  ['contacts', /(?:联系|咨询|热线|监督电话)/],
  [
    'exclusions',
    /(?:不予(?:支持|受理|申报)|不得(?:申报|申请)|限制(?:条件|申报|性)|负面清单|不支持|禁止|限项|查重|除外)/,
  ],
  ['attachments', /^附件/],
  ['requirements', /(?:要求|注意事项|说明|事项|须知|其他|其它|提示)/],
  ['review', /(?:评审|审核|评价方法|认定程序|公示|论证|评分)/],
];

/** The zones that a heading names, most telling first; empty where it names none. */
export function zonesOfHeading(heading: string): ZoneKind[] {
  return HEADING_WORDS.filter(([, words]) => words.test(heading)).map(([kind]) => kind);
}

/** A part of a notice and what it is about. */
export interface Zone {
  readonly kinds: readonly ZoneKind[];
  readonly heading: Span;
  readonly span: Span;
  readonly node: OutlineNode;
}

/** Every clause whose heading names a zone, outer before inner, in document order. */
export function zonesOf(text: string, outline: OutlineNode): Zone[] {
  const zones: Zone[] = [];
  const visit = (node: OutlineNode): void => {
    for (const child of node.children) {
      const kinds = zonesOfHeading(text.slice(child.heading.start, child.heading.end));
      if (kinds.length > 0) zones.push({ kinds, heading: child.heading, span: child.span, node: child });
      visit(child);
    }
  };
  visit(outline);
  return zones;
}

/** The outermost clauses whose heading names the zone. */
export function nodesOfZone(text: string, outline: OutlineNode, kind: ZoneKind): OutlineNode[] {
  const found: OutlineNode[] = [];
  const visit = (node: OutlineNode): void => {
    for (const child of node.children) {
      if (zonesOfHeading(text.slice(child.heading.start, child.heading.end)).includes(kind)) found.push(child);
      else visit(child);
    }
  };
  visit(outline);
  return found;
}
