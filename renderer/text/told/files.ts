/** Files that are read in or written. */
export const files = {
  '{0} 是文件夹，不是文件。请选择其中的文件。': '{0} is a folder, not a file. Choose a file in it.',
  '{0} 不是普通文件，不能导入。': '{0} is no ordinary file and cannot be imported.',
  '{0} 是空文件，没有内容可以导入；请核对是否选对了文件。':
    '{0} is empty: there is nothing to import. Check that it is the right file.',
  '{0} 有 {1} MB，超过 {2} MB 的上限。': '{0} has {1} MB, more than the limit of {2} MB.',
  '找不到文件：{0}。请检查路径。': 'File not found: {0}. Check the path.',
  '没有权限读取：{0}。': 'No permission to read {0}.',
  '无法读取：{0}（{1}）。': 'Cannot read {0} ({1}).',
  '{0} 无法读取：内容嵌套过深或过长。请另存后再试。':
    'Cannot read {0}: its content is nested too deep or too long. Save it anew and try again.',
  '{0} 无法读取：内容已损坏（{1}）。请另存后再试。':
    'Cannot read {0}: its content is damaged ({1}). Save it anew and try again.',
  '{0} 无法读取：内容已损坏，读取程序中止。': 'Cannot read {0}: its content is damaged, the reader gave up.',
  '{0} 混有两种编码（一部分是 UTF-8，一部分不是），或中间已损坏，读出来会有乱码。请用记事本打开，改正乱码后另存为 UTF-8 再导入。':
    '{0} mixes two encodings (part of it is UTF-8, part is not) or is damaged. Open it in a text editor, mend the garbled part, save it as UTF-8, and import it again.',
  '已取消读取 {0}。': 'Reading {0} was cancelled.',
  '{0} 读取超过 {1} 秒，已放弃。请拆分或另存后再试。':
    'Reading {0} took more than {1} seconds and was given up. Split it or save it anew, and try again.',
  '{0} 读取时占用内存超过限制，已放弃。文件可能过大或有意构造。':
    'Reading {0} took more memory than allowed and was given up. The file may be too large, or made to do so.',
  '{0} 不是文本，无法按 CSV 读取。': '{0} is no text and cannot be read as CSV.',
  '{0} 第 {1} 行的引号没有成对，无法按 CSV 读取。': '{0}, row {1}: a quotation mark is not closed, so it is no CSV.',
  'Word 文件「{0}」有密码，无法读取。请在 Word 中去掉密码再导入。':
    'The Word file “{0}” has a password. Take it off in Word, then import it again.',
  'Word 文件「{0}」已损坏或不是 Word 97–2003 格式。请用 Word 另存为 .docx 再导入。':
    'The Word file “{0}” is damaged, or not of Word 97–2003. Save it as .docx in Word, then import it again.',
  '{0} 里没有文字，可能只有图片。请先做文字识别（OCR）再导入。':
    '{0} has no text, perhaps only pictures. Run text recognition (OCR) first, then import it.',
  '{0} 是 Excel 工作簿，不是通知文档。企业台账请用「导入企业」。':
    '{0} is an Excel workbook, not a notice. Workbooks of clients go in by “Import clients”.',
  '{0} 里没有 Word 正文，可能是压缩包或已损坏。请解压或用 Word 另存为 .docx 后再导入。':
    '{0} has no Word text: it may be an archive, or damaged. Unpack it, or save it as .docx in Word, then import it again.',
  '{0} 里没有正文。网页可能靠脚本加载内容，请在浏览器里复制正文后用「粘贴文本」导入。':
    '{0} has no body text. The page may load it by script: copy the text in the browser and import it by “Paste text”.',
  '{0} 不是文本文件，不能作为通知 JSON 读取。': '{0} is no text file and cannot be read as Notice JSON.',
  '{0} 里没有通知。': '{0} holds no notice.',
  '{0} 不是有效的通知 JSON：{1} 处 {2}。': '{0} is no valid Notice JSON: at {1}, {2}.',
  '{0} 不是有效的 JSON：{1}': '{0} is no valid JSON: {1}',
  '{0} 不是通知 JSON：{1} 处应当是对象。': '{0} is no Notice JSON: an object is expected at {1}.',
  '{0} 不是通知 JSON：{1}/notices 应当是数组。': '{0} is no Notice JSON: {1}/notices should be an array.',
  'PDF「{0}」有密码，无法读取。请先用 PDF 软件去掉密码再导入。':
    'The PDF “{0}” has a password. Take it off first, then import it again.',
  'PDF「{0}」已损坏，无法打开。请重新下载或另存后再导入。':
    'The PDF “{0}” is damaged and cannot be opened. Download it again or save it anew, then import it.',
  'PDF「{0}」有 {1} 页，超过 {2} 页的上限。请只保留通知正文的页。':
    'The PDF “{0}” has {1} pages, more than the limit of {2}. Keep only the pages of the notice itself.',
  'PDF「{0}」是扫描图片，没有可读的文字（{1} 页）。请先做文字识别（OCR），或导入 Word、网页版本。':
    'The PDF “{0}” is a scan without text ({1} pages). Run text recognition (OCR) first, or import the Word or web version.',
  '不认识的文件类型：{0}。': 'Unknown kind of file: {0}.',
  '不认识的文件类型：{0}。可导入 {1}。': 'Unknown kind of file: {0}. These can be imported: {1}.',
  '{0} 不是文本文件（内容是二进制数据）。请确认文件没有损坏，或另存为 .txt 后再导入。':
    '{0} is no text file (it holds binary data). Check that it is not damaged, or save it as .txt, then import it.',
  '{0} 里没有文字。': '{0} has no text.',
  '{0} 里没有识别出通知。': 'No notice was found in {0}.',
  '{0} 不是 Excel 工作簿（.xlsx）或 CSV。旧版 .xls 请先另存为 .xlsx。':
    '{0} is neither an Excel workbook (.xlsx) nor CSV. Save an old .xls as .xlsx first.',
  '{0} 已损坏，或不是 Office 文件，无法打开；请用 Office 或 WPS 打开它，另存后再导入。':
    '{0} is damaged or no Office file. Open it in Office or WPS, save it anew, then import it.',
  '{0} 不是 Excel 工作簿（缺少 workbook.xml）。': '{0} is no Excel workbook (workbook.xml is missing).',
  '{0} 里没有工作表。': '{0} has no sheet.',
  '{0} 含有 DOCTYPE 声明，已拒绝读取。': '{0} has a DOCTYPE declaration and was refused.',
  '{0} 是加密文件或旧版 Office 格式（.xls/.doc），请取消密码并另存为 .xlsx 或 .docx 后再导入。':
    '{0} is encrypted, or of an old Office format (.xls/.doc). Take the password off and save it as .xlsx or .docx, then import it.',
  '{0} 内含 {1} 个部件，超过 {2} 个的上限。': '{0} holds {1} parts, more than the limit of {2}.',
  '{0} 解压后超过 {1} MB，已放弃。': '{0} is larger than {1} MB when unpacked and was given up.',
  '已取消，未导入：{0}': 'Cancelled, not imported: {0}',
  '已取消。': 'Cancelled.',
  '已取消，“{0}”没有写出。': 'Cancelled, “{0}” was not written.',
  '已取消：写出 {0} 个文件，其余未写。': 'Cancelled: {0} files were written, the others were not.',
  '无法写入“{0}”：{1}。{2}。': 'Cannot write “{0}”: {1}. {2}.',
  '无法写入 {0}：{1}': 'Cannot write {0}: {1}',
  磁盘已满: 'the disk is full',
  请清理磁盘空间或换一个文件夹后重试: 'Make room on the disk, or choose another folder, and try again',
  磁盘配额已用完: 'the disk quota is used up',
  文件夹所在的磁盘是只读的: 'the disk of this folder is read-only',
  请换一个可以写入的文件夹: 'Choose a folder that can be written to',
  没有写入权限: 'no permission to write',
  '请换一个可以写入的文件夹，或关闭正在打开该文件的程序（Excel、WPS、Word）后重试':
    'Choose a folder that can be written to, or close the program that has the file open (Excel, WPS, Word), and try again',
  系统不允许写入: 'the system does not allow it',
  '请关闭正在打开该文件的程序（Excel、WPS、Word），或换一个文件夹后重试':
    'Close the program that has the file open (Excel, WPS, Word), or choose another folder, and try again',
  文件正被其他程序打开: 'another program has the file open',
  '请关闭正在打开该文件的程序（Excel、WPS、Word）后重试':
    'Close the program that has the file open (Excel, WPS, Word) and try again',
  文件夹不存在: 'there is no such folder',
  请选择一个已有的文件夹: 'Choose a folder that exists',
  路径中有一段不是文件夹: 'a part of the path is no folder',
  请另选一个文件夹: 'Choose another folder',
  同名的文件夹已经存在: 'a folder of this name exists already',
  请移走该文件夹或换一个文件名: 'Move that folder away, or choose another file name',
  同名的文件已经存在: 'a file of this name exists already',
  请移走该文件或换一个文件夹: 'Move that file away, or choose another folder',
  文件名或路径太长: 'the name or path is too long',
  请换一个路径较短的文件夹: 'Choose a folder with a shorter path',
  磁盘读写出错: 'the disk made an error',
  请检查磁盘或换一个文件夹后重试: 'Check the disk, or choose another folder, and try again',
  文件超过了系统允许的大小: 'the file is larger than the system allows',
  '请换一个磁盘后重试，或减少一次生成的企业数': 'Use another disk, or generate for fewer clients at a time',
  同时打开的文件太多: 'too many files are open',
  请关闭一些程序后重试: 'Close some programs and try again',
  路径中的链接互相指向: 'links in the path point at each other',
  '系统错误 {0}': 'system error {0}',
  请换一个文件夹后重试: 'Choose another folder and try again',
  '{0} 不是完好的交接文件：{1}。请对方重新导出。':
    '{0} is no sound handover file: {1}. Ask for it to be exported again.',
  '缺少 {0}': '{0} is missing',
  '{0} 不是 JSON': '{0} is no JSON',
  清单不对: 'its list of contents is wrong',
  '{0} 由更新版本的申报工作台导出，请升级程序后再读入。':
    '{0} was exported by a newer version of the workbench. Update the program, then read it in.',
  '{0} 与清单不符': '{0} does not match the list of contents',
  'content.json {0} 不合约定': 'content.json {0} is not as agreed',
  '缺少原文件 {0}': 'the original file {0} is missing',
  '原文件 {0} 已被改动': 'the original file {0} has been changed',
} as const;
