import { isGrant } from './criteria/grants.ts';
import { prefers } from './criteria/preference.ts';
import {
  LEAD_IN_WORDS,
  STEP_WORDS,
  OFFICE_WORDS,
  BAR_WORDS,
  PREREQUISITE_WORDS,
} from './lexicon/condition-sentences.ts';

/** Tells conditions from what stands among them: steps of an office, papers to hand in, announcements. Text is one sentence or clause. */

const LEAD_IN = new RegExp(LEAD_IN_WORDS);

/** 应具备以下条件：, 须满足下列要求, 要求如下： — whether words announce conditions and state none. */
export const isLeadIn = (text: string): boolean => LEAD_IN.test(text.trim().replace(/[。；;]$/, ''));

const STEP = new RegExp(STEP_WORDS);
const OFFICE = new RegExp(`^${OFFICE_WORDS}`);
/** An office that acts: 市科委将…, 由…部门下达. */
const OFFICE_ACTS =
  /(?:[局厅委办部心]将(?:直接|按|对|会同|组织|根据)|由[^，。]{2,20}(?:下达|拨付|组织|审核|负责(?!人))|(?:主管|有关|相关|管理)?部门(?:要(?!求)|应做好|应加强)|[局厅](?:要(?!求)|应)|从未(?:指定|授权|委托))/;
/** The applicant answers for what it hands in: a condition where conditions stand. */
const TRUTHFUL =
  /^(?:申报|申请|项目)?(?:单位|企业|主体|人)?(?:应当?|须|必须|需)?(?:保证|承诺|确保|对)[^。；]{0,24}(?:真实|合法|有效)/;
/** 应 and 应当 as a demand: not in 适应, 应用, 供应链. */
const OUGHT = '(?<![适反响供相效感呼照])应当?(?!用|急|收|对|届|变|力|激|链|商)';
const MUST = new RegExp(
  `(?:${OUGHT}|须|必须|需(?!求|要求)|不得|只能|仅能|限申|不低于|不少于|不高于|不超过|以上|以下|具有|具备|符合|属于|未(?:被|发生|列|纳|获|受|曾|在|取|因)|无(?![疑锡线])|没有|注册|拥有|限(?:报|于|申报)|可(?:以)?申(?:报|请)|方可|均可|完成|取得|通过|建有|获得|不再|不予|承诺|良好|健全|完善|较强|能够|为主|从事|保证|达到|原则上|不存在|必要|依法|明确|突出|稳定|面向|主要|已|为[^，。；]{2,30}(?:企业|单位|机构|项目|产品)|(?<!既)有[^，。；]{2,30}|优先|同等条件|倾斜|重点支持|选[择取]一批|的(?:[^，。；的]{1,14}、)?(?:[一-龥]{0,4})(?:企业|单位|项目|机构|团队|园区|产品|个人|人员|人才|专家|创客|平台)[。；]?$|的(?:在职|在岗)(?:人员|职工)|不在[^，。；]{2,10}范围)`,
);
const BINDING = new RegExp(
  `(?:无(?:重大|不良|严重|违法|失信)|${OUGHT}|须|必须|需(?!求|要)|不得|不低于|不少于|不高于|不超过|以上|具备|符合|属于|未(?:被|发生|列|纳|获|受|曾|在|取|因)|没有获|注册|均可|不再|不予|认定的|优先|同等条件|倾斜支持|选[择取]一批|的(?:企业|单位|项目|机构|团队|园区|产品|个人|人员|创客|平台|合作社)(?:[。；]|$))`,
);
const STRONG_MUST = new RegExp(
  `(?:${OUGHT}|须|必须|需(?!求)|不得|不低于|不少于|不高于|不超过|限(?:报|于)|方可|原则上|不再|不予|具备|具有)`,
);

/** 支持企业开展技术改造，…: what the money is for. */
const SUPPORTED = /^(?:重点|优先)?(?:支持|鼓励|引导|推动)(?!对象|范围|主体)/;

/** Blanks of a form, pictures of a manual, names of papers. */
const FORM =
  /(?:请选择|请输入|如图|点击|截图|示例|填表|（盖章）|\(盖章\)|不超过\d+字|(?<!\d)\d+字以内|第一页|封面|____|\*\*\*)|^[^，。；]{0,40}(?:材料|证明|复印件|报告|说明|清单|表|证书|时间|名单|附件|申请书|承诺书|审计报告)(?:[（(][^）)]*[）)])?$|^(?:主要)?包括|^或|^申报材料/;

