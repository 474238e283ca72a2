import { inChinese } from '../base/sentence.ts';
import type { Material, Notice } from '../notice/notice.ts';
import type { Application, PaperMark, ProgramSource } from './application.ts';
import { headings } from './checklist-grid.ts';
import { proofText } from './client-papers.ts';
import { number, check, text, UNSTATED, type Block, type Cell, type Row } from './document.ts';
import { materialIndexes } from './gaps.ts';

const FORMS: Readonly<Record<NonNullable<Material['form']>, string>> = {
  original: '原件',
  copy: '复印件',
  electronic: '电子件',
};

/** 材料清单, in the notice's order, as persons ticked it off; 页码 is for people to fill in by hand. */
export function materialTable({ program }: ProgramSource, { papers }: Application): Block[] {
  const { notice } = program;
  const rows = materialIndexes(program).flatMap((index, position): Row[] => {
    const material = notice.materials[index];
    return material ? [materialRow(material, notice, position + 1, papers.get(index) ?? UNMARKED)] : [];
  });
  return [
    {
      kind: 'table',
      columns: [1, 2, 1, 1, 1, 1, 1, 1, 1, 1].map((span, column) => ({
        span,
        align: column === 1 || column === 9 ? 'left' : 'center',
      })),
      head: headings(
        '序号',
        '材料名称',
        '原件/\n复印件',
        '份数',
        '盖章/\n签字',
        '来源附件',
        '责任人',
        '状态',
        '页码',
        '备注',
      ),
      rows:
        rows.length > 0
          ? rows
          : [
              {
                kind: 'data',
                cells: [
                  {
                    cell: text('通知没有列明申报材料，请对照通知附件或向受理单位核实。', 'missing'),
                    colSpan: 10,
                    align: 'left',
                  },
                ],
              },
            ],
    },
  ];
}

const UNMARKED: PaperMark = { ready: false, responsible: null, note: null };

function materialRow(material: Material, notice: Notice, no: number, mark: PaperMark): Row {
  const attachment = material.attachment === null ? null : `附件${material.attachment}`;
  const cells: Cell[] = [
    number(no, 'serial'),
    text(material.name),
    material.form === null ? text(UNSTATED, 'muted') : text(FORMS[material.form]),
    copiesCell(material, notice),
    sealCell(material),
    text(attachment ?? ''),
    text(mark.responsible ?? ''),
    check(mark.ready),
    text(''),
    remarkCell(mark),
  ];
  return { kind: 'data', cells: cells.map((cell) => ({ cell })) };
}

/** What persons noted, and the client's own paper that ticks the material off or would expire too early. */
function remarkCell({ note, proof }: PaperMark): Cell {
  const said = [note, proof && inChinese(proofText(proof))].filter((part) => part !== null && part !== undefined);
  return text(said.join('；'), ...(proof && !proof.valid ? (['bad'] as const) : []));
}

/** The item's own number, else the number of copies of the file it is bound into. */
function copiesCell({ copies, form }: Material, { submission }: Notice): Cell {
  if (copies !== null) return number(copies, 'integer');
  if (form !== 'electronic' && submission.paperCopies !== null && submission.paperCopies > 0)
    return text(`随册${submission.paperCopies}`);
  return text(UNSTATED, 'muted');
}

function sealCell({ sealed, name }: Material): Cell {
  const signed = /签字|签名|签章/.test(name);
  return text([sealed ? '盖章' : '', signed ? '签字' : ''].filter(Boolean).join('、'));
}
