import { templateName } from './template-name.ts';

/** A fact that no client sheet holds: forms ask for it, and 申报事项 keeps it for each application. */
export interface AskedFact {
  readonly id: string;
  /** What forms call it; the first is what it is kept under. */
  readonly names: readonly string[];
  readonly money?: true;
}

/** Data, one line a fact. */
export const ASKED_FACTS: readonly AskedFact[] = [
  {
    id: 'legalRepresentative',
    names: ['法定代表人', '法人代表', '法人', '法定代表人姓名', '法人代表姓名', '企业法人'],
  },
  { id: 'registeredCapital', names: ['注册资本', '注册资金'], money: true },
  { id: 'address', names: ['注册地址', '企业地址', '单位地址', '通讯地址', '通信地址', '地址', '详细地址'] },
  { id: 'recommender', names: ['推荐单位', '推荐部门', '主管部门'] },
  { id: 'content', names: ['建设内容', '建设内容及规模', '主要建设内容', '项目建设内容', '项目主要内容'] },
  {
    id: 'period',
    names: ['建设起止年限', '建设起止时间', '建设期', '建设周期', '项目起止时间', '实施期限', '建设期限', '起止年限'],
  },
  {
    id: 'approvalNo',
    names: [
      '备案文号',
      '立项文号',
      '立项备案文号',
      '备案证号',
      '项目备案号',
      '项目代码',
      '项目备案证号',
      '立项备案号',
      '核准备案文号',
    ],
  },
  { id: 'done', names: ['截至上年底完成投资', '已完成投资', '累计完成投资', '完成投资'], money: true },
  { id: 'planned', names: ['本年计划投资', '年度计划投资', '当年计划投资'], money: true },
  { id: 'techField', names: ['技术领域', '所属技术领域', '高新技术领域'] },
  { id: 'productName', names: ['产品名称及版本号', '产品名称', '软件产品名称'] },
  { id: 'productSales', names: ['产品销售额', '产品销售收入'], money: true },
  { id: 'energy', names: ['综合能耗', '年综合能耗', '能源消费量'] },
  { id: 'assessor', names: ['第三方机构', '第三方评价机构', '评价机构'] },
  { id: 'platform', names: ['平台名称', '基地名称', '载体名称'] },
  { id: 'services', names: ['服务功能', '服务内容'] },
  { id: 'servedFirms', names: ['服务企业数', '服务企业数量'] },
  { id: 'serviceProvider', names: ['服务机构', '服务机构名称', '服务单位'] },
  { id: 'serviceItem', names: ['服务项目', '服务项目名称'] },
  { id: 'contractAmount', names: ['合同金额', '合同总额'], money: true },
  { id: 'invoiceNo', names: ['发票号码', '发票号', '发票编号'] },
  { id: 'invoiceDate', names: ['发票日期', '开票日期'] },
  { id: 'paid', names: ['实际支付', '实际支付金额', '支付金额', '实付金额'], money: true },
  {
    id: 'claimed',
    names: ['申请兑现', '申请兑现金额', '兑现金额', '申请补贴金额', '申请金额', '申请资金', '申请支持资金'],
    money: true,
  },
  { id: 'bankName', names: ['开户银行', '开户行', '开户银行名称'] },
  { id: 'bankAccount', names: ['银行账号', '账号', '银行账户', '开户账号'] },
];

const byName = new Map(ASKED_FACTS.flatMap((fact) => fact.names.map((name) => [name, fact] as const)));

/** The asked fact that a form's word means; null where it is none that is known (it may be kept all the same). */
export const askedFactNamed = (word: string): AskedFact | null => byName.get(templateName(word)) ?? null;

/** Under which key a form's word finds what another form's word for the same thing was kept under. */
export const factKey = (word: string): string => askedFactNamed(word)?.id ?? templateName(word);

/** The word that a fact is kept under: the first of its names, or the form's own word without its notes. */
export const factItem = (word: string): string =>
  askedFactNamed(word)?.names[0] ?? word.replace(/[(（【[〔].*?[)）】\]〕]/g, '').trim();
