/** Notices, applications, papers, and the history of changes. */
export const work = {
  '这个附件已不在了，可能已被取下。': 'This file is no longer there; it may have been taken off.',
  '通知的材料清单里没有这一项：{0}。通知可能刚被改动，请刷新后再试。':
    'The notice lists no such paper: {0}. It may just have been changed; load it again and try once more.',
  '请写明要办的事。': 'Say what is to be done.',
  '这件任务已不在了，可能已被撤销。': 'This task is no longer there; it may have been undone.',
  '这项申报已不在工作区里，可能已被撤销。': 'This application is no longer in the workspace; it may have been undone.',
  '请写明判定的理由：依据什么、向谁核实。': 'Give the reason of the decision: what it rests on, who confirmed it.',
  '「{0}」的这一条已由资料判定，或已不在通知里，不能人工判定。':
    'For “{0}” this is decided by its data, or no longer in the notice: it cannot be decided by hand.',
  '「{0}」对应 {1} 条通知，请写全标题或用编号：{2}': '“{0}” means {1} notices. Write the whole title or the id: {2}',
  '没有这条通知：「{0}」。{1}': 'There is no such notice: “{0}”. {1}',
  '没有这条通知：{0}。': 'There is no such notice: {0}.',
  '没有这条通知：{0}。它可能已被撤销导入。': 'There is no such notice: {0}. Its import may have been undone.',
  '工作区里还没有通知。': 'There are no notices in the workspace yet.',
  '现有：{0}': 'There are: {0}',
  '通知里没有这一项：{0}。': 'The notice has no such fact: {0}.',
  '只能往列表里补充：{0}。': 'Only lists can be added to: {0}.',
  '填写的内容不符合这一项的格式，未保存。': 'What was filled in does not fit this fact and was not saved.',
  '一条通知不能与自己关联。': 'A notice cannot be related to itself.',
  '「{0}」的附件和原文件共 {1} MB，超过一个交接文件的上限 {2} MB。请先取下较大的附件再交接。':
    'The files and originals of “{0}” have {1} MB, more than the {2} MB that a handover file may have. Take larger files off first.',
  '「{0}」没有读入：{1}': '“{0}” was not read in: {1}',
  '之后还有别的操作，请先撤销「{0}」。': 'There are later changes. Undo “{0}” first.',
  '没有可撤销的操作。': 'There is nothing to undo.',
  '这一步已经撤销，或不在记录里。': 'This step is undone already, or not in the history.',
  '已按新的识别规则重新识别，人工修改保留。': 'Read again by the newer rules; what persons changed is kept.',
  '疑似同一通知但文字不同，两条都保留并已关联': 'seem to be one notice with different words; both are kept and related',
  '标题相同、文号不同，前者替代后者': 'have one title and different numbers; the former replaces the latter',
  '是延期关系，时间以前者为准': 'are an extension; the dates of the former count',
  '是更正或补充关系，时间以前者为准': 'are a correction or supplement; the dates of the former count',
  '「{0}」与「{1}」{2}。': '“{0}” and “{1}” {2}.',
  '{0}变化：{1}。': '{0} Changes: {1}.',
  '新增{0}：{1}': 'new {0}: {1}',
  '{0}：{1} → 不再列出': '{0}: {1} → no longer listed',
  '{0}：{1} → {2}': '{0}: {1} → {2}',
  '没有这个申报项目：{0}。通知可能已被撤销或不是申报类。':
    'There is no such program: {0}. Its notice may have been undone, or is no call for applications.',
  '这条通知不是申报类，没有可申报的项目：{0}。':
    'This notice is no call for applications, there is nothing to apply for: {0}.',
  '这条通知有多个申报方向，请用 --track 指明：{0}': 'This notice has several tracks, name one by --track: {0}',
  '这条通知没有申报方向「{0}」。现有：{1}': 'This notice has no track “{0}”. There are: {1}',
  '这条通知还没有开立申报，没有可汇总的企业。':
    'No applications are open for this notice: there are no clients to sum up.',
  '材料包里没有这份文书：资料或选择已变，请重新打开预览。':
    'The packet has no such paper: data or choice have changed. Open the preview again.',
  '「{0}」没有打印：{1}': '“{0}” was not printed: {1}',
  '系统里没有打印命令 lp。请安装打印服务（Debian、Ubuntu 的软件包是 cups-client），或者先存为 PDF。':
    'The system has no printing command lp. Install the print service (the package cups-client of Debian and Ubuntu), or save as PDF for now.',
  '打印服务一分钟没有答复。请检查打印机是否连接，再看打印队列里有没有这份文书。':
    'The print service has not answered for a minute. See whether the printer is connected, and whether the paper is in its queue.',
  '{0}年的放假安排尚未收录，只按周末推算，请自行核对':
    'the public holidays of {0} are not known yet: only weekends were counted, please check',
} as const;
