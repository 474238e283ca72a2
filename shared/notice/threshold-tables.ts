import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import { cellSpans } from './table-cells.ts';

/** One figure of a table of thresholds. */
export interface TableFigure {
  /** The name of the figure, with its unit where the heading prints one. */
  readonly name: Span;
  /** Its bound as printed: 1500万元以上, ≥1500, 1500. */
  readonly cell: Span;
  /** The classes that it is asked of, each with the heading it stands under; null for a corner without words. */
  readonly classes: readonly { readonly heading: Span | null; readonly name: Span }[];
  /** The row that states it. */
  readonly row: Span;
  /** The unit of its bare number, where a column of units tells it. */
  readonly unit?: Span;
}

/** A table that tells each class of applicants its figures: 企业类型 | 总资产 | 年销售收入, or the other way round. */
export interface ThresholdTable {
  readonly span: Span;
  readonly figures: readonly TableFigure[];
  /** Words around the table that say which way its bare numbers bind: the sentence before it and its headings. */
  readonly lead: Span | null;
}

const FIGURE =
  /(?:收入|产值|资产|资本|投资|投入|销售额|交易额|营业额|额|率|占比|比例|比重|人数|人员|员工|职工|规模|利润|税收?|面积|农户|户数|强度|增速|增长|专利|产权|费用|经费|产量|数量|数)(?:标准|要求|指标|下限|上限|门槛)?(?:[（(][^）)]*[）)])?[≥≤＞＜><]?$|[（(](?:单位[：:])?(?:[万亿]?元|[%％]|人|户|家|件|项|个|亩|吨|㎡|平方米|万美元)[^）)]{0,8}[）)]/;
const CELL =
  /^(?:[≥≤＞＜><]=?|不[低少高超大小]于?过?|大于等于|小于等于|大于|小于|超过|高于|低于|达到?|至少|应|须|需)*\d[\d.,]*\s*(?:[%％]|[万亿]?[美欧]?元|人|户|家|件|项|个|亩|万?吨|㎡|平方米|年|名)?(?:人民币)?(?:[（(]不?含[^）)]{0,8}[）)])?(?:及|或)?(?:以[上下]|之?上)?(?:[（(]不?含[^）)]{0,8}[）)])?$/;
const NOTHING_ASKED = /^(?:[-—–－/／]+|无|不限|不作?要求|不做要求|无要求)?$/;
const ORDINAL = /^(?:序号|编号|No\.?)$/i;
/** 加工型企业; 年营业收入5000万元以下的企业. */
const CLASS =
  /^(?:[^\d，。；]{1,24}|\d[\d.]*[万亿]?元?(?:至|到|-|—|～|~)\d[\d.]*[万亿]?元(?:之间)?|[^，。；]{2,40}(?:以[上下内]|之间|[≥≤＞＜]\d[\d.]*[万亿]元)(?:[（(][^）)]{1,6}[）)])?(?:的|企业|项目|单位)*)$/;
/** What is granted, scored, handed in or told of offices is no demand. */
const NO_DEMAND =
  /材料|支持|奖|补[助贴]|资助|额度|标准分|分值|得分|评分|权重|名额|推荐|联系|电话|邮箱|日期|时间|完成|实际|申请/;
const CLASS_CORNER =
  /^(?:计量)?单位$|类|型|行业|产业|领域|区域|地区|县|市|档|层次|级|规模|主体|对象|名称|指标|项目|标准/;
const BINDS = /不低于|不少于|不高于|不超过|达到|达标|符合|满足|以上|以下|最低|最高|下限|上限|门槛|标准|[≥≤＞＜]/;
/** Words that announce the table below them. */
const ANNOUNCES = /(?:下表|附?表\s?\d{0,2}|如下|以下|下列)[^。；\n]{0,16}[：:。）)]?$|[：:]$/;
/** A caption or the unit of the table's money between the announcement and its rows. */
const CAPTION =
  /^\s*(?:附?表\s?[\d一二三四五]{1,2}[\s：:.、]?(?!所列|中|要求|规定).{0,30}|[（(]?(?:金额)?单位[：:].{1,8}[）)]?)$/;

/** The tables of thresholds among paragraphs of a clause, each with the sentence that announces it; `demanded` where the clause stands under a heading of conditions. */
export function thresholdTables(text: string, paragraphs: readonly Span[], demanded: boolean): ThresholdTable[] {
  const found: ThresholdTable[] = [];
  for (let i = 0; i < paragraphs.length; i++) {
    if (!hasCells(text, paragraphs[i])) continue;
    let end = i + 1;
    while (end < paragraphs.length && hasCells(text, paragraphs[end])) end += 1;
    const rows = paragraphs.slice(i, end);
    const first = rows[0];
    const last = rows.at(-1);
    const lead = announcement(text, paragraphs, i);
    const figures = end - i < 2 || (!demanded && lead === null) ? null : figuresOf(text, rows);
    if (first && last && figures && bindsAll(text, figures, lead))
      found.push({ span: { start: lead?.start ?? first.start, end: last.end }, figures, lead });
    i = end;
  }
  return found;
}

/** Paragraphs with those of each table as one. */
export const withTables = (paragraphs: readonly Span[], tables: readonly ThresholdTable[]): Span[] =>
  tables.length === 0
    ? [...paragraphs]
    : paragraphs.flatMap((paragraph) => {
        const table = tables.find(({ span }) => span.start <= paragraph.start && paragraph.start < span.end);
        return !table ? [paragraph] : table.span.start === paragraph.start ? [table.span] : [];
      });

