import type { Fen } from '../base/money.ts';
import type { FinancialYear } from '../client/client.ts';
import { isComplete } from '../match/facts.ts';
import { missing, text, type Align, type Cell } from './document.ts';
import type { SummaryKind } from './summary-kind.ts';
import {
  amountFact,
  applicationFact,
  date,
  dateFact,
  fact,
  figureFact,
  known,
  lastYear,
  share,
  wan,
  whole,
  yearsOf,
  type SummaryRow,
} from './summary-row.ts';

/** A column of a summary table. `width` in half-width characters. */
export interface SummaryColumn {
  readonly title: string;
  /** A heading over this and its neighbours of the same group. */
  readonly group?: string;
  readonly width: number;
  readonly align: Align;
  /** Whether its figures are added up. */
  readonly summed?: true;
  /** What no sheet but 申报事项 holds. */
  readonly asked?: true;
  /** The workbook's words for what is not known where the value is missing; the title where not given. */
  lacks?(row: SummaryRow): readonly string[];
  value(row: SummaryRow): Cell;
}

type Value = SummaryColumn['value'];

const words = (title: string, width: number, value: Value): SummaryColumn => ({ title, width, align: 'left', value });
const short = (title: string, width: number, value: Value): SummaryColumn => ({ title, width, align: 'center', value });
const figure = (title: string, width: number, value: Value): SummaryColumn => ({ title, width, align: 'right', value });
const money = (title: string, width: number, value: Value): SummaryColumn => ({
  title,
  width,
  align: 'right',
  summed: true,
  value,
});
const asked = (column: SummaryColumn): SummaryColumn => ({ ...column, asked: true });
const moneyFact = (title: string, width: number, unit: '元' | '万元', ...items: readonly string[]): SummaryColumn =>
  asked(money(title, width, (row) => amountFact(row, unit, ...items)));
const from = (column: SummaryColumn, lacks: NonNullable<SummaryColumn['lacks']>): SummaryColumn => ({
  ...column,
  lacks,
});
const grouped = (group: string, ...columns: readonly SummaryColumn[]): SummaryColumn[] =>
  columns.map((column) => ({ ...column, group }));

const name = (title: string): SummaryColumn => words(title, 24, ({ facts }) => known(facts.client.name));
const creditCode = short('统一社会信用代码', 23, ({ facts }) => known(facts.client.creditCode));
const industry = words('所属行业', 14, ({ facts }) => known(facts.client.industry));
const contact = short('联系人', 8, ({ facts }) => known(facts.client.contactName));
const phone = short('联系电话', 16, ({ facts }) => known(facts.client.contactPhone));
const note = words('备注', 10, () => text(''));
const place = (title: string): SummaryColumn =>
  from(
    words(title, 14, ({ facts }) =>
      known(
        [facts.client.city, facts.client.district].filter((part) => part !== null).join('') || facts.client.province,
      ),
    ),
    () => ['市'],
  );
const revenue = (title: string): SummaryColumn =>
  from(
    money(title, 13, (row) => lastYear(row, (year) => year.revenue)),
    ({ facts }) => [`${facts.lastYear}年营业收入`],
  );
const quotient = (title: string, years: number, [part, partOf]: YearFact, [whole_, wholeOf]: YearFact): SummaryColumn =>
  from(
    figure(title, 11, (row) => share(row, years, partOf, wholeOf)),
    (row) =>
      yearsOf(row, years).flatMap((year) => {
        const known = row.facts.years.get(year);
        return [
          ...(known && partOf(known) !== null ? [] : [`${year}年${part}`]),
          ...(known && wholeOf(known) !== null ? [] : [`${year}年${whole_}`]),
        ];
      }),
  );
type YearFact = readonly [heading: string, pick: (year: FinancialYear) => Fen | null];
const REVENUE: YearFact = ['营业收入', (year) => year.revenue];
const factWords = (title: string, width: number, ...items: readonly string[]): SummaryColumn =>
  asked(words(title, width, (row) => fact(row, title, ...items)));
/** A count or quantity that only 申报事项 holds: a figure where it is one. */
const factFigure = (title: string, width: number, ...items: readonly string[]): SummaryColumn =>
  asked(figure(title, width, (row) => figureFact(row, title, ...items)));
const factShort = (title: string, width: number, ...items: readonly string[]): SummaryColumn =>
  asked(short(title, width, (row) => fact(row, title, ...items)));

/** 国科发火〔2016〕195号 附件: class I are these, class II 实用新型, 外观设计, 软件著作权. */
const CLASS_I = /发明专利|植物新品种|农作物品种|国家新药|中药保护品种|集成电路布图设计/;
const CLASS_II = /实用新型|外观设计|软件著作权/;

function propertyClasses({ facts }: SummaryRow): Cell {
  if (!isComplete(facts.client, '知识产权')) return missing;
  const held = facts.client.properties.filter(({ grantedOn }) => grantedOn === null || grantedOn <= facts.on);
  return text(
    `${held.filter(({ type }) => CLASS_I.test(type)).length}/${held.filter(({ type }) => CLASS_II.test(type)).length}`,
  );
}

const software = ({ facts }: SummaryRow) => facts.client.properties.find(({ type }) => type.includes('软件著作权'));

