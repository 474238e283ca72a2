import { grouped } from '../grouped.ts';

export const frame = {
  product: '申报工作台',

  screens: { notices: '通知', clients: '企业', matches: '匹配', packets: '材料包', settings: '设置' },

  frame: {
    navigation: '主导航',
    sample: '示例',
    sampleHint: '虚构的通知与企业，供试用；导入您自己的文件前请新建工作区。',
    developmentRuntime: '开发运行时',
    developmentRuntimeHint: '当前使用开发与测试用的旧版运行环境，请勿用于正式工作。',
    workspaceMenu: '工作区菜单',
    openWorkspace: '打开或新建工作区…',
    backup: '备份…',
    check: '检查工作区',
    calendar: '导出日历（截止日期）…',
    calendarName: (date: string) => `申报日历-${date}.ics`,
    calendarSaved: (path: string, n: number) => `${n} 个日期已导出到 ${path}`,
    checkOk: '工作区检查通过，没有发现问题。',
    checkProblems: (problems: readonly string[]) => `检查发现 ${problems.length} 个问题：${problems.join('；')}`,
    backupDone: (path: string) => `已备份到 ${path}`,
    backupName: (workspace: string, date: string) => `${workspace}-${date}.zip`,
    search: '搜索通知、企业',
    import: '导入',
    importNotices: '导入通知…',
    importClients: '导入企业工作簿…',
    clientTemplate: '下载空白企业工作簿…',
    templateName: '企业信息模板.xlsx',
    templateSaved: (path: string) => `空白企业工作簿已保存到 ${path}`,
    showImports: '导入记录',
    undo: '撤销',
    redo: '重做',
    theme: { label: '外观', system: '跟随系统', light: '浅色', dark: '深色' },
    shortcuts: '快捷键',
    more: '更多',
    starting: '正在打开工作区…',
    notReady: '工作区没有打开',
    notReadyHint: '核心程序还没有就绪。如果一直停在这里，请从菜单重新打开工作区。',
    retry: '重试',
    resize: '调整宽度',
    close: '关闭',
    dropHint: '松开鼠标即导入',
    dropDetail: '通知：.txt .docx .doc .pdf .html .json　企业：.xlsx',
  },

  asOf: {
    label: '基准日',
    today: '今天',
    sample: '示例日期',
    backTo: (date: string) => `回到${date}`,
    hint: '申报窗口与匹配结果均按此日期判断',
    notDefault: '不是今天',
    previousMonth: '上个月',
    nextMonth: '下个月',
    month: (year: number, month: number) => `${year}年${month}月`,
    weekdays: ['一', '二', '三', '四', '五', '六', '日'],
    typed: '输入日期，如 2026-03-16',
  },

  status: {
    notices: (n: number) => `${grouped(n)} 条通知`,
    clients: (n: number) => `${grouped(n)} 家企业`,
    shown: (n: number) => `显示 ${grouped(n)}`,
    selected: (what: string) => `已选 ${what}`,
    background: '后台',
    cancel: '取消',
    cancelling: '正在取消…',
    lastBackup: (when: string) => `上次备份 ${when}`,
    noBackup: '尚未备份',
    coreStarting: '核心程序启动中…',
    coreGone: '核心程序已退出，正在重新启动…',
    ready: '就绪',
  },

  jobs: {
    matching: '正在匹配',
    generating: '正在生成材料包',
    importing: (n: number) => `正在导入 ${n} 个文件`,
    backup: '正在备份',
    opening: '正在打开工作区',
  },

  history: {
    undone: (what: string) => `已撤销：${what}`,
    redone: (what: string) => `已重做：${what}`,
    nothingToUndo: '没有可撤销的操作',
    nothingToRedo: '没有可重做的操作',
  },

  failure: {
    title: '操作未完成',
    copy: '复制详情',
    copied: '已复制',
    contract: (command: string) => `窗口收到的答复不合约定（${command}），请重试；仍不行请复制详情反馈。`,
    close: '关闭',
  },

  search: {
    placeholder: '搜索通知正文、企业名称，或输入界面名称',
    notices: '通知',
    clients: '企业',
    screens: '界面',
    none: '没有找到',
    hint: '↑ ↓ 选择 · 回车 打开 · Esc 关闭',
  },

  shortcuts: {
    title: '快捷键',
    groups: [
      {
        title: '到处可用',
        keys: [
          ['Ctrl+K', '搜索全部'],
          ['Ctrl+1 … 5', '左侧的各个界面'],
          ['Ctrl+F', '在列表中筛选'],
          ['Ctrl+O', '导入通知'],
          ['Ctrl+Z / Ctrl+Y', '撤销 / 重做'],
          ['Ctrl++ / Ctrl+-', '放大 / 缩小'],
          ['Esc', '关闭面板、清除筛选'],
          ['?', '本表'],
        ],
      },
      {
        title: '列表与矩阵',
        keys: [
          ['↑ ↓ ← →', '移动'],
          ['Home / End', '第一个 / 最后一个'],
          ['PageUp / PageDown', '翻页'],
          ['Enter', '打开'],
        ],
      },
      {
        title: '要点核对',
        keys: [
          ['Tab', '下一项'],
          ['空格', '核对无误'],
          ['Enter / F2', '修改'],
          ['Del', '删除'],
        ],
      },
    ],
  },

  filter: { search: '输入以查找', clear: '清除', count: (n: number) => grouped(n), all: '全部' },
} as const;
