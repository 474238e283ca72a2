import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import type { NoticeContext } from './context.ts';
import { subjectBefore } from './deadlines-actors.ts';
import { cellsOf } from './table-cells.ts';
import { bodySentences } from './deadlines-sentences.ts';
import { endsAsDocument } from './materials-name.ts';
import { copiesIn } from './materials-phrase.ts';
import type { Stated } from './submission-address.ts';
import { matchesIn } from '../base/matches.ts';

const COPIES =
  /一式\s*(?:[一二两三四五六七八九十壹贰叁肆伍陆\d]{1,3}[（(])?[一二两三四五六七八九十壹贰叁肆伍陆\d]{1,3}\s*[）)]?\s*[份套册本]|(?<![第\d.])[一二两三四五六七八九十\d]{1,2}\s*[份套](?!额|有|公|例|数|题)/g;
/** The application itself, best first; then what is none of it. */
const APPLICATION =
  /(?:申报书|申请书|申请报告|申报表|申请表|申报材料|申请材料|申报资料|申请资料|申报文本|项目材料|资金申请|自评价?报告|实施方案|可行性研究报告|预申报书|提名书|参评材料|推荐申报|兑现申请)/;
const PAPER = /纸质|书面|材料|胶装|装订|原件|复印件|盖章|全套|报告|资料/;
const OTHER =
  /(?:汇总表|推荐函|推荐文件|联合[^，。；、]{0,6}文件|(?:上报|报送|行文)文件|申请文件|推荐表|名单|光盘|电子(?:版|文档|档)|U盘|请示|公文|正式文件|回执|推荐意见|意见表|审核意见|登记表|留存|自留|备查)[^，。；、]{0,12}$/;
/** 无需报送纸质材料, 不再要求企业提供书面申报材料, 纸质件不作要求, 全程网办: no paper is wanted. */
const NO_NEED = '(?:无需|不需|不用|不再|无须|不必|暂不|毋需|免于|不|免)(?:再|要|另行|要求|单独|线下)*';
const HAND_IN = '(?:提交|报送|递交|提供|邮寄|寄送|接收|接受|受理|收取|上报|上交|呈报|送达|报|交|收)';
const OF_PAPER = '(?:纸质|书面|纸介质)';
const NONE = new RegExp(
  `${NO_NEED}(?:企业|申报单位|申请单位|单位|各地|申报人|申请人)*${HAND_IN}(?:任何|相关|企业|申报|申请)*的?${OF_PAPER}|` +
    `${OF_PAPER}(?:版|件)?(?:申报|申请)?(?:材料|文件|资料|件|申请|版)?[^，。；]{0,4}(?:无需|不需|不再|无须|不用|不必|暂不|不作要求|不做要求|免报|免交|免于)|` +
    '全程(?:网办|无纸化|网上办理|电子化)|全流程(?:无纸化|电子化)|(?:实行|采用|采取)[^，。；]{0,6}无纸化|无纸化(?:申报|申请|办理|提交)',
);

/** What both need: most sentences have none of it. */
const SAYS_COPIES = /[份套册本纸副]|书面|全程|全流程/;

/** 由原来的一式五份调整为…: a number that holds no longer. */
const REPLACED = /^[^，。；]{0,6}(?:调整|变更|更正|修[改订正]|改|减)(?:少|报)?为/;
/** “一式五份”更正为“一式三份”: what a correction says of the copies of the notice before it. */
const REPLACING = /一式[^，。；]{1,3}[份套][”"]?(?:调整|变更|更正|修[改订正]|改|减少?)为[“"]?$/;
/** 上述材料…一式三份: what was listed before is the application. */
const ALL_LISTED = /^\s*(?:以上|上述|所有|全部)(?:申报|申请)?(?:材料|资料)/;
/** 材料报几份？: the question that an answer begins below. */
const ASKS = /(?:材料|资料)[^\n]*(?:几份|多少份|份数)/;

/** How far from its question an answer may stand, and how long a question is. */
const ANSWER_REACH = 400;
const QUESTION_LENGTH = 200;

