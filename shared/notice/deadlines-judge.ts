import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import type { NoticeContext } from './context.ts';
import type { DateMention } from './dates.ts';
import type { Act } from './deadlines-place.ts';
import type { Actor } from './deadlines-actors.ts';
import {
  actorOfNoun,
  addresseeActor,
  addressesOffices,
  isOfIssuersLevel,
  subjectAfter,
  subjectBefore,
  subjectOf,
} from './deadlines-actors.ts';
import { clausesOf, nodesAt, sentencesOf } from './deadlines-sentences.ts';

const AUTHORITY_STEP =
  /评审|(?<!推荐|地方|单位)审查|公示|公布|发布|拨付|立项|论证|验收|复审|决赛|认定公告|形式审查|技术审查|专家|入库公告|下达|现场核查|审核入库|初选时间|评选|联合审[核查]|(?<!单位)联审/;
const RECOMMENDER_STEP =
  /推荐|汇总|上报|初审|地方|主管单位|主管部门|组织单位|归口|审核推荐|县级|市级审核|区级|局级|提名单位|盖章报|部门审核|单位审核|审核盖章/;
const APPLICANT_STEP =
  /网上|网络|在线|线上|填报|申报|申请|报名|受理|征集|申领|兑现|兑付|备案|投稿|征求意见|意见|反馈|投标|注册|揭榜|参评|作品|答辩|路演|企业/;
const PAPER = /纸质|书面|原件|线下|打印|盖章材料|材料受理|集中接收|报件|送件/;
const COLLECTED =
  /由[^，。；]{0,16}(?:组织单位|推荐单位|主管部门|主管单位|归口单位|科技局|工信局|管委会|局|推荐部门)[^，。；]{0,24}(?:统一|集中|汇总)[^，。；]{0,10}(?:报|送|交)|(?:推荐单位|组织单位|主管部门|主管单位)[^。；]{0,40}(?:集中|统一|汇总)(?:报送|上报|送交|提交|送达)/;
const RECOMMENDER_ACT =
  /推荐函|推荐文件|推荐汇总表|汇总表|正式文件|行文|以文件形式|上报|推荐名单|审核汇总|汇总后|审核后|推荐表|工作总结|初审意见/;
/** Only who passes applications on does this, also where enterprises are spoken to as well. */
const PASSED_ON =
  /推荐(?:汇总表|文件|函|名单|意见)|(?:申报文件|推荐|项目|企业)[、及和]?(?:申报)?(?:项目|企业)?汇总表|(?:完成|组织)(?:审核|初审)|(?:审核|汇总|初审)后/;
/** The first act after the date is the issuing side's own (公布名单), nothing is handed in. */
const RESULT_ACT =
  /^\s*(?:之?前|以前|左右|底前|内)?[，,\t]?\s*(?:统一|对外|集中|正式|将|组织(?:专家)?|完成|在[^，。；]{0,16}?|通过[^，。；]{0,16}?|(?:面?向|对)(?:全)?(?:社会|[省市区县]|公众)(?:公开)?|择优)*(?:公布|公示|发布|评审|拨付|下达|公告|颁奖|确定|评定|审定|印发|揭晓|遴选|评选)/;
/** 拟资助名单于…公示: what is published is the issuing side's. */
const RESULT_NAMED =
  /(?:拟[^，。；]{2,12}|入选|入围|评审|认定|立项|最终|获奖)(?:的)?(?:名单|结果|项目|企业|对象)[^，。；]{0,6}$/;
/** The judging of applications by experts, before anything of them is passed on (市局于8月底前组织专家评审). */
const JUDGED_BY_EXPERTS =
  /^\s*(?:之?前|以前|左右|底前|内)?[，,]?\s*(?:统一|集中|组织|开展|完成|委托[^，。；]{2,16})*(?:专家|会议|综合)(?:评审|评议|论证)(?![^。；]*(?:推荐|上报|报送))/;
/** 报送当地工信部门, 报所在县区科技局, 提出申请: what no office but whoever applies does. */
const TO_LOCAL_OFFICE =
  /^\s*(?:之?前|以前|止|内)?[，,]?\s*(?:向[^，。；]{2,24})?提出(?:书面)?(?:申请|申报)|^\s*(?:之?前|以前|止|内)?[，,]?\s*[^，。；]{0,24}?(?:报|送|交|提交|上报)[至到给]?(?:当地|属地|注册地|(?:企业|单位|项目|本单位)?所在(?:地|县|区|市|镇|街道|园区|的))[^，。；]{0,24}(?:部门|局|委|科|办|处|中心|政府|管委会|街道)/;
