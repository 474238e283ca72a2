import { wordsSource } from '../lexicon/define.ts';
import { PHASES, STAGES } from '../lexicon/projects.ts';
import { matchHit, valueHit } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import type { Sentence } from './segments.ts';

const stageOf = new Map(STAGES.flatMap((row) => row.words.map((word) => [word, row.value] as const)));
const STAGE_WORD = wordsSource([...stageOf.keys()]);
const WITHIN_YEARS = '(?:半|一|两|\\d{1,2}(?:-|—|至)?\\d?)年(?:内|以上)?开工';
const STAGE_ITEM = `(?:${WITHIN_YEARS}|${STAGE_WORD})(?:项目|建设)?`;
const STAGES_LIST = new RegExp(
  `(?:(?:项目|平台|工程|车间|工厂)[^，。；]{0,14}?|(?:^|[，。；])(?:并|且|并且)?(?=须|应|需|已(?:经)?(?:(?:在|于)20\\d\\d年[^，。；]{0,30}?(?:期间|之间|年内|内))?(?:竣工|完工|建成|投产|开工|完成|通过验收|投入)))(?:须|应|应当|需|必须|已|为|是|属|处于|要求|后)*(?:(?:在|于)?20\\d\\d年[^，。；]{0,30}?(?:后|期间|之间|年内|内))?(${STAGE_ITEM}(?:(?:、|或者?|和|及)(?:者)?${STAGE_ITEM})*)`,
);
const STAGE_OPEN = new RegExp(`(${STAGE_ITEM}(?:(?:、|或者?|和|及)${STAGE_ITEM})*)(?:项目)?(?:均可|可以?申报|皆可)`);
const STAGE_NOUN = new RegExp(
  `(?:应为|须为|为|是)[^，。；]{0,40}?((?:在建|续建|新开工|已建成|已竣工|已完工|新建)(?:(?:、|或|和)(?:在建|续建|新开工|已建成|已竣工|已完工|新建))*)(?:的)?[一-龥]{0,6}项目(?=$|[，。；])`,
);

const PHASE = wordsSource([...PHASES]);
/** 产品处于中试或产业化阶段: how far what is developed has come. */
const IN_PHASE = new RegExp(`(?:处于|进入|达到)(${PHASE}(?:(?:、|和|或者?|及)${PHASE})*)(?:的)?(?:阶段|环节)`);

const OF_FACILITY = /^[，。；]?(?:并|且|并且)?(?:须|应|应当|需|必须)?(?:已经?)?建成$/;
/** Behind 已建成: something by its own name that is no project, works or plant. */
const FACILITY = /^(?!并|且|后|或|投|的|、)(?![^，。；]{0,20}?(?:项目|工程|生产线|产线|厂房|车间|工厂))[^，。；]{2,}/;

/** 项目已完成中试: a trial that lies behind. */
const TRIED = /(?:项目|成果|技术|产品)(?:应|须|需)?已(?:经)?(?:完成|通过)(小试|中试|中间试验)(?=$|[，。；并且])/;

/** What every pattern of a stage or phase needs: most sentences have none of it. */
const MAY_TELL_STAGE = new RegExp(`阶段|环节|小试|中试|中间试验|开工|${STAGE_WORD}`);

/** The stages that a project is to be in. */
export function stageHits(reading: Reading, sentence: Sentence): Hit[] {
  if (!MAY_TELL_STAGE.test(sentence.text)) return [];
  const phase = IN_PHASE.exec(sentence.text);
  if (phase?.[1] && !/(?:未|不|尚未)$/.test(sentence.text.slice(0, phase.index))) {
    const value = phase[1].split(/、|和|或者?|及/);
    return [matchHit(reading, sentence, phase, { field: 'projectStage', op: 'in', value }, phase[1])];
  }
  const tried = TRIED.exec(sentence.text);
  if (tried?.[1])
    return [
      matchHit(reading, sentence, tried, { field: 'projectStage', op: 'in', value: [`已完成${tried[1]}`] }, tried[1]),
    ];
  const m = STAGE_OPEN.exec(sentence.text) ?? STAGE_NOUN.exec(sentence.text) ?? STAGES_LIST.exec(sentence.text);
  if (!m?.[1]) return [];
  const before = sentence.text.slice(0, m.index + m[0].indexOf(m[1]));
  // 2023年底前建成: the day is asked, not the stage of today.
  if (/(?:不得|未|不|无|非|尚未|可|拟|鼓励|对)$/.test(before) || (/前$/.test(before) && !/已[^，。；]*$/.test(before)))
    return [];
  // 须在建德市注册: a place of which 建 is the first word.
  if (m[1].endsWith('在建') && /^[一-龥](?:市|县|区)/.test(sentence.text.slice(before.length + m[1].length))) return [];
  // 已建成院士工作站: what the applicant has, not how far its project is.
  if (/建成$/.test(m[1]) && OF_FACILITY.test(m[0]) && FACILITY.test(sentence.text.slice(m.index + m[0].length)))
    return [];
  // 具备必要的前期手续: papers, no stage.
  if (
    m[1].endsWith('前期') &&
    /^(?:手续|工作|准备|投入|研究|审批)/.test(sentence.text.slice(before.length + m[1].length))
  )
    return [];
  const items = m[1]
    .split(/、|或者?|和|及/)
    .map((item) => (stageOf.has(item) ? item : item.replace(/(?:项目|建设)$/, '')));
  // A project that has begun stands in a sheet as 在建 as well.
  const value = [
    ...new Set(
      items.flatMap((item) => (stageOf.get(item) === '已开工' ? ['已开工', '在建'] : [stageOf.get(item) ?? item])),
    ),
  ].filter((v) => v !== '');
  return [valueHit(reading, sentence, m, { field: 'projectStage', op: 'in', value }, m[1])];
}

const STAGE_SUBJECT = new RegExp(
  `^(?:\\d{1,2}[.、．])?((?:${STAGE_WORD})(?:(?:、|和|或)(?:${STAGE_WORD}))*)(?:类)?项目`,
);

/** 续建项目需具备…: the stage that an approval is asked of, as guards of it. */
export function stageGuard(reading: Reading, sentence: Sentence): Hit[] {
  const m = STAGE_SUBJECT.exec(sentence.text);
  if (!m?.[1]) return [];
  const value = [...new Set(m[1].split(/、|和|或/).map((word) => stageOf.get(word) ?? word))];
  return [valueHit(reading, sentence, m, { field: 'projectStage', op: 'in', value }, m[1])];
}
