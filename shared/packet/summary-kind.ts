import type { Program } from '../program/program.ts';

/** The kinds of program whose summary tables have columns of their own. */
export type SummaryKind = 'hightech' | 'renovation' | 'first-software' | 'green' | 'platform' | 'voucher' | 'other';

/** What the title or track says, most specific first. Source: practice of such tables (documents.md, 汇总表). */
const KINDS: readonly (readonly [SummaryKind, RegExp])[] = [
  ['voucher', /创新券|服务券|消费券.*兑现/],
  ['first-software', /首版次|首版软件/],
  ['green', /绿色(工厂|园区|供应链|制造|产品|设计)|节水型|节能|能效领跑|水效领跑|清洁生产|无废/],
  [
    'platform',
    /(平台|基地|孵化器|众创空间|加速器|双创载体|服务机构)(的)?(认定|申报|备案|推荐|评价|评审|考核|绩效|建设|复核|征集|遴选|名单|工作)|(公共服务|示范)平台|(示范|创业创新|产业)基地|孵化器|众创空间/,
  ],
  ['hightech', /高新技术企业(?!.*(创新券|培训))/],
  ['renovation', /技术改造|技改|设备更新|智能化改造|数字化转型.*项目|工业(转型升级|投资|强基).*项目|固定资产投资/],
];

/** Which columns the program's summary table has; `other` where nothing tells. */
export function summaryKind({ notice, track }: Pick<Program, 'notice' | 'track'>): SummaryKind {
  for (const words of [track, notice.title]) {
    const found = words === null ? undefined : KINDS.find(([, pattern]) => pattern.test(words));
    if (found) return found[0];
  }
  return 'other';
}

/** Whether its rows are projects rather than firms. */
export const isProjectTable = (kind: SummaryKind): boolean => kind === 'renovation';
