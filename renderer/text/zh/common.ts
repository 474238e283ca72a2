export const common = {
  /** After the words that they explain. */
  brackets: (words: string) => `（${words}）`,
  labelled: (label: string, words: string) => `${label}：${words}`,
  listed: (items: readonly string[]) => items.join('、'),
  /** Findings of one thing, one after the other. */
  clauses: (items: readonly string[]) => items.join('，'),
  statements: (items: readonly string[]) => items.join('；'),
  /** Words of a notice. */
  quote: (words: string) => `「${words}」`,
  money: { yuan: '元', tenThousand: '万元', hundredMillion: '亿元' },

  weekday: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],

  window: {
    open: '申报中',
    upcoming: '未开始',
    closed: '已截止',
    undated: '未写明',
    daysLeft: (n: number) => (n === 0 ? '今天截止' : `剩 ${n} 天`),
    withDays: (n: number) => (n === 0 ? '申报中 · 今天截止' : `申报中 · 剩 ${n} 天`),
    soon: (n: number) => `剩 ${n} 天`,
  },

  kind: {
    program: '申报',
    tender: '招标',
    consultation: '征求意见',
    event: '会议活动',
    result: '结果公布',
    policy: '政策文件',
  },

  mark: {
    eligible: '符合',
    machine: '机检符合',
    'needs-data': '待核实',
    ineligible: '不符合',
    byPerson: (mark: string) => `${mark}（人工）`,
    withManual: (n: number) => `机检符合 · ${n} 条待人工`,
    pass: '符合',
    fail: '不符合',
    unknown: '待核实',
    manual: '待人工核对',
  },

  state: { unconfirmed: '未核对', confirmed: '已核对', changed: '已修改', added: '人工添加' },
} as const;