/** Whether a sentence answers the question on the line above for how many copies are handed in. */
function asked({ text }: NoticeContext, sentence: Span): boolean {
  const from = Math.max(0, sentence.start - ANSWER_REACH);
  const line = from + text.slice(from, sentence.start).lastIndexOf('\n');
  const above = text.slice(Math.max(0, line - QUESTION_LENGTH), Math.max(0, line));
  return line > from && ASKS.test(above.slice(above.lastIndexOf('\n') + 1));
}

/** 立项后按要求提交一式三份存档: no copies of an application. */
const LATER =
  /^[^，。；]{0,12}(?:立项|获批|批准|认定|入选|签约|公示(?:无异议|结束)?)(?:以)?后[^。；]{0,40}一式|(?:验收|结题)(?:时|后)[^。；]{0,40}一式/;

/** 增加报关单（原件1份）: a number in the bracket of one document is that document's. */
const IN_BRACKET = /(?<owner>[^，；：。、（()）]{2,30})[》”]?[（(](?:原件|复印件|扫描件)[，,]?各?$/;
const WHOLE = /(?:申[报请][^，；]{0,10}(?:书|表|报告|文件)|材料|资料|文本|报告|方案)$/;
/** 《人选推荐表》一式3份: the form that stands for the application where no other is asked for in copies. */
const FORM_COPIED = new RegExp(
  `(?<!汇总|审核|审查)(?:推荐|自荐|报名|提名|备案|登记|参评)(?:申报)?[书表][》”]?(?:[（(][^（）()]{0,20}[）)])?[，,]?(?<count>一式[一二两三四五六七八九十\\d]{1,2}份)`,
);

const NUMBER = '[一二两三四五六七八九十\\d]{1,2}';
/** 正本1份、副本4份; 一正四副: told apart, they are handed in together. */
const APART = new RegExp(
  `正本(?:一式)?(?<first>${NUMBER})[份套本][，、和及；]?副本(?:一式)?(?<more>${NUMBER})[份套本]|(?<first2>${NUMBER})正(?<more2>${NUMBER})副`,
);
/** The score of copies that are told so plainly that no others are looked for. */
const SURE = 9;

/** The copies of a sentence that tells originals and copies apart, with their place in it; null where it does not. */
function originalAndCopies(words: string): Stated<number> | null {
  const m = /副/.test(words) ? APART.exec(words) : null;
  const { first, first2, more, more2 } = m?.groups ?? {};
  const counts = [first ?? first2, more ?? more2].map((one) => copiesIn(`${one ?? ''}份`)?.copies ?? null);
  const [originals, copies] = counts;
  return m && originals !== null && originals !== undefined && copies !== null && copies !== undefined
    ? { value: originals + copies, span: { start: m.index, end: m.index + m[0].length } }
    : null;
}

const COUNT_HEAD = /^(?:纸质)?(?:份数|数量|提交份数|报送份数|原件)(?:[（(]份[）)])?$/;
const APPLICATION_ROW = /(?:申报|申请)(?:书|表|报告)(?:[（(][^）)]*[）)])?$/;

/** The number below 份数 beside the application in a table of documents; null where there is none. */
function copiesOfTable(context: NoticeContext): Stated<number> | null {
  let column = -1;
  for (const line of context.paragraphs) {
    if (line.start < context.body.start || line.end > context.body.end) continue;
    const row = textAt(context.text, line);
    if (!row.includes('\t')) {
      column = -1;
      continue;
    }
    const cells = cellsOf(row);
    if (column < 0) column = cells.findIndex((cell) => COUNT_HEAD.test(cell.text.trim()));
    else if (cells.some((cell) => APPLICATION_ROW.test(cell.text.trim()))) {
      const cell = cells[column];
      const copies = copiesIn(`${cell?.text.trim().replace(/份$/, '') ?? ''}份`)?.copies;
      if (cell && copies !== undefined)
        return {
          value: copies,
          span: { start: line.start + cell.start, end: line.start + cell.start + cell.text.length },
        };
    }
  }
  return null;
}

