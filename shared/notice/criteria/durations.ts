import type { Subject } from './subjects.ts';
import { subjectOf } from './subjects.ts';

/**
 * 注册成立满一年: the words before a length of time speak of the applicant's registration. What may follow the word of
 * registration without meaning another thing.
 */
const REGISTERED = new RegExp(
  '(?:注册登记|登记注册|注册成立|依法注册|依法设立|注册|成立|设立|工商登记|登记|创办|组建)' +
    '(?:登记|成立|注册|设立|时间|年限|正式|投产|投入|期限|日期|至今|并|且|合法|存续|持续|正常|运营|经营|生产|营业|纳税|缴税|实际|实质性|开展|业务|期|已|须|应当?|需|在|为|不|满|届|的|后|时|稳定|有效|运行|均|达到?|依法|连续|、|及|和|必须|原则上|工商|从事|相关|活动|经营活动|一般|入驻|距|申报|截止|日|以上|已经|以来|自|起|至|申请|独立核算|具有独立法人资格|且|企业|单位|要求|超过)*$',
);
const OTHER_THING =
  /(?:研发机构|技术中心|设计中心|中心|平台|基地|园区|实验室|联盟|工作站|团队|班组|小组|车间|工厂|部门|品牌|项目|基金|分公司|子公司|合同|协议|产品|商标|专利|组织|人才|研究院)(?:已|须|应|需|自|的|依法|正式|实际)*$/;

/** 在市场监管部门登记: the office that registers. */
const REGISTRAR =
  /(?:市场监管|市场监督管理|工商(?:行政管理)?|民政|农业农村|编制|登记管理)(?:部门|机关|局)(?:依法|正式)*$/;

/** Whether the words before a length of time make it the time since the applicant's registration. */
export function isRegistration(words: string, sentence: Subject['role']): boolean {
  const m = REGISTERED.exec(words);
  if (!m) return false;
  // 在本市注册登记、连续经营2年以上: the time is that of the business.
  if (/、(?:连续|持续|正常|稳定|实际)*(?:运营|经营|生产|开展)[^、]*$/.test(words.slice(m.index))) return false;
  const before = words.slice(0, m.index);
  if (
    (OTHER_THING.test(before) && !REGISTRAR.test(before)) ||
    /(?:合同|协议|社保|劳动|培训|聘|贷款|租|专利|产品)/.test(words.slice(m.index))
  )
    return false;
  const subject = subjectOf(before);
  return subject.role !== 'other' || sentence !== 'other';
}
