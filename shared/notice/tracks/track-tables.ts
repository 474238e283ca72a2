import type { Span } from '../../base/span.ts';
import { textAt } from '../../base/span.ts';
import { pathAt } from '../outline.ts';
import type { Group, Part, TrackSource, Zone } from './track-groups.ts';
import { zoneOfHeading } from './track-groups.ts';
import type { Matter } from './track-names.ts';
import { LONGEST_NAME } from './track-names.ts';

const KIND_COLUMN =
  /^(?:申报|支持|奖补|资助|奖励|补贴|补助|扶持|政策|业务|人才|项目|券|适用)?(?:类别|类型|方向|专题|项目|事项|种类|品种|政策|对象类别|组别|赛道|名称)(?:名称)?$/;
const FOR_COLUMN =
  /^适用(?:的)?(?:项目|类别|对象|类型|方向|范围|事项)|^(?:项目|类别)适用$|^提供(?:对象|单位|主体)$|^(?:备注[（(])?适用[）)]?$/;
const COLUMNS: readonly (readonly [Matter, RegExp])[] = [
  ['conditions', /条件|门槛|申报要求|认定标准|准入/],
  [
    'support',
    /(?:支持|奖励|补助|补贴|资助|奖补|扶持|贴息)(?:标准|比例|额度|金额|方式|政策|内容)|最高(?:额度|限额)|^(?:标准|额度)/,
  ],
  ['materials', /材料|资料/],
  ['time', /时间|期限|日期/],
];
const ALL = /^(?:全部|所有|通用|共同|各类|均|—|-|\/|共性)/;

interface Table {
  readonly head: readonly string[];
  readonly rows: readonly { readonly span: Span; readonly cells: readonly string[] }[];
}

/** Runs of rows with one head. */
function tablesOf({ text, paragraphs, body }: TrackSource): Table[] {
  const tables: { head: string[]; rows: { span: Span; cells: string[] }[] }[] = [];
  let open = false;
  for (const span of paragraphs) {
    if (span.start < body.start || span.start >= body.end) continue;
    const words = textAt(text, span);
    if (!words.includes('\t')) {
      open = false;
      continue;
    }
    const cells = words.split('\t').map((cell) => cell.trim());
    if (open) tables.at(-1)?.rows.push({ span, cells });
    else tables.push({ head: cells, rows: [] });
    open = true;
  }
  return tables;
}

/** 类别 | 申报条件 | 支持标准: a part for each row or covered run of rows; 适用项目: a part for each row that names one. */
export function tableGroups(source: TrackSource): Group[] {
  return tablesOf(source).flatMap((table): Group[] => {
    const columns = new Set(
      COLUMNS.flatMap(([matter, pattern]) => (table.head.some((cell) => pattern.test(cell)) ? [matter] : [])),
    );
    const first = table.rows[0];
    if (columns.size === 0 || !first) return [];
    const zone = pathAt(source.outline, first.span.start).reduce<Zone>(
      (above, node) => zoneOfHeading(textAt(source.text, node.heading)) ?? above,
      null,
    );
    const narrow = table.head.findIndex((cell) => FOR_COLUMN.test(cell));
    if (narrow >= 0) {
      const parts = rowParts(source.text, table, narrow, false);
      return parts.length > 0 ? [{ form: 'column', zone, parts, nested: false, columns }] : [];
    }
    const kind = table.head.findIndex(
      (cell) => KIND_COLUMN.test(cell) && !COLUMNS.some(([, pattern]) => pattern.test(cell)),
    );
    if (kind < 0) return [];
    const parts = rowParts(source.text, table, kind, true);
    return new Set(parts.map((part) => part.name)).size >= 2
      ? [{ form: 'rows', zone, parts, nested: false, columns }]
      : [];
  });
}

function rowParts(text: string, { head, rows }: Table, column: number, covered: boolean): Part[] {
  const parts: Part[] = [];
  for (const { span, cells } of rows) {
    const cell = cells[column] ?? '';
    const last = parts.at(-1);
    // A covered cell is printed empty, or left out.
    if (
      covered &&
      last &&
      (cell === '' || (cells.length < head.length && column === 0 && cells.length === head.length - 1))
    ) {
      parts[parts.length - 1] = { ...last, scope: { start: last.scope.start, end: span.end } };
      continue;
    }
    if (cell.length < 2 || cell.length > LONGEST_NAME || /^\d+$/.test(cell) || ALL.test(cell) || /[。；，]/.test(cell))
      continue;
    const start = text.indexOf(cell, span.start);
    parts.push({ name: cell, span: { start, end: start + cell.length }, scope: span, matter: null, code: null });
  }
  return parts;
}
