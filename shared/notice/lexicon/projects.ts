import { z } from 'zod';
import { defineLexicon } from './define.ts';

/** Stages of a project. `words` as printed, `value` as it stands in Notice JSON. */
const stageRow = z.strictObject({ value: z.string(), words: z.array(z.string()).min(1) });

export const STAGES = defineLexicon(
  'projects.ts stages',
  stageRow,
  [
    { value: '在建', words: ['在建', '正在建设', '建设中', '在建设', '正在实施', '正在建设中', '在建或已建成'] },
    { value: '续建', words: ['续建'] },
    { value: '新开工', words: ['新开工', '新开工建设', '当年新开工'] },
    {
      value: '已开工',
      words: ['已开工', '已经开工', '已开工建设', '已动工', '已启动实施', '已启动建设', '已实质性开工'],
    },
    { value: '前期', words: ['前期'] },
    { value: '新建', words: ['新建', '拟建', '未开工'] },
    { value: '新建成', words: ['新建成'] },
    {
      value: '建成',
      words: [
        '已建成',
        '建成',
        '已完成建设',
        '已建设完成',
        '已经建成',
        '建成并投入使用',
        '已建成并投入使用',
        '建成投用',
        '建成投产',
        '已建成投产',
      ],
    },
    { value: '竣工', words: ['竣工', '已竣工', '已完工', '完工', '竣工投产', '已竣工投产', '已实施完毕'] },
    { value: '投产', words: ['已投产', '投产运行', '正式投产'] },
    { value: '投入稳定运行', words: ['投入稳定运行'] },
    { value: '投入运行', words: ['投入运行', '已投入运行'] },
    { value: '投入运营', words: ['投入运营', '已投入运营'] },
    { value: '投入使用', words: ['投入使用', '已投入使用'] },
    {
      value: '验收',
      words: ['通过验收', '已通过验收', '完成验收', '已完成验收', '竣工验收', '已验收', '已完成竣工验收'],
    },
  ],
  (row) => row.words,
);

/** How far a development has come, where it is said to be in that phase (处于中试阶段): elsewhere the words mean other things. */
export const PHASES = defineLexicon(
  'projects.ts phases',
  z.string(),
  [
    '研发',
    '小试',
    '中试',
    '试生产',
    '试制',
    '小批量生产',
    '批量生产',
    '量产',
    '规模化生产',
    '产业化',
    '产业化应用',
    '市场推广',
  ],
  (word) => [word],
);

/** Approvals that a project needs. */
export const APPROVALS = defineLexicon(
  'projects.ts approvals',
  stageRow,
  [
    { value: '备案', words: ['备案', '项目备案', '立项备案', '投资备案', '备案手续', '备案文件', '企业投资项目备案'] },
    { value: '核准', words: ['核准', '项目核准', '核准文件'] },
    { value: '审批', words: ['审批', '项目审批', '审批手续', '可研批复', '批复'] },
    { value: '立项', words: ['立项', '立项手续'] },
    {
      value: '环评',
      words: [
        '环评',
        '环境影响评价',
        '环评手续',
        '环评批复',
        '环境评价',
        '环保审批',
        '环保手续',
        '环境影响评价审批',
        '环评审批',
      ],
    },
    {
      value: '土地',
      words: ['土地', '用地', '土地手续', '用地手续', '土地证', '土地使用', '用地审批', '土地预审', '用地预审'],
    },
    { value: '规划', words: ['规划许可', '规划手续', '规划审批', '城乡规划', '规划选址', '规划'] },
    { value: '节能审查', words: ['能评', '节能审查', '节能评估', '节能评估审查', '节能'] },
    { value: '三同时', words: ['三同时', '环保三同时', '安全三同时', '三同时验收'] },
    { value: '施工许可', words: ['施工许可', '施工许可证', '开工许可'] },
    { value: '安评', words: ['安评', '安全评价', '安全预评价', '安全审查'] },
    {
      value: '前期手续',
      words: ['前期手续', '相关手续', '建设手续', '必要手续', '各项手续', '前期审批手续', '相关审批手续'],
    },
  ],
  (row) => row.words,
);

/** Kinds of intellectual property. */
export const PROPERTIES = defineLexicon(
  'projects.ts properties',
  stageRow,
  [
    { value: '发明专利', words: ['发明专利', '有效发明专利', '授权发明专利', '发明专利权', '发明'] },
    { value: '实用新型', words: ['实用新型', '实用新型专利'] },
    { value: '外观设计', words: ['外观设计', '外观设计专利'] },
    { value: '专利', words: ['专利', '专利权', '有效专利', '授权专利', '国内专利', '自主专利'] },
    {
      value: '软件著作权',
      words: [
        '软件著作权',
        '计算机软件著作权',
        '软著',
        '软件著作权登记证书',
        '软件著作权登记',
        '计算机软件著作权登记证书',
      ],
    },
    { value: '著作权', words: ['著作权', '版权', '作品著作权'] },
    { value: '集成电路布图设计', words: ['集成电路布图设计', '集成电路布图设计专有权', '集成电路布图设计权'] },
    {
      value: '数据知识产权登记证书',
      words: ['数据知识产权登记证书', '数据知识产权登记证', '数据知识产权登记', '数据知识产权'],
    },
    { value: '数据产权登记证书', words: ['数据产权登记证书', '数据产权登记证', '数据产权登记'] },
    { value: '植物新品种', words: ['植物新品种', '植物新品种权', '动植物新品种', '品种权', '新品种权'] },
    { value: '国家级农作物品种', words: ['国家级农作物品种', '审定品种'] },
    { value: '国家新药', words: ['国家新药'] },
    { value: '国家一级中药保护品种', words: ['国家一级中药保护品种'] },
    { value: '注册商标', words: ['注册商标', '商标', '商标权', '商标专用权', '自主商标'] },
    {
      value: '知识产权',
      words: [
        '知识产权',
        '自主知识产权',
        '核心自主知识产权',
        'Ⅰ类知识产权',
        'Ⅱ类知识产权',
        'I类知识产权',
        'II类知识产权',
        '一类知识产权',
        '二类知识产权',
        '核心知识产权',
        '相关知识产权',
      ],
    },
    { value: '专有技术', words: ['专有技术', '非专利技术', '技术秘密'] },
  ],
  (row) => row.words,
);
