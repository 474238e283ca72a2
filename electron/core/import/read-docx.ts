import { fail } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/sentence.ts';
import { docxLines } from './docx-lines.ts';
import type { SourceReader } from './source-reader.ts';
import { openZip } from './zip.ts';

/** Word documents (.docx): paragraphs with the numbers that Word prints, tables as rows. Nothing outside the file is read. */
export const readDocx: SourceReader = {
  format: 'docx',
  read: async (bytes, name) => {
    const zip = await openZip(bytes, name);
    const part = async (path: string): Promise<string | null> => (await zip.read(path))?.toString('utf8') ?? null;
    const document = await part('word/document.xml');
    if (document === null) {
      const excel = zip.names.some((entry) => entry.startsWith('xl/'));
      fail(
        'file-format',
        excel
          ? say`${name} 是 Excel 工作簿，不是通知文档。企业台账请用「导入企业」。`
          : say`${name} 里没有 Word 正文，可能是压缩包或已损坏。请解压或用 Word 另存为 .docx 后再导入。`,
        { file: name },
      );
    }
    const lines = docxLines({
      document,
      numbering: (await part('word/numbering.xml')) ?? '',
      styles: (await part('word/styles.xml')) ?? '',
    });
    if (lines.length === 0)
      fail('file-empty', say`${name} 里没有文字，可能只有图片。请先做文字识别（OCR）再导入。`, { file: name });
    return { format: 'docx', lines };
  },
};
