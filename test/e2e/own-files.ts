import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';

/** Files of a fictional office and fictional clients, as a consultant would import them. */

const NEWSLETTER = `示例惠企月报 2026年第2期

[项目申报]

泉北市科学技术局关于组织申报2026年度泉北市智能装备研发专项的通知

泉科计〔2026〕9号

各县（市、区）科技局，各有关单位：

现组织申报2026年度泉北市智能装备研发专项，有关事项通知如下：

一、申报条件

（一）申报单位应为注册满两年的独立法人企业。

（二）申报企业2025年度营业收入不低于3000万元。

（三）申报企业须为有效期内的高新技术企业。

二、支持方式

单个项目最高补助80万元。

三、申报材料

1.智能装备研发专项申报书（附件1），一式两份；

2.企业营业执照复印件；

3.2025年度审计报告复印件。

四、申报时间

申报单位于2026年4月1日至4月30日在线填报，逾期不予受理。

五、联系方式

联系人：例小文；联系电话：0590-00000012

附件：1.智能装备研发专项申报书

泉北市科学技术局

2026年3月20日

[政策文件]

泉北市工业和信息化局关于印发《泉北市中小企业服务规范》的通知

各县（市、区）工信局：

现将《泉北市中小企业服务规范》印发给你们，请认真贯彻执行。

泉北市工业和信息化局

2026年3月6日
`;

export const PROGRAM_TITLE = '泉北市科学技术局关于组织申报2026年度泉北市智能装备研发专项的通知';
/** Meets every condition of the program. */
export const FITTING_CLIENT = '泉北例成智能装备有限公司';
/** Its revenue of 2025 is below 3000万元. */
export const SMALL_CLIENT = '泉北例微精工有限公司';
/** Nothing is known of its figures. */
export const UNKNOWN_CLIENT = '泉北例新科技有限公司';
/** Within the program's window. */
export const OPEN_DAY = '2026-04-10';

const CLIENTS: Readonly<Record<string, readonly (readonly (string | number | null)[])[]>> = {
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
    ],
    [
      FITTING_CLIENT,
      '91350000EX0000001A',
      '福建省',
      '泉州市',
      '2012-05-10',
      '有限责任公司',
      '是',
      '专用设备制造业',
      120,
      '无',
      '资质、知识产权、项目',
      '例甲',
    ],
    [
      SMALL_CLIENT,
      '91350000EX0000002B',
      '福建省',
      '泉州市',
      '2016-09-01',
      '有限责任公司',
      '是',
      '通用设备制造业',
      30,
      '无',
      '资质、知识产权、项目',
      '例乙',
    ],
    [
      UNKNOWN_CLIENT,
      '91350000EX0000003C',
      '福建省',
      '泉州市',
      '2020-01-15',
      '有限责任公司',
      '是',
      '软件和信息技术服务业',
      null,
      null,
      null,
      null,
    ],
  ],
  财务: [
    ['企业名称', '年度', '营业收入', '研发费用'],
    [FITTING_CLIENT, 2025, 8200, 560],
    [SMALL_CLIENT, 2025, 950, 40],
  ],
  资质: [
    ['企业名称', '资质名称', '证书编号', '认定日期', '有效期至'],
    [FITTING_CLIENT, '高新技术企业', 'GR202435000001', '2024-11-20', '2027-11-20'],
    [SMALL_CLIENT, '高新技术企业', 'GR202435000002', '2024-11-20', '2027-11-20'],
  ],
  知识产权: [['企业名称', '类型', '名称', '编号', '授权日期']],
  项目: [['企业名称', '项目名称', '建设地点']],
};

export interface OwnFiles {
  readonly folder: string;
  readonly newsletter: string;
  readonly workbook: string;
  readonly empty: string;
  /** A workspace folder that does not exist yet. */
  readonly workspace: string;
}

export async function writeOwnFiles(): Promise<OwnFiles> {
  const folder = mkdtempSync(join(tmpdir(), 'shenbao-own-'));
  const files = {
    folder,
    newsletter: join(folder, '惠企月报.txt'),
    workbook: join(folder, '客户.xlsx'),
    empty: join(folder, '空文件.txt'),
    workspace: join(folder, '工作区'),
  };
  mkdirSync(files.workspace);
  writeFileSync(files.newsletter, NEWSLETTER);
  writeFileSync(files.empty, '');
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(CLIENTS)) workbook.addWorksheet(name).addRows(rows.map((row) => [...row]));
  await workbook.xlsx.writeFile(files.workbook);
  return files;
}
