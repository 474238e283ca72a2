import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { officeFile } from '../../electron/core/write/template-parts.ts';
import { drawTable, workbookOf } from '../write/templates.ts';

/** What comes in over a season at the desk of a fictional consultant, in the order in which it does. */

const fixture = (name: string): string => fileURLToPath(new URL(`../fixtures/season/${name}`, import.meta.url));

export const RESEARCH = '榕湖市科学技术局关于组织申报2026年度榕湖市关键技术攻关项目的通知';
export const GREEN = '榕湖市工业和信息化局关于组织申报2026年市级绿色工厂的通知';
export const EXTENSION = '榕湖市科学技术局关于延长关键技术攻关项目申报时间的通知';

/** Known in full: meets both programs, but for what a person has to judge. */
export const WHOLE = '榕湖例恒精密制造有限公司';
/** Its revenue of 2025 is not known. */
export const NO_REVENUE = '榕湖例启自动化科技有限公司';
/** Its research of 2025 is not known. */
export const NO_RESEARCH = '榕湖例源新材料有限公司';
/** Nobody has said how many work there; too small for the research program, no 高新技术企业. */
export const NO_STAFF = '榕湖例川包装制品有限公司';
/** Too small for both. */
export const SMALL = '榕湖例微软件有限公司';

type Row = readonly (string | number | null)[];

const company = (name: string, code: string, industry: string, staff: number | null, contact: string): Row => [
  name,
  code,
  '福建省',
  '榕湖市',
  '2014-06-18',
  '有限责任公司',
  '是',
  industry,
  staff,
  '无',
  '资质、知识产权、项目',
  contact,
  `0590-0000${code.slice(-3, -1)}00`,
];
const certificate = (name: string, number: string): Row => [name, '高新技术企业', number, '2024-11-20', '2027-11-20'];

const CLIENTS: Readonly<Record<string, readonly Row[]>> = {
  企业: [
    [
      '企业名称',
      '统一社会信用代码',
      '省',
      '市',
      '注册日期',
      '单位类型',
      '独立法人',
      '所属行业',
      '职工总数',
      '失信或违法记录',
      '已登记完整',
      '联系人',
      '联系电话',
    ],
    company(WHOLE, '91350000EX0000021A', '专用设备制造业', 160, '例安'),
    company(NO_REVENUE, '91350000EX0000022B', '通用设备制造业', 95, '例宁'),
    company(NO_RESEARCH, '91350000EX0000023C', '非金属矿物制品业', 70, '例平'),
    company(NO_STAFF, '91350000EX0000024D', '造纸和纸制品业', null, '例和'),
    company(SMALL, '91350000EX0000025E', '软件和信息技术服务业', 12, '例静'),
  ],
  财务: [
    ['企业名称', '年度', '营业收入（万元）', '研发费用（万元）'],
    [WHOLE, 2025, 12600, 780],
    [NO_REVENUE, 2025, null, 260],
    [NO_RESEARCH, 2025, 4300, null],
    [NO_STAFF, 2025, 1500, 20],
    [SMALL, 2025, 380, 60],
  ],
  资质: [
    ['企业名称', '资质名称', '证书编号', '认定日期', '有效期至'],
    certificate(WHOLE, 'GR202435000021'),
    certificate(NO_REVENUE, 'GR202435000022'),
    certificate(NO_RESEARCH, 'GR202435000023'),
    certificate(SMALL, 'GR202435000025'),
  ],
  知识产权: [['企业名称', '类型', '名称', '编号', '授权日期']],
  项目: [['企业名称', '项目名称', '建设地点']],
};

/** The office's own table, 附件2 of the research program: one column nobody but a person can place. */
export const TABLE_COLUMNS = [
  '序号',
  '申报单位',
  '统一社会信用代码',
  '项目名称',
  '营业收入',
  '企业经办',
  '联系电话',
  '备注',
];

export interface SeasonFiles {
  readonly folder: string;
  /** The first newsletters of the season, with a program each. */
  readonly newsletters: readonly [string, string];
  readonly workbook: string;
  readonly table: string;
  /** What moves the date of the research program, three weeks later. */
  readonly extension: string;
  /** A folder for the workspace, empty. */
  readonly workspace: string;
}

export async function writeSeasonFiles(): Promise<SeasonFiles> {
  const folder = mkdtempSync(join(tmpdir(), 'shenbao-season-'));
  const files: SeasonFiles = {
    folder,
    newsletters: [fixture('简报第5期.txt'), fixture('工信快讯第8期.txt')],
    workbook: join(folder, '客户台账.xlsx'),
    table: join(folder, '附件2 汇总表.xlsx'),
    extension: fixture('延期通知.txt'),
    workspace: join(folder, '工作区'),
  };
  mkdirSync(files.workspace);
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(CLIENTS)) workbook.addWorksheet(name).addRows(rows.map((row) => [...row]));
  await workbook.xlsx.writeFile(files.workbook);
  const table = await workbookOf((book) => {
    drawTable(book, {
      title: '附件2 榕湖市关键技术攻关项目汇总表',
      heading: [TABLE_COLUMNS],
      rows: [TABLE_COLUMNS.map(() => null), TABLE_COLUMNS.map(() => null)],
      foot: '填报人：            审核人：',
    });
  });
  writeFileSync(files.table, officeFile(table));
  return files;
}
