import { ACTORS } from '../lexicon/actors.ts';
import { wordsSource } from '../lexicon/define.ts';
import { SHARES } from '../lexicon/metrics.ts';
import { QUALIFICATIONS } from '../lexicon/qualifications.ts';

/** Who or what the words before a figure speak of. */
export interface Subject {
  readonly role: 'applicant' | 'project' | 'other' | 'none';
  /** What narrows the class of subjects: 制造类 of 制造类企业; empty where nothing does. */
  readonly modifier: string;
  /** The subject's own word (企业, 项目); empty where there is none. */
  readonly word: string;
  /** Words between subject and figure that are not harmless: 主导产品 of 企业主导产品销售收入. */
  readonly rest: string;
}

const roleOf = new Map(ACTORS.flatMap((row) => row.words.map((word) => [word, row.role] as const)));
const ACTOR_AT_END = new RegExp(`(${wordsSource([...roleOf.keys()])})$`);

/** Words that may stand between a subject and its figure without narrowing the figure. */
const HARMLESS = new RegExp(
  `(?:${[
    '的',
    '其',
    '且',
    '并',
    '应',
    '应当',
    '须',
    '需',
    '必须',
    '要',
    '均',
    '已',
    '在',
    '有',
    '具有',
    '实现',
    '完成',
    '达到',
    '累计',
    '合计',
    '平均',
    '年均',
    '全年',
    '每年',
    '各年度?',
    '年度',
    '年',
    '同期',
    '当年度?',
    '本',
    '总',
    '实际',
    '申报',
    '申请',
    '会计',
    '财务',
    '财政',
    '经审计',
    '独立',
    '单独',
    '直接',
    '同时',
    '计划',
    '拟',
    '至少',
    '原则上',
    '一般',
    '用于',
    '投入',
    '发生',
    '归集',
    '的?全部',
    '单个',
    '每个',
    '截至?(?:目前|申报时|上年末|申报日)?',
    '年末',
    '(?:上|近|最近|前|过去|连续|此前)的?[一二两三四五六七八九十\\d](?:个)?(?:完整)?(?:的)?(?:会计|自然|财务|日历)?年(?:度)?(?:内|中|来)?',
    '上个?(?:会计|自然)?年度?',
    '去年',
    '20\\d\\d(?:年度?)?(?:至|到|-|—|－|–|~|～|、|和|及|与)+20\\d\\d年度?',
    '[两二三四五]年',
    '20\\d\\d年度?(?:底|末)?',
    '上年末',
    '截至20\\d\\d年(?:底|末)?',
    '申报时',
    '申请时',
    '认定时',
    '申请认定时',
    '年度内',
    '企业内部',
    '不',
    '为',
    '是',
    '国内',
    '自身',
    '本级',
    '现有',
    '在册',
    '全职',
    '按规定',
    '依法',
    '缴纳社保的?',
    '参保',
    '缴纳社会保险的?',
    '备案的?',
    '(?:全部|全体)?(?:从业人员|职工|员工)(?:总数)?中',
  ].join('|')})$`,
);
/** Words before a subject that only point at it. */
const POINTING =
  /^(?:申报|申请|被|该|本|各|每|所|参评|拟|上述|以上|单个|每个|同一|其他|参与|主|牵头|此类|相关|有关|符合条件的|的|凡|被推荐|推荐|要求|对|对于|原则上|且|其中|或|新|拟申报|入选|所在|支持|拟支持|所有|全部)*$/;

function stripHarmless(words: string): string {
  let rest = words;
  for (;;) {
    const m = HARMLESS.exec(rest);
    if (!m || m[0] === '') return rest;
    rest = rest.slice(0, m.index);
  }
}

/** Reads the words that stand before the name of a figure (制造类企业上年度 before 主营业务收入). */
export function subjectOf(words: string): Subject {
  const cut = words.replace(/^.*(?:，|；|：|且|并且|以及|同时)/s, '');
  const rest = stripHarmless(cut);
  if (rest === '') return { role: 'none', modifier: '', word: '', rest: '' };
  const actor = ACTOR_AT_END.exec(rest);
  if (!actor) return { role: 'none', modifier: '', word: '', rest: POINTING.test(rest) ? '' : rest };
  const word = actor[1] ?? '';
  const role = roleOf.get(word) ?? 'other';
  const before = rest.slice(0, actor.index);
  return { role, modifier: POINTING.test(before) ? '' : before, word, rest: '' };
}

const VERB_FIRST =
  /^(?:在|拥有|具有|具备|有|为|对|与|向|从事|获得|通过|符合|开展|注册|提供|建立|能|已|曾|以|按|经|由|未|无|近|上|最近|20|应|须|需|不|主营|原则|依法)/;
const ANY_ACTOR = new RegExp(wordsSource([...roleOf.keys()].filter((word) => word.length > 1)));
/** Names that hold a word of an actor and are none: 高新技术产品收入, 企业技术中心. */
const NAMES = new RegExp(wordsSource([...SHARES.flatMap((s) => s.part), ...QUALIFICATIONS]), 'g');

/** The first actor that a sentence names: whom it speaks of, where the words before a figure name nobody. */
export function sentenceRole(sentence: string): Subject['role'] {
  const words = sentence.replace(/^\d{1,2}[.、．]|^\ue003/, '').replace(NAMES, '');
  // 中小微企业：在本市注册…: the label says who applies.
  if (/^[^，。；：\d]{2,20}(?:企业|机构|单位|公司|院所)(?:类)?：/.test(words)) return 'applicant';
  // 服务机构申报的，须…: it is the applicant there.
  if (/^(?:其中，?)?[^，。；：\d]{2,20}(?:申报|申请|揭榜)的，/.test(words)) return 'applicant';
  const m = ANY_ACTOR.exec(words);
  if (!m || m.index > 24 || VERB_FIRST.test(words)) return 'none';
  // 服务团队人数不少于15人，研发人员…: what is counted is a part of the applicant, not whom the sentence speaks of.
  if (/团队$/.test(m[0]) && /^(?:成员|人员)?(?:人数|总数|数量|规模)/.test(words.slice(m.index + m[0].length)))
    return 'none';
  return roleOf.get(m[0]) ?? 'none';
}
