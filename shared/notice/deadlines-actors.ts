import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import type { NoticeContext } from './context.ts';
import { APPLICANTS, AUTHORITIES, RECOMMENDERS } from './lexicon/deadline-actors.ts';
import { SUBJECT_ENDS } from './lexicon/deadline-facts.ts';
import { clausesOf } from './deadlines-sentences.ts';
import type { Deadline } from './notice.ts';

export type Actor = Deadline['actor'];

/** Words before a subject that are no part of it. */
const PREFIX =
  /^(?:[\s“”《》\-*#>]|[（(]?[一二三四五六七八九十\d]{1,3}[)）.．、]|第[一二三四五六七八九十百\d]{1,5}条|请|并|且|同时|再|务请|烦请|敬请|望|届时|其中|因此|故|另外?|此外|凡|然后|最后|首先|其次|随后|原则上|拟|即|以便|如|若|符合(?:申报)?(?:条件|要求)的|有意(?:向)?(?:申报|参加|参与)?的?|需要(?:申报)?的|通过[^，。；]{1,20}的)*/;
const SUBJECT = new RegExp(`^(.{1,60}?)(?=${SUBJECT_ENDS}|[，,。；]|$)`);

const RECOMMENDER = new RegExp(`(?:${RECOMMENDERS})(?:[（(][^）)]*[)）]|以下简称.*)?(?:、[^，。]{0,30})?(?:等)?$`);
const APPLICANT = new RegExp(`(?:${APPLICANTS})(?:[（(][^）)]*[)）])?(?:等)?$`);
const AUTHORITY = new RegExp(`(?:${AUTHORITIES})(?:[（(][^）)]*[)）])?(?:等)?$`);
const OFFICE = /(?:厅|局|委|部|办|处|中心|委员会|管委会|办公室|科技部)$/;

/** Whether an office is the issuing side: one of the issuers, or a short name of one (市科委 for 某市科学技术委员会). */
function isIssuer(name: string, context: NoticeContext): boolean {
  const bare = name.replace(/^(?:省|市|区|县|州|国家)/, '');
  return context.issuers.some(
    (issuer) =>
      issuer.endsWith(name) ||
      (bare.length >= 2 && issuer.endsWith(bare)) ||
      abbreviates(bare, issuer) ||
      abbreviates(name, issuer),
  );
}

/** Every character of the short name stands in the long one, in order, and they share the last or the level. */
function abbreviates(short: string, long: string): boolean {
  if (short.length < 2) return false;
  let at = 0;
  for (const char of short) {
    at = long.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Who a noun phrase in the subject position is; null where it names nobody. */
export function actorOfNoun(noun: string, context: NoticeContext): Actor | null {
  const name = noun
    .trim()
    .replace(/^(.{2,}?)(?:委托|聘请|邀请)(?!单位|方|人).*$/, '$1')
    .replace(/(?:均|都|也|还|就|再|则|统一|同时|及时|直接|自行|等|首先|先)+$/, '')
    // 镇街推荐意见: whose paper it is
    .replace(/(?<=.{2})的?(?:推荐|审核|初审|审查)意见$/, '');
  if (
    name === '' ||
    name.length > 80 ||
    /报送|寄送|提交|发送|送至|报至|上报至/.test(name) ||
    /^(?:于|在|采取|采用|通过|经(?!济|信|开|贸|办)|按照?|根据|由于|向|报|将|把|对|与|和|以|实行|鼓励|支持|结合|加盖|录入|提交|涉及|关于|因|积极|引导|动员|加强|加大|认真|严格|深入|广泛|指导|督促|帮助|做好|完成|审核|填写|上传|登录|登陆|选择|进入|点击|下载|打印|每|如|若|对照|围绕|为|聚焦|组织(?!单位|推荐|部门|者|申报单位)|推荐(?!单位|部门|机构|渠道|主体|申报))/.test(
      name,
    )
  )
    return null;
  if (AUTHORITY.test(name) && !/^各/.test(name)) return 'authority';
  if (
    OFFICE.test(name) &&
    !/各|所在|属地|所属|推荐|县级|区级|市级/.test(name) &&
    name.split(/、|和(?!谐)|会同/).some((office) => isIssuer(office, context))
  )
    return 'authority';
  if (/上述单位|以上单位|上述部门|各单位|各部门|有关单位|相关单位/.test(name))
    return addresseeActor(context) ?? 'applicant';
  if (RECOMMENDER.test(name)) return 'recommender';
  if (APPLICANT.test(name)) return 'applicant';
  if (/^(?:国家|省|科技部|财政部|工信部|教育部)/.test(name) && OFFICE.test(name)) return 'authority';
  if (OFFICE.test(name)) return 'recommender';
  return null;
}

/** 县农业农村局, 市总工会: an office by its level, with what stands before it. */
const OFFICE_OF_LEVEL =
  /(?:^|[，；。）)、.])\s*(?:由)?(?<level>[省市县区州])(?!级|直|、|（|\()[一-龥]{1,16}(?:局|委|厅|办|部|会|中心)(?:会同[^，。；]{2,20})?(?:将)?(?:于|在)?\s*$/;

/** Whether the office named last is of the issuer's own level (县农业农村局 in a paper of 某县人民政府). */
export function isOfIssuersLevel(words: string, context: NoticeContext): boolean {
  const level = OFFICE_OF_LEVEL.exec(words)?.groups?.['level'];
  return level !== undefined && context.issuers.some((issuer) => /[省市县区州]/.exec(issuer)?.[0] === level);
}

const PIVOT = new RegExp(
  `(?:组织|通知|指导|督促|动员|引导|协助|要求|安排|发动|提醒|帮助)[^，。；]*?(${APPLICANTS})(?:务必|应|须|需|可)?(?:于|在)?\\s*$`,
);

/** 县（区）审核后, 各市汇总推荐: an administration called by its level alone. */
const OFFICE_ACTS =
  /^[\s（()）一二三四五六七八九十\d.、]*(?:由|经)?各?(?:设区)?(?:县|区|市|州|盟|旗|师|乡镇|镇街|镇|乡|街道|园区)(?:[（(][^）)]{1,8}[）)]|[、和及]各?(?:县|区|市|州|旗|园区))?级?(?:负责)?(?:审核|初审|初验|初核|汇总|推荐|审查|复核|评审|核实|核查|核验|查验)/;

/** 申请设立基地的单位于, 参加复评的企业应于: whoever applies for what. */
const WHO_APPLIES =
  /^[\s（()）一二三四五六七八九十\d.、]*(?:新|拟)?(?:申[请报领]|参加|参评|报名)[^，。；]{0,30}的(?:单位|企业|人员|个人|机构|团队|高校|院所|合作社|人)(?:通过[^，。；]{2,14})?(?:可|应当?|须|需)?(?:于|在)?\s*$/;

/** The subject of one clause (its words up to the date); null where it has none of its own. */
export function subjectOf(clause: string, context: NoticeContext): Actor | null {
  if (PIVOT.test(clause) && !RECOMMENDER.test(clause.replace(/(?:务必|应|须|需|可)?(?:于|在)?\s*$/, '')))
    return 'applicant';
  if (/以[^，。；]+为(?:申报|申请|填报|实施)?主体/.test(clause)) return 'applicant';
  if (
    /逐级(?:审核|汇总|上报|推荐|申报)|(?:审核|初审|审查)(?:、|并)?(?:汇总|推荐)后/.test(clause) &&
    !/^由?企业/.test(clause)
  )
    return 'recommender';
  if (OFFICE_ACTS.test(clause)) return 'recommender';
  if (WHO_APPLIES.test(clause)) return 'applicant';
  let words = clause.trim();
  if (
    /^经(?!济|信|开|贸|办|营|销)/.test(words) ||
    /^由[^，。；]{2,24}(?:盖章|签字|签章|签署|确认|同意|出具[^，。；]{0,8})后$/.test(words)
  )
    return null;
  words = words.replace(PREFIX, '').replace(/^由/, '');
  const m = SUBJECT.exec(words);
  return m ? actorOfNoun(m[1] ?? '', context) : null;
}

/** The subject of the act by `at` in a sentence: the nearest clause before it that has one. */
export function subjectBefore(context: NoticeContext, sentence: Span, at: number): Actor | null {
  const clauses = clausesOf(context.text, { start: sentence.start, end: at }).reverse();
  for (const clause of clauses) {
    const actor = subjectOf(textAt(context.text, clause), context);
    if (actor) return actor;
  }
  return null;
}

/** The subject of the words after a date, where the sentence states it there (`9月30日前，各市局将…`). */
export function subjectAfter(context: NoticeContext, area: Span): Actor | null {
  const words = textAt(context.text, area).replace(/^[^，,]{0,8}[，,]/, '');
  const clause = /^[^，。；]{1,60}/.exec(words)?.[0] ?? '';
  return clause === '' ? null : subjectOf(clause, context);
}

/** The line that a notice is addressed to (`各市科技局：`), or empty; within an enclosed notice that one's. */
function addressee(context: NoticeContext, at: number): string {
  const enclosed = context.enclosedAddressees.findLast((line) => line.end <= at);
  if (enclosed) return textAt(context.text, enclosed).replace(/[：:]\s*$/, '');
  // the title of an untitled source is words of its body
  const from = context.titleSpan.end <= context.body.start ? context.titleSpan.end : 0;
  const head = context.text.slice(from, context.body.start + 400);
  const m = /(?:^|\n)([^\n。]{2,300}?)[:：]\s*(?=\n|$|为|根据|按照|经)/.exec(head);
  const line = (m?.[1] ?? '').trim();
  return /^(?:[一二三四五六七八九十]+、|[（(]?[一二三四五六七八九十\d]+[）)、.]|附件|联系|网址|来源|时间|发文|发布)/.test(
    line,
  ) || /(?:如下|通知|公告)$/.test(line)
    ? ''
    : line;
}

/** Whom the notice speaks to: offices only are recommenders; units or enterprises among them are applicants; null without an address line. */
export function addresseeActor(context: NoticeContext, at: number = context.body.start): Actor | null {
  const line = addressee(context, at);
  if (line === '') return null;
  const parts = line.split(/[，,、；;]/).map((part) => part.trim());
  if (
    parts.some(
      (part) =>
        /(?:企业|公司|申报人|单位|高校|院校|院所|机构|团队|个人|平台|载体|合作社|学校|医院|基地)$/.test(part) &&
        !/主管|推荐|归口|组织|[省市县区州盟旗]直|成员|中央|央企|省属|市属|国有|集团/.test(part),
    )
  )
    return 'applicant';
  return parts.some(isOffice) ? 'recommender' : null;
}

/** Whether offices that pass applications on are among those whom the notice speaks to. */
export const addressesOffices = (context: NoticeContext, at: number): boolean =>
  addressee(context, at)
    .split(/[，,、；;]/)
    .some((part) => isOffice(part.trim()));

const isOffice = (part: string): boolean =>
  /(?:局|委|厅|部门|管委会|办|中心|政府|部|委员会|办公室|集团|科|司|镇|街道|区|县|市|兵团|协会|商会|单位|企业|所)(?:[（(].*[)）])?$/.test(
    part,
  );
