import type { Application, ProgramSource } from './application.ts';
import { asksForCommitment } from './commitment.ts';
import { check, number, text, UNSTATED, type Cell, type Row } from './document.ts';
import { materialIndexes } from './gaps.ts';
import type { BesidePapers } from './beside-papers.ts';
import { fileCopies, printCopies } from './print-copies.ts';

/** Something to print, copy or burn. */
interface Task {
  readonly what: string;
  /** For each client, or once for the packet; null where the notice does not say how many. */
  readonly copies: readonly (number | null)[];
  readonly per: 'client' | 'packet';
  readonly paper: string;
  readonly seal: string;
}

/** How many copies of what are printed, bound, stamped and burned for these clients. */
export function workRows(
  source: ProgramSource,
  applications: readonly Application[],
  chosen: number | null,
  beside: BesidePapers,
): Row[] {
  return tasks(source, applications, chosen, beside).map(({ what, copies, per, paper, seal }, index): Row => {
    const [first = null] = copies;
    const stated = copies.every((one) => one !== null);
    const cells: Cell[] = [
      number(index + 1, 'serial'),
      text(what),
      !stated || first === null
        ? text(UNSTATED, 'muted')
        : copies.every((one) => one === first)
          ? number(first, 'integer')
          : text('各户不同'),
      per === 'client' ? number(copies.length, 'integer') : text('—'),
      stated
        ? number(
            copies.reduce((sum: number, one) => sum + (one ?? 0), 0),
            'integer',
          )
        : text(UNSTATED, 'muted'),
      text(paper),
      text(seal),
      check(false),
    ];
    return { kind: 'data', cells: cells.map((cell) => ({ cell })) };
  });
}

function tasks(
  source: ProgramSource,
  applications: readonly Application[],
  chosen: number | null,
  { ownTable, forms }: BesidePapers,
): Task[] {
  const { program } = source;
  const { submission, materials } = program.notice;
  const seal = [submission.sealed ? '公章' : '', submission.crossPageSeal ? '骑缝章' : ''].filter(Boolean).join('、');
  const size = submission.paperSize ?? 'A4';
  const files = applications.map((application) => fileCopies(source, application, chosen));
  const ofClients = (what: string, copies: Task['copies'], paper: string, own: string): Task => ({
    what,
    copies,
    per: 'client',
    paper,
    seal: own,
  });
  const once = files.map(() => 1);
  const bound = [size, submission.binding ?? ''].filter(Boolean).join('，');
  const file = files.every((copies) => copies === 0)
    ? []
    : [ofClients('申报材料册（封面、目录及全部材料）', files, bound, seal)];
  const single = materialIndexes(program).flatMap((index): Task[] => {
    const material = materials[index];
    if (!material || material.form === 'electronic' || (material.copies === null && !material.sealed)) return [];
    const copies = files.map((own) => material.copies ?? (own === 0 ? null : own));
    const paper = material.form === 'copy' ? '复印' : size;
    return [ofClients(material.name, copies, paper, material.sealed ? '公章' : '')];
  });
  const letters = applications.map((application) => printCopies('commitment', source, application, chosen));
  const letter = asksForCommitment(program) ? [ofClients('承诺书', letters, 'A4', '公章、法定代表人签字')] : [];
  const formats = submission.formats.length > 0 ? `（${submission.formats.join('、')}）` : '';
  const disc = submission.media?.includes('光盘')
    ? [ofClients(`刻录光盘${formats}`, once, '光盘', '盘面写企业名称')]
    : [];
  const usb = submission.media?.includes('U盘') ? [ofClients(`拷贝U盘${formats}`, once, 'U盘', '')] : [];
  const forAll = (what: string, paper: string): Task => ({
    what,
    copies: [printCopies('summary', source, null, chosen)],
    per: 'packet',
    paper,
    seal: '填报单位盖章',
  });
  const own = forms.map((form) =>
    form.forAll ? forAll(form.name, '按附件版式') : ofClients(form.name, files, '按附件版式', ''),
  );
  return [
    ...file,
    ...single.filter(({ what }) => letter.length === 0 || !what.includes('承诺')),
    ...letter,
    ...disc,
    ...usb,
    ...own,
    ...(ownTable ? [] : [forAll('汇总表', '横向打印')]),
    ofClients('申报材料清单（内部核对用，不交）', once, 'A4', ''),
  ];
}
