import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import type { NoticeContext } from './context.ts';
import { nodesAt } from './deadlines-sentences.ts';
import type { AskedDocument } from './materials-asked.ts';
import { formIn } from './materials-phrase.ts';

/** 材料均需提供扫描件; 以上均为复印件（资金申请报告除外）: the form of all documents of a list, said behind them. */
const FORM_OF_ALL =
  /(?:^|[。；;\n])\s*(?:(?:以上|上述|所有|全部|所附|申报|申请|提交)*(?:的)?(?:材料|资料|文件|证件|证明)?(?:均|一律|统一|都)(?:需|须|应|要|可)?(?:提供|提交|上传|为|使用|报送)?|(?:以上|上述|所有|全部)(?:的)?(?:证明|佐证|申报|申请)?(?:材料|资料|文件|证件)(?:需|须|应|要)?(?:提供|提交|上传))(?:彩色|清晰|原件的?)?(?<form>复印件|扫描件|原件|电子[版档])(?:[（(](?<not>[^）)]{2,30})除外[）)])?(?=[，。；、]|\s*$|并|和?加盖)/;

/** 除申请表提交原件外，其余均提交复印件: the form of all documents but the ones that are named first. */
const FORM_OF_REST =
  /除(?<not>[^，。；]{2,30}?)(?:须|需|应)?(?:提交|提供|为|报送)?原件?(?:以?外)，(?:其余|其他|其它)[^，。；]{0,8}?(?:均|一律|都)?(?:需|须|应|可)?(?:提供|提交|为|使用)?(?<form>复印件|扫描件|电子[版档])/;

/** Documents that state no form of their own have the one that a closing sentence gives to all of them. */
export function withFormOfAll(text: string, area: Span, documents: readonly AskedDocument[]): AskedDocument[] {
  const last = documents.at(-1);
  if (!last) return [];
  const behind = text.slice(last.span.end, area.end);
  const said = FORM_OF_REST.exec(behind) ?? FORM_OF_ALL.exec(behind);
  const words = said?.groups?.['form'];
  const form = words === undefined ? null : formIn(words);
  if (!said || !form || words === undefined) return [...documents];
  const start = last.span.end + said.index + said[0].indexOf(words);
  const except = said.groups?.['not'] ?? '';
  const from = saidWithin(text, documents, said.index + last.span.end);
  return documents.map((doc) =>
    doc.form !== null ||
    doc.span.start < from ||
    (except !== '' && (except.includes(doc.name) || doc.name.endsWith(except)))
      ? doc
      : { ...doc, form: form.form, formSpan: { start, end: start + words.length } },
  );
}

/**
 * Where the documents begin that a closing sentence speaks of: behind several documents in one paragraph (附件材料：1.甲；2.乙。
 * 以上均为复印件) those of the paragraph, else all of the list.
 */
function saidWithin(text: string, documents: readonly AskedDocument[], at: number): number {
  const line = text.lastIndexOf('\n', at - 1) + 1;
  return documents.filter((doc) => doc.span.start >= line && doc.span.start < at).length >= 2 ? line : 0;
}

/** 证实性材料均为复印件: the form of what a list gathers under one item. */
const FORM_OF_GROUP =
  /(?<group>[一-龥]{2,8}(?:材料|资料|证件|证照))(?:均|一律|统一|都)(?:为|需|须|应|要)*(?:提供|提交)?(?:的)?(?<form>复印件|扫描件|原件)/;

/** Documents below an item that gathers them have the form that a sentence of the list says of it by its name. */
export function withFormOfGroup(
  context: NoticeContext,
  area: Span,
  documents: readonly AskedDocument[],
): AskedDocument[] {
  const said = FORM_OF_GROUP.exec(textAt(context.text, area));
  const { group, form: words } = said?.groups ?? {};
  const form = words === undefined ? null : formIn(words);
  if (!said || !form || group === undefined || words === undefined) return [...documents];
  const end = area.start + said.index + said[0].length;
  return documents.map((doc) =>
    doc.form === null &&
    nodesAt(context.outline, doc.span.start).some((node) => context.text.startsWith(group, node.own.start))
      ? { ...doc, form: form.form, formSpan: { start: end - words.length, end } }
      : doc,
  );
}
