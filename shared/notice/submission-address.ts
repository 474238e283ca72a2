import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import type { NoticeContext } from './context.ts';
import { bodySentences } from './deadlines-sentences.ts';
import { matchesIn } from '../base/matches.ts';

/** A value with the place that states it. */
export interface Stated<T> {
  readonly value: T;
  readonly span: Span;
}

const URL =
  /(?:https?:\/{1,2}[A-Za-z0-9\-._~:/?#@!$&'*+,;=%]+|www\.[A-Za-z0-9\-._~:/?#@!$&'*+,;=%]+|(?<![@A-Za-z0-9.\-/])(?:[a-z0-9-]+\.)+(?:gov\.cn|org\.cn|com\.cn|edu\.cn|com|cn|net|org)(?:\/[A-Za-z0-9\-._~/?#=&%]*)?)/g;
const APPLYING = /申报|填报|注册|登录|登陆|系统|平台|提交|报名|申请|办理|填写|网址|入口|兑现/;
const STRONG =
  /(?:申报|填报|申请|报名|办理)(?:系统|平台|网址|网站|入口|地址)|管理(?:信息)?(?:系统|平台)|管理工作网|登[录陆]|在线(?:填|申|提)|网上(?:填|申|提)|自行填|输入网址|直接进入|服务平台/;
const ELSEWHERE =
  /下载|查看|查询|查阅|公示|公告|媒体|发布|咨询|留言|信用中国|失信|会计师|注册会计师|参阅|参见|详见|标准清单|校验|解读|观看|政策法规|指南(?:详见|见)|备案查询|浏览/;

/** The address of the system by which an application comes in; null where none is printed for that. */
export function onlineUrl(context: NoticeContext): Stated<string> | null {
  let best: (Stated<string> & { score: number }) | null = null;
  for (const sentence of bodySentences(context)) {
    const words = textAt(context.text, sentence);
    for (const m of matchesIn(words, URL)) {
      const value = m[0].replace(/[.,;:，。；]+$/, '');
      if (/\.(?:docx?|xlsx?|pdf|rar|zip)$/i.test(value) || /^[^/]*@/.test(value)) continue;
      const before = context.text.slice(Math.max(0, sentence.start + m.index - 50), sentence.start + m.index);
      // a label on the line above counts, other words there do not
      const label =
        m.index === 0 ? /[^\n]*[：:]\s*$/.exec(before)?.[0] : words.slice(Math.max(0, m.index - 50), m.index);
      const around = `${label ?? ''}${words.slice(m.index, m.index + value.length + 40)}`;
      if (/(?:邮箱|信箱|邮件|E-?mail)[^，。；：:]{0,6}[：:]?\s*$/i.test(label ?? '')) continue;
      const score =
        (STRONG.test(around) ? 3 : 0) +
        (APPLYING.test(around) ? 1 : 0) -
        (ELSEWHERE.test(around) ? 3 : 0) +
        (/网址\s*(?:为|是|[:：])?\s*[（(<]?$/.test(label ?? '') ? 1 : 0);
      if (score > 0 && (!best || score > best.score))
        best = {
          value,
          span: { start: sentence.start + m.index, end: sentence.start + m.index + value.length },
          score,
        };
    }
  }
  return best && { value: best.value, span: best.span };
}

const LABEL =
  /(?<label>(?:[^，。；：:\n（(]{0,12}?(?:受理|报送|邮寄|寄送|收件|送达|递交|提交|接收|收取|办理|材料|交件|申报|投递|送件|寄件|办事大厅|大厅|快递|现场|窗口|具体)[^，。；：:\n（(]{0,6})?(?:地址|地点))(?:为|是|[:：])\s*(?<value>[^。；;\n]{4,80})/g;
const PLACE = /(?:路|街|号|楼|室|层|座|大厦|大道|中心|大厅|巷|道|园|院|广场|弄|里|村|区|镇|县)/;
const ENDS =
  /\s*(?:[，,]\s*)?(?:邮\s*政\s*编\s*码|邮编|联系|电话|传真|收件人|收(?=[，,：:])|手机|邮箱|E-?mail|网址|受理时间|时间|、邮编|\t).*$/i;

/** The longest label, before its 地址 or 地点. */
const LONGEST = 24;

/** The labelled addresses, in order. Only the places shortly before 地址 or 地点 are tried: none begins elsewhere. */
function* labelled(area: string): Generator<RegExpExecArray> {
  const word = /地[址点]/g;
  const label = new RegExp(LABEL);
  for (let from = 0; ;) {
    word.lastIndex = from;
    const at = word.exec(area)?.index;
    if (at === undefined) return;
    label.lastIndex = Math.max(from, at - LONGEST);
    const m = label.exec(area);
    if (!m) return;
    yield m;
    from = label.lastIndex;
  }
}

/** Where paper is handed in: a labelled address, best one of receiving, else the address of the office. Null where none is printed. */
export function paperAddress(context: NoticeContext): Stated<string> | null {
  const area = context.text.slice(context.body.start, context.body.end);
  const found: (Stated<string> & { score: number })[] = [];
  for (const m of labelled(area)) {
    const label = m.groups?.['label'] ?? '';
    const raw = m.groups?.['value'] ?? '';
    if (
      /会议|培训|活动|举办|比赛|展览|注册地|建设|项目地|网|邮箱|电子|实施|企业地/.test(label) ||
      /https?:|www\.|@/.test(raw.slice(0, 12))
    )
      continue;
    const start = context.body.start + m.index + m[0].length - raw.length;
    const value = addressWords(raw);
    if (
      !PLACE.test(value) ||
      value.length < 5 ||
      !/\d|路|街|楼|室|大厦|中心|大厅|大道|广场|窗口/.test(value) ||
      context.kind === 'event'
    )
      continue;
    const at = start + raw.indexOf(value);
    const score = /受理|报送|寄送|邮寄|收件|递交|提交|接收|送达|材料|快递|送件|大厅|收取|交件/.test(label)
      ? 2
      : /通[讯信]|联系|办公/.test(label)
        ? 0
        : 1;
    found.push({ value, span: { start: at, end: at + value.length }, score });
  }
  const inline =
    /(?:报送|提交|送|交|寄送|邮寄|报|送达|寄)(?:至|到|往)[^，。；（(\n]{2,40}[（(](?:具体)?(?:地址)?[:：]?\s*(?<value>[^）)\n]{6,60})[）)]/.exec(
      area,
    );
  const value = inline?.groups?.['value'];
  if (inline && value !== undefined && /\d/.test(value) && PLACE.test(value) && !/附件|@|www/.test(value)) {
    const words = addressWords(value);
    const at = context.body.start + inline.index + inline[0].lastIndexOf(value);
    found.push({ value: words, span: { start: at, end: at + words.length }, score: 2 });
  }
  const best = [...found].sort((a, b) => b.score - a.score || a.span.start - b.span.start)[0];
  if (!best || (best.score === 0 && found.length > 1)) return null;
  return { value: best.value, span: best.span };
}

/** The address without postcode, telephone and names; of 某中心（某路1号） the bracket, where only it is an address. */
function addressWords(raw: string): string {
  const words = raw
    .replace(ENDS, '')
    .replace(/[，,。；;、]\s*$/, '')
    .trim();
  const m = /^[^（(]{2,24}[（(](?:地址[:：])?([^）)]{6,60}?)(?:[，,]\s*(?:邮编|电话|联系).*)?[）)]?$/.exec(words);
  const inner = m?.[1]?.replace(ENDS, '').trim();
  return inner !== undefined &&
    /\d+\s*(?:号|楼|室|层)|[路街道巷]/.test(inner) &&
    !/\d号/.test(words.slice(0, words.indexOf(inner)))
    ? inner
    : words.replace(/[）)]$/, (close) => (/[（(]/.test(words) ? close : ''));
}
