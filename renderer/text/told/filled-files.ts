/** What the preview of a bureau's filled file does not show. */
export const filledFiles = {
  '「{0}」里有预览显示不了的内容：{1}。请打开文件打印。':
    '“{0}” holds what the preview cannot show: {1}. Open the file and print it there.',
  '内容层层嵌套太多，预览无法显示': 'its contents are nested too deeply to be shown',
  '页眉、页脚': 'headers and footers',
  '页眉、页脚：{0}': 'headers and footers: {0}',
  正文里的嵌入对象: 'embedded objects in the text',
  正文里的公式: 'equations in the text',
  '脚注、尾注': 'footnotes and endnotes',
  特殊字体的符号: 'signs of a symbol typeface',
  插入的其他文档: 'other documents that were inserted',
  层层嵌套的表格: 'tables nested many times over',
  分栏: 'columns of text',
  按制表位对齐的文字: 'text that is set by tab stops',
  表格里的斜线或旋转的文字: 'diagonal lines or turned text in tables',
  正文: 'text',
  '文件太长，这里只显示前 {0} 段': 'the file is too long: only its first {0} paragraphs are shown',
  '{0}的图片 {1} 个': '{0}: pictures ({1})',
  '{0}的图表 {1} 个': '{0}: charts ({1})',
  '{0}的文本框：{1}': '{0}: text boxes: {1}',
  '{0}的图形 {1} 个': '{0}: shapes ({1})',
  '纸张不是 A4 或 A3': 'the paper is neither A4 nor A3',
  '“{0}”': '“{0}”',
  '“{0}”的页眉、页脚': '“{0}”: headers and footers',
  '“{0}”按列分页': '“{0}”: page breaks between columns',
  '“{0}”每页重复的列': '“{0}”: columns that are repeated on every page',
  '“{0}”打印的网格线': '“{0}”: printed grid lines',
  '“{0}”的控件、嵌入对象或背景图': '“{0}”: controls, embedded objects or a background picture',
  '“{0}”的条件格式': '“{0}”: conditional formatting',
  '“{0}”有 {1} 格公式，结果由 Excel 打开时计算：{2}':
    '“{0}”: {1} cells hold formulas that Excel works out when it opens the file: {2}',
  '“{0}”有 {1} 格数字格式特殊，这里按原数显示：{2}':
    '“{0}”: {1} cells have number formats that are not known; the plain figure is shown: {2}',
  '“{0}”有 {1} 格有斜线、旋转或跨列居中的文字：{2}':
    '“{0}”: {1} cells have diagonal lines, turned text or text centred over several cells: {2}',
  '“{0}”太大，这里只显示到第 {1} 行': '“{0}” is too large: only the rows up to {1} are shown',
  '“{0}”比纸宽，Excel 会把右边各列印到另外的纸上':
    '“{0}” is wider than its paper: Excel prints the columns on the right on further sheets',
} as const;
