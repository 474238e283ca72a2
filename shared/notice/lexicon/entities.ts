import { z } from 'zod';
import { defineLexicon } from './define.ts';

/**
 * Kinds of applicant. `word` as a notice prints it, `values` what it is in Notice JSON (企事业单位 is two), `means` the usual
 * name of the same kind, by which a client's sheet may call it (高等院校 is 高校). `anyForm`: companies of any legal form may be
 * of this kind, so 有限责任公司 in a sheet does not deny it.
 */
const entityRow = z.strictObject({
  word: z.string(),
  values: z.array(z.string()).min(1),
  means: z.string().exactOptional(),
  anyForm: z.literal(true).exactOptional(),
});

const same = (words: readonly string[]): { word: string; values: string[] }[] =>
  words.map((word) => ({ word, values: [word] }));

/** Kinds by owners or business, whatever the legal form. */
const ofAnyForm = (words: readonly string[]): { word: string; values: string[]; anyForm: true }[] =>
  words.map((word) => ({ word, values: [word], anyForm: true }));

/** Other words for one kind, kept as printed. */
const also = (means: string, words: readonly string[]): { word: string; values: string[]; means: string }[] =>
  words.map((word) => ({ word, values: [word], means }));

export const ENTITIES = defineLexicon(
  'entities.ts',
  entityRow,
  [
    { word: '企事业单位', values: ['企业', '事业单位'] },
    { word: '企事业法人单位', values: ['企业', '事业单位'] },
    { word: '企事业法人', values: ['企业', '事业单位'] },
    { word: '企业法人', values: ['企业'] },
    { word: '法人企业', values: ['企业'] },
    { word: '企业法人单位', values: ['企业'] },
    { word: '事业法人', values: ['事业单位'] },
    { word: '事业单位法人', values: ['事业单位'] },
    { word: '高校院所', values: ['高校', '科研院所'] },
    { word: '高校和科研院所', values: ['高校', '科研院所'] },
    ...also('高校', ['大专院校', '高等院校', '高等学校', '大学']),
    ...also('科研院所', ['科研机构', '科研单位', '研究机构', '科学技术研究机构']),
    ...also('社会团体', ['社团组织']),
    ...also('农民专业合作社', ['农民合作社', '专业合作社', '合作社', '农牧民专业合作社']),
    ...also('民办非企业单位', ['民非组织', '民办非企业', '民办非企业组织']),
    ...ofAnyForm(['外贸企业', '民营企业', '国有企业', '上市公司', '中央企业', '内资企业']),
    ...same([
      '企业',
      '居民企业',
      '高校',
      '科研院所',
      '事业单位',
      '行业协会',
      '社会组织',
      '社会团体',
      '协会',
      '商会',
      '民办非企业单位',
      '个体工商户',
      '农民专业合作社',
      '家庭农场',
      '医疗机构',
      '新型研发机构',
      '机关单位',
      '党政机关',
      '外商投资企业',
      '股份有限公司',
      '有限责任公司',
      '合伙企业',
      '集体经济组织',
      '创客',
      '创业团队',
      '创客团队',
      '团队',
      '园区',
      '产业园区',
      '工业园区',
      '个人',
      '自然人',
      '行业组织',
      '金融机构',
      '职业院校',
      '技工院校',
      '学会',
      '基金会',
      '其他法人单位',
      '其他法人组织',
      '合资企业',
      '出口创汇企业',
      '外资企业',
      '社会服务机构',
      '医院',
      '高职院校',
      '产业联盟',
      '联盟',
      '种植大户',
      '供销合作社',
      '律师事务所',
      '会计师事务所',
      '投资机构',
      '创业者',
      '省级协会',
      '高层次人才',
      '科技人员',
      '非法人组织',
      '医疗卫生机构',
      '社会团体法人',
      '个人独资企业',
      '分公司',
      '分支机构',
    ]),
  ],
  (row) => [row.word],
);

/** Nouns at the end of kinds of applicant in a notice's own words: 科技服务机构, 设计创新中心. */
export const KIND_ENDINGS = defineLexicon(
  'entities.ts endings',
  z.string(),
  [
    '机构',
    '单位',
    '组织',
    '院所',
    '研究院',
    '研究所',
    '中心',
    '合作社',
    '农场',
    '协会',
    '学会',
    '商会',
    '联盟',
    '联合体',
    '基地',
    '平台',
    '部门',
    '公司',
    '园区',
    '社区',
    '市场',
    '医院',
    '学校',
    '院校',
    '事务所',
    '经营主体',
    '科技馆',
  ],
  (word) => [word],
);

/** Sizes by the statistical standard; 中小企业 takes in the micro ones (中小企业促进法第二条). */
export const SCALES = defineLexicon(
  'entities.ts scales',
  entityRow,
  [
    { word: '中小微企业', values: ['中型', '小型', '微型'] },
    { word: '中小微型企业', values: ['中型', '小型', '微型'] },
    { word: '中小型企业', values: ['中型', '小型', '微型'] },
    { word: '中小企业', values: ['中型', '小型', '微型'] },
    { word: '小微企业', values: ['小型', '微型'] },
    { word: '小微型企业', values: ['小型', '微型'] },
    { word: '小型微型企业', values: ['小型', '微型'] },
    { word: '小型和微型企业', values: ['小型', '微型'] },
    { word: '小型、微型企业', values: ['小型', '微型'] },
    { word: '微型企业', values: ['微型'] },
    { word: '小型企业', values: ['小型'] },
    { word: '中型企业', values: ['中型'] },
    { word: '大型企业', values: ['大型'] },
    { word: '大中型企业', values: ['大型', '中型'] },
    { word: '大中型工业企业', values: ['大型', '中型'] },
  ],
  (row) => [row.word],
);

/** 规模以上, 限上: what opens the name of a class of the statistics. Source of a regular expression. */
export const OF_STATISTICS = '(?:规模以上|规上|限额以上|限上)';
