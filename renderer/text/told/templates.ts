/** The bureaus' own files that are filled. */
export const templates = {
  '表{0}': 'table {0}',
  '{0}、{1}': '{0}, {1}',
  页眉: 'header',
  页脚: 'footer',
  正文: 'text',
  '{0}!{1}': '{0}!{1}',
  '{0}第 {1} 段': '{0}, paragraph {1}',
  '{0}第 {1} 行第 {2} 列': '{0}, row {1}, column {2}',
  '{0}第 {1} 列': '{0}, column {1}',
  '“{0}”第 {1} 行': '“{0}”, row {1}',
  '{0}“{1}”（{2}）': '{0}, “{1}” ({2})',
  ' {{0}}（{1}）': ' {{0}} ({1})',
  '列“{0}”对应的内容“{1}”不存在，请重新选择。': 'The column “{0}” takes “{1}”, which does not exist. Choose again.',
  '填好的文件会盖掉模板“{0}”本身，请另选一个文件夹。':
    'The filled file would overwrite the template “{0}” itself. Choose another folder.',
  '这个模板已不在工作区里，可能已被删除。': 'This template is no longer in the workspace; it may have been deleted.',
  '模板的工作表“{0}”在 {1}{2} 有数组公式，无法在其间增加行。请改为普通公式。':
    'The sheet “{0}” of the template has an array formula at {1}{2}: no rows can be added there. Make it an ordinary formula.',
  '没有可填的企业。': 'There is no client to fill in.',
  '模板在 {0} 的循环 {#{1}} 套在 {#{2}} 里，Excel 模板不支持。请分成两段。':
    'At {0} of the template the loop {#{1}} stands within {#{2}}, which Excel templates do not allow. Make two of it.',
  '模板在 {0} 的 {/{1}} 前面没有对应的 {#{2}}。': 'At {0} of the template {/{1}} has no {#{2}} before it.',
  '模板在 {0} 的循环 {#{1}} 没有结尾 {/{2}}。': 'At {0} of the template the loop {#{1}} has no end {/{2}}.',
  '模板的工作表“{0}”第 {1} 行有两个循环。请每行只放一个。':
    'Row {1} of the sheet “{0}” of the template has two loops. Put one in a row.',
  '模板“{0}”在第 {1} 行没有可填的行。': 'The template “{0}” has no row to fill at row {1}.',
  '模板“{0}”在第 {1} 行下面没有空行。请在 Word 里加一个空行再试。':
    'The template “{0}” has no empty row below row {1}. Add one in Word and try again.',
  '模板里的标记有误：{0}。请检查 { } 是否成对、循环是否有结尾 {/…}。':
    'A mark of the template is wrong: {0}. See that { } are in pairs and every loop has its end {/…}.',
  '模板“{0}”里有 {1} 个表（{2}），不能判断填哪一个。请每个表单独存为一个文件，或指明工作表。':
    'The template “{0}” has {1} tables ({2}); which one to fill cannot be told. Save each as a file of its own, or name the sheet.',
  '在模板“{0}”里没有找到表头行、待填的空格或 {企业名称} 这样的标记，无法填写。请检查是否选对了附件。':
    'The template “{0}” has no row of headings, no blanks to fill and no marks in braces: it cannot be filled. Check that it is the right file.',
  '模板“{0}”带有宏，无法填写。请另存为不带宏的 .xlsx 或 .docx 再试。':
    'The template “{0}” has macros and cannot be filled. Save it as .xlsx or .docx without macros and try again.',
  '模板“{0}”带有宏（{1}），无法填写。请另存为不带宏的 .xlsx 或 .docx 再试。':
    'The template “{0}” has macros ({1}) and cannot be filled. Save it as .xlsx or .docx without macros and try again.',
  '模板“{0}”不是 .xlsx 或 .docx 文件，无法填写。请另存为其中一种再试。':
    'The template “{0}” is neither .xlsx nor .docx. Save it as one of them and try again.',
  '模板的工作表“{0}”写法特殊，无法原样填写。请用 Excel 或 WPS 打开后另存为 .xlsx 再试。':
    'The sheet “{0}” of the template is written in an unusual way. Open it in Excel or WPS, save it as .xlsx, and try again.',
  '模板的工作表“{0}”已损坏，无法读取。请重新下载模板。':
    'The sheet “{0}” of the template is damaged. Download the template again.',
  '模板“{0}”的工作表“{1}”有 {2} 列（到 {3} 列），超过 {4} 列的上限。请删去无关的列。':
    'The sheet “{1}” of the template “{0}” has {2} columns (up to {3}), more than the limit of {4}. Delete those that are not needed.',
  '模板的工作表“{0}”合并单元格的范围过大，无法处理。请取消整行整列的合并。':
    'The sheet “{0}” of the template merges too many cells. Take back merges of whole rows or columns.',
  '模板里的标记{0} 没有对应的内容。请改正标记的名称，或在“申报事项”里登记同名的事项。':
    'These marks of the template stand for nothing: {0}. Mend their names, or enter facts of these names for the applications.',
  '模板在{0}的循环标记 {#{1}} 不认识。可用 {#企业}…{/企业} 或 {#项目}…{/项目}。':
    'The loop {#{1}} at {0} of the template is not known. Clients and projects can be looped over.',
  '模板的标记 {{0}}（{1}）在循环之外，而各企业的内容不同，不能只填一家的。请把它移到 {#企业}…{/企业} 之间。':
    'The mark {{0}} ({1}) stands outside the loop, while clients differ in it. Move it into the loop over clients.',
} as const;