/** 完成验收, 组织会审: what the issuing side does with what was passed on. */
const DECIDED =
  /^\s*(?:之?前|以前|底前|内)?[，,]?\s*(?:会同[^，。；]{2,20})?(?:统一|集中|组织|开展|完成|进行)*(?:验收|评审|审定|会审|联审|公示|公布|拨付|兑付|兑现)(?![^。；]*(?:推荐|上报|报送))/;
/** Subjects of which there are many, each of them an office below the issuer. */
const OFFICES_BELOW = /各|推荐|所在|属地|归口|县级|区级|[市县区][（(]|区县|县区|市县/;
const sentenceBefore = (context: NoticeContext, sentence: Span, mention: DateMention): string =>
  context.text.slice(sentence.start, mention.span.start);
const ANAPHORA =
  /(?:按照?|依照?|于|在|根据)[^。；，]{0,14}(?:截止时间|上述时间|规定时间|规定的时间|时间节点|时限要求|要求时间)/;

/** The words of the clause headings above a position, innermost first. */
function headingsAt(context: NoticeContext, at: number): string[] {
  return nodesAt(context.outline, at)
    .reverse()
    .map((node) => textAt(context.text, node.heading).trim())
    .filter((words) => words !== '');
}

/** A later sentence of the same clause that makes a recommender keep to `the deadline` (各推荐单位要严格按照…截止时间…报送). */
function takenUpByRecommender(context: NoticeContext, sentence: Span): boolean {
  const node = nodesAt(context.outline, sentence.start).at(-1);
  const area = node && node.style !== null ? node.span : paragraphBlock(context, sentence);
  return sentencesOf(context.text, { start: sentence.end, end: Math.max(sentence.end, area.end) })
    .slice(0, 3)
    .some((next) => {
      const words = textAt(context.text, next);
      return ANAPHORA.test(words) && subjectOf(words, context) === 'recommender';
    });
}

const paragraphBlock = (context: NoticeContext, sentence: Span): Span => ({
  start: sentence.start,
  end: Math.min(context.body.end, sentence.end + 200),
});

/** The subject of an earlier sentence of the same paragraph, carried on. */
function carriedSubject(context: NoticeContext, sentence: Span): Actor | null {
  const lineStart = context.text.lastIndexOf('\n', sentence.start - 1) + 1;
  const earlier = sentencesOf(context.text, { start: lineStart, end: sentence.start }).reverse();
  for (const previous of earlier.slice(0, 2)) {
    const actor = subjectBefore(context, previous, previous.end);
    if (actor) return actor;
  }
  return null;
}

function headingActor(context: NoticeContext, at: number): Actor | null {
  for (const heading of headingsAt(context, at).slice(0, 3)) {
    if (
      /企业(?:自主|自愿|网上)?(?:申报|填报|申请|自评)|单位申报|网上申报|自主申报|在线申报|网上填报|自愿申报|个人申[报请]|申报人|单位申请|主体申报/.test(
        heading,
      )
    )
      return 'applicant';
    if (
      /(?:审核|初审|组织|逐级|择优|单位|县级|市级|区级|地方)(?:并)?(?:推荐|审核|上报|审查|初审)|推荐(?:上报|申报|报送|审核)|汇总上报|组织推荐|主管部门审核|属地审核/.test(
        heading,
      )
    )
      return 'recommender';
    if (/专家评审|形式审查|公示|评审|认定公布|公布|拨付|发布|审核入库|现场核查/.test(heading)) return 'authority';
  }
  return null;
}

/** Whoever is bound by the date: by the subject of its clause, else the step's name, the headings above, the address line. */
export function actorFor(context: NoticeContext, sentence: Span, mention: DateMention, act: Act, after: string): Actor {
  const own = subjectBefore(
    context,
    sentence,
    act.shape === 'label' && act.labelSpan ? Math.max(sentence.start, act.labelSpan.start) : mention.span.start,
  );
  const trailing =
    /^\s*(?:之?前|以前|止|内)?\s*[，,]/.test(after) || /^\s*(?:之?前|以前)?(?:请|各|由|企业|申报)/.test(after)
      ? subjectAfter(context, { start: mention.span.end, end: Math.min(sentence.end, mention.span.end + 80) })
      : null;
  if (act.shape === 'verb') {
    if (RESULT_NAMED.test(sentenceBefore(context, sentence, mention)) && RESULT_ACT.test(act.words)) return 'authority';
    const stated = own ?? trailing;
    if (
      stated === 'recommender' &&
      DECIDED.test(act.words) &&
      isOfIssuersLevel(sentenceBefore(context, sentence, mention), context)
    )
      return 'authority';
    if (
      stated === 'recommender' &&
      JUDGED_BY_EXPERTS.test(act.words) &&
      !OFFICES_BELOW.test(sentenceBefore(context, sentence, mention))
    )
      return 'authority';
    if (
      stated === 'authority' &&
      /报送|上报|提交至|(?<![提申])请/.test(act.words) &&
      !/我|拟|将/.test(textAt(context.text, sentence))
    )
      return addresseeActor(context, mention.span.start) ?? 'applicant';
    if (stated) return stated;
    if (TO_LOCAL_OFFICE.test(act.words)) return 'applicant';
    const carried = carriedSubject(context, sentence);
    if (carried && carried !== 'authority') return carried;
    if (/补正|重新提交|退回修改|修改完善/.test(textAt(context.text, sentence))) return 'applicant';
    if (
      RESULT_ACT.test(act.words) ||
      /(?:评审|公示|公布|立项)(?:工作|结果)?(?:于|在|将)?\s*$/.test(
        context.text.slice(Math.max(0, mention.span.start - 12), mention.span.start),
      )
    )
      return 'authority';
    if (/推荐(?:至|到|给)|(?:汇总|审核)后?[^，。；]{0,6}(?:上报|报送|推荐)/.test(act.words)) return 'recommender';
    const heading = headingActor(context, mention.span.start);
    if (heading) return heading;
    const spoken = addresseeActor(context, mention.span.start);
    if (
      spoken === 'recommender' &&
      /填报|网上申报|在线申报|报名|登录|登陆/.test(act.words) &&
      !RECOMMENDER_ACT.test(act.words)
    )
      return 'applicant';
    if (RECOMMENDER_ACT.test(act.words) && spoken !== 'applicant') return 'recommender';
    if (PASSED_ON.test(act.words) && addressesOffices(context, mention.span.start)) return 'recommender';
    return spoken ?? 'applicant';
  }
  const stage = STAGE_ONLY.test(act.words.trim()) ? trailing : null;
  return stage ?? labelActor(context, sentence, act, own);
}

/** 审核阶段：4月13日-22日，各县局…: a stage by its name alone is whoever's the words behind the date say. */
const STAGE_ONLY =
  /^[\s\d.、（）()一二三四五六七八九十]*(?:第[一二三四五]阶段|[一-龥]{0,4}(?:审核|审查|初审|复核|评审|论证|推荐|申报|评选|公示)?(?:阶段|环节))$/;
/** 区工信局审核, 县（市、区）审核: an office and what it does. */
const OFFICE_STEP =
  /^[\s\d.、（）()一二三四五六七八九十]*(?:由|经)?(?<office>[^，。；：]{0,20}?(?:区县|县区|市县|县市|县（[^）]{1,6}）|区（[^）]{1,6}）|属地|街道|镇街|镇（[^）]{1,6}）|盟市|地市|市州|州市|园区|部门|局|委|办|管委会|中心|(?:依托|所在|归口|主管|推荐)单位))级?[^，。；：]{0,4}(?:审核|初审|审查|推荐|复核|审批|把关)/;

/** An earlier sentence of the same clause has the applicant hand in (申报主体在平台注册，提交电子版材料). */
function submittedByApplicant(context: NoticeContext, sentence: Span): boolean {
  const node = nodesAt(context.outline, sentence.start).at(-1);
  if (!node || node.style === null) return false;
  return sentencesOf(context.text, { start: node.own.start, end: Math.max(node.own.start, sentence.start) }).some(
    (earlier) =>
      clausesOf(context.text, earlier).some(
        (clause) => subjectOf(textAt(context.text, clause), context) === 'applicant',
      ) && /提交|上传|填报/.test(textAt(context.text, earlier)),
  );
}

/** 向主管部门申报，: the applicant's own act, whoever it belongs to. */
const APPLIES_TO =
  /(?:^|[，；。、\s）)])[^，。；：]{0,24}?(?:单位|企业|机构|团队|个人|人员|人|主体|院校|高校|院所|医院|学校|合作社)(?:可|应|须|需|直接|自愿)*向[^，。；]{2,30}(?:局|委|厅|部门|单位|办|中心|政府|公司|协会)(?:提出)?(?:书面)?(?:申报|申请|报名)[，,；;]\s*(?:网上|线上)?(?:申报|申请|报名|受理|填报)?(?:截止|截至)?(?:时间|日期|期限)/;

