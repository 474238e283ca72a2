export const settings = {
  settings: {
    workspace: '工作区',
    backup: '备份',
    health: '数据检查',
    healthHint: '核对数据库与原始文件是否完好',
    work: '工作习惯',
    person: '姓名',
    personHint: '修改、核对和人工判定都记在这个名字下；不填则用电脑的用户名。',
    margin: '提前备齐',
    marginHint: '在约束申报单位的截止日期之前，留出这么多个工作日。',
    workDays: '个工作日',
    appearance: '外观与语言',
    language: '语言',
    languageHint: '通知、理由和文书始终是中文。',
    about: '关于',
    version: (version: string) => `版本 ${version}`,
  },
} as const;
