import { markerAt } from './outline-markers.ts';
import type { Line } from './notice-parts.ts';

/**
 * A text that the notice encloses after its own end. `rules`: what it issues or forwards (办法, 细则, 指南, the notice of
 * a higher authority) and whose conditions and dates count as the notice's own. `form`: what is to be filled in, lists
 * of names, manuals.
 */
export interface Enclosure {
  readonly kind: 'rules' | 'form';
  /** Line numbers, [from, to); the head and title lines belong to it. */
  readonly from: number;
  readonly to: number;
  readonly title: string;
}

const HEAD = /^附 ?(?:件|表|录) ?([\d一二三四五六七八九十]{0,3})(?:-\d{1,2})? ?[：:、.．]? ?/;
const FORM =
  /(?:表|书|函|名单|清单|台账|模板|模版|样式|样张|样本|格式|回执|花名册|手册|声明|简介|流程图|二维码|证明|一览|目录|登记|题库|课件|图|联系方式|汇总|封面|说明|案例|报告|合同|协议|材料)$|编[写制]|撰写|提纲|大纲|评分|(?:申报|申请|推荐|汇总|登记|备案|承诺|情况|信息|统计|评价|评审)(?:表|书)/;
const RULES = /(?:通知|指南|办法|细则|措施|方案|指引|条件|公告|意见|规定|须知|要求|标准|政策|计划|规程|规则|目录|问答|解读|规范|要点)$/;

const bare = (title: string): string => title.replace(/\.(?:docx?|pdf|xlsx?|wps|ofd|zip|rar)$/i, '').replace(/[（(][^（()）]{1,20}[）)]$/, '').replace(/[》”"]+$/, '');

/** Whether a line heads an enclosed text rather than naming it in a list. */
export function isEnclosureHead(lines: readonly Line[], i: number): boolean {
  const line = lines[i];
  if (!line || line.kind === 'table-row') return false;
  const head = HEAD.exec(line.text);
  if (!head || line.text.length > 90 || /[。；，]$/.test(line.text)) return false;
  const words = line.text.slice(head[0].length);
  const next = lines[i + 1];
  if (words === '') return !/[：:]$/.test(line.text.trim()) ? next !== undefined && !/^(?:1 ?[.、．：:]|《)/.test(next.text) : next !== undefined && !/^\d{1,2} ?[.、．：:]/.test(next.text) && !/^\d/.test(next.text) && next.kind !== 'plain';
  if (line.kind === 'heading') return true;
  return false;
}

/** The enclosed texts from line `from` on: each begins at a head 附件…, the first one without. */
export function readEnclosures(lines: readonly Line[], from: number, to: number): Enclosure[] {
  const starts: number[] = [];
  // A head that only repeats the one before it (a file's name, then the head printed in the file) begins nothing new.
  for (let i = from; i < to; i++) if (i === from || (isEnclosureHead(lines, i) && starts.at(-1) !== i - 1)) starts.push(i);
  return starts.map((start, n) => {
    const end = starts[n + 1] ?? to;
    const title = titleOf(lines, start, end);
    return { kind: kindOf(lines, start, end, title), from: start, to: end, title };
  });
}

function titleOf(lines: readonly Line[], start: number, end: number): string {
  const first = lines[start]?.text ?? '';
  const head = HEAD.exec(first);
  const own = head ? first.slice(head[0].length) : first;
  if (own !== '') return own;
  return lines.slice(start + 1, Math.min(end, start + 3)).map((line) => line.text).find((text) => text.length >= 2) ?? '';
}

function kindOf(lines: readonly Line[], start: number, end: number, title: string): Enclosure['kind'] {
  const name = bare(title);
  if (RULES.test(name) && !/编[写制]|填[写报]|评分|评价指标/.test(name)) return 'rules';
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
