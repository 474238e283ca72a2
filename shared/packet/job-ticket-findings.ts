import { inChinese } from '../base/sentence.ts';
import { check, headRow, number, text, type Row, type Table } from './document.ts';
import { isShared, type FindingGroup } from './finding-groups.ts';

/** Names in one row: with long names, still a third of a page. */
const NAMES_A_ROW = 20;

/** 交件前核对: what to look at before papers are handed in, a row a finding, each with its box to tick. */
export function findingTable(groups: readonly FindingGroup[]): Table {
  const own = groups.filter((group) => !isShared(group) && group.whom !== null);
  const common = groups.filter((group) => !own.includes(group));
  const divided = own.length > 0 && groups.some(isShared);
  const rows = [
    ...(divided ? [bandRow('多户共有')] : []),
    ...common.flatMap((group, index) => findingRows(group, index + 1)),
    ...(divided ? [bandRow('各户单有')] : []),
    ...own.flatMap((group, index) => findingRows(group, common.length + index + 1)),
  ];
  return {
    kind: 'table',
    columns: [
      { span: 1, align: 'center' },
      { span: 1, align: 'left' },
      { span: 5, align: 'left' },
      { span: 1, align: 'center' },
    ],
    head: [headRow(['序号', '企业', '问题', '已处理'])],
    rows:
      rows.length > 0 ? rows : [{ kind: 'data', cells: [{ cell: text('没有发现问题。'), colSpan: 4, align: 'left' }] }],
  };
}

const bandRow = (title: string): Row => ({ kind: 'band', cells: [{ cell: text(title), colSpan: 4, align: 'left' }] });

/** The finding with whom it concerns; where only their number stands there, their names below, each with a box of its own. */
function findingRows({ what, whom, counted, clients }: FindingGroup, no: number): Row[] {
  const finding = (held: number): Row => ({
    kind: 'data',
    cells: [
      { cell: number(no, 'serial'), rowSpan: held },
      { cell: text(whom === null ? '全部' : `${inChinese(whom)}${counted ? '，名单如下' : ''}`) },
      { cell: text(inChinese(what)) },
      { cell: check(false), rowSpan: held },
    ],
  });
  if (!counted) return [finding(1)];
  const lists = Array.from({ length: Math.ceil(clients.length / NAMES_A_ROW) }, (_, part) =>
    text(
      clients
        .slice(part * NAMES_A_ROW, (part + 1) * NAMES_A_ROW)
        .map((name) => `□${name}`)
        .join('　'),
    ),
  );
  return lists.flatMap((names, part): Row[] =>
    part === 0
      ? [finding(2), { kind: 'data', cells: [{ cell: names, colSpan: 2 }] }]
      : [
          {
            kind: 'data',
            cells: [{ cell: text(`${no}续`, 'muted') }, { cell: names, colSpan: 2 }, { cell: check(false) }],
          },
        ],
  );
}
