import type { Name } from './names.ts';

/** Names that are as often a plain facility or praise as a recognition: they count with a level before them or where an authority grants them. */
const PLAIN = new Set([
  '研发机构',
  '企业研发机构',
  '研发中心',
  '企业研发中心',
  '工程中心',
  '中试基地',
  '概念验证中心',
  '技术中心',
  '企业技术中心',
  '示范基地',
  '示范企业',
  '试点企业',
  '试点示范企业',
  '孵化器',
  '众创空间',
  '重点实验室',
  '工程实验室',
  '智能工厂',
  '数字化车间',
  '智能车间',
  '物流企业',
  '上市公司',
  '技术转移机构',
  '产业集群',
  '特色产业集群',
  '龙头企业',
  '骨干企业',
  '优势企业',
  '领军企业',
  '链主企业',
  '领军人才',
  '高层次人才',
  '企业研究院',
  '院士工作站',
  '博士后工作站',
  '工业设计中心',
  '会展企业',
  '创新型企业',
  '高新技术产品',
  '重点新产品',
  '技术创新中心',
  '新型研发机构',
  '孵化基地',
  '绿色食品',
  '清洁生产审核',
  '研学基地',
  '示范社',
  '总部企业',
  '科技型企业',
  '科普教育基地',
  '科普基地',
  '科普示范基地',
  '智慧工厂',
]);

/** Whether a name stands for a facility or praise here, with neither a level before it nor an authority that grants it. */
export const isPlainFacility = (text: string, name: Name): boolean =>
  PLAIN.has(name.word) &&
  name.end - name.start === name.word.length &&
  !/(?:认定|备案|评定|评为|入选|获批|命名|授予|公布|评选|列入|纳入|批准|新获|获评|非)[^，。；]{0,8}$/.test(
    text.slice(Math.max(0, name.start - 16), name.start),
  ) &&
  !/^(?:称号|资质|资格|认定|企业称号)/.test(text.slice(name.end));