/** Whether a stretch is one of the tables. */
export const isTable = (stretch: Span, tables: readonly ThresholdTable[]): boolean =>
  tables.some(({ span }) => span.start === stretch.start && span.end === stretch.end);

const hasCells = (text: string, paragraph: Span | undefined): boolean =>
  paragraph !== undefined && textAt(text, paragraph).includes('\t');

/** The paragraphs before the table's first row that announce it. */
function announcement(text: string, paragraphs: readonly Span[], row: number): Span | null {
  const above = paragraphs[row - 1];
  if (!above) return null;
  const captioned = CAPTION.test(textAt(text, above));
  const head = captioned ? paragraphs[row - 2] : above;
  if (head && ANNOUNCES.test(textAt(text, head).trimEnd())) return { start: head.start, end: above.end };
  return captioned ? above : null;
}

/** Whether every number of the table is a bound: by a word of its own or of its heading, or because the announcement says so. */
const bindsAll = (text: string, figures: readonly TableFigure[], lead: Span | null): boolean =>
  (lead !== null && BINDS.test(textAt(text, lead))) ||
  figures.every((f) => BINDS.test(textAt(text, f.cell)) || BINDS.test(textAt(text, f.name)));

/** The figures of a table's rows; null where it is no table of thresholds by class. */
function figuresOf(text: string, rows: readonly Span[]): TableFigure[] | null {
  const [head, ...body] = rows;
  if (!head || NO_DEMAND.test(textAt(text, head))) return null;
  const grid = gridOf(text, head, body);
  if (!grid) return null;
  const { headings, lines, leads } = grid;
  const corner = headings[leads - 1];
  const names = headings.slice(leads);
  const words = (span: Span): string => textAt(text, span).trim();
  if (
    !corner ||
    names.length === 0 ||
    (words(corner) !== '' && !CLASS_CORNER.test(words(corner)) && !FIGURE.test(words(corner)))
  )
    return null;
  if (names.every((name) => FIGURE.test(words(name)))) {
    return lines.flatMap(({ cells, row }) => {
      const classes = headings
        .slice(0, leads)
        .flatMap((heading, i) => (ORDINAL.test(words(heading)) ? [] : classAt(heading, cells[i])));
      return names.flatMap((name, i) => {
        const cell = cells[leads + i];
        return cell && !NOTHING_ASKED.test(words(cell)) ? [{ name, cell, classes, row }] : [];
      });
    });
  }
  // 指标 | 单位 | 加工型 | 流通型: the classes stand in the heading row.
  const units = /^(?:计量)?单位$/.test(words(corner)) && leads > 1;
  const stated = lines.flatMap(({ cells, row }) => {
    const name = cells[leads - (units ? 2 : 1)];
    const unit = units ? cells[leads - 1] : undefined;
    return name ? [{ name, cells, row, ...(unit ? { unit } : {}) }] : [];
  });
  if (names.length < 2 || !stated.every(({ name }) => FIGURE.test(words(name)))) return null;
  return stated.flatMap(({ name, cells, row, unit }) =>
    names.flatMap((heading, i) => {
      const cell = cells[leads + i];
      return cell && !NOTHING_ASKED.test(words(cell))
        ? [{ name, cell, classes: [{ heading: null, name: heading }], row, ...(unit ? { unit } : {}) }]
        : [];
    }),
  );
}

const classAt = (heading: Span, name: Span | undefined): TableFigure['classes'][number][] =>
  name ? [{ heading, name }] : [];

interface Grid {
  readonly headings: readonly Span[];
  readonly lines: readonly { readonly cells: readonly Span[]; readonly row: Span }[];
  /** How many columns stand before the first figure. */
  readonly leads: number;
}

/** The cells of a table whose rows begin with words and go on with figures; null for any other. A cell merged over several rows holds for the later ones. */
function gridOf(text: string, head: Span, body: readonly Span[]): Grid | null {
  const headings = cellSpans(text, head);
  const width = headings.length;
  const lines: { cells: Span[]; row: Span }[] = [];
  for (const row of body) {
    const own = cellSpans(text, row);
    const above = lines.at(-1)?.cells;
    if (own.length > width || (own.length < width && !above)) return null;
    const cells = [...(above ?? []).slice(0, width - own.length), ...own].map((cell, i) =>
      textAt(text, cell).trim() === '' ? (above?.[i] ?? cell) : cell,
    );
    lines.push({ cells, row });
  }
  const states = (column: number): boolean =>
    lines.every(({ cells }) => {
      const words = textAt(text, cells[column] ?? { start: 0, end: 0 }).trim();
      return words.length <= 24 && (CELL.test(words) || NOTHING_ASKED.test(words));
    });
  const ordinal = ORDINAL.test(textAt(text, headings[0] ?? head).trim()) ? 1 : 0;
  let leads = width;
  while (leads > ordinal + 1 && states(leads - 1)) leads -= 1;
  const named = lines.every(({ cells }) =>
    cells.slice(ordinal, leads).every((cell) => CLASS.test(textAt(text, cell).trim())),
  );
  const any = lines.some(({ cells }) => cells.slice(leads).some((cell) => CELL.test(textAt(text, cell).trim())));
  return leads < width && leads - ordinal <= 3 && named && any ? { headings, lines, leads } : null;
}
