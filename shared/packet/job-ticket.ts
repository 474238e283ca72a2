import type { Application, ProgramSource } from './application.ts';
import { programName } from './application.ts';
import { bindingDeadline, deadlineText, longDate } from './binding-deadline.ts';
import { asksForCommitment } from './commitment.ts';
import { consistencyFindings } from './consistency.ts';
import { check, headRow, number, text, UNSTATED, type Cell, type Paper, type Row } from './document.ts';
import { materialIndexes } from './gaps.ts';

const GRID = [6, 30, 9, 7, 9, 14, 13, 8] as const;

/** 作业单: for the person at the printer: how many copies of what are printed, bound, stamped and burned, and what to look at first. */
export function jobTicket(source: ProgramSource, applications: readonly Application[]): Paper {
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
  const findings = consistencyFindings(source, applications);
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
      { kind: 'paragraph', style: 'body', text: `申报截止：${due}` },
      { kind: 'paragraph', style: 'body', text: `企业数：${applications.length}户　　制单日期：${longDate(on)}` },
      { kind: 'heading', text: '一、打印、盖章与刻录' },
      {
        kind: 'table',
        columns: GRID.map((_, index) => ({ span: 1, align: index === 1 || index === 6 ? 'left' : 'center' })),
        head: [headRow(['序号', '内容', '每户份数', '户数', '合计份数', '纸张与装订', '盖章', '完成'])],
        rows: workRows(source, applications.length),
      },
      { kind: 'heading', text: '二、交件前核对' },
      {
        kind: 'table',
        columns: [
          { span: 1, align: 'center' },
          { span: 1, align: 'left' },
          { span: 5, align: 'left' },
          { span: 1, align: 'center' },
        ],
        head: [headRow(['序号', '企业', '问题', '已处理'])],
        rows:
          findings.length > 0
            ? findings.map(({ client, what }, index): Row => ({
                kind: 'data',
                cells: [number(index + 1, 'integer'), text(client), text(what), check(false)].map((cell) => ({ cell })),
              }))
            : [{ kind: 'data', cells: [{ cell: text('没有发现问题。'), colSpan: 4, align: 'left' }] }],
      },
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

/** One task for all clients; `copies` null where the notice does not say how many. */
interface Task {
  readonly what: string;
  readonly copies: number | null;
  readonly per: 'client' | 'packet';
  readonly paper: string;
  readonly seal: string;
}

function workRows(source: ProgramSource, clients: number): Row[] {
  return tasks(source).map(({ what, copies, per, paper, seal }, index): Row => {
    const unstated = text(UNSTATED, 'muted');
    const count = per === 'client' ? clients : 1;
    const cells: Cell[] = [
      number(index + 1, 'integer'),
      text(what),
      copies === null ? unstated : number(copies, 'integer'),
      per === 'client' ? number(clients, 'integer') : text('—'),
      copies === null ? unstated : number(copies * count, 'integer'),
      text(paper),
      text(seal),
      check(false),
    ];
    return { kind: 'data', cells: cells.map((cell) => ({ cell })) };
  });
}

function tasks({ program }: ProgramSource): Task[] {
  const { submission, materials } = program.notice;
  const seal = [submission.sealed ? '公章' : '', submission.crossPageSeal ? '骑缝章' : ''].filter(Boolean).join('、');
  const size = submission.paperSize ?? 'A4';
  const noPaper = submission.paperCopies === 0;
  const file: Task[] = noPaper
    ? []
    : [
        {
          what: '申报材料册（封面、目录及全部材料）',
          copies: submission.paperCopies,
          per: 'client',
          paper: [size, submission.binding ?? ''].filter(Boolean).join('，'),
          seal,
        },
      ];
  const single = materialIndexes(program).flatMap((index): Task[] => {
    const material = materials[index];
    if (!material || material.form === 'electronic' || (material.copies === null && !material.sealed)) return [];
    return [
      {
        what: material.name,
        copies: material.copies ?? (noPaper ? null : submission.paperCopies),
        per: 'client',
        paper: material.form === 'copy' ? '复印' : size,
        seal: material.sealed ? '公章' : '',
      },
    ];
  });
  const letter: Task[] = asksForCommitment(program)
    ? [
        {
          what: '承诺书',
          copies: noPaper ? 1 : submission.paperCopies,
          per: 'client',
          paper: 'A4',
          seal: '公章、法定代表人签字',
        },
      ]
    : [];
  const disc: Task[] = submission.media?.includes('光盘')
    ? [
        {
          what: `刻录光盘${submission.formats.length > 0 ? `（${submission.formats.join('、')}）` : ''}`,
          copies: 1,
          per: 'client',
          paper: '光盘',
          seal: '盘面写企业名称',
        },
      ]
    : [];
  const usb: Task[] = submission.media?.includes('U盘')
    ? [
        {
          what: `拷贝U盘${submission.formats.length > 0 ? `（${submission.formats.join('、')}）` : ''}`,
          copies: 1,
          per: 'client',
          paper: 'U盘',
          seal: '',
        },
      ]
    : [];
  const table: Task = {
    what: '汇总表',
    copies: submission.paperCopies === null || noPaper ? null : submission.paperCopies,
    per: 'packet',
    paper: '横向打印',
    seal: '填报单位盖章',
  };
  const own: Task = { what: '申报材料清单（内部核对用，不交）', copies: 1, per: 'client', paper: 'A4', seal: '' };
  return [
    ...file,
    ...single.filter(({ what }) => letter.length === 0 || !what.includes('承诺')),
    ...letter,
    ...disc,
    ...usb,
    table,
    own,
  ];
}
