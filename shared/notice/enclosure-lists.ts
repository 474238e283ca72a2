import type { Line } from './notice-parts.ts';
import { markerAt } from './outline-markers.ts';
import type { Marker } from './outline-markers.ts';

/** 申请材料（目录）, 五、资金申请报告附件, 企业申报纸质材料（参考模板）: what heads a list of documents in a form. */
const TITLE =
  /^(?:[^，。；：]{0,14}?(?:申报|申请|报送|所需|提交|佐证|证明|报告|相关|上传)(?:书面|纸质|佐证|证明)?(?:材料|资料|附件)|(?:[需须应随另后]|应当)附的?(?:相关|有关|证明|佐证|支撑)*(?:文件|材料|资料|附件)|附件)(?:材料|内容|要求|组成|目录|清单|明细)*$/;
const REMARK =
  /^[（(][^（）()]{2,12}[）)]$|^(?:目录|清单)$|^[^。；]{2,40}(?:包括但不限于|包括|如下|以下[^，。；]{0,8})[：:]?$/;
const DOCUMENT =
  /(?:书|表|照|证|证明|报告|材料|资料|复印件|文件|清单|合同|协议|声明|截图|承诺|说明|发票|名单)(?:[（(][^（）()]*[）)])*[；;。]?$/;
/** Items within which most must be documents, and how many there must be. */
const LOOK = 16;
const FEWEST = 3;

/** The words of a line without its number, brackets and blanks. */
const words = (text: string, marker: Marker | null): string =>
  text
    .slice(marker?.end ?? 0)
    .replace(/\s/g, '')
    .replace(/[（(][^（）()]*[）)]$/, '')
    .replace(/[：:]$/, '');

/** The lines of a list of documents, [from, to). */
export interface DocumentList {
  readonly from: number;
  readonly to: number;
  /** Whether it is a table with a column of documents. */
  readonly table: boolean;
}

/** 材料名称, 申报材料: the column of a table that names documents. */
const NAMES_HEAD = /^(?:申报|申请|所需|需?提交|报送)?(?:材料|资料|要件)(?:名称|清单|目录)?$/;

/** Where a form is, or has, a table whose head has a column 材料名称 over documents, [from, to); null where there is none. */
function documentTable(lines: readonly Line[], start: number, end: number): { from: number; to: number } | null {
  for (let i = start; i < end; i++) {
    const head = lines[i];
    if (head?.kind !== 'table-row' || lines[i - 1]?.kind === 'table-row') continue;
    const column = head.text.split('\t').findIndex((cell) => NAMES_HEAD.test(cell.trim()));
    if (column < 0) continue;
    let to = i + 1;
    while (to < end && lines[to]?.kind === 'table-row') to += 1;
    const names = lines.slice(i + 1, to).map((row) => row.text.split('\t')[column]?.trim() ?? '');
    if (names.filter((name) => DOCUMENT.test(name)).length >= Math.max(FEWEST, names.length / 2))
      return { from: i, to };
  }
  return null;
}

/**
 * Where a form prints the list of the documents that are handed in with it, [from, to) with its heading: numbered names
 * of documents below a heading that says so, or in a table; null where it prints none. The list ends at a table, or where the numbering
 * of the heading goes on.
 */
export function documentList(lines: readonly Line[], start: number, end: number): DocumentList | null {
  const table = documentTable(lines, start, end);
  if (table) return { ...table, table: true };
  for (let i = start; i < end; i++) {
    const line = lines[i];
    if (!line || line.kind === 'table-row') continue;
    const own = markerAt(line.text, 0);
    const title = words(line.text, own);
    if (title.length > 24 || !TITLE.test(title)) continue;
    let first = i + 1;
    while (first < Math.min(end, i + FEWEST) && REMARK.test(lines[first]?.text ?? '')) first += 1;
    const style = markerAt(lines[first]?.text ?? '', 0)?.style;
    if (style === undefined || style === own?.style) continue;
    const closes = (at: number): boolean =>
      lines[at]?.kind === 'table-row' || (own !== null && markerAt(lines[at]?.text ?? '', 0)?.style === own.style);
    // The first items decide; only a list that is one is followed to its end.
    let to = first;
    while (to < Math.min(end, first + LOOK) && !closes(to)) to += 1;
    const items = lines.slice(first, to).filter((item) => markerAt(item.text, 0)?.style === style);
    if (items.length < FEWEST || items.filter((item) => DOCUMENT.test(item.text)).length * 2 < items.length) continue;
    while (to < end && !closes(to)) to += 1;
    return { from: i, to, table: false };
  }
  return null;
}