/** 示范企业分为甲类和乙类两类, 共设3个专题，各专题条件按指南执行: how what is applied for is divided. */
const DIVIDES =
  /^[^，。；]{0,40}(?:分为|分成|分设|包括|包含|设有?|设置|设立)[^。；]{0,80}(?:[二两三四五六七八九十\d]+(?:个|大)?|若干)(?:类|类别|类型|种|级|等级|档|档次|层次|方向|组别?|专题|大类|子项|部分)(?:[，,]具?体?(?:各|每|其|相应|有关|申报|条件)[^。；]{0,60}(?:按照?|见|详见|参照|依照|如下|执行)[^。；]{0,40})?[。；]?$/;

/**
 * Whether a clause of a zone that holds conditions among other things is one. Of a zone that tells fields and directions
 * (`scope`) only what binds or names a class counts.
 */
export function isConditionAmongOthers(text: string, scope = false): boolean {
  if (FORM.test(text.replace(/[。；;]$/, '')) || AFTERWARDS.test(text) || isGrant(text)) return false;
  if (DIVIDES.test(text) && !STRONG_MUST.test(text) && !/[只仅]能|[只仅]可|限[报申]|最多/.test(text)) return false;
  if (GIVES.test(text) && !ASKS_BESIDE.test(text)) return false;
  if (TRUTHFUL.test(text)) return true;
  if (!(scope ? BINDING : MUST).test(text) || OFFICE.test(text) || OFFICE_ACTS.test(text)) return false;
  if (SUPPORTED.test(text) && !STRONG_MUST.test(text.split('。', 1)[0] ?? text)) return false;
  if (scope && /包括但不限于/.test(text) && !STRONG_MUST.test(text)) return false;
  const steps = STEP.exec(spokenWords(text));
  return (
    steps === null ||
    (steps.index > 30 && STRONG_MUST.test(spokenWords(text).slice(0, steps.index))) ||
    /(?:仅限|只限)[^，。；]{4,}[。；]?$/.test(text)
  );
}

/** 以无偿资助方式支持成长期企业，单个项目资助额度为20万元: how what is applied for is supported, whomever it names. */
const GIVES =
  /(?:以|采取|采用|实行|通过)[^，。；]{0,8}(?:资助|补助|补贴|贴息|奖励|奖补|股权投资)[^，。；]{0,4}(?:方式|形式)[^，。；]{0,4}(?:支持|扶持|资助|奖励|补助|安排)|(?:资助|补助|补贴|贴息|奖励|支持)(?:额度|金额|标准|资金|强度|比例)[^，。；]{0,12}(?:为|不超过|最高|最多)[^，。；]{0,6}[\d一二两三四五六七八九十百]/;
const ASKS_BESIDE = /须|必须|(?<![适反响供相])应(?!用|急|收)|不得(?!超过)|注册|法人|限报|只能/;

/** The words without the addresses and names of sites that stand between a step and what it belongs to. */
const spokenWords = (text: string): string =>
  text.replace(/[（(][^（()）]{0,80}(?:http|www)[^（()）]{0,120}[）)]|“[^“”]{0,40}(?:网|平台|系统|网站)”/gi, '');

/** What the recognised or funded has to do later on: no condition of applying. */
const AFTERWARDS = /^(?:通过|获得|经)?(?:认定|命名|备案|获批|立项|入库|验收)(?:通过)?后(?!备)/;
/** 申报企业需在某网 — 提交电子版申请. */
const OWN_STEP = /^(?:申报|申请|参评)?(?:企业|单位|主体|人)?(?:应当?|须|需)(?:在|于|登录|通过)[^，。；]{0,20}$/;

/** Whether a sentence tells a step of the procedure or what an office does. */
export const isStepOrOffice = (text: string): boolean =>
  STEP.test(text) ||
  OFFICE.test(text) ||
  OFFICE_ACTS.test(text) ||
  PENALTY.test(text.replace(/未(?:被|受|曾|因|在)?[^，。；]*/g, ''));

/** 已建立管理体系并取得认证证书: the paper is held, not handed in; 已按规定报送统计报表 is what the applicant does all year. */
const HELD_PAPER =
  /^(?:已|按)[^，。；]{0,16}(?:报送|填报)[^，。；]*(?:报表|年报)$|^(?:已|须|应|具有|拥有|持有|取得|获得|建立|具备|通过|经)[^，。；]{2,}(?:证书|认证|许可证)$/;

/** 取消“注册满2年”的要求, 删除第（三）项: what is asked no longer. */
const DROPPED =
  /^(?:取消|删除|删去|去掉|不再执行|不再要求)[^。；]{0,60}(?:要求|条件|规定|条款|内容|限制|[条项款])(?:[，,][^。；]*)?$/;

