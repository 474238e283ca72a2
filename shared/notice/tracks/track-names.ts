import { headingZone } from '../conditions-headings.ts';

/** What words a sub-program may be called by, and which spellings are the same one's. */

/** What a part says of the sub-program that its heading names: 甲项目申报材料, 乙企业认定条件. */
export type Matter = 'conditions' | 'materials' | 'support' | 'time' | 'guide';

const MATTERS: readonly (readonly [Matter, RegExp])[] = [
  ['conditions', /(?:条件(?:要求)?|入库标准|认定标准|申报标准|申报要求|参赛要求|揭榜要求)$/],
  ['materials', /(?:材料|资料)(?:清单|目录|要求)?$/],
  ['support', /(?:支持|奖励|补助|补贴|资助|奖补|扶持)(?:标准|政策|额度|金额)$/],
  ['time', /(?:时间|期限|日期)$/],
  ['guide', /(?:申报|申请|申领|办事)?(?:指南|须知|细则)$/],
];
/** Words between a name and its matter: 甲企业应具备的主要条件. */
const BETWEEN =
  /(?:应当?|须|需|同时|具备|满足|符合|的|主要|基本|申报|申请|申领|认定|建设|创建|入库|推荐|遴选|评选|参赛|参评|揭榜|具体|下列|以下|所需|提交|提供|专项|另需|还需)+$/;
/** 首店奖励有什么条件？, 担保费补贴标准是多少？: the same asked. */
const ASKED: readonly (readonly [Matter, RegExp])[] = [
  [
    'conditions',
    /(?:的?(?:申报|申请)?条件(?:是什么|有哪些)|(?:有|需要|须|需|应当?)?(?:具备|满足|符合)?(?:什么|哪些)(?:样的)?(?:具体|基本|申报|申请)*(?:条件|要求))$/,
  ],
  ['materials', /(?:需要?|须|应当?)(?:准备|提交|提供)?(?:什么|哪些)(?:申报|申请)?(?:材料|资料)$/],
  ['support', /(?:标准|额度|金额)(?:是多少|是什么|有多少|怎么算|如何计算)$/],
];
const LONGEST_END = 4;
const TOLD = [...ASKED, ...MATTERS];
/** How the words of every matter end: a heading that ends otherwise tells none. */
const MAY_TELL_MATTER =
  /(?:条件|标准|要求|材料|资料|清单|目录|政策|额度|金额|时间|期限|日期|指南|须知|细则|什么|哪些|多少|怎么算|如何计算)$/;
const VERB = /^(?:(?:申报|申请|申领|认定|参评|报名参加|新申报)(?=[^的]{3}))+/;

/** The name of a heading, and what of the sub-program its part tells; null where it names it alone. */
export interface Head {
  readonly name: string;
  readonly matter: Matter | null;
}

/**
 * The name and the matter of a heading; null where it names nothing that could be a sub-program. Words that the notice's
 * title says are a name though they would be a matter elsewhere (数据企业培育).
 */
export function headOf(words: string, title = ''): Head | null {
  const line = words.replace(/[：:。；，、？?]+$/, '').trim();
  if (
    line.length >= 4 &&
    line.length <= LONGEST_NAME &&
    !/[，；。？?：:\t]/.test(line) &&
    !DOCUMENT.test(line) &&
    !PLAIN.test(line) &&
    title.includes(line)
  )
    return { name: line, matter: null };
  for (const [matter, pattern] of MAY_TELL_MATTER.test(line.slice(-LONGEST_END)) ? TOLD : []) {
    const m = pattern.exec(line);
    if (!m || m.index === 0) continue;
    const before = line.slice(0, m.index);
    const name = (before.length > 3 ? before.replace(VERB, '') : before).replace(BETWEEN, '');
    return isName(name) ? { name, matter } : null;
  }
  return isName(line) ? { name: line, matter: null } : null;
}

/** What a heading is about that names nothing: 奖励标准是多少？, 申报条件; null where it names something or says nothing. */
export function bareMatter(words: string): Matter | null {
  const line = words.replace(/[：:。；，、？?]+$/, '').trim();
  return TOLD.find(([, pattern]) => (pattern.exec(line)?.index ?? 9) <= 2)?.[0] ?? null;
}