function labelActor(context: NoticeContext, sentence: Span, act: Act, own: Actor | null): Actor {
  const words = act.words;
  // 市属单位向所在市人社局申报，申报截止时间为…: whoever applies at an office
  if (APPLIES_TO.test(textAt(context.text, sentence))) return 'applicant';
  const office = OFFICE_STEP.exec(words)?.groups?.['office'];
  if (office !== undefined)
    return /单位$/.test(office) ? 'recommender' : (actorOfNoun(office, context) ?? 'recommender');
  if (
    /^(?:[\s\d.、（）()]|[一二三四五六七八九十]+、)*(?:项目)?(?:申报|申请|参评|承担|依托|牵头|用人|填报)(?:人|单位|企业|主体)|^[\d.、]*企业/.test(
      words,
    )
  )
    return 'applicant';
  if (/补正|补充材料|重新提交/.test(words)) return 'applicant';
  if (RECOMMENDER_STEP.test(words) && !/推荐参评|网上填报|企业/.test(words)) return 'recommender';
  if (own === 'recommender' && !/网上填报|网上申报|企业/.test(words)) return 'recommender';
  if (AUTHORITY_STEP.test(words) && !/申报|填报|材料|报名/.test(words)) return 'authority';
  if (takenUpByRecommender(context, sentence)) return 'recommender';
  const heading = headingActor(context, sentence.start);
  const around = [words, ...headingsAt(context, sentence.start).slice(0, 1)].join(' ');
  if (PAPER.test(around) && !/网上|线上申报/.test(words)) {
    const chain = nodesAt(context.outline, sentence.start);
    const outer = chain.at(-2) && chain.length > 2 ? chain.at(-2) : chain.at(-1);
    const scope =
      outer && outer.style !== null
        ? textAt(context.text, { start: outer.span.start, end: sentence.start })
        : textAt(context.text, { start: context.body.start, end: sentence.start });
    if (COLLECTED.test(scope)) return 'recommender';
  }
  if (heading && heading !== 'authority') return heading;
  if (own === 'applicant') return 'applicant';
  if (APPLICANT_STEP.test(words)) return 'applicant';
  if (heading) return heading;
  if (/提交|上传/.test(words) && submittedByApplicant(context, sentence)) return 'applicant';
  return /报送|上报|提交/.test(words) ? (addresseeActor(context, sentence.start) ?? 'applicant') : 'applicant';
}

/** How a date's step relates to an application: judged on its label, its sentence and the heading above. */
export type StepKind = 'online' | 'paper' | 'later' | 'meeting' | 'other';

/** The kind of step that an act is; `other` where its words tell none. */
export function stepKind(context: NoticeContext, sentence: Span, act: Act): StepKind {
  const heading = headingsAt(context, sentence.start)[0] ?? '';
  const words = (act.shape === 'label' ? act.words : act.words.slice(0, 120)).replace(/[（(][^）)]*[）)]/g, '');
  if (/补正|补充材料|答辩|路演|开标|投标截止|递交投标|复赛|决赛|修改|签订|任务书|合同书/.test(words)) return 'later';
  if (/参会|参训|培训|会议|回执/.test(textAt(context.text, sentence)) && /报名|反馈|发送|报送|回执/.test(words))
    return 'meeting';
  if (/纸质|书面/.test(words) && !/网上|网络|在线|线上|填报/.test(words)) return 'paper';
  if (/网上|网络|在线|线上|平台|系统|填报|登录|登陆|完成注册|注册并/.test(words)) return 'online';
  if (PAPER.test(words) || (act.shape === 'label' && PAPER.test(heading))) return 'paper';
  return 'other';
}
