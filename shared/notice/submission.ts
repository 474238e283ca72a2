import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import type { NoticeContext } from './context.ts';
import { nodesAt, bodySentences } from './deadlines-sentences.ts';
import type { Submission } from './notice.ts';
import type { Found } from './reading.ts';
import { onlineUrl, paperAddress } from './submission-address.ts';
import type { Stated } from './submission-address.ts';
import { paperCopies } from './submission-copies.ts';
import { matchesIn } from '../base/matches.ts';

/** 取消“报送光盘”的要求, 不再报送U盘. */
const WAIVED = /(?:取消|不再|无需|无须|不需|不用|免于)[^，。；\n]{0,12}$/;

const SEEN_BEFORE = 16;

/** The first place of a pattern (with flag g) within an area where it is not waived; null where it does not stand there. */
function place(text: string, pattern: RegExp, area: Span): Stated<string> | null {
  const words = text.slice(area.start, area.end);
  pattern.lastIndex = 0;
  let m = pattern.exec(words);
  while (m && WAIVED.test(words.slice(Math.max(0, m.index - SEEN_BEFORE), m.index))) m = pattern.exec(words);
  return m ? { value: m[0], span: { start: area.start + m.index, end: area.start + m.index + m[0].length } } : null;
}

const NEGATED = /(?:不采用|不得采用|不得使用|不要|不用|禁止|请勿|不使用|无需|不需|避免|严禁|不必)[^，。；]*$/;

/** How sheets are bound: the printed word, where it is not said of what is forbidden. */
function binding(context: NoticeContext): Stated<string> | null {
  const area = context.text.slice(context.body.start, context.body.end);
  for (const [words, value] of [
    [/胶装/g, '胶装'],
    [/简装|简易装订/g, '简装'],
    [/平装|精装|线装|活页装订/g, null],
    [/装订(?:成册)?|成册/g, '装订成册'],
  ] as const) {
    for (const m of matchesIn(area, words)) {
      if (
        NEGATED.test(area.slice(Math.max(0, m.index - 40), m.index)) ||
        /^(?:方式|线)/.test(area.slice(m.index + m[0].length))
      )
        continue;
      return {
        value: value ?? m[0],
        span: { start: context.body.start + m.index, end: context.body.start + m.index + m[0].length },
      };
    }
  }
  return null;
}