/** What clauses of any notice are about: such words tell no programs apart. */
const ASPECT =
  /(?:条件|要求|能力|规模|效益|水平|基础|信用|制度|管理|状况|情况|资质|业绩|成果|产出|投入|队伍|人员|场地|场所|设施|环境|机制|保障|影响力|贡献|创新性|成长性|财务|质量|安全|荣誉|知识产权|竞争力|主体|对象|范围|原则|材料|资料|流程|程序|时间|方式|标准|说明|事项|目标|内容|安排|办法|政策|联系|附件|职责|审核|评审|审批|公示|拨付|申报|推荐|验收|监督|责任|依据|定义|情形|名额|附则|总则|要点|重点|方向|领域|类别|指标|效益|形式|措施|意见|经验|收入|税收|资产|负债|资金支持|政策支持|年限|期限|额度|比例|数量|比重|(?:负责人|带头人|首席专家|领军人才?|牵头人)(?:及其?|和|与)(?:核心|创新|研发)?团队)$/;
/** Words that name no program of their own. */
const PLAIN =
  /^(?:(?:基本|运营|其他|其它|共性|通用|一般|总体|特殊|申报|申请|承担|参与|合作|项目|企业|建设|依托|牵头|推荐|实施|支持|主要|具体|扶持|重点|资金|专项|本次|该类|分类|奖励|补助|补贴|资助|奖补|激励|本|上述|各类|有关|相关|优先|限制)+(?:项目|企业|单位|人|人员|人才|产品|团队|主体|平台|中心|资金|类|奖励|补助|工作|部门)?|单位|用人单位|人才|个人|团队|机构|(?:项目|企业|单位)?(?:负责人|领办人|带头人|牵头人|主持人|领衔人|法定代表人)|财务|经营|技术|服务|产品|平台|基地|中心|园区|工厂|区域|行业|组织|国家|省级|市级|国家级|区级|县级|高校|院所)$/;
