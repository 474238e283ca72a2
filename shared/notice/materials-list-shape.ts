import { textAt } from '../base/span.ts';
import { ENDS_IN_STUFF } from './lexicon/documents.ts';
import type { NoticeContext } from './context.ts';
import { DEMAND_HEADING, LEAD_IN, LIST_HEADING, NO_LIST_HEADING, headingOf, leadIn } from './materials-headings.ts';
import { documentsOfItem } from './materials-items.ts';
import { endsAsDocument } from './materials-name.ts';
import type { OutlineNode } from './outline.ts';

/** Which clauses of a notice are lists of documents, told by their headings, their lead-ins and their items. */

/** 申报条件、材料及流程; 支持方向、标准及申报材料: a chapter whose clauses, or the clauses of these, are the zones. */
const SEVERAL_MATTERS = /条件|流程|程序|时间|对象|方向|范围|标准|方式|政策|额度/;

/** Whether a clause within `depth` levels below is headed as a list of documents. */
const holdsList = (context: NoticeContext, node: OutlineNode, depth: number): boolean =>
  node.children.some((child) => {
    const heading = headingOf(context, child);
    return (heading.length <= 12 && LIST_HEADING.test(heading)) || (depth > 1 && holdsList(context, child, depth - 1));
  });

/** Whether a clause is a list of documents: by its heading, or by the words that lead to its children. */
export function isList(context: NoticeContext, node: OutlineNode): boolean {
  const heading = headingOf(context, node);
  // 二、新材料: a field of industry
  if (ENDS_IN_STUFF.test(heading)) return false;
  if (SEVERAL_MATTERS.test(heading) && /材料|资料/.test(heading) && holdsList(context, node, 2)) return false;
  if (heading !== '' && heading.length <= 36 && LIST_HEADING.test(heading) && !/政策|依据|参考/.test(heading))
    return !NO_LIST_HEADING.test(heading) || looksListed(context, node);
  // 五、资金申请报告附件: what is bound behind the application
  if (node.style !== 'heading' && /^[^，。；：]{0,14}附件(?:材料|清单|目录)?$/.test(heading))
    return looksListed(context, node);
  const lead = leadIn(context, node);
  if (node.children.length === 0 || lead === '' || lead.length > 160) return false;
  return announces(lead) && !/条件|不得|不予|查重/.test(lead.slice(-20)) && looksListed(context, node);
}

/** Whether most of the children name documents. */
export function looksListed(context: NoticeContext, node: OutlineNode): boolean {
  const named = node.children.filter(
    (child) =>
      documentsOfItem(textAt(context.text, child.own), 0).some((doc) => endsAsDocument(doc.name) && !doc.generic) ||
      (child.children.length > 0 && isGroup(context, child)),
  );
  return node.children.length > 0 && named.length * 2 >= node.children.length;
}

/** A child that only gathers documents: it has children of its own and names none that is handed in itself. */
export function isGroup(context: NoticeContext, node: OutlineNode): boolean {
  if (node.children.length === 0) return false;
  const own = textAt(context.text, node.own)
    .trim()
    .replace(/[：:。；]$/, '');
  const childWords = node.children.map((child) => textAt(context.text, child.own));
  if (childWords.some((words) => /^[^，。；]{2,60}的，(?:还)?(?:只?需|应|须)?(?:提供|提交)/.test(words))) return false;
  if (childWords.every((words) => documentsOfItem(words, 0).length === 0)) return false;
  if (/(?:材料|资料|文件|附件|证明|证照)(?:[（(][^）)]*[）)])?(?:如下|包括|：)?$|以下内容|下列|如下|包括$/.test(own))
    return true;
  return !endsAsDocument(own.split(/[，。；\n]/)[0] ?? '');
}

/** Whether a clause makes a demand on all that is handed in (装订要求) and names no document of its own. */
export function isDemand(context: NoticeContext, node: OutlineNode): boolean {
  const heading = headingOf(context, node);
  return DEMAND_HEADING.test(heading) && !endsAsDocument(heading) && !LEAD_IN.test(leadIn(context, node));
}

const announces = (lead: string): boolean => LEAD_IN.test(lead) && /[：:]$|以下|如下|下列|包括/.test(lead);

/** Whether the words before a run of clauses announce that it lists documents. */
export const leadsToList = (lead: string): boolean =>
  announces(lead) && !/(?:通知|公告|事项|事宜|要求|条件)如下/.test(lead);

/** The line above a clause is the title of an enclosed list of documents (申报材料清单, 申请材料（目录）). */
export function isListTitle(context: NoticeContext, node: OutlineNode | undefined): boolean {
  if (!node) return false;

  const lines = context.text
    .slice(Math.max(0, node.marker.start - 120), node.marker.start)
    .trimEnd()
    .split('\n');
  const last = (lines.at(-1) ?? '').trim();
  const title = /^(?:[（(][^（）()]{2,12}[）)]|目录|清单)$/.test(last) ? (lines.at(-2) ?? '').replace(/\s/g, '') : last;
  return title.length <= 24 && LIST_HEADING.test(title) && !NO_LIST_HEADING.test(title);
}