/** Whether a clause under a heading that announces conditions is none all the same: an office's step, a reference. */
export function isNoCondition(text: string): boolean {
  const bare = text.replace(/[。；;]$/, '');
  if (isGrant(bare) || DROPPED.test(bare)) return true;
  if (
    FORM.test(bare) &&
    !HELD_PAPER.test(bare) &&
    !/(?:须|必须|应当?(?!用)|不得|不低于|不少于|未|无|累计|\d(?:家|户|个|项|人))/.test(bare)
  )
    return true;
  if (
    bare.length < 4 ||
    /^(?:其他|其它)?(?:详细|具体)?(?:条件|要求|有关|其他|事项|申报)?[^，。]{0,12}(?:详见|参见|见附件|见附|参照附件)/.test(
      bare,
    )
  )
    return true;
  if (/(?:详见|参见|见)附件[^，。]{0,12}$/.test(bare) && bare.length < 30) return true;
  if (OFFICE_ACTS.test(bare) && !/(?:须|必须|不得|应当?(?!用|急|收))/.test(bare)) return true;
  if (OFFICE.test(bare))
    return !/(?:不予受理|不得申报|不得推荐|不予支持|不予推荐)/.test(bare) || /^(?:请|各|我)/.test(bare);
  const spoken = spokenWords(bare);
  const step = STEP.exec(spoken);
  if (step === null || AFTERWARDS.test(bare)) return AFTERWARDS.test(bare);
  const before = spoken.slice(0, step.index);
  const stated = /(?:不得|未|无|已(?:在|按|经|通过|完成)|具有|具备|不低于|不少于|以上|注册|拥有|须|应)/;
  return (
    (step.index < 32 &&
      (OWN_STEP.test(before) || !stated.test(before)) &&
      !/(?:不得|不低于|不少于|以上|具有|未(?:发生|列入|被|受|出现))/.test(bare)) ||
    /^[^。；]{0,40}(?:登录|登陆)/.test(bare) ||
    /^[^。；]{0,60}(?:申报日期|截止(?:时间|日期)|申报时间)/.test(bare)
  );
}

/** 公示期内有异议的项目, 逾期贷款产生的罚息: a thing among those that are barred, whatever became of it; no step of handing in. */
export const isBarredThing = (text: string): boolean =>
  text.length >= 5 &&
  text.length <= 120 &&
  !FORM.test(text.replace(/[。；;]$/, '')) &&
  !isGrant(text) &&
  !/^(?:[^，。；：]{2,8}[：:]|请|各|由|我[局厅委]|申报|特此|注[：:]|逾期(?:不|将|视|概|作|一律|报|申|提))|提交|报送|上报|上传|登录|登陆|填报|填写|加盖|装订|发送|邮寄|附件|详见|联系/.test(
    text,
  );

const FOR_ALL =
  /^(?:具有|有|存在|凡)?(?:以下|下列|如下)[^，。；]{0,12}(?:情形|情况|行为|之一|条件)|^(?:同一|每[个家名位]|以上|上述|前述|各类|[两二三四五]类|所有|凡)|(?:不再|不得|不予)(?:重复)?(?:支持|申[报请领]|受理|推荐|参评|享受)|同等条件|优先(?:支持|推荐|考虑|安排)|倾斜|可(?:适当|以)?(?:放宽|降低)|不受[^，。；]{2,24}限制/;

/** Whether a paragraph behind a list closes all the lists of its kind: who is barred, how many may be applied for, who is preferred. */
export const isForAll = (text: string): boolean => FOR_ALL.test(text);

/** A paragraph behind the numbered conditions that states one more. */
export const isFurtherCondition = (text: string): boolean =>
  (FOR_ALL.test(text) && isConditionAnywhere(text)) ||
  WHO_FIRST.test(text) ||
  (/(?:(?:同等条件|优先|倾斜|可(?:适当|以)?(?:放宽|降低))[^，；]{0,8}|可(?:以)?不受[^，；]{2,24}限制)[。；]?$/.test(
    text,
  ) &&
    !OFFICE.test(text) &&
    !STEP.test(text)) ||
  (EASES.test(text) && !OFFICE.test(text) && !STEP.test(text)) ||
  bindsFurther(text);

/** 中医药领域的中心，承担项目数量要求放宽至2项: a laxer figure for some. */
const EASES =
  /(?:要求|条件|标准|年限|比例|数量|金额|收入|年龄|面积|人数|额度?)[^，。；]{0,4}(?:放宽|降低|减少|调整)(?:至|到|为)[^，。；]{0,4}\d/;