/** 园区类, 企业类: a kind of applicant that a notice makes a class of. */
const CLASS = /^(?:园区|企业|单位|机构|产品|平台|基地|个人|团队|工厂|社区|高校|院所)类$|^项目(?:补助|补贴|资助|贴息)$/;
/** What begins a sentence, a step or a document, not a name. */
const NO_NAME =
  /^(?:对|按|凡|为|经|由|在|将|根据|依据|鼓励(?!.{4,16}$)|支持(?!项目|.{4,16}$)|重点支持|优先|不|未|无|有|已|应|须|需|请|各|本|该|同|每|其|以(?!奖代补)|具有|具备|符合|建有|拥有|获得|达到|注册|成立|提交|提供|填写|报送|登录|企业申报|单位申报|个人申报|网上|线上|书面|形式|专家|初审|县|区级(?:初|审|推)|市级(?:初|审|推|评)|省级(?:初|审|推|评)|镇街|联系|关于|附件|近|上年|\d|（|\()/;
const DOCUMENT =
  /(?:申请书|申报书|申请表|申报表|登记表|汇总表|一览表|推荐表|意向书|报告|合同|协议|证书|证明|承诺书|执照|批复|复印件|清单|名单|发票|凭证|文件|函|照片|说明书|台账)$/;
const ACT =
  /(?:初审|复审|审查|审核|受理|评审|公示|公告|拨付|推荐|上报|核查|签约|对接|培训|启动|组织|实施|填报|论证|认定公布|立项|发布|通知)$/;

/**
 * Whether words before a colon are a name in a list of what may be applied for (申报范围 — （一）创新能力培育：…), where
 * words that elsewhere are a matter of their own name a class.
 */
export const isClass = (words: string): boolean =>
  isName(words) || (isCounted(words) && !ASPECT.test(words) && headingZone(words) === 'stop');

/** Characters; what is longer is a sentence and no name. */
export const LONGEST_NAME = 30;

/** Whether words behind a label that counts (第二类：合同能源管理) are a name: such labels are none of a clause's matters. */
export const isCounted = (words: string): boolean =>
  words.length >= 2 &&
  words.length <= LONGEST_NAME &&
  !/[，；。：:\t\d须应需]|不[低少超]/.test(words) &&
  !PLAIN.test(words);

/** Whether words could be a sub-program's name by their look. */
export function isName(words: string): boolean {
  const bare = words.replace(/[“”"《》]/g, '');
  if (bare.length < 2 || bare.length > LONGEST_NAME || /[，；。？?！!：:\t]/.test(bare) || !/[一-龥]{2}/.test(bare))
    return false;
  if (CLASS.test(bare)) return true;
  if (PLAIN.test(bare) || NO_NAME.test(bare) || DOCUMENT.test(bare) || ACT.test(bare)) return false;
  if (
    /(?:单位|企业|部门|人员|负责人|申请人|厅|局|委|政府|科|处)$/.test(bare) &&
    /^(?:推荐|主管|联系|咨询|市|县|区|省)/.test(bare)
  )
    return false;
  if (isGrant(bare)) return true;
  const zone = headingZone(bare);
  return (
    !ASPECT.test(bare.replace(/[（(][^（）()]*[）)]$/, '')) &&
    (zone === null || (zone === 'stop' && (isProgram(bare) || isKind(bare))))
  );
}

/** Whether words between 申报 and 的 (申请培育入库的企业) are a name: what is applied for is one by its place. */
export const isAppliedFor = (words: string): boolean =>
  isName(words) ||
  (words.length >= 4 && isCounted(words) && !ASPECT.test(words) && !DOCUMENT.test(words) && !NO_NAME.test(words));

/** 研发费用补助, 首次入统奖励: a grant by its name. */
export const isGrant = (name: string): boolean =>
  /(?:奖励|补助|补贴|资助|奖补|贴息|后补助|以奖代补)(?:项目|资金|类)?$/.test(name) && name.length >= 4;
/** Nouns that a program of its own ends with. */
export const isProgram = (name: string): boolean =>
  isGrant(name) ||
  (/(?:项目|专项|工程|计划|创新券|服务券|券|认定|评价|监测|复核|赛|行动|试点|示范|任务|奖)(?:类)?$/.test(name) &&
    name.length >= 4) ||
  /(?:企业|机构|基地|平台|园区|品牌|人才|示范区)(?:培育|创建|评选|遴选)$/.test(name);
/** Nouns that a kind of applicant or of thing ends with. */
export const isKind = (name: string): boolean =>
  /(?:企业|项目|中心|平台|基地|实验室|研究院|机构|团队|组|工厂|园区|人才|产品|类|型|专项|工程|计划|岗位|站|孵化器|空间|示范区|合作社|农场|车间|街区|集群|券|园|层|院所|工作室|供应链|案例|场景|标杆|品牌|设备|系统)(?:[（(][^（）()]+[）)])?$/.test(
    name,
  );

const LEVEL =
  /^(?:国家级?|全国|省级?|市级?|区级?|县级?|州级?|自治区级?|新区|本市|全市|我市|重点|首批|新认定的?|新设立的?|新)(?=.{3})/;
const TAIL =
  /(?:项目|类|专项|资金|方向|事项|称号|企业|单位|申报|认定|建设|奖励|补助|资助|补贴|奖补|（[^（）]*）|\([^()]*\))$/;
/** A name as it is compared: without quotation and title marks and blanks. */
export const withoutMarks = (name: string): string => name.replace(/[“”"《》\s]/g, '');

/** What of a name is compared: a name is compared with all others, again and again. */
interface Shape {
  readonly bare: string;
  readonly core: string;
  /** Each two characters of the core that stand beside each other. */
  readonly pairs: ReadonlySet<string>;
}

const shapes = new Map<string, Shape>();
/** Names of one notice and to spare. */
const KEPT_SHAPES = 5000;

function shapeOf(name: string): Shape {
  const kept = shapes.get(name);
  if (kept) return kept;
  const bare = name
    .replace(/[“”"《》‘’\s]/g, '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）');
  let core = bare;
  for (let next = core.replace(TAIL, ''); next !== core && next.length >= 3; next = core.replace(TAIL, '')) core = next;
  core = core.replace(LEVEL, '');
  const pairs = new Set(Array.from({ length: Math.max(0, core.length - 1) }, (_, i) => core.slice(i, i + 2)));
  if (shapes.size >= KEPT_SHAPES) shapes.clear();
  const shape = { bare, core, pairs };
  shapes.set(name, shape);
  return shape;
}

/** The shortest words that a name may be called by: without level, brackets and words for programs of any kind. */
export const coreOf = (name: string): string => shapeOf(name).core;

/** How alike two names are, 0 to 1: 1 for the same words, more than 0.6 where one calls the other by its beginning, end or core. */
export function likeness(a: string, b: string): number {
  const [x, y] = [shapeOf(a), shapeOf(b)];
  if (x.bare === y.bare) return 1;
  const [p, q] = [x.core, y.core];
  if (p === q) return 0.95;
  const [short, long] = p.length <= q.length ? [p, q] : [q, p];
  if (short.length >= 3 && long.includes(short)) return 0.7 + 0.2 * (short.length / long.length);
  let common = 0;
  for (const pair of x.pairs) if (y.pairs.has(pair)) common += 1;
  return (2 * common) / Math.max(1, x.pairs.size + y.pairs.size);
}

/** Two names at least so alike (0 to 1, see `likeness`) are taken for the same one. */
export const ALIKE = 0.6;