/** Copies of the application file itself; 0 where paper is expressly not wanted; null where unsaid. */
export function paperCopies(context: NoticeContext): Stated<number> | null {
  let best: (Stated<number> & { score: number }) | null = null;
  let none: Stated<number> | null = null;
  for (const sentence of bodySentences(context)) {
    const words = textAt(context.text, sentence);
    if (!SAYS_COPIES.test(words) || (words.includes('一式') && LATER.test(words))) continue;
    const no = NONE.exec(words);
    if (no && !none)
      none = { value: 0, span: { start: sentence.start + no.index, end: sentence.start + no.index + no[0].length } };
    const both = originalAndCopies(words);
    if (both)
      best ??= {
        value: both.value,
        span: { start: sentence.start + both.span.start, end: sentence.start + both.span.end },
        score: SURE,
      };
    for (const m of matchesIn(words, COPIES)) {
      const copies = copiesIn(m[0])?.copies;
      if (copies === undefined) continue;
      const before = words.slice(Math.max(0, m.index - 70), m.index);
      const clause = before.slice(
        Math.max(
          before.lastIndexOf('，'),
          before.lastIndexOf('、'),
          before.lastIndexOf('和'),
          before.lastIndexOf('及'),
          before.lastIndexOf('。'),
          before.lastIndexOf('：'),
        ) + 1,
      );
      const after = words.slice(m.index, m.index + 20);
      const owner = IN_BRACKET.exec(before)?.groups?.['owner'] ?? '';
      if (endsAsDocument(owner) && !WHOLE.test(owner)) continue;
      if (REPLACED.test(words.slice(m.index + m[0].length))) continue;
      const phrase = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('；')) + 1);
      // 申报书、汇总表各三份: the number is that of each
      const each = /各$/.test(before) || m[0].startsWith('各');
      if (OTHER.test(clause) && !/材料|等纸质/.test(clause) && !(each && APPLICATION.test(phrase))) continue;
      const actor = subjectBefore(context, sentence, sentence.start + m.index);
      const formal = m[0].startsWith('一式');
      const score =
        (APPLICATION.test(each ? phrase : before) || ALL_LISTED.test(words) ? 4 : 0) +
        (asked(context, sentence) || REPLACING.test(before) ? 3 : 0) +
        (PAPER.test(before + after) ? 2 : 0) +
        (formal ? 1 : 0) +
        (/(?:纸质|书面)(?:版)?(?:申报|申请)?(?:材料|资料|件|版)?[（(]?$/.test(clause) ? 1 : 0) +
        (/(?:将|把)[^，。；]*材料/.test(before) ? 1 : 0) -
        (clause.trim() === '' ||
        APPLICATION.test(clause) ||
        PAPER.test(clause) ||
        /^[^，。；]{2,8}(?:纸质|书面|申报|申请|材料)/.test(after)
          ? 0
          : 1) -
        (/复印件|证书|执照/.test(clause) && !formal && !/材料|资料/.test(before) ? 3 : 0) -
        // 审核报告、名单和汇总表等材料（各一份）: what an office that recommends sends
        (/(?:汇总表|名单|推荐函|推荐文件)/.test(before) && !APPLICATION.test(before) && !formal ? 2 : 0) -
        (actor === 'authority' ? 2 : actor === 'recommender' ? 1 : 0) -
        (/（含原件|原件/.test(clause) ? 2 : 0);
      if (score >= 3 && (!best || score > best.score))
        best = {
          value: copies,
          span: { start: sentence.start + m.index, end: sentence.start + m.index + m[0].length },
          score,
        };
    }
  }
  if (best) return { value: best.value, span: best.span };
  return copiesOfTable(context) ?? none ?? copiesOfForm(context);
}

function copiesOfForm(context: NoticeContext): Stated<number> | null {
  const m = FORM_COPIED.exec(textAt(context.text, context.body));
  const count = m?.groups?.['count'];
  const copies = count === undefined ? undefined : copiesIn(count)?.copies;
  if (!m || count === undefined || copies === undefined) return null;
  const end = context.body.start + m.index + m[0].length;
  return { value: copies, span: { start: end - count.length, end } };
}
