const BREAK = /<br\s*\/?>/i;

/** A line of an unrolled guide: what begins with a row's name is a heading. */
export interface GuideLine {
  readonly text: string;
  readonly kind: 'heading' | 'plain';
}

/**
 * The lines of a guide that is set as a table of two columns (事项 | 内容): each row its name and what it says, a cell of
 * several paragraphs one line each below the name. Null for any other table: its rows stay rows. `rows` are cells with
 * their `<br>`.
 */
export function guideLines(rows: readonly (readonly string[])[]): GuideLine[] | null {
  if (rows.length < 3 || rows.some((cells) => cells.length !== 2 || !isName(cells[0] ?? ''))) return null;
  if (!rows.some(([, words = '']) => paragraphsOf(words).length > 2)) return null;
  return rows.flatMap(([name = '', words = '']): GuideLine[] => {
    const [first = '', ...rest] = paragraphsOf(words);
    if (first === '' || HEADING.test(first)) return [];
    if (rest.length === 0) return [{ text: `${name}：${first}`, kind: 'heading' }];
    const below = [first, ...rest].map((line): GuideLine => ({ text: line, kind: 'plain' }));
    return [{ text: `${name}：`, kind: 'heading' }, ...below];
  });
}

/** The heading row's own word for the second column. */
const HEADING = /^(?:具体|主要|相关)?(?:内容|说明|要求|内容说明)$/;

const isName = (cell: string): boolean => /^[^，。；：]{2,16}$/.test(cell) && !BREAK.test(cell);

const paragraphsOf = (cell: string): string[] =>
  cell
    .split(BREAK)
    .map((line) => line.trim())
    .filter((line) => line !== '');
