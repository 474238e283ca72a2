import { z } from 'zod';
import { defineLexicon } from './define.ts';

/** What figures other than money and shares are counted in. `unit` as it stands in Notice JSON; null: the word as printed. */
const counterRow = z.strictObject({ kind: z.enum(['person', 'duration', 'age', 'count']), unit: z.string().nullable(), words: z.array(z.string()).min(1) });

export type CounterRow = z.infer<typeof counterRow>;

export const COUNTERS = defineLexicon(
  'counters.ts',
  counterRow,
  [
    { kind: 'duration', unit: 'year', words: ['年', '个年度', '个会计年度', '个完整会计年度', '个自然年', '周年', '个完整的会计年度', '年度', '个完整年度'] },
    { kind: 'duration', unit: 'month', words: ['个月', '个自然月', '月'] },
    { kind: 'duration', unit: 'day', words: ['天', '日', '个日历天', '个工作日', '日历天', '日历天数', '个自然日'] },
    { kind: 'age', unit: 'year', words: ['周岁', '岁'] },
    { kind: 'person', unit: 'person', words: ['人', '名', '位'] },
    {
      kind: 'count',
      unit: null,
      words: [
        '人次', '人（次）', '户（次）', '户次', '户', '家次', '家', '项次', '项', '个', '件', '台套', '台（套）', '台', '套', '次', '场次', '场', '期', '篇', '部', '批', '种', '条', '张', '份', '辆', '艘', '架', '门', '处', '间', '所', '座', '支', '本', '类', '类以上',
        '平方米', '㎡', '平米', 'm2', 'm²', '亩', '公顷', '吨', '公斤', '千克', '立方米', '千瓦', '兆瓦', '千瓦时', '吨标准煤', '吨标煤', '头', '只', '羽', '株', '公里', '小时', '学时', '课时', '工位', '张床位', '床', '分', '倍', '级', '件次', '美元', '欧元', '万美元', '亿美元', '标准箱', 'TEU', '箱', '标箱', '单', '个点', '工日', '核', 'P', 'PFlops', 'MW', 'kW', 'GWh', '小时/年', '户企业', '个百分点', '例', '款', '升', '幢', '栋', '层', '首', '集', '页', '字', '颗',
      ],
    },
  ],
  (row) => row.words,
);
