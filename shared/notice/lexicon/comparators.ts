import { z } from 'zod';
import { defineLexicon } from './define.ts';

/** Words of comparison. `place`: before the figure (不低于5%) or after it (5%以上). Contract: 以上 >=, 以下 <=, 低于 <. */
const comparatorRow = z.strictObject({ op: z.enum(['>=', '>', '<=', '<']), place: z.enum(['before', 'after']), words: z.array(z.string()).min(1) });

export type ComparatorRow = z.infer<typeof comparatorRow>;

export const COMPARATORS = defineLexicon(
  'comparators.ts',
  comparatorRow,
  [
    {
      op: '>=',
      place: 'before',
      words: ['不低于', '不少于', '不小于', '不得低于', '不得少于', '不应低于', '不应少于', '不能低于', '不能少于', '应不低于', '应不少于', '大于等于', '大于或等于', '高于或等于', '达到', '达', '至少', '至少具备', '至少有', '至少为', '满', '≥', '>=', '＞=', '≧', '最低', '最少', '最低不少于', '不低於', '不短于', '不早于', '未低于', '未少于', '达到或超过', '等于或大于', '等于或高于', '届满', '到达'],
    },
    { op: '>', place: 'before', words: ['超过', '高于', '大于', '多于', '突破', '>', '＞', '逾', '超'] },
    {
      op: '<=',
      place: 'before',
      words: ['不超过', '不高于', '不大于', '不多于', '不得超过', '不得高于', '不得多于', '不应超过', '不应高于', '不能超过', '未超过', '小于等于', '小于或等于', '低于或等于', '至多', '最多', '最高', '最高不超过', '≤', '<=', '＜=', '≦', '不逾', '控制在', '不长于', '不晚于', '最多不超过', '最多可', '最长不超过', '最长'],
    },
    { op: '<', place: 'before', words: ['低于', '小于', '少于', '不足', '不满', '未满', '不到', '未达到', '未达', '<', '＜'] },
    { op: '>=', place: 'after', words: ['以上', '及以上', '或以上', '或者以上', '起', '及其以上', '以上含本数', '（含）以上'] },
    { op: '<=', place: 'after', words: ['以下', '及以下', '或以下', '以内', '之内', '及以内', '（含）以下'] },
  ],
  (row) => row.words,
  (row) => row.place,
);
