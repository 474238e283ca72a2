import { endsAsTitle, isDateLine, isNumberLine } from '../text/line-shape.ts';
import { documentList } from './enclosure-lists.ts';
import { looksLikeIssuer } from './issuer-names.ts';
import { markerAt } from './outline-markers.ts';
import type { Line } from './notice-parts.ts';

/**
 * A text that the notice encloses after its own end. `rules`: what it issues or forwards (办法, 细则, 指南, the notice of
 * a higher authority) and whose conditions and dates count as the notice's own. `form`: what is to be filled in, lists
 * of names, manuals. `copy`: the notice itself once more (its Word file behind its web page).
 */
export interface Enclosure {
  readonly kind: 'rules' | 'form' | 'copy';
  /** Line numbers, [from, to); the head and title lines belong to it. */
  readonly from: number;
  readonly to: number;
  readonly title: string;
  /** Whether it is a list of documents that a form to fill in prints. */
  readonly ofForm?: boolean;
}

const HEAD = /^附 ?(?:件|表|录) ?([\d一二三四五六七八九十]{0,3})(?:-\d{1,2})? ?[：:、.．]? ?/;
const LIST_LABEL = /^(?:相关|有关)?附 ?件(?: ?(?:[\d一二三四五六七八九十]{0,3}|下载|列表|清单)) ?[：:]/;
const LIST_ITEM = /^\d{1,2} ?[.．、:：]/;
const FORM_WORDS = '(?:申报|申请|推荐|汇总|登记|备案|承诺|情况|信息|统计|评价|评审|授权|意见|明细|绩效|自评)';
const FORM =
  /(?:表|书|函|名单|清单|台账|模板|模版|样式|样张|样本|格式|回执|花名册|手册|声明|简介|流程图|二维码|证明|一览|目录|登记|题库|课件|图|联系方式|汇总|封面|说明|案例|报告|合同|协议|材料)$|编[写制]|撰写|提纲|大纲|评分|(?:操作|使用|用户|填报)(?:手册|说明|指引|流程)/;
const SURE_FORM = new RegExp(
  `(?:${FORM_WORDS}(?:表|书|函|报告)|汇总表|明细表|承诺书|授权书|委托书|登记表|花名册|回执|(?:项目|企业|产品|人员)(?:名单|清单))(?:[（(].{1,20}[）)])?$`,
);
const RULES =
  /(?:通知|指南|办法|细则|措施|方案|指引|条件|公告|意见|规定|须知|要求|标准|政策|计划|规程|规则|目录|问答|解读|规范|要点)$/;

