export const tour = {
  tour: {
    title: '导览',
    again: '功能导览',
    step: (n: number, all: number) => `${n} / ${all}`,
    next: '下一步',
    back: '上一步',
    done: '开始使用',
    close: '关闭导览',
    endTrial: '结束试用，建立自己的工作区',
    endTrialShort: '结束试用…',
    steps: {
      notices: {
        title: '通知',
        words: '左边是导入的通知，中间是原文，右边是读出的条件、材料和日期。指到哪一条，原文里的话就亮起来。',
      },
      matches: {
        title: '匹配',
        words: '每一格是一家企业对一个项目的结论：符合、不符合，或资料不足待核实。点一格看理由。',
      },
      applications: {
        title: '申报',
        words: '决定申报的列入这里：材料逐项勾选，任务从截止日倒排，卡片拖到下一阶段。',
      },
      packets: {
        title: '材料包',
        words: '选项目、选企业，生成申报材料清单和汇总表，直接预览、打印。',
      },
      own: {
        title: '换成自己的资料',
        words: '这里的企业和通知都是虚构的。试完点这里，选一个文件夹，就是您自己的工作区。',
      },
    },
  },
} as const;
