import { completedYears } from '../../base/local-date.ts';
import { fenFromYuan } from '../../base/money.ts';
import { truth } from '../../base/truth.ts';
import type { Project } from '../../client/client.ts';
import type { Criterion } from '../../notice/criterion.ts';
import { APPROVALS } from '../../notice/lexicon/projects.ts';
import type { Check } from '../check.ts';
import { listedNames } from '../compare.ts';
import type { ProjectRow } from '../facts.ts';
import { numberCheck, thresholdOf, type Figure } from './number-check.ts';
import { fromCell, missingCell, seenCheck, withoutRow, type Seen } from './seen-check.ts';

/** 总投资 or 固定资产投资 of the project, in fen. */
export function investmentCheck(criterion: Criterion, heading: '总投资' | '固定资产投资'): Check {
  const cell = (project: Project): number | null =>
    heading === '总投资' ? project.investment : project.fixedInvestment;
  const figure: Figure = {
    name: heading,
    perProject: true,
    absent: hasNone,
    read: (_facts, row) => (row.kind === 'row' ? cell(row.project) : null) ?? Number.NaN,
    look(_facts, row) {
      if (row.kind !== 'row') return withoutRow(row);
      const value = cell(row.project);
      if (value === null) return missingCell(heading);
      return { actual: value / 100, missing: [], used: [{ label: heading, sheet: '项目', value, unit: 'fen' }] };
    },
  };
  const threshold = thresholdOf(criterion);
  return numberCheck(criterion, figure, Number.isNaN(threshold) ? threshold : fenFromYuan(threshold));
}

/** Completed years from 负责人出生日期 to D. */
export function applicantAgeCheck(criterion: Criterion): Check {
  const figure: Figure = {
    name: '负责人年龄',
    perProject: true,
    absent: hasNone,
    read: ({ on }, row) =>
      row.kind === 'row' && row.project.leaderBornOn !== null
        ? completedYears(row.project.leaderBornOn, on)
        : Number.NaN,
    look({ on }, row) {
      if (row.kind !== 'row') return withoutRow(row);
      const born = row.project.leaderBornOn;
      if (born === null) return missingCell('负责人出生日期');
      return {
        actual: completedYears(born, on),
        missing: [],
        used: [{ label: '负责人出生日期', sheet: '项目', value: born, unit: 'date' }],
      };
    },
  };
  return numberCheck(criterion, figure, thresholdOf(criterion));
}

const UNDER_CONSTRUCTION: readonly string[] = ['在建', '续建', '建设中', '正在建设'];

/** 项目阶段 contains a listed stage; 在建, 续建, 建设中 and 正在建设 are one. */
export function projectStageCheck(criterion: Criterion): Check {
  const stages = [
    ...new Set(
      listedNames(criterion).flatMap((name) => (UNDER_CONSTRUCTION.includes(name) ? UNDER_CONSTRUCTION : [name])),
    ),
  ];
  return cellCheck(
    `项目阶段 ${stages.join('、')}`,
    '项目阶段',
    (project) => project.stage,
    (stage) => stages.some((name) => stage.includes(name)),
  );
}

/** Words that are also a part of others: 环评批复 is no approval of the project itself. */
const IN_OTHERS: readonly string[] = ['审批', '批复'];
/** 环境影响评价, 环评手续: the words for the same approval; for one of its own name that name alone. */
const samePaper = (name: string): readonly string[] => {
  const row = APPROVALS.find(({ value, words }) => value === name || words.includes(name));
  return row ? [name, ...row.words.filter((word) => !IN_OTHERS.includes(word))] : [name];
};

/** An item of 已获审批 contains a listed one, by any word for it; 前期手续 is any item. */
export function projectApprovalCheck(criterion: Criterion): Check {
  const names = listedNames(criterion);
  const words = names.flatMap(samePaper);
  return seenCheck(`已获审批 ${names.join('、')}`, true, (_facts, row): Seen => {
    if (row.kind !== 'row') return withoutRow(row);
    const { approvals } = row.project;
    if (approvals === null) return missingCell('已获审批');
    const has = approvals.some((item) => names.includes('前期手续') || words.some((word) => item.includes(word)));
    return fromCell(truth(has), '项目', '已获审批', approvals.length > 0 ? approvals.join('、') : '无');
  });
}

/** 已获资金 holds nothing from the listed sources. */
export function priorFundingCheck(criterion: Criterion): Check {
  const names = listedNames(criterion);
  const year = criterion.year ?? null;
  const over = names.filter((name) => !UNFINISHED.test(name));
  const running = names.filter((name) => UNFINISHED.test(name));
  return cellCheck(
    `已获资金 ${names.join('、')} ${year ?? ''}`,
    '已获资金',
    (project) => project.funding,
    (funding) => (isFundedBy(funding, over, year) ? false : mayRun(funding, running, year) ? null : true),
  );
}

/** 在研的某项目, 某项目尚未验收: whether money that was had is for a project still going on the cell does not tell. */
const UNFINISHED = /在研|未.{0,4}(?:验收|结题|完成)/;

/** Whether money that was had may be for one of the projects still going on: those that name no level may be any. */
const mayRun = (funding: string, running: readonly string[], year: number | null): boolean =>
  isFundedBy(funding, running, year) ||
  (funding !== '无' && running.some((name) => !levelsNamed(name).some((named) => named)));

function isFundedBy(funding: string, names: readonly string[], year: number | null): boolean {
  if (funding === '无') return false;
  if (year !== null) {
    const years = [...funding.matchAll(/(?:19|20)\d{2}(?!\d)/g)].map((m) => m[0]);
    if (years.length > 0 && !years.includes(String(year))) return false;
  }
  return names.some((name) => funding.includes(name) || name.includes(funding) || sharesLevel(funding, name));
}

/** The levels of government that fund: words that only contain such a character (市场, 园区, 示范区) are none. */
const LEVELS: readonly RegExp[] = [/国家|中央/, /省|自治区/, /市(?!场)/, /(?<!自治|示范|园|地|社|厂)区(?![域块])|县/];

function levelsNamed(text: string): readonly boolean[] {
  return LEVELS.map((level) => text.includes('各级') || level.test(text));
}

function sharesLevel(a: string, b: string): boolean {
  const other = levelsNamed(b);
  return levelsNamed(a).some((named, i) => named && other[i] === true);
}

function cellCheck(
  key: string,
  heading: string,
  cell: (project: Project) => string | null,
  holds: (text: string) => boolean | null,
): Check {
  return seenCheck(key, true, (_facts, row): Seen => {
    if (row.kind !== 'row') return withoutRow(row);
    const text = cell(row.project);
    return text === null ? missingCell(heading) : fromCell(truth(holds(text)), '项目', heading, text);
  });
}

const hasNone = (row: ProjectRow): boolean => row.kind === 'none';
