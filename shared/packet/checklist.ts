import type { Application, ProgramSource } from './application.ts';
import { programName } from './application.ts';
import { NO_FORMS, type BesidePapers } from './beside-papers.ts';
import { bindingDeadline, deadlineText, longDate, stageText } from './binding-deadline.ts';
import { conditionTable } from './checklist-conditions.ts';
import { gapTable } from './checklist-gaps.ts';
import { CHECKLIST_GRID, fieldTable, WHOLE } from './checklist-grid.ts';
import { materialTable } from './checklist-materials.ts';
import { submissionTable } from './checklist-submission.ts';
import { clausePlaces } from './clause-place.ts';
import { missing, text, UNSTATED, type Block, type Cell, type Paper } from './document.ts';
import { recommenderOf } from './noted-facts.ts';
import { gapsOf } from './gaps.ts';
import { verdictText } from './verdict-text.ts';

/** 申报材料清单: what one client has to show, bring and keep for one program. A4 portrait, the client's name at each page's head. */
export function checklist(source: ProgramSource, application: Application, beside: BesidePapers = NO_FORMS): Paper {
  const { client } = application;
  const gaps = gapsOf(source, application, beside);
  return {
    kind: 'checklist',
    name: '申报材料清单',
    page: { size: 'A4', orientation: 'portrait', margins: { top: 20, bottom: 18, left: 18, right: 18 } },
    pageHead: client.name,
    pageFoot: true,
    grid: CHECKLIST_GRID,
    blocks: [
      { kind: 'title', text: '申报材料清单' },
      headTable(source, application),
      deadlineCallout(source),
      { kind: 'heading', text: '一、资格核对' },
      conditionTable(application, clausePlaces(source)),
      { kind: 'heading', text: '二、材料清单' },
      ...materialTable(source, application),
      { kind: 'heading', text: '三、装订与报送' },
      submissionTable(source.program.notice),
      { kind: 'heading', text: '四、缺项' },
      gapTable(gaps),
      {
        kind: 'line',
        style: 'sign',
        parts: [
          { text: '编制：', align: 'left', span: 3 },
          { text: '复核：', align: 'left', span: 4 },
          { text: '日期：', align: 'left', span: WHOLE - 7 },
        ],
      },
    ],
  };
}

function headTable({ program, on }: ProgramSource, { client, trace }: Application): Block {
  const { notice } = program;
  const tone =
    trace.verdict === 'ineligible'
      ? 'bad'
      : trace.verdict === 'eligible' && trace.manualOpen === 0
        ? 'good'
        : 'missing';
  const known = (value: string | null): Cell => (value === null ? missing : text(value));
  const stated = (value: string | null): Cell => (value === null ? text(UNSTATED, 'muted') : text(value));
  return fieldTable([
    [['申报项目', text(programName(program), 'strong')]],
    [
      ['通知文号', stated(notice.docNumber)],
      ['发文单位', stated(notice.issuers.length > 0 ? notice.issuers.join('、') : null)],
    ],
    [
      ['申报企业', text(client.name, 'strong')],
      ['信用代码', known(client.creditCode)],
    ],
    ...recommenderRow(program, client),
    [
      ['核对结论', text(verdictText(trace), tone)],
      ['核对日期', text(longDate(on))],
    ],
  ]);
}

/** 推荐单位 where one is noted, or where the notice gives such a unit a date of its own and nobody has noted which. */
function recommenderRow(program: ProgramSource['program'], client: Application['client']): [string, Cell][][] {
  const recommender = recommenderOf(program, client.applicationFacts);
  if (recommender !== null) return [[['推荐单位', text(recommender)]]];
  return program.deadlines.some(({ actor }) => actor === 'recommender') ? [[['推荐单位', missing]]] : [];
}

/** The client's deadline in large type, and the later stages below it. */
function deadlineCallout({ program, on }: ProgramSource): Block {
  const { state, localNotice, later, entryPassed } = bindingDeadline(program, on);
  const stages = later.map((deadline) => `后续：${stageText(deadline)}`);
  const local = localNotice ? ['各地另有规定的，以地方通知为准。'] : [];
  const base = { kind: 'callout', label: '企业申报截止' } as const;
  switch (state.kind) {
    case 'dated': {
      const recommenders =
        state.deadline.actor === 'recommender'
          ? ['此为推荐单位的期限，通知没有写明企业自己的期限：企业须提前报推荐单位。']
          : [];
      const closed =
        entryPassed === null ? [] : [`申报入口已于${longDate(entryPassed.to)}截止，以下只对已申报的企业有效。`];
      const { setBy } = state.deadline;
      const changed = setBy ? [`时间依据：《${setBy.title}》。`] : [];
      const left = state.daysLeft === 0 ? '今天截止' : `距核对日期还有${state.daysLeft}天`;
      return {
        ...base,
        text: deadlineText(state.deadline, on),
        tone: 'bad',
        notes: [`${state.deadline.label}，${left}。`, ...changed, ...closed, ...recommenders, ...local, ...stages],
      };
    }
    case 'local': {
      const note =
        state.recommender === null ? [] : [`推荐单位的期限：${stageText(state.recommender)}；企业须提前报推荐单位。`];
      return {
        ...base,
        text: '以地方通知为准',
        tone: 'bad',
        notes: [
          ...note,
          ...stages.filter((stage) => state.recommender === null || !stage.endsWith(stageText(state.recommender))),
        ],
      };
    }
    case 'passed':
      return {
        ...base,
        text: `已截止（${longDate(state.last.to)}）`,
        tone: 'bad',
        notes: [state.last.label, ...local, ...stages],
      };
    case 'unstated':
      return {
        ...base,
        text: UNSTATED,
        tone: 'missing',
        notes: ['通知没有写明企业的申报期限，请向发文单位核实。', ...local, ...stages],
      };
  }
}