const ONLINE =
  /(?:网上|在线|线上|网络)(?:填报|填写|申报|申请|提交|注册|报名)|(?:登[录陆]|进入|通过)[^，。；\n]{0,50}(?:系统|平台|网站|门户|公众号|小程序|管理工作网|服务网|政务网)|(?:在|于|到|向)[^，。；\n]{0,40}(?:系统|平台|网站)[^，。；\n]{0,16}(?:填报|申报|提交|上传|申请|填写|注册)|(?:申报|填报|管理)(?:信息)?(?:系统|平台)[^，。；\n]{0,16}(?:填报|申报|提交|上传|申请|填写|注册)|登[录陆](?=[“"][^”"]{2,24}[”"])|(?:完成|进行)?系统(?:内|中|上)?(?:填报|录入|申报|提交)|(?:在|通过|关注|登[录陆])[^，。；\n]{0,24}(?:公众号|小程序|APP|客户端)[^，。；\n]{0,16}(?:提交|申报|申请|填报|填写|报名)|上传(?:至|到)?[^，。；\n]{0,12}(?:系统|平台|小程序|公众号)|网络申报|(?:申报|填报|申请|报名)系统|系统关闭|网上填报/;
const DISC = /光盘|刻录?盘/g;
const STICK = /[UＵ]盘|优盘/g;
const MAIL =
  /(?:电子[版档稿]?|电子文[档件]|扫描件|材料|PDF|word|Word|WORD|文档|报名表|回执|申报书|申报表|申请表|打包)[^。；\n]{0,60}(?:发送|发至|发到|发|传|报送|寄送|报|反馈)[^。；\n]{0,24}(?:邮箱|@|信箱)|(?:发送|发至|发到|投递|反馈|报送)(?:至|到|给)?[^。；\n]{0,20}(?:邮箱|信箱|[\w.-]+@)|(?:邮箱|信箱)[^。；\n]{0,6}(?:报送|提交|投递)|(?:电子邮件|电邮)[^。；\n]{0,12}(?:发送|报送|提交|反馈|报|传)|(?:发送|报送|传送)[^。；\n]{0,8}(?:电子邮件|邮件)/g;

const READING_ONLY = /下载|查看|查询|查阅|查收|参阅|公示|公告|发布|校验|失信|信用中国|税务|统计局|解读|观看/;
/** What is done in a system, told from what is read or fetched there (下载申请书). */
const ACTING =
  /网上|预审|在线|线上|填报|填写|注册|提交|上传|报送|录入|发布[^，。；]{0,6}(?:需求|岗位)|登录[^，。；]{0,30}(?:申报|申请)(?!书|表|指南|通知)/;
const FILLING = /填报|填写|自评|预审|报送|申领|备案|录入|申报|提交|上传|报名|申请|注册|办理/;

/** A sentence, outside conditions and scope, that has the application filled in on line. */
function applyingOnline(context: NoticeContext): Stated<string> | null {
  for (const sentence of bodySentences(context)) {
    const words = textAt(context.text, sentence);
    const m = ONLINE.exec(words);
    if (!m) continue;
    const headings = nodesAt(context.outline, sentence.start)
      .map((node) => textAt(context.text, node.heading))
      .join(' ');
    if (/条件|对象|范围/.test(headings) && !/申报方式|程序|流程|方式/.test(headings)) continue;
    const clause = words.slice(m.index, m.index + m[0].length + 30);
    if (READING_ONLY.test(clause) && !ACTING.test(clause)) continue;
    if (!FILLING.test(words)) continue;
    return { value: m[0], span: { start: sentence.start + m.index, end: sentence.start + m.index + m[0].length } };
  }
  return null;
}

/** 系统 where the application is filled in on line, else the medium of its electronic copy; null where neither is said. */
function media(context: NoticeContext): Stated<string> | null {
  for (const [pattern, value] of [
    [ONLINE, '系统'],
    [DISC, '光盘'],
    [STICK, 'U盘'],
    [MAIL, '邮箱'],
  ] as const) {
    const found = value === '系统' ? applyingOnline(context) : place(context.text, pattern, context.body);
    if (found) return { value, span: found.span };
  }
  return null;
}

/** The instructions of a form say in which formats its files come (电子版正文为word格式). */
const FILE_RULE = /电子(?:版|文档|文件)[^。\n]{0,40}格式/;

/** Whatever says how something is handed in has one of these. */
const SAYS_HOW = /[份套册本纸副装盘邮网@\t]|书面|全程|全流程|数量|信箱|系统|平台|公众号|小程序|APP|客户端|格式/;

const lineAt = (text: string, at: number): string =>
  text.slice(text.lastIndexOf('\n', at - 1) + 1, text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at));

const FORMAT =
  /(?<![A-Za-z0-9])(PDF|pdf|EXCEL|Excel|excel|WORD|Word|word|JPG|jpg|JPEG|jpeg|WPS|wps|ZIP|zip|PPT|ppt|MP4|mp4|OFD|ofd)(?![A-Za-z])/g;
const NAMES: Readonly<Record<string, string>> = { JPEG: 'JPG' };

/** File formats asked for, each once, in upper case; words of a slide show that is only presented are none. */
function formats(context: NoticeContext): Stated<string>[] {
  const area = context.text.slice(context.body.start, context.body.end);
  const found: Stated<string>[] = [];
  for (const m of matchesIn(area, FORMAT)) {
    const value = NAMES[(m[1] ?? '').toUpperCase()] ?? (m[1] ?? '').toUpperCase();
    const around = area.slice(Math.max(0, m.index - 14), m.index + m[0].length + 12);
    if (value === 'PPT' && /答辩|介绍|汇报|路演|演示|方式/.test(around)) continue;
    if (
      !/格式|版|文件|文档|扫描|电子|上传|发送|压缩|打包|形式|材料|表/.test(around) ||
      found.some((one) => one.value === value)
    )
      continue;
    found.push({
      value,
      span: { start: context.body.start + m.index, end: context.body.start + m.index + m[0].length },
    });
  }
  return found;
}

const HOURS =
  /(?:(?:每个?)?工作日|周一至周[五六日]|星期一至星期[五六日]|法定工作日|工作时间|办公时间|上午)[^。；\n]{0,10}?\d{1,2}[:：]\d{2}\s*(?:-|—|–|~|～|至|到|－)+\s*\d{1,2}[:：]\d{2}(?:[^。；\n\d]{0,8}\d{1,2}[:：]\d{2}\s*(?:-|—|–|~|～|至|到|－)+\s*\d{1,2}[:：]\d{2})?/g;
const LOCAL =
  /以(?:各)?(?:企业)?(?:所在|所属|属|当|本|设区)?(?:地|地方|市|区|县|州)[^，。；]{0,24}(?:通知|要求|规定|公布)[^，。；]{0,6}为准|(?:时间|日期|期限)[^。；]{0,16}(?:由|以)[^，。；]{0,24}(?:自行确定|自行安排|自定|另行通知为准|酌情自行确定|自行制定|规定为准|确定)/g;
const SEAL = /加盖[^，。；]{0,16}章|公章|盖章|签章|骑缝章|盖印|印章/g;
const CROSS_PAGE = /骑缝(?:处)?(?:加)?(?:盖)?[^，。；]{0,10}章|骑缝处|骑缝章|骑缝/g;

/**
 * How the application is handed in: Notice JSON, "Submission". `printed` is the whole text with the enclosed forms: a
 * seal that only a form asks for is asked for, and copies, medium and binding are those of its instructions where the
 * notice itself says nothing.
 */
export function readSubmission(context: NoticeContext, printed: string): Found<Submission> {
  const spans: Record<string, Span> = {};
  const keep = <T>(key: string, stated: Stated<T> | null): T | null => {
    if (stated) spans[`/${key}`] = stated.span;
    return stated?.value ?? null;
  };
  const whole = { start: context.body.start, end: printed.length };
  const body = context.body;
  // Without enclosed forms only a signature and a date stand behind the body, as a rule: they are not read again with it.
  const nothingMore = printed === context.text && !SAYS_HOW.test(printed.slice(body.end));
  const forms = nothingMore ? null : { ...context, text: printed, body: whole };
  const own = formats(context);
  const files =
    own.length > 0 || !forms ? own : formats(forms).filter(({ span }) => FILE_RULE.test(lineAt(printed, span.start)));
  files.forEach((one, i) => (spans[`/formats/${i}`] = one.span));
  const value: Submission = {
    paperCopies: keep('paperCopies', paperCopies(context) ?? (forms && paperCopies(forms))),
    media: keep('media', media(context) ?? (forms && media(forms))),
    formats: files.map((one) => one.value),
    binding: keep('binding', binding(context) ?? (forms && binding(forms))),
    sealed: keep('sealed', place(printed, SEAL, whole)) !== null,
    onlineUrl: keep('onlineUrl', onlineUrl(context)),
    address: keep('address', paperAddress(context)),
    paperSize:
      keep('paperSize', place(context.text, /A4|Ａ4/g, body) ?? place(context.text, /A3|Ａ3/g, body))?.replace(
        'Ａ',
        'A',
      ) ?? null,
    crossPageSeal: keep('crossPageSeal', place(printed, CROSS_PAGE, whole)) !== null,
    hours: keep('hours', place(context.text, HOURS, body)),
    localNotice: keep('localNotice', place(context.text, LOCAL, body)) !== null,
  };
  return { value, spans };
}
