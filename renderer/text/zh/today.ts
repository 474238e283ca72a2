import { grouped } from '../grouped.ts';

export const today = {
  today: {
    notRead: '今日概况没有读出',
    overdue: (n: number) => (n === 0 ? '没有逾期' : `逾期 ${grouped(n)} 项`),
    thisWeek: (n: number) => `七天内 ${grouped(n)} 项`,
    stages: '在办的申报',
    due: '到期',
    groups: { overdue: '已过期', today: '今天', week: '七天内', month: '三十天内' },
    kinds: { ready: '备齐', deadline: '截止', task: '任务', passed: '窗口已过' },
    nothingDue: '三十天内没有到期的事。',
    later: (n: number) => `三十天以后还有 ${grouped(n)} 项，见时间轴。`,
    onlyOn: (day: string) => `只看 ${day} ✕`,
    days: (n: number) => (n < 0 ? `过 ${-n} 天` : n === 0 ? '今天' : `${n} 天`),
    news: '新到与变化',
    seen: '都看过了',
    noNews: '没有新的项目，也没有延期或更正。',
    arrived: '新项目',
    fits: (eligible: number, needsData: number) =>
      eligible === 0 && needsData === 0
        ? '没有企业符合'
        : `${grouped(eligible)} 家可申报，${grouped(needsData)} 家待核实`,
    startFor: (title: string) => `拟申报：${title}`,
    lacks: '还缺什么',
    nothingLacks: '在办的申报都不缺材料和事项。',
    noneInWork: '还没有在办的申报。在“匹配”里选中企业与项目，点“拟申报”。',
    facts: (n: number) => `缺 ${grouped(n)} 项资料`,
    papers: (n: number) => `${grouped(n)} 份材料未齐`,
    timeline: '时间轴',
    timelineOf: (days: number) => `今后 ${days} 天的到期事项`,
    onDay: (day: string, what: readonly string[]) => `${day}：${what.join('；')}`,
    byMonth: '项目何时截止、来自哪里',
    month: (month: string) => `${Number(month.slice(5))} 月`,
    monthPart: (month: string, region: string, titles: readonly string[]) =>
      `${month}，${region}，${titles.length} 个项目：${titles.join('；')}`,
    otherRegions: '其他地区',
    noPrograms: '没有写明截止日期的在期项目。',
    readiness: '企业现在能报几个项目',
    nobodyReady: '没有企业符合在期的项目。',
    readinessOf: (client: string, eligible: number, needsData: number, inWork: number) =>
      `${client}：可申报 ${eligible} 个，待核实 ${needsData} 个，在办 ${inWork} 个`,
    inWork: (n: number) => `在办 ${grouped(n)}`,
    steps: {
      title: '从这里开始',
      hint: '三步就能看到哪家企业能报哪个项目。文件也可以直接拖进窗口。',
      done: '已完成',
      notices: '一、导入申报通知',
      noticesHint: 'Word、PDF、网页、文本或整期简报；一个文件里有多条通知也会自动分开。',
      clients: '二、导入企业资料',
      clientsHint: '一个 Excel 工作簿；没有现成的，可先下载空白工作簿填写。空格表示不知道，不会当作零或没有。',
      match: '三、看匹配，列入申报，生成材料',
      matchHint: '逐条对照申报条件，写明理由；选中一家企业即可生成申报材料清单。',
    },
  },
} as const;