/** 优先支持4A级以上旅游景区和规模以上文化企业。 — who comes first, behind what is asked of all. */
const WHO_FIRST =
  /^(?:在?同等条件下?，?)?(?:将|可|原则上)*(?:予以)?(?:优先|重点)(?:支持|推荐|考虑|扶持|安排|遴选|认定|资助)(?!领域|方向|范围|对象|内容|环节)[^。；：]{4,120}(?:企业|单位|项目|机构|院所|高校|合作社|农场|景区|饭店|酒店|民宿|园区|基地|平台|团队|个人|人员|人才|产品|地区|品牌|门店|商户|医院|学校|领域|产业|行业)(?:的?申报)?[。；]?$/;

/** Who comes first, or for whom a bound is laxer (脱贫县的项目可放宽到200万元): said of all that stands before it. */
export const isSaidOfAll = (text: string): boolean =>
  WHO_FIRST.test(text) ||
  (/可(?:适当|以)?(?:放宽|降低)[至到为]?[^，。；]{0,12}[。；]?$/.test(text) && !OFFICE.test(text));

const bindsFurther = (text: string): boolean =>
  /(?:应当?(?!用|急)|须|必须|不得|不低于|不少于|不再|(?:不纳入|不属于|不在|不列入)[^，。；]{0,14}范围)/.test(text) &&
  !OFFICE.test(text) &&
  !STEP.test(text) &&
  !/^(?:以上|上述|注|其中|前款|本条)/.test(text);

const BAR = new RegExp(BAR_WORDS);
const PREREQUISITE = new RegExp(PREREQUISITE_WORDS);
const PENALTY =
  /(?:追回|取消|收回|列入|纳入)(?:[^，。；]{0,16})(?:资格|资金|名单|记录|黑名单|诚信)|弄虚作假|一经查实|骗取|追究|撤销|\d年内不(?:得|再|予)|[一二三五两]年内不(?:得|再|予)|逾期/;

/** Whether a sentence outside the zones of conditions states one: a bar, a prerequisite. */
export function isConditionAnywhere(text: string): boolean {
  if (isScopeBar(text)) return true;
  if (isRecordBar(text)) return true;
  if (FORM.test(text) || /经费使用|资金使用|我公司|我单位|本公司/.test(text)) return false;
  if (text.length < 10 || text.length > 400 || PENALTY.test(text) || OFFICE.test(text) || OFFICE_ACTS.test(text))
    return false;
  if (BAR.test(text))
    return (
      /(?:项目|课题|企业|单位|主体|支出|资金|活动|负责人|产品|申请人|申报人|人选|内容|平台|事项|基地|人员|人才|公司|专利|优先)/.test(
        text,
      ) && !/(?:材料|附件|逾期|系统|账号)/.test(text)
    );
  const first = text.split(/[；;]/, 1)[0] ?? text;
  return PREREQUISITE.test(first) && !STEP.test(first.split('，', 2).join('，'));
}

/** 近三年内发生重大安全事故的，取消申报资格; 已享受国家同类资金支持的项目除外: bars wherever they stand. */
const isRecordBar = (text: string): boolean =>
  text.length <= 160 &&
  (/^(?:凡|对|申报前|申报单位|申报企业|企业|项目单位)*(?:近|最近|前)[一二两三四五\d]年(?:内|来)?[^。；]*(?:事故|违法|失信|处罚|不良)[^。；]*取消(?:其)?(?:申报|申请|参评|推荐)资格/.test(
    text,
  ) ||
    /^[^。；]{0,20}(?:近|最近|前|过去)[一二两三四五\d]年(?:内|来)?[^。；]*(?:事故|事件|违法|违规|失信|处罚|不良)[^。；]*，(?:一律|均|原则上)?(?:不得|不予|不能)(?:申[报请领]|推荐|受理|支持|参评|参加)/.test(
      text,
    ) ||
    /^[^。；]{0,20}已(?:经)?(?:享受|获得|列入|得到)[^。；]{2,50}(?:资金|支持|补助|奖励|资助|政策)[^。；]{0,16}除外[。；]?$/.test(
      text,
    ));

/** 不属于创新券支持范围：… — a list of what is left out. */
export const isScopeBar = (text: string): boolean =>
  /^(?:以下|下列)?[^，。；：]{0,12}(?:不属于|不纳入|不在|不列入)[^，。；：]{2,20}(?:范围|对象)[：:]/.test(text);

/** What is longer is no single clause. */
const LONGEST_CLAUSE = 4000;

/** Whether all that a clause says is a preference: 优先, 重点支持, 同等条件下. */
export function isPreference(text: string): boolean {
  if (text.length > LONGEST_CLAUSE) return false;
  const sentences = text.split(/[。；;]/).filter((s) => s.trim() !== '');
  const [first] = sentences;
  return first !== undefined && prefers(first) && sentences.filter(prefers).length * 2 >= sentences.length;
}