/** A title without its file suffix, its remark in brackets at the end and closing marks. */
export const bare = (title: string): string =>
  title
    .replace(/\.(?:docx?|pdf|xlsx?|wps|ofd|zip|rar)$/i, '')
    .replace(/[（(][^（()）]{1,20}[）)]$/, '')
    .replace(/[》”"]+$/, '');

/** Words without blanks and marks, as titles are compared. */
export const squeeze = (text: string): string => text.replace(/[\s《》“”"（）()，。；：:、]/g, '');

/** Whether a line heads an enclosed text rather than naming it in a list. */
export function isEnclosureHead(lines: readonly Line[], i: number): boolean {
  const line = lines[i];
  if (!line || line.kind === 'table-row') return false;
  const head = HEAD.exec(line.text);
  if (!head || line.text.length > 90 || /[。；，]$/.test(line.text)) return false;
  const next = lines[i + 1];
  if (line.text.length > head[0].length) return line.kind === 'heading';
  if (next === undefined) return false;
  // `附件：` alone begins a list, `附件` alone a text.
  return /[：:]$/.test(line.text)
    ? !/^\d/.test(next.text) && next.kind !== 'plain'
    : !/^(?:1 ?(?:[.．、：:]|(?=[\u4e00-\u9fff《]))|[（(]1[）)]|①|《)/.test(next.text);
}

/** The lines of the list that a label 附件： begins at line `i`, [i, end). */
export function attachmentList(lines: readonly Line[], i: number): number {
  let end = i + 1;
  while (
    end < lines.length &&
    (LIST_ITEM.test(lines[end]?.text ?? '') || LIST_LABEL.test(lines[end]?.text ?? '')) &&
    (lines[end]?.text.length ?? 0) <= 90
  )
    end += 1;
  return end;
}

/** Whether a line begins the list of what is enclosed: 附件：1.…. */
export const isListLine = (text: string): boolean => LIST_LABEL.test(text);

/**
 * The enclosed texts from line `from` on. One begins at a head 附件…, at a title that the list of attachments named, at
 * the heading of a form, and after a signature.
 */
export function readEnclosures(lines: readonly Line[], from: number, to: number): Enclosure[] {
  if (from >= to) return [];
  const listed = listedNames(lines, to);
  const starts: number[] = [];
  let signed = false;
  for (let i = from; i < to; i++) {
    const line = lines[i];
    if (!line) break;
    const last = starts.at(-1);
    const names =
      line.text.length >= 4 &&
      line.text.length <= 80 &&
      !LIST_ITEM.test(line.text) &&
      listed.has(squeeze(bare(line.text)));
    const form = line.kind === 'heading' && markerAt(line.text, 0) === null && SURE_FORM.test(line.text);
    const opens = i === from || isEnclosureHead(lines, i) || names || form || (signed && !isClosingLine(line.text));
    // A head that only repeats the one before it (a file's name, the head printed in the file, its title) begins nothing new.
    if (opens && (last === undefined || !isHeadOnly(lines, last, i))) starts.push(i);
    if (opens) signed = false;
    if (LIST_LABEL.test(line.text) && !isEnclosureHead(lines, i)) i = attachmentList(lines, i) - 1;
    else if (isDateLine(line.text) && looksLikeIssuer(lines[i - 1]?.text ?? '')) signed = true;
  }
  const own = new Set(lines.slice(0, from).map((line) => squeeze(line.text)));
  return starts.flatMap((start, n): Enclosure[] => {
    const end = starts[n + 1] ?? to;
    const title = titleOf(lines, start, end);
    if (repeats(lines, start, end, own)) return [{ kind: 'copy', from: start, to: end, title }];
    const kind = kindOf(lines, start, end, title);
    return kind === 'rules' ? [{ kind, from: start, to: end, title }] : partsOfForm(lines, start, end, title);
  });
}

/** Whether all lines from `start` to `i` are heads: nothing of the text itself has come yet. */
const isHeadOnly = (lines: readonly Line[], start: number, i: number): boolean =>
  i - start <= 2 &&
  lines
    .slice(start, i)
    .every(
      (line, n) =>
        isEnclosureHead(lines, start + n) ||
        (n > 0 && (looksLikeIssuer(line.text) || isNumberLine(line.text))) ||
        (line.text.length <= 40 && n > 0 && squeeze(line.text) === squeeze(lines[i]?.text ?? '')),
    );

/** What may follow a signature without beginning a text: contacts, copies, notes in brackets. */
const isClosingLine = (text: string): boolean =>
  LIST_LABEL.test(text) ||
  LIST_ITEM.test(text) ||
  /^[（(].*[）)]$/.test(text) ||
  /^(?:联 ?系|抄 ?送|主动公开|电 ?话|地 ?址|邮|公开)|印发$/.test(text);

/** The names in every list of attachments, without what differs between list and head. */
function listedNames(lines: readonly Line[], to: number): ReadonlySet<string> {
  const names = new Set<string>();
  for (let i = 0; i < to; i++) {
    const text = lines[i]?.text ?? '';
    if (!LIST_LABEL.test(text)) continue;
    const end = attachmentList(lines, i);
    for (const line of lines.slice(i, end))
      names.add(
        squeeze(
          bare(
            line.text
              .replace(HEAD, '')
              .replace(/^\d{1,2} ?[.．、:：] ?/, '')
              .replace(/[；;。]$/, ''),
          ),
        ),
      );
    i = end - 1;
  }
  names.delete('');
  return names;
}

/** A form, cut where it prints the list of what is handed in with it: that list counts, the boxes do not. */
function partsOfForm(lines: readonly Line[], start: number, end: number, title: string): Enclosure[] {
  const list = documentList(lines, start, end);
  const form = (from: number, to: number): Enclosure[] => (from < to ? [{ kind: 'form', from, to, title }] : []);
  return list === null
    ? form(start, end)
    : [
        ...form(start, list.from),
        { kind: 'rules', from: list.from, to: list.to, title, ofForm: !list.table && !/材料|资料/.test(title) },
        ...form(list.to, end),
      ];
}

/** Whether most of a text's longer lines stand in the notice itself. */
function repeats(lines: readonly Line[], start: number, end: number, own: ReadonlySet<string>): boolean {
  const long = lines.slice(start, end).filter((line) => line.text.length >= 14 && line.kind !== 'table-row');
  return long.length >= 4 && long.filter((line) => own.has(squeeze(line.text))).length * 10 >= long.length * 6;
}

/** Lines below a head 附件 among which the title of the text stands, under a letterhead and a number. */
const TITLE_WITHIN = 6;

function titleOf(lines: readonly Line[], start: number, end: number): string {
  const first = lines[start]?.text ?? '';
  const head = HEAD.exec(first);
  const own = head ? first.slice(head[0].length) : first;
  if (own !== '' && !looksLikeIssuer(own)) return own;
  const below = lines.slice(start + 1, Math.min(end, start + TITLE_WITHIN)).map((line) => line.text);
  const whole = below.find((text) => endsAsTitle(text) && /关于|《/.test(text));
  return whole ?? below.find((text) => text.length >= 2 && !looksLikeIssuer(text) && !isNumberLine(text)) ?? own;
}

function kindOf(lines: readonly Line[], start: number, end: number, title: string): Enclosure['kind'] {
  const name = bare(title);
  if (RULES.test(name) && !/编[写制]|填[写报]|评分|评价指标|(?:操作|使用)(?:手册|说明|指引)/.test(name)) return 'rules';
  if (FORM.test(name)) return 'form';
  // The title does not tell: rules have numbered sentences, forms have boxes.
  let clauses = 0;
  let boxes = 0;
  for (const line of lines.slice(start, Math.min(end, start + 200))) {
    if (line.kind === 'table-row' || /_{3,}|□|（(?:签字|盖章|公章)）/.test(line.text)) boxes += 1;
    else if (markerAt(line.text, 0) && line.text.length >= 20) clauses += 1;
  }
  return clauses >= 2 && clauses * 2 > boxes ? 'rules' : 'form';
}
