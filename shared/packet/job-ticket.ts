import type { Application, ProgramSource } from './application.ts';
import { programName } from './application.ts';
import { bindingDeadline, deadlineText, longDate } from './binding-deadline.ts';
import { headRow, UNSTATED, type Paper } from './document.ts';
import { packetFindings } from './finding-groups.ts';
import { NO_FORMS, type BesidePapers } from './beside-papers.ts';
import { findingTable } from './job-ticket-findings.ts';
import { workRows } from './job-ticket-work.ts';

const GRID = [7, 30, 9, 7, 9, 13, 13, 8] as const;

export interface TicketOptions {
  /** Paper copies that a person chose; the notice's where not given. */
  readonly copies?: number | null;
  /** The unit that this packet goes to; null where it is not divided. */
  readonly recommender?: string | null;
  readonly beside?: BesidePapers;
}

/** 作业单: for the person at the printer: how many copies of what are printed, bound, stamped and burned, and what to look at first. */
export function jobTicket(
  source: ProgramSource,
  applications: readonly Application[],
  { copies = null, recommender = null, beside = NO_FORMS }: TicketOptions = {},
): Paper {
  const { program, on } = source;
  const { state } = bindingDeadline(program, on);
  const due =
    state.kind === 'dated'
      ? deadlineText(state.deadline, on)
      : state.kind === 'local'
        ? '以地方通知为准'
        : state.kind === 'passed'
          ? `已截止（${longDate(state.last.to)}）`
          : UNSTATED;
  return {
    kind: 'job-ticket',
    name: '作业单',
    page: { size: 'A4', orientation: 'portrait', margins: { top: 20, bottom: 18, left: 18, right: 18 } },
    pageHead: null,
    pageFoot: true,
    grid: GRID,
    blocks: [
      { kind: 'title', text: '材料打印装订作业单' },
      { kind: 'paragraph', style: 'body', text: `申报项目：${programName(program)}` },
      ...(recommender === null
        ? []
        : [{ kind: 'paragraph', style: 'body', text: `推荐单位：${recommender}` } as const]),
      { kind: 'paragraph', style: 'body', text: `申报截止：${due}` },
      { kind: 'paragraph', style: 'body', text: `企业数：${applications.length}户　　制单日期：${longDate(on)}` },
      { kind: 'heading', text: '一、打印、盖章与刻录' },
      {
        kind: 'table',
        columns: GRID.map((_, index) => ({ span: 1, align: index === 1 || index === 6 ? 'left' : 'center' })),
        head: [headRow(['序号', '内容', '每户份数', '户数', '合计份数', '纸张与装订', '盖章', '完成'])],
        rows: workRows(source, applications, copies, beside),
      },
      { kind: 'heading', text: '二、交件前核对' },
      findingTable(packetFindings(source, applications, beside)),
      {
        kind: 'line',
        style: 'sign',
        parts: [
          { text: '制单：', align: 'left', span: 2 },
          { text: '打印装订：', align: 'left', span: 3 },
          { text: '复核：', align: 'left', span: 3 },
        ],
      },
    ],
  };
}
