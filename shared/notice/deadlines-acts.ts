import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import type { NoticeContext } from './context.ts';
import type { DateMention } from './dates.ts';
import { NO_DEADLINE_LABEL, STATE_AFTER, STEP, SUBMIT } from './deadlines-lexicon.ts';
import { nodesAt } from './deadlines-sentences.ts';

/** What a date is the deadline of, as its sentence puts it. */
export interface Act {
  /** The words that name the step: a label before the date, a heading, or the verb and its object. */
  readonly label: string;
  readonly labelSpan: Span | null;
  /** `label`: a name of a step stands before the date; `verb`: somebody does something by it. */
  readonly shape: 'label' | 'verb';
  /** The words on which the actor and the stage are judged. */
  readonly words: string;
}

const LABEL = new RegExp(
  `(?<label>[^，。；;：:\\n]{0,40}?(?:${STEP})[^，。；;：:\\n]{0,16}?(?:时间|日期|期限|截止日期?|截止期限?|截止|截至|时限|窗口期|节点|安排|期间|期|起止)(?:[（(][^）)]*[)）])?)\\s*(?:统一|均|都|分别|初步|暂)?\\s*(?:为|是|定于|定为|截至|截止到?|(?:相应|统一|一并)?(?:顺延|推迟|调整|变更|更改|延长|延期|延后|改|修改)(?:至|为|到)|延至|至|到|[:：]|从|自|在|于)*\\s*(?:[:：])?\\s*(?:即日起|(?:自|从)?(?:本)?(?:通知|公告|指南|文件|通告)?(?:发布|印发|下发)之日起)?\\s*(?:至|到)?\\s*(?:第[一二三四五六七八九十]批|首批)?(?:为|[:：])?\\s*(?:自|从|于)?\\s*$`,
);
const BATCH =
  /(?<label>(?:(?:第[一二三四五六七八九十\d]+|首)(?:批|期|轮|次|阶段|季度)|上半年|下半年|[一二三四]季度)[^，。；：:]{0,24}?)\s*(?:截止|受理|申报|时间|日期|期限)*(?:为|是|[:：]|于|至|截至|截止到?|[（(])?\s*(?:自|从|于)?\s*$/;
const PAREN = /(?<label>[^，。；;：:\n（(]{2,30})[（(]\s*(?:截至|截止|时间[:：]?|自|从|于)?\s*$/;
const SHORT_STEP = new RegExp(
  `(?<label>(?:[^，。；;：:\\n]{0,40}?)(?:${STEP})[^，。；;：:\\n]{0,14}?)\\s*(?:[:：]|最晚|最迟|截至|截止|截止到|(?:顺延|推迟|调整|变更|延长|延期|延后|改)(?:至|为|到)|延至|不晚于|不迟于|持续到|持续至)\\s*(?:即日起)?(?:至|到)?\\s*(?:自|从)?\\s*$`,
);

const CLOSED_AFTER =
  /^\s*(?:[（(][^）)]{1,6}[）)])?\s*(?:下班)?(?:前|之前)?(?:自动|准时|统一)?(?:截止|止(?![^，。；])|结束|关闭|截稿|为止|停止)/;
const NO_LABEL = new RegExp(
  `(?:${NO_DEADLINE_LABEL})[^，。；：:\\n]{0,10}(?:为|是|至|[:：]|[（(]|从|自|于|在|以|截至)*\\s*$`,
);
const STATE = new RegExp(
  `^\\s*(?:[）)]|（含）|\\(含\\))?\\s*(?:之前|以前|前|之后|以后|后|起|止|期间|间|内)?(?:[（(][^）)]*[）)])?[，,]?\\s*(?:在[^，。；]{0,14}|由[^，。；]{0,10}|经[^，。；]{0,10}|首次|新|已经?|正式|依法|并)?(?:${STATE_AFTER})`,
);
const SUBMIT_AFTER = new RegExp(`(?:${SUBMIT})`);

/** The part of the sentence after the date up to the next date's clause, a full stop or 160 characters. */
export function wordsAfter(text: string, sentence: Span, mention: DateMention, next: number | null): string {
  const far = Math.min(sentence.end, mention.span.end + 260);
  const near = text.slice(mention.span.end, Math.min(far, next ?? far));
  // 拟于5月和9月分两批公布: the words after the last of several dates joined by 和 hold for each
  return next !== null && /^\s*(?:之?前|底前)?\s*(?:和|、|及|以及|或)\s*$/.test(near)
    ? text.slice(mention.span.end, far)
    : near;
}

function labelled(
  context: NoticeContext,
  words: string,
  mention: DateMention,
  sentence: Span,
): { label: string; span: Span } | null {
  for (const pattern of [LABEL, SHORT_STEP, BATCH]) {
    const m = pattern.exec(words);
    const label = m?.groups?.['label'];
    if (!m || label === undefined || label.trim() === '') continue;
    const start = mention.span.start - words.length + m.index + m[0].indexOf(label);
    const lead = label.length - label.trimStart().length;
    const trimmed = label.trim();
    if (pattern !== LABEL && STATE.test(context.text.slice(mention.span.end, mention.span.end + 40))) continue;
    if (start < sentence.start - 60 || (pattern === SHORT_STEP && /请|将|把|应|须|务|拟/.test(label))) continue;
    return { label: trimmed, span: { start: start + lead, end: start + lead + trimmed.length } };
  }
  return null;
}

/** A heading such as 三、申报时间 that names the step of a date standing bare below it. */
function headingLabel(context: NoticeContext, at: number): { label: string; span: Span } | null {
  for (const node of nodesAt(context.outline, at).reverse()) {
    const heading = textAt(context.text, node.heading).trim();
    if (heading === '' || heading.length > 40) continue;
    if (new RegExp(`(?:${STEP})`).test(heading)) return { label: heading.replace(/[。：:]$/, ''), span: node.heading };
  }
  return null;
}

/** Duties of a project that is under way, not of an application. */
const LATER_DUTY =
  /中期(?:绩效|评估|检查|报告)|绩效(?:自评|完成|考核|评价结果)|项目(?:主体)?实施(?:工作)?总结|完成项目主体|结题|结项|年度执行情况|资金使用情况报告/;
/** 线上在某平台填报，时间为4月25日至5月25日: the step stands in the clause before. */
const TIME_ONLY =
  /(?<step>[^。；\n]{2,80})[，,]\s*(?:具体|起止|填报|办理|申报)?(?:截止)?(?:时间|日期)(?:为|是|至|[:：])\s*(?:自|从)?\s*$/;
const STEP_HEADING = /时间|日期|期限|截止|时限|安排|进度|程序|流程|步骤|方式|要求|办法/;

/**
 * What the date is the deadline of; null where it is none: a beginning only, a law's date, a statistic's cut-off, an
 * execution period, a policy's effect, something that happened.
 */
export function actOf(context: NoticeContext, sentence: Span, mention: DateMention, next: number | null): Act | null {
  const { text } = context;
  if (mention.edge === 'from' || mention.edge === 'after') return null;
  const lineStart = text.lastIndexOf('\n', mention.span.start - 1) + 1;
  const before = withoutOldDate(
    text.slice(Math.max(lineStart, Math.min(sentence.start, mention.span.start)), mention.span.start),
  );
  const line = text.slice(lineStart, mention.span.start);
  const after = wordsAfter(text, sentence, mention, next);
  if (
    text.slice(lineStart).split('\n', 1)[0]?.trim() === text.slice(mention.span.start, mention.span.end).trim() &&
    mention.to === context.publishedOn
  )
    return null;
  if (context.kind === 'program' && LATER_DUTY.test(text.slice(sentence.start, sentence.end))) return null;
  if (mention.recurring && !/申报|申请|受理|报名|提交申/.test(text.slice(sentence.start, sentence.end))) return null;
  if (/已(?:经)?(?:于|在)?\s*$/.test(before)) return null;
  if (/^[）)]?\s*(?:之?前|后)(?!将|把|由|请)[^，。；]{2,20}的(?:企业|单位|项目|机构|人员|申报)/.test(after))
    return null;
  if (
    insideTitle(before) ||
    NO_LABEL.test(line) ||
    OLD_BEFORE.test(before) ||
    OLD_AFTER.test(after) ||
    /》[（(][^）)]*$/.test(before)
  )
    return null;
  const row = tableAct(context, mention, line);
  if (row) return row;
  const voucher = /券[^，。；]{0,6}有效期/.test(before) && /逾期作废/.test(text.slice(mention.span.end, sentence.end));
  if (voucher) return { label: '有效期', labelSpan: null, shape: 'label', words: before };
  const label =
    labelled(context, before, mention, sentence) ??
    (before.length < 12 ? labelled(context, line, mention, sentence) : null);
  const heading = headingLabel(context, mention.span.start);
  if (
    underConditions(context, mention.span.start) &&
    !(label && /时间|日期|期限/.test(line.slice(-16))) &&
    !(heading && /(?:申报|受理|报名|申请|填报|提交)(?:起止)?(?:时间|日期|期限)/.test(heading.label))
  )
    return null;
  const stage = /(?:第[一二三四五六七八九十\d]+(?:阶段|步|环节)|阶段[一二三四五\d])[：:]?[（(]?\s*$/.test(before)
    ? /^[）)]?\s*[：:，,]\s*(?<name>[^；。\n]{2,80})/.exec(text.slice(mention.span.end, sentence.end))?.groups?.['name']
    : undefined;
  if (stage !== undefined && new RegExp(`(?:${STEP})`).test(stage)) {
    const at = text.indexOf(stage, mention.span.end);
    const name = /^[^，：:]{2,20}/.exec(stage)?.[0] ?? stage;
    return { label: name, labelSpan: { start: at, end: at + name.length }, shape: 'label', words: stage };
  }
  // 项目起始时间为…: a beginning alone
  if (mention.from === null && /(?:起始|开始|开放|启动|开通)(?:时间|日期)?(?:为|是|于|[:：])?\s*$/.test(before))
    return null;
  // 3.截止时间：7月11日: the step is the notice's own
  const alone =
    /(?:^|[\s）)、.．：:])(?<label>(?:截止|申请|办理)(?:时间|日期|期限|日))\s*(?:统一)?(?:为|是|[:：])?\s*(?:即日起)?(?:至|到)?\s*$/.exec(
      before,
    )?.groups?.['label'];
  if (alone !== undefined && before.length < 24 && !underConditions(context, mention.span.start)) {
    const at = mention.span.start - before.length + before.lastIndexOf(alone);
    return {
      label: headingLabel(context, mention.span.start)?.label ?? alone,
      labelSpan: { start: at, end: at + alone.length },
      shape: 'label',
      words: alone,
    };
  }
  const timeOnly = TIME_ONLY.exec(before);
  const step = timeOnly?.groups?.['step'];
  if (
    timeOnly &&
    step !== undefined &&
    /填报|申报|报名|提交|报送|申请|上传|受理/.test(step) &&
    !new RegExp(NO_DEADLINE_LABEL).test(step.slice(-20))
  ) {
    return {
      label: /(?:网上|线上|线下|在线|现场)?(?:填报|申报|报名|提交|报送|申请|上传|受理)/.exec(step)?.[0] ?? step,
      labelSpan: null,
      shape: 'label',
      words: step,
    };
  }
  if (label && !new RegExp(NO_DEADLINE_LABEL).test(label.label))
    return { label: stepName(label.label), labelSpan: label.span, shape: 'label', words: label.label };
  if (STATE.test(after) && !CLOSED_AFTER.test(after)) return null;
  const paren = PAREN.exec(before);
  const parenLabel = paren?.groups?.['label'];
  if (
    paren &&
    parenLabel !== undefined &&
    new RegExp(`(?:${STEP})`).test(parenLabel) &&
    /^\s*(?:之?前|止|截止)?\s*[）)]/.test(after)
  ) {
    const start = mention.span.start - before.length + paren.index;
    return {
      label: parenLabel.trim(),
      labelSpan: { start, end: start + parenLabel.length },
      shape: 'label',
      words: parenLabel,
    };
  }
  const bare =
    /^(?:[\s\-*>]|[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]|自|从|于|即日起|截至|截止|至|[（(]|(?:本)?(?:通知|公告|指南|通告|文件|方案)?(?:发布|印发|公布|下发)之日起)*$/.test(
      before,
    ) && /^\s*(?:之?前|以前|止|截止)?\s*(?:[。；;）)（(，,]|$)/.test(after);
  if (bare && heading && STEP_HEADING.test(heading.label))
    return { label: stepName(heading.label), labelSpan: heading.span, shape: 'label', words: heading.label };
  if (CLOSED_AFTER.test(after)) {
    const name = /([^，。；：:]{2,30}?)(?:于|至|到|在|最晚|最迟|将于)?\s*$/.exec(before)?.[1] ?? heading?.label;
    if (name && (SUBMIT_AFTER.test(name) || new RegExp(`(?:${STEP})`).test(name) || heading))
      return { label: name.trim(), labelSpan: null, shape: 'label', words: name };
  }
  return verbAct(mention, before, after);
}

