import { fail } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/sentence.ts';
import { sourceTextOf } from '../../../shared/text/source-text.ts';
import { decodeText } from './decode-text.ts';
import type { SourceReader } from './source-reader.ts';

/** Plain text files, whatever their encoding. */
export const readTxt: SourceReader = {
  format: 'txt',
  read: async (bytes, name) => {
    const decoded = decodeText(bytes, name);
    if (!decoded)
      fail('file-format', say`${name} 不是文本文件（内容是二进制数据）。请确认文件没有损坏，或另存为 .txt 后再导入。`, {
        file: name,
      });
    if (decoded.text.trim() === '') fail('file-empty', say`${name} 里没有文字。`, { file: name });
    return sourceTextOf(decoded.text, 'txt', decoded.encoding);
  },
};
