import { textAt } from '../base/span.ts';
import type { NoticeContext } from './context.ts';
import { LIST_HEAD } from './lexicon/document-lists.ts';
import type { OutlineNode } from './outline.ts';

/** A heading under which documents are listed. */
export const LIST_HEADING = new RegExp(
  `^[^，。；：:、]{0,12}(?:需要?|须|应当?|所需)(?:准备|提交|提供|报送|上传|递交|携带|附)?的?(?:申报|申请|相关|有关|证明)*(?:材料|资料|要件|文件)$|^(?:我|企业)?(?:需要?|要|应当?|须|得)(?:提?交|准备|提供|带|报送|递交)(?:些|哪些|什么)(?:东西)?$|(?:${LIST_HEAD})(?:清单|目录|要求|内容|组成|准备|明细|名称|报送|提交|及(?:相关)?要求|和(?:有关)?要求|及(?:其)?装订(?:顺序|要求)?|及份数|及(?:报送|申报|受理)?(?:方式|时间|程序|流程)|装订顺序|如下|[（(][^）)]*[）)])*$`,
);
/** A sentence that leads over to a list of documents. */
export const LEAD_IN =
  /(?:提交|提供|报送|上传|附(?!件)|包括|须|需|准备|递交|携带|出具|填写|具备|如下|下列|以下)[^。]*(?:材料|资料|证明|文件|复印件|附件|手续|证件|文本)[^。]*$|(?:材料|资料|文件清单)(?:[（(][^）)]*[）)])?[^。，；]{0,12}(?:包括|包含|如下|：|:)|(?:应当?|须|需|还|另|请|可)(?:同时|一并|另行?|再)?(?:提供|提交|报送|上传|准备|附上?|递交|携带|出具)(?:以下|下列|如下)?(?:内容)?[：:]$/;
/** A heading that speaks about documents and lists none. */
export const NO_LIST_HEADING =
  /(?:材料|资料|文件)(?:的)?(?:审核|审查|受理|报送|提交|评审|初审|真实|格式|装订|接收|寄送|要求)|(?:评审|审核|审查|报送)(?:要求|时间)|政策(?:依据|文件)|资金(?:申请)?拨付|管理/;
/** A heading of demands on form, time or place. */
export const DEMAND_HEADING =
  /^(?!.*由[^，。；]{2,30}(?:提供|出具)).*(?:要求|方式|说明|格式|装订|时间|地点|注意|顺序|报送|提交方式|受理|份数)/;

/** The heading without brackets and end mark; a first line too long or bracketed to be one for the outline counts without its brackets. */
export function headingOf(context: NoticeContext, node: OutlineNode): string {
  const heading = textAt(context.text, node.heading).trim();
  const line =
    heading !== ''
      ? heading
      : (textAt(context.text, node.own).split('\n')[0] ?? '').replace(/[（(][^）)]*[）)]/g, '').trim();
  const bare = line.replace(/[：:。？?]$/, '');
  return heading !== '' || (bare.length <= 24 && !/[，。；]/.test(bare)) ? bare : '';
}

/** Own words without heading line, last sentence: what leads over to the children. */
export function leadIn(context: NoticeContext, node: OutlineNode): string {
  const own = textAt(context.text, node.own).trim();
  return (
    own
      .split(/[。；\n]/)
      .filter((part) => part.trim() !== '')
      .at(-1) ?? ''
  ).trim();
}
