/** Straight strokes of a page, in page units with y upward, and the tables that they frame. */
export interface Stroke {
  readonly horizontal: boolean;
  /** y of a horizontal stroke, x of a vertical one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A ruled table: column and row boundaries, and for each grid square the cell that it belongs to. */
export interface RuledTable {
  readonly xs: readonly number[];
  /** From top to bottom. */
  readonly ys: readonly number[];
  /** The number of the cell at [row][column]; squares without a stroke between them share one. */
  readonly cells: readonly (readonly number[])[];
}

type Matrix = readonly [number, number, number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];

/** Strokes shorter than this (points) are parts of glyphs or dots, not table rules. */
const SHORTEST = 6;
/** Two positions closer than this are the same rule. */
const NEAR = 3;

/** The operator numbers of pdf.js that matter here (its OPS table). */
export interface PathOperators {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly constructPath: number;
  readonly endPath: number;
}

/** Collects the straight strokes and thin filled boxes of a page from its operator list. */
export function strokesOf(fns: readonly number[], args: readonly unknown[], ops: PathOperators): Stroke[] {
  const strokes: Stroke[] = [];
  const stack: Matrix[] = [];
  let matrix = IDENTITY;
  const add = (x1: number, y1: number, x2: number, y2: number): void => {
    const ax = matrix[0] * x1 + matrix[2] * y1 + matrix[4];
    const ay = matrix[1] * x1 + matrix[3] * y1 + matrix[5];
    const bx = matrix[0] * x2 + matrix[2] * y2 + matrix[4];
    const by = matrix[1] * x2 + matrix[3] * y2 + matrix[5];
    if (Math.abs(ay - by) < 1 && Math.abs(ax - bx) >= SHORTEST)
      strokes.push({ horizontal: true, at: (ay + by) / 2, from: Math.min(ax, bx), to: Math.max(ax, bx) });
    else if (Math.abs(ax - bx) < 1 && Math.abs(ay - by) >= SHORTEST)
      strokes.push({ horizontal: false, at: (ax + bx) / 2, from: Math.min(ay, by), to: Math.max(ay, by) });
  };
  fns.forEach((fn, i) => {
    const arg = args[i];
    if (fn === ops.save) stack.push(matrix);
    else if (fn === ops.restore) matrix = stack.pop() ?? IDENTITY;
    else if (fn === ops.transform && Array.isArray(arg)) matrix = times(matrix, arg as unknown as Matrix);
    else if (fn === ops.constructPath && Array.isArray(arg) && arg[0] !== ops.endPath) {
      const data = (arg as unknown[])[1];
      const path = Array.isArray(data) ? (data[0] as ArrayLike<number> | null) : null;
      if (path) walkPath(path, add);
    }
  });
  return strokes;
}

function walkPath(path: ArrayLike<number>, add: (x1: number, y1: number, x2: number, y2: number) => void): void {
  const at = (i: number): number => path[i] ?? 0;
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (let i = 0; i < path.length;) {
    const op = at(i);
    if (op === 0) {
      [x, y] = [at(i + 1), at(i + 2)];
      [startX, startY] = [x, y];
      i += 3;
    } else if (op === 1) {
      add(x, y, at(i + 1), at(i + 2));
      [x, y] = [at(i + 1), at(i + 2)];
      i += 3;
    } else if (op === 2) {
      [x, y] = [at(i + 5), at(i + 6)];
      i += 7;
    } else if (op === 3) {
      [x, y] = [at(i + 3), at(i + 4)];
      i += 5;
    } else {
      add(x, y, startX, startY);
      [x, y] = [startX, startY];
      i += 1;
    }
  }
}

/** Positions merged where they are nearly the same, ascending. */
function positions(values: readonly number[]): number[] {
  const out: number[] = [];
  for (const value of [...values].sort((a, b) => a - b))
    if (out.length === 0 || value - (out.at(-1) ?? 0) > NEAR) out.push(value);
  return out;
}

/** Groups strokes that touch; each group with at least two rows or columns is a table. */
export function ruledTables(strokes: readonly Stroke[]): RuledTable[] {
  if (strokes.length > 6000) return [];
  const group = strokes.map((_, i) => i);
  const root = (i: number): number => {
    let r = i;
    while (group[r] !== r) r = group[r] ?? r;
    group[i] = r;
    return r;
  };
  const flat = strokes.map((s, i) => ({ s, i }));
  const vertical = flat.filter(({ s }) => !s.horizontal);
  for (const h of flat)
    if (h.s.horizontal)
      for (const v of vertical)
        if (
          v.s.at >= h.s.from - NEAR &&
          v.s.at <= h.s.to + NEAR &&
          h.s.at >= v.s.from - NEAR &&
          h.s.at <= v.s.to + NEAR
        )
          group[root(v.i)] = root(h.i);
  const groups = new Map<number, Stroke[]>();
  for (const { s, i } of flat) groups.set(root(i), [...(groups.get(root(i)) ?? []), s]);
  return [...groups.values()].flatMap((members) => {
    const xs = positions(members.filter((s) => !s.horizontal).map((s) => s.at));
    const ys = positions(members.filter((s) => s.horizontal).map((s) => s.at)).reverse();
    if (xs.length < 2 || ys.length < 2 || (xs.length === 2 && ys.length === 2) || xs.length > 80 || ys.length > 400)
      return [];
    return [{ xs, ys, cells: cellsOf(members, xs, ys) }];
  });
}

/** Joins neighbouring grid squares that no stroke parts. */
function cellsOf(strokes: readonly Stroke[], xs: readonly number[], ys: readonly number[]): number[][] {
  const covers = (horizontal: boolean, at: number, middle: number): boolean =>
    strokes.some(
      (s) =>
        s.horizontal === horizontal && Math.abs(s.at - at) <= NEAR && s.from - NEAR <= middle && middle <= s.to + NEAR,
    );
  const cells: number[][] = [];
  let next = 0;
  for (let r = 0; r + 1 < ys.length; r++) {
    const row: number[] = [];
    const y = ((ys[r] ?? 0) + (ys[r + 1] ?? 0)) / 2;
    for (let c = 0; c + 1 < xs.length; c++) {
      const x = ((xs[c] ?? 0) + (xs[c + 1] ?? 0)) / 2;
      const left = c > 0 && !covers(false, xs[c] ?? 0, y) ? row[c - 1] : undefined;
      const above = r > 0 && !covers(true, ys[r] ?? 0, x) ? cells[r - 1]?.[c] : undefined;
      row.push(left ?? above ?? next++);
    }
    cells.push(row);
  }
  return cells;
}
