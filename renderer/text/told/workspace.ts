/** The workspace, its backups, and the program itself. */
export const workspace = {
  '磁盘已满，这一步没有保存，工作区是之前的样子。请清理磁盘空间后重试':
    'The disk is full. This step was not saved, the workspace is as it was before. Make room on the disk and try again',
  '工作区所在的磁盘或文件是只读的，这一步没有保存。请检查权限后重试':
    'The disk or file of the workspace is read-only. This step was not saved. Check the permissions and try again',
  '磁盘读写出错，这一步没有保存，工作区是之前的样子。请检查磁盘后重试':
    'The disk made an error. This step was not saved, the workspace is as it was before. Check the disk and try again',
  '数据库文件打不开，这一步没有保存。请检查磁盘和权限后重试':
    'The database file cannot be opened. This step was not saved. Check the disk and the permissions and try again',
  '数据库文件在使用中损坏，这一步没有保存。请关闭后重新打开工作区：打开时会检查，并提出用最近的完好备份恢复':
    'The database file was damaged while in use. This step was not saved. Close the workspace and open it again: it will be checked, and the newest good backup offered',
  '工作区里有一处内容读不出来，可能是磁盘损坏了它：{0}。请先备份，再用「检查工作区」查看，必要时从备份恢复。':
    'Something in the workspace cannot be read, perhaps damaged by the disk: {0}. Make a backup, look with “Check workspace”, and restore from a backup where needed.',
  '工作区里通知「{0}」的内容已损坏，可能是磁盘造成的。请先备份，再重新导入这份通知的原文件，或从备份恢复。':
    'The content of the notice “{0}” in the workspace is damaged, perhaps by the disk. Make a backup, then import its original file again, or restore from a backup.',
  '{0}。': '{0}.',
  '{0}：{1}。': '{0}: {1}.',
  '备份未通过检查，已放弃：{0}': 'The backup did not pass its check and was given up: {0}',
  '不是备份文件，或已损坏': 'no backup file, or damaged',
  '内容与备份时不同（{0}）': 'the content is not what was backed up ({0})',
  '没有找到完好的备份。如果另存过备份文件，请用它恢复到一个新文件夹。':
    'No sound backup was found. If you have saved a backup file elsewhere, restore it into a new folder.',
  '可用 {0} 的备份恢复：{1}。': 'It can be restored from the backup of {0}: {1}.',
  '工作区不能打开，{0}：{1}。原文件未改动。{2}':
    'The workspace cannot be opened, {0}: {1}. The original file was not touched. {2}',
  '此运行时的 Node-API 低于 10，不能打开数据库。':
    'The Node-API of this runtime is below 10: the database cannot be opened.',
  '不能写入备份文件：{0}。请检查文件夹、权限和磁盘空间。':
    'Cannot write the backup file {0}. Check the folder, the permissions and the room on the disk.',
  '找不到备份文件：{0}。': 'Backup file not found: {0}.',
  '不能恢复，备份文件有问题：{0}（{1}）。': 'Cannot restore, the backup file is not sound: {0} ({1}).',
  '这个文件夹里已有工作区：{0}。请选择一个空文件夹来恢复。':
    'There is a workspace in this folder already: {0}. Choose an empty folder to restore into.',
  '备份文件中的原文件已损坏：{0}。': 'An original file in the backup is damaged: {0}.',
  '不能撤销「{0}」：相关数据后来又被改动。': 'Cannot undo “{0}”: what it concerns was changed later.',
  '不能重做「{0}」：相关数据后来又被改动。': 'Cannot redo “{0}”: what it concerns was changed later.',
  工作台窗口: 'a window of the workbench',
  命令行: 'the command line',
  '{0}（进程 {1}，{2}，{3} 起）': '{0} (process {1}, {2}, since {3})',
  另一个进程: 'another process',
  '工作区正被{0}使用：{1}。请先关闭它再试。': 'The workspace is in use by {0}: {1}. Close that first, then try again.',
  '工作区由更新版本的申报工作台写成（数据版本 {0}，本程序支持到 {1}）：{2}。未作任何改动，请升级程序后再打开。':
    'The workspace was written by a newer version of the workbench (data version {0}, this program knows {1}): {2}. Nothing was touched. Update the program, then open it.',
  数据库文件不见了: 'the database file is gone',
  '这个位置不支持安全写入（WAL）：{0}。请把工作区放到本机磁盘。':
    'This place does not allow safe writing (WAL): {0}. Put the workspace on a disk of this computer.',
  数据库文件已损坏: 'the database file is damaged',
  '工作区里出现了一个不属于它的日志文件（workspace.db-wal，可能由同步程序带来），没有使用，已移到 {0}。':
    'A log file that does not belong to the workspace was found in it (workspace.db-wal, perhaps brought by a sync program). It was not used, and was moved to {0}.',
  '上次没有正常退出，且数据库的日志文件（workspace.db-wal）不见了：最后的改动可能没有保存，请核对；自动备份在工作区的 backups 文件夹里。':
    'The last session did not end well, and the log file of the database (workspace.db-wal) is gone: the last changes may not have been saved. Check them; automatic backups are in the folder “backups” of the workspace.',
  数据库文件是空的: 'the database file is empty',
  '数据库文件已损坏，或不是申报工作台的': 'the database file is damaged, or not of this workbench',
  '数据库里没有任何资料，而原文件还在': 'the database holds nothing, while the original files are there',
  '工作区的数据库正被另一个程序使用：{0}。请先关闭它再试。':
    'Another program has the database of the workspace in use: {0}. Close it first, then try again.',
  '数据库的内容与它的数据版本不符，没有升级':
    'the content of the database is not of its data version, it was not upgraded',
  '工作区缺少原文件：{0}': 'An original file is missing from the workspace: {0}',
  '工作区中的原文件已被改动：{0}': 'An original file in the workspace was changed: {0}',
  '工作区应当是一个文件夹：{0} 是文件。': 'A workspace is a folder: {0} is a file.',
  '这里没有工作区：{0}。请检查路径，或先导入通知以新建。':
    'There is no workspace here: {0}. Check the path, or import notices to make one.',
  '不能写入工作区文件夹：{0}。请检查权限和磁盘空间。':
    'Cannot write to the folder of the workspace: {0}. Check the permissions and the room on the disk.',
  '不能写入工作区：{0}。请检查磁盘空间和权限。':
    'Cannot write to the workspace: {0}. Check the room on the disk and the permissions.',
  '数据库：{0}': 'database: {0}',
  '数据库：{0} 第 {1} 行引用了不存在的数据': 'database: row {1} of {0} refers to what is not there',
  '检索：{0} 条通知没有编入索引': 'search: {0} notices are not in the index',
  '数据库：{0} 有 {1} 行内容读不出来': 'database: {1} rows of {0} cannot be read',
  '数据库：通知「{0}」的原文与读入时不同': 'database: the text of the notice “{0}” is not what was read in',
  网络共享: 'a network share',
  '工作区在{0}目录里，同步可能损坏数据库。请把工作区移到本机的普通文件夹，用「备份」得到的文件来同步或交接。':
    'The workspace lies in a folder of {0}: syncing can damage the database. Move it to an ordinary folder of this computer, and sync or hand over the files that “Back up” makes.',
  '还没有打开工作区。': 'No workspace is open yet.',
  '没有打开的工作区。': 'No workspace is open.',
  '程序不完整：找不到示例数据（assets/sample）。':
    'The program is not complete: the sample data (assets/sample) is missing.',
  '示例数据导入失败：{0}': 'The samples could not be imported: {0}',
  '电脑的日期无法使用：{0}': 'The date of this computer cannot be used: {0}',
  '没有这一天：{0}。日期应为 YYYY-MM-DD。': 'There is no such day: {0}. Write dates as YYYY-MM-DD.',
  '命令 {0} 的参数不对：{1}': 'The arguments of the command {0} are wrong: {1}',
  '没有这个命令：{0}': 'There is no such command: {0}',
  '{0}：内容不符合约定。': '{0}: the content is not as agreed.',
  '程序内部错误：{0}': 'An error within the program: {0}',
  '工作台正在退出。': 'The workbench is closing.',
  '后台进程意外结束，这一步没有完成；正在重新启动，请稍后重试。':
    'The background process ended unexpectedly and this step was not done. It is being started again; try again in a moment.',
  '请先查看诊断信息。': 'Look at the diagnostics first.',
  '无法打开 {0}：{1}': 'Cannot open {0}: {1}',
  '只能打开本次生成的文件。': 'Only files that were made in this session can be opened.',
  '只能打开 http、https 和 mailto 地址。': 'Only http, https and mailto addresses can be opened.',
  '文件须经对话框选择或拖入窗口，请重新选择。':
    'Files have to be chosen in a dialog or dropped on the window. Choose it again.',
  '没有可以用来恢复的备份。': 'There is no backup to restore from.',
  '这是开发运行时，只能使用示例工作区；请用正式安装的版本打开自己的工作区。':
    'This is the development runtime, which opens the samples only. Open your own workspace with the installed version.',
} as const;
