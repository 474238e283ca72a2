/** Comparing names that people write differently. */

/** Without spaces and quotation marks; full-width letters, digits and brackets as half-width. */
export const bareName = (name: string): string => name.normalize('NFKC').replace(/[\s“”‘’"'「」『』《》〈〉]/g, '');

/** Whether one name ends with the other: 国家高新技术企业 ~ 高新技术企业, but not 高新技术企业培育库入库企业. */
export function sameQualification(a: string, b: string): boolean {
  return a.length > 0 && b.length > 0 && (a.endsWith(b) || b.endsWith(a));
}

const ABOVE =
  /^(省部|省|自治区|地市|设区市|师市|盟市|市|州|盟|区县|县区|旗县|区|县|旗)级?(?:\(含\))?(?:及其?以上|或以上|以上)(?:认定的)?(.+)$/;
/** Levels from the highest down, each as names of recognitions begin with it. */
const LEVELS = [
  ['国家级', '国家'],
  ['省级', '省', '自治区级', '自治区', '省部级'],
  ['市级', '市', '地市级', '设区市级', '师市级', '盟市级', '州级', '盟级'],
  ['区级', '区', '县级', '县', '区县级', '县区级', '旗县级', '旗级'],
];

/** 省级以上X as the names that meet it: 国家级X, 国家X, 省级X …; any other name is itself. `name` as `bareName` gives it. */
export function namesMeeting(name: string): readonly string[] {
  const [, level = '', rest = ''] = ABOVE.exec(name) ?? [];
  if (rest === '') return [name];
  const lowest = LEVELS.findIndex((words) => words.includes(`${level}级`) || words.includes(level));
  const levelled = LEVELS.slice(0, lowest + 1).flatMap((words) => words.map((word) => `${word}${rest}`));
  return lowest === LEVELS.length - 1 ? [name, rest, ...levelled] : [name, ...levelled];
}

/** 创新平台, 研发机构: a kind of recognitions that go by names of their own (企业技术中心, 工程研究中心 …). */
export const isKindOfRecognition = (name: string): boolean => /(?:创新|研发|科研|科技)(?:平台|机构|载体)$/.test(name);

/** What a person or a project holds (高级技师职业资格, 某成果评价): the list of a firm's certificates need not have it. */
export const isHeldByOthers = (name: string): boolean =>
  /职业资格|技能等级|津贴$|传承人$|技术能手$|(?:美术|技能|艺术)大师$|首席技师$|劳动模范$|劳模$|(?:评价|鉴定|评估)$/.test(
    name,
  );