const COLUMNS: Readonly<Record<SummaryKind, readonly SummaryColumn[]>> = {
  hightech: [
    name('企业名称'),
    creditCode,
    place('所属地区'),
    short('注册日期', 12, ({ facts }) => date(facts.client.registeredOn)),
    factWords('技术领域', 14),
    figure('职工总数', 9, ({ facts }) => whole(facts.client.employees)),
    from(
      figure('科技人员数', 12, ({ facts }) => whole(facts.client.rdStaff)),
      () => ['研发人员数'],
    ),
    revenue('上年销售收入'),
    quotient('近三年研发费用占比', 3, ['研发费用', (year) => year.rdExpense], REVENUE),
    quotient('高新技术产品收入占比', 1, ['高新技术产品收入', (year) => year.hightechRevenue], REVENUE),
    from(short('知识产权数（I类/II类）', 12, propertyClasses), () => ['知识产权']),
    contact,
    phone,
    note,
  ],
  renovation: [
    words('项目名称', 22, ({ project }) => known(project?.name)),
    words('承担单位', 20, ({ facts }) => known(facts.client.name)),
    words('建设地点', 14, ({ project }) => known(project?.location)),
    factWords('建设内容及规模', 26, '建设内容'),
    factShort('建设起止年限', 12, '建设起止时间', '建设期'),
    ...grouped(
      '投资情况',
      money('总投资', 13, ({ project }) => wan(project?.investment)),
      money('固定资产投资', 13, ({ project }) => wan(project?.fixedInvestment)),
      moneyFact('截至上年底完成投资', 13, '万元', '截至上年底完成投资', '已完成投资'),
      moneyFact('本年计划投资', 13, '万元', '本年计划投资'),
    ),
    factShort('立项（备案）文号', 14, '立项文号', '备案文号', '备案证号'),
    asked(words('项目类型', 10, (row) => known(applicationFact(row, '项目类型') ?? row.source.program.track))),
    industry,
    contact,
    phone,
    note,
  ],
  'first-software': [
    words('申报单位', 22, ({ facts }) => known(facts.client.name)),
    asked(
      words('产品名称及版本号', 22, (row) =>
        known(applicationFact(row, '产品名称及版本号', '产品名称') ?? software(row)?.name),
      ),
    ),
    asked(
      short('软件著作权登记号', 16, (row) => known(applicationFact(row, '软件著作权登记号') ?? software(row)?.number)),
    ),
    from(
      short('著作权取得日期', 15, (row) => date(software(row)?.grantedOn)),
      () => ['授权日期'],
    ),
    revenue('上年营业收入'),
    moneyFact('产品销售额', 13, '万元', '产品销售额'),
    contact,
    phone,
    factWords('推荐单位', 14),
    note,
  ],
  green: [
    name('企业名称'),
    creditCode,
    industry,
    asked(words('申报类别', 14, (row) => known(applicationFact(row, '申报类别') ?? row.source.program.track))),
    place('所在地'),
    revenue('上年营业收入'),
    factFigure('综合能耗（吨标准煤）', 12),
    factWords('第三方机构', 20, '第三方评价机构'),
    contact,
    phone,
  ],
  platform: [
    factWords('平台名称', 24, '基地名称', '载体名称'),
    words('运营单位', 22, ({ facts }) => known(facts.client.name)),
    place('所在地'),
    from(
      short('成立时间', 12, (row) => {
        const own = dateFact(row, '成立时间');
        return own === missing ? date(row.facts.client.registeredOn) : own;
      }),
      () => ['注册日期'],
    ),
    factWords('服务功能', 20),
    from(
      figure('从业人员数', 12, ({ facts }) => whole(facts.client.employees)),
      () => ['职工总数'],
    ),
    factFigure('服务企业数', 12),
    contact,
    phone,
  ],
  voucher: [
    name('企业名称'),
    factWords('服务机构', 22),
    factWords('服务项目', 18),
    moneyFact('合同金额（元）', 13, '元', '合同金额'),
    factShort('发票号码', 14),
    asked(short('发票日期', 12, (row) => dateFact(row, '发票日期'))),
    moneyFact('实际支付（元）', 13, '元', '实际支付'),
    moneyFact('申请兑现（元）', 13, '元', '申请兑现'),
    note,
  ],
  other: [
    name('企业名称'),
    creditCode,
    place('所在地'),
    industry,
    asked(
      words('申报项目/方向', 22, (row) =>
        known(
          applicationFact(row, '申报项目/方向', '申报项目', '申报方向') ??
            row.project?.name ??
            row.source.program.track,
        ),
      ),
    ),
    revenue('上年营业收入'),
    contact,
    phone,
    note,
  ],
};

/** The columns after 序号. */
export const summaryColumns = (kind: SummaryKind): readonly SummaryColumn[] => COLUMNS[kind];

/** The unit of amounts that state none. */
export const summaryUnit = (kind: SummaryKind): '万元' | '元' => (kind === 'voucher' ? '元' : '万元');

/** The unit that the table's caption states; null where no column holds amounts. */
export const captionUnit = (kind: SummaryKind): '万元' | '元' | null =>
  summaryColumns(kind).some(({ summed }) => summed) ? summaryUnit(kind) : null;