/** 于5月13日前将申报文件报送厅规划处: the verb that the date limits stands after it, seldom before it. */
function verbAct(mention: DateMention, before: string, after: string): Act | null {
  if (/(?:执行|实施|有效|持续|运行|建设|保留|延续|施行|适用)(?:期)?(?:至|到|截至)\s*$/.test(before)) return null;
  const limited =
    /^\s*(?:左右|组织|统一|将|对外)?(?:公布|公示|发布|评审|组织评审)/.test(after) ||
    (/^\s*(?:左右)?(?:进行|举行|开展)/.test(after) && /评审|答辩|公示|公布|初审/.test(before.slice(-16))) ||
    mention.edge === 'by' ||
    mention.edge === 'period' ||
    /(?:于|在|请|务必|应|须)\s*$/.test(before);
  if (!limited) return null;
  // 截至 with a state after it is a cut-off: 截至2018年3月31日，承担有…的
  if (
    /(?:^|[，。；（(])\s*(?:截至|截止)\s*$/.test(before) &&
    !new RegExp(`^[，,]?[^，。；]{0,12}(?:${SUBMIT.split('|').slice(0, 12).join('|')})`).test(after)
  )
    return null;
  const own = /^[^。；;\n]*/.exec(after)?.[0] ?? '';
  const verb = SUBMIT_AFTER.exec(own);
  if (verb) {
    const object =
      /(?:将|把)([^，。；]{1,60}?)(?:[（(，]|一式|各\d|纸质版|电子版|统一|一并|报送|上报|报至|报省|报市|报我|报区|送至|送达|送交|发送|发至|寄送|寄至|邮寄|提交|上传|交至|交到|反馈|$)/.exec(
        own,
      )?.[1];
    const start = mention.span.end;
    return {
      label: verbLabel(own, verb, object),
      labelSpan: { start, end: start + Math.min(own.length, verb.index + verb[0].length + 12) },
      shape: 'verb',
      words: own,
    };
  }
  const earlier =
    /(?:报送|提交|上报|报名|申报|填报|反馈|发送|寄送|上传|送达|交至|送至)[^。；]{0,40}[，,][^，。；]{0,16}$/.exec(
      before,
    );
  if (earlier && (mention.edge === 'by' || /截止|截至|不晚于|最迟|最晚/.test(before)))
    return { label: earlier[0].slice(0, 20), labelSpan: null, shape: 'verb', words: before };
  return null;
}

/** The verb that says best what is done: the handing in before the preparations for it. */
const MAIN_VERB =
  /报送|上报|提交|发送|寄送|邮寄|送至|送达|送交|交至|上传|反馈|填报|行文|报名(?!表)|申请备案|备案(?!信息|表)|报(?=我|省|市|区|新区|县|所)/;

const verbLabel = (own: string, first: RegExpExecArray, object: string | undefined): string => {
  const verb = MAIN_VERB.exec(own) ?? first;
  const doing = /^(?:报至|报到|报给|报|送至|送达|送交|交至|寄送|邮寄|发送|行文)$/.test(verb[0]) ? '报送' : verb[0];
  if (object !== undefined) return `${doing}${object.trim()}`.slice(0, 30);
  const rest = /^[^，。；（(至到给]{0,16}/.exec(own.slice(verb.index + verb[0].length))?.[0] ?? '';
  return `${verb[0]}${rest}`.trim();
};

const stepName = (label: string): string =>
  label
    .replace(/^[\s\-*>]*(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．])?\s*/, '')
    .replace(/(?:起止|起始|截止)?(?:时间|日期|期限|时限)(?:安排)?$/, '')
    .replace(/(?:的)$/, '')
    .trim() || label.trim();

/** 截止时间由9月10日调整为9月20日: the old date and the verb of change leave the label's own words. */
const withoutOldDate = (before: string): string =>
  before.replace(
    /(?:由|从)(?:原来?的?)?[^，。；]{2,24}?(?=(?:调整|变更|顺延|延长|延期|延后|推迟|修改|更改|改)(?:为|至|到)\s*$)/,
    (old) => ' '.repeat(old.length),
  );
const OLD_BEFORE = /原(?:定|计划|先|来|通知|截止|申报|报名)[^，。；]{0,16}$/;
const OLD_AFTER =
  /^\s*(?:之?前)?[）)]?\s*[，,]?(?:现)?(?:统一)?(?:调整|变更|顺延|延长|延期|延后|推迟|修改|更改|改)(?:为|至|到)/;

/** Below a heading of conditions, scope or standards a date is a criterion unless its own label says otherwise. */
function underConditions(context: NoticeContext, at: number): boolean {
  const headings = nodesAt(context.outline, at).map((node) => textAt(context.text, node.heading));
  return headings.some(
    (heading) =>
      /(?:条件|对象|范围|标准|资格|支持内容|支持方向)(?:[（(].*)?[：:。]?$/.test(heading) && heading.length < 24,
  );
}

/** A row of a timetable: the first cell that is no number names the step; the cells behind the date say who. */
function tableAct(context: NoticeContext, mention: DateMention, line: string): Act | null {
  const lineEnd = context.text.indexOf('\n', mention.span.end);
  const behind = context.text.slice(mention.span.end, lineEnd < 0 ? context.text.length : lineEnd);
  if (!line.includes('\t') && !/^[^\t]{0,8}\t/.test(behind)) return null;
  const cells = (words: string): string[] =>
    words
      .split('\t')
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '' && !/^[\d.、（）()一二三四五六七八九十]+$/.test(cell));
  const behindCells = /^[^\t]{0,8}\t/.test(behind) ? cells(behind.slice(behind.indexOf('\t'))) : [];
  const first = behindCells[0];
  if (cells(line).length === 0 && first !== undefined && new RegExp(`(?:${STEP})`).test(first)) {
    const at = mention.span.end + behind.indexOf(first);
    return {
      label: first,
      labelSpan: { start: at, end: at + first.length },
      shape: 'label',
      words: behindCells.join(' '),
    };
  }
  const name = line
    .split('\t')
    .map((cell) => cell.trim())
    .find((cell) => cell !== '' && !/^[\d.、（）()一二三四五六七八九十]+$/.test(cell));
  if (
    name === undefined ||
    name.length > 40 ||
    !new RegExp(`(?:${STEP})`).test(name) ||
    !/^[^\t]{0,8}(?:\t|$)/.test(behind)
  )
    return null;
  const start = mention.span.start - line.length + line.indexOf(name);
  return {
    label: name,
    labelSpan: { start, end: start + name.length },
    shape: 'label',
    words: `${name} ${behind.trim()}`,
  };
}

/** Within the title of a document: 《…》 opened and not closed before the date. */
const insideTitle = (before: string): boolean =>
  before.lastIndexOf('《') > before.lastIndexOf('》') || before.lastIndexOf('〔') > before.lastIndexOf('〕');
