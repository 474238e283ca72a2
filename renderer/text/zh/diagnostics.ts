export const diagnostics = {
  diagnostics: {
    export: '导出诊断信息…',
    title: '诊断信息',
    hint: '下面就是将要保存的全部内容：版本、工作区里各有多少行、日志的末尾。没有企业名称、通知标题、金额和文件路径。',
    save: '保存…',
    close: '关闭',
    name: (date: string) => `申报工作台诊断-${date}.txt`,
    saved: (path: string) => `诊断信息已保存到 ${path}`,
  },
} as const;
