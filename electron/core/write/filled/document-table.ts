import { isHex, type DocumentLooks } from './document-looks.ts';
import { childOf, elements, isOn, valueAt, type XmlNode } from './xml-tree.ts';

export interface TableMaker {
  readonly looks: DocumentLooks;
  /** The blocks within a cell. */
  readonly inner: (cell: XmlNode) => string;
  readonly turned: () => void;
}

interface PlacedCell {
  readonly cell: XmlNode;
  readonly columns: number;
  rows: number;
}

const MOST_COLUMNS = 200;
const LINES: Readonly<Record<string, string>> = {
  double: '2.25pt double',
  dotted: 'dotted',
  dashed: 'dashed',
  dashSmallGap: 'dashed',
  dotDash: 'dashed',
  thick: 'solid',
};

/** Rows and cells also where a content control stands around them. */
const inside = (node: XmlNode, name: string): readonly XmlNode[] =>
  elements(node).flatMap((child) =>
    child.name === name
      ? [child]
      : child.name === 'sdt'
        ? elements(childOf(child, 'sdtContent')).filter((own) => own.name === name)
        : [],
  );

/** A table of a document with its merges, lines and widths. */
export function documentTable(table: XmlNode, maker: TableMaker): string {
  const properties = childOf(table, 'tblPr');
  const styles = maker.looks.table(valueAt(properties, 'tblStyle')).map((style) => childOf(style, 'tblPr'));
  const layers = [properties, ...styles];
  const lines = (side: string): string | null => {
    for (const layer of layers) {
      const line = childOf(layer, 'tblBorders', side);
      if (line) return lineOf(line);
    }
    return null;
  };
  const grid = elements(childOf(table, 'tblGrid'))
    .slice(0, MOST_COLUMNS)
    .map(({ attributes }) => Math.max(1, Number(attributes['w'] ?? 0) / 20 || 1));
  const width = grid.reduce((sum, one) => sum + one, 0);
  const rows = inside(table, 'tr');
  const placed = placedCells(rows);
  let headRows = 0;
  while (isOn(childOf(rows[headRows] ?? null, 'trPr'), 'tblHeader') === true) headRows += 1;
  const html = rows.map((row, n) => {
    const own = childOf(row, 'trPr');
    const height = Math.min(2000, Number(valueAt(own, 'trHeight') ?? 0) / 20);
    const cells = (placed[n] ?? []).map((one) =>
      cellHtml(one, maker, { lines, isFirst: n === 0, isLast: n + one.rows >= rows.length }),
    );
    return `<tr${height > 0 ? ` style="height:${height}pt"` : ''}>${cells.join('')}</tr>`;
  });
  const centred = valueAt(properties, 'jc') === 'center' ? ';margin:0 auto' : '';
  const cols = grid.map((one) => `<col style="width:${((one / Math.max(width, 1)) * 100).toFixed(2)}%">`).join('');
  const head = html.slice(0, headRows).join('');
  return `<table style="width:min(100%,${width.toFixed(1)}pt)${centred}"><colgroup>${cols}</colgroup>${head === '' ? '' : `<thead>${head}</thead>`}<tbody>${html.slice(headRows).join('')}</tbody></table>`;
}

/** The cells of each row; those that a merge from above covers are counted to it. */
function placedCells(rows: readonly XmlNode[]): readonly (readonly PlacedCell[])[] {
  const above = new Map<number, PlacedCell>();
  return rows.map((row) => {
    const own: PlacedCell[] = [];
    let column = Math.min(MOST_COLUMNS, Number(valueAt(childOf(row, 'trPr'), 'gridBefore') ?? 0) || 0);
    if (column > 0) own.push({ cell: { name: 'skip', attributes: {}, children: [] }, columns: column, rows: 1 });
    for (const cell of inside(row, 'tc')) {
      const properties = childOf(cell, 'tcPr');
      const columns = Math.max(1, Math.min(MOST_COLUMNS, Number(valueAt(properties, 'gridSpan') ?? 1) || 1));
      const merge = childOf(properties, 'vMerge');
      const model = above.get(column);
      if (merge && merge.attributes['val'] !== 'restart' && model) model.rows += 1;
      else {
        const next: PlacedCell = { cell, columns, rows: 1 };
        own.push(next);
        if (merge) above.set(column, next);
        else above.delete(column);
      }
      column += columns;
    }
    return own;
  });
}

interface Around {
  readonly lines: (side: string) => string | null;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function cellHtml({ cell, columns, rows }: PlacedCell, maker: TableMaker, { lines, isFirst, isLast }: Around): string {
  const spans = `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`;
  if (cell.name === 'skip') return `<td${spans}></td>`;
  const properties = childOf(cell, 'tcPr');
  const side = (name: string, standard: string | null): string | null => {
    const own = childOf(properties, 'tcBorders', name);
    return own ? lineOf(own) : standard;
  };
  const sides = [
    ['left', side('left', lines('left') ?? lines('insideV'))],
    ['right', side('right', lines('right') ?? lines('insideV'))],
    ['top', side('top', isFirst ? lines('top') : lines('insideH'))],
    ['bottom', side('bottom', isLast ? lines('bottom') : lines('insideH'))],
  ] as const;
  if (['tl2br', 'tr2bl'].some((name) => lineOf(childOf(properties, 'tcBorders', name)) !== null)) maker.turned();
  const ground = valueAt(properties, 'shd', 'fill');
  const direction = valueAt(properties, 'textDirection') ?? 'lrTb';
  if (direction === 'btLr') maker.turned();
  const vertical = valueAt(properties, 'vAlign');
  const css = [
    ...sides.flatMap(([name, line]) => (line === null ? [] : [`border-${name}:${line}`])),
    `vertical-align:${vertical === 'center' ? 'middle' : vertical === 'bottom' ? 'bottom' : 'top'}`,
    ...(isHex(ground) ? [`background-color:#${ground}`] : []),
    ...(direction.startsWith('tbRl') ? ['writing-mode:vertical-rl;text-orientation:upright'] : []),
  ].join(';');
  return `<td${spans} class="w" style="${css}">${maker.inner(cell)}</td>`;
}

/** A line as CSS; null for none. Its width is in eighths of a point. */
function lineOf(line: XmlNode | null): string | null {
  const kind = line?.attributes['val'] ?? 'none';
  if (!line || kind === 'none' || kind === 'nil') return null;
  const colour = line.attributes['color'] ?? null;
  const width = Math.min(6, Math.max(0.5, Number(line.attributes['sz'] ?? 4) / 8 || 0.5));
  const style = LINES[kind] ?? 'solid';
  return `${style.includes(' ') ? style : `${width}pt ${style}`} ${isHex(colour) ? `#${colour}` : '#000'}`;
}
