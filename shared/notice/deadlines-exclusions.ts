import { textAt } from '../base/span.ts';
import type { NoticeContext } from './context.ts';
import { NO_DEADLINE_LABEL, STATE_AFTER } from './lexicon/deadline-facts.ts';
import type { DatePlace } from './deadlines-place.ts';
import { nodesAt } from './deadlines-sentences.ts';

const NO_LABEL = new RegExp(
  `(?:${NO_DEADLINE_LABEL})[^，。；：:\\n]{0,10}(?:为|是|至|[:：]|[（(]|从|自|于|在|以|截至)*\\s*$`,
);
const STATE = new RegExp(
  `^\\s*(?:[）)]|（含）|\\(含\\))?\\s*(?:之前|以前|前|之后|以后|后|起|止|期间|间|内)?(?:[（(][^）)]*[）)])?[，,]?\\s*(?:在[^，。；]{0,14}|由[^，。；]{0,10}|经[^，。；]{0,10}|首次|新|已经?|正式|依法|并)?(?:${STATE_AFTER})`,
);
/** Duties of a project that is under way, not of an application. */
const LATER_DUTY =
  /中期(?:绩效|评估|检查|报告)|绩效(?:自评|完成|考核|评价结果)|项目(?:主体)?实施(?:工作)?总结|完成项目主体|结题|结项|年度执行情况|资金使用情况报告/;
/** 原定于7月15日: the date that an extension replaces. */
const OLD_BEFORE = /原(?:定|计划|先|来|通知|截止|申报|报名)[^，。；]{0,16}$/;
const CHANGED_TO = /(?:延长|延期|延后|延迟|推迟|顺延|调整|变更|更改|修改|更正|改|延)(?:为|至|到)[^，。；]{0,4}$/;
const OLD_AFTER =
  /^\s*(?:之?前)?[）)]?\s*[，,]?(?:现)?(?:统一|相应|一并|均)?(?:调整|变更|顺延|延长|延期|延后|推迟|修改|更改|改|延)(?:为|至|到)/;
/** （云工信〔2023〕12号，6月15日公布）: when a paper that is cited came out. */
const CITED = /[（(][^（）()]*\d{1,5}号[^（）()]*[，,；;]\s*$/;
/** 项目须于2025年底前完成验收: what a project has to come to, not its application. */
const PROJECT_DUTY =
  /(?:项目|工程|任务|课题)(?:原则上)?(?:应当?|须|需|必须|要)?(?:在|于)[^，。；]{4,16}(?:前|底前|之前|以前)(?:完成|通过|组织)?(?:全部|竣工|结题|项目)?(?:验收|建成|竣工|投产|实施|完工|结题|投资|建设)/;
/** 前完成推荐的企业: the date belongs to a clause that describes somebody. */
const MODIFIER_AFTER = /^[）)]?\s*(?:之?前|后)(?!将|把|由|请)[^，。；]{2,20}的(?:企业|单位|项目|机构|人员|申报)/;

/** Whether the words around the date make it no deadline whatever stands beside it. */
export function isNoDeadline({ context, sentence, mention, before, line, after }: DatePlace): boolean {
  const { text } = context;
  if (mention.edge === 'from' || mention.edge === 'after') return true;
  const words = textAt(text, sentence);
  const behind = text.slice(mention.span.end, mention.span.end + 100).split('\n', 1)[0] ?? '';
  const wholeLine = text.slice(mention.span.start - line.length, mention.span.end + behind.length).trim();
  return (
    // the date under a signature
    (mention.to === context.publishedOn && wholeLine === textAt(text, mention.span).trim()) ||
    (context.kind === 'program' && LATER_DUTY.test(words)) ||
    (mention.recurring && !/申报|申请|受理|报名|提交申/.test(words)) ||
    /已(?:经)?(?:于|在)?\s*$/.test(before) ||
    MODIFIER_AFTER.test(after) ||
    insideTitle(before) ||
    /(?:实施|执行|建设|服务|研究|合作|租赁|合同|任务)(?:周|年|工)?期限?[^。；，]{0,8}[，,]\s*(?:自|从)?\s*$/.test(
      before,
    ) ||
    (NO_LABEL.test(line) && !/之日起[^，。；]{0,12}[（(，,]即\s*$/.test(line)) ||
    (OLD_BEFORE.test(before) && !CHANGED_TO.test(before)) ||
    (/(?:截至|截止)\s*$/.test(before) && /^\s*的(?!申报|报名|受理)/.test(after)) ||
    CITED.test(before) ||
    (context.kind === 'program' &&
      PROJECT_DUTY.test(before + context.text.slice(mention.span.start, mention.span.end) + after)) ||
    OLD_AFTER.test(after) ||
    /》[（(][^）)]*$/.test(before)
  );
}

/** What follows the date is something that happened or is, not an act by it. */
export const isStateAfter = (after: string): boolean =>
  STATE.test(after) && !/^[^，。；]{0,30}(?:举行|举办|召开)[^，。；]{0,12}(?:答辩|路演|评审)/.test(after);

/** Below a heading of conditions, scope or standards a date is a criterion unless its own label says otherwise. */
export function underConditions(context: NoticeContext, at: number): boolean {
  const headings = nodesAt(context.outline, at).map((node) => textAt(context.text, node.heading));
  return headings.some(
    (heading) =>
      /(?:条件|对象|范围|标准|资格|支持内容|支持方向)(?:[（(].*)?[：:。]?$/.test(heading) && heading.length < 24,
  );
}

/** Within the title of a document: 《…》 opened and not closed before the date. */
const insideTitle = (before: string): boolean =>
  before.lastIndexOf('《') > before.lastIndexOf('》') || before.lastIndexOf('〔') > before.lastIndexOf('〕');
