import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { fail } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/sentence.ts';
import type { SourceLine, SourceText } from '../../../shared/text/source-text.ts';
import type { SourceReader } from './source-reader.ts';
import { bodySizeOf, pageLines, type Run } from './pdf-lines.ts';
import { type RuledTable, ruledTables, strokesOf } from './pdf-rulings.ts';

/** More pages than any notice has; a book is no notice. */
const MOST_PAGES = 600;

/**
 * Characters that some fonts map to radicals or variants, and what they stand for. NFKC mends the Kangxi block
 * (U+2F00) only; these are the look-alikes seen from the CJK radicals supplement and compatibility forms.
 */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '⺠': '民',
  '⻔': '门',
  '⻅': '见',
  '⻓': '长',
  '⻋': '车',
  '⻢': '马',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
  '⻄': '西',
  '⻆': '角',
  '⻉': '贝',
  '⻘': '青',
  '⻙': '韦',
  '⺟': '母',
  '⺎': '兀',
  '⺏': '尣',
  '⼾': '户',
  戶: '户',
  '⺁': '厂',
  '⺒': '巳',
  '⺝': '月',
  '⻁': '虎',
  '⻑': '长',
  '⻣': '骨',
  '⻯': '龙',
  '―': '—',
};
const LOOK_ALIKE = new RegExp(`[\\u2f00-\\u2fd5${Object.keys(LOOK_ALIKES).join('')}]`, 'g');

const mend = (text: string): string => text.replace(LOOK_ALIKE, (c) => LOOK_ALIKES[c] ?? c.normalize('NFKC'));

async function pdfSource(bytes: Uint8Array, name: string): Promise<SourceText> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: join(root, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(root, 'standard_fonts') + sep,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  const document = await task.promise.catch((error: unknown) => {
    if (error instanceof Error && error.name === 'PasswordException')
      return fail('file-format', say`PDF「${name}」有密码，无法读取。请先用 PDF 软件去掉密码再导入。`, { file: name });
    return fail('file-format', say`PDF「${name}」已损坏，无法打开。请重新下载或另存后再导入。`, { file: name }, error);
  });
  try {
    if (document.numPages > MOST_PAGES)
      fail(
        'file-limit',
        say`PDF「${name}」有 ${document.numPages} 页，超过 ${MOST_PAGES} 页的上限。请只保留通知正文的页。`,
        { file: name },
      );
    const pages: { runs: Run[]; tables: readonly RuledTable[] }[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const content = await page.getTextContent();
      const runs: Run[] = content.items.flatMap((item) => {
        if (!('str' in item) || item.str === '') return [];
        const [a, b, , , x, y] = item.transform as number[];
        const size = item.height || Math.hypot(a ?? 0, b ?? 0);
        return [{ text: mend(item.str), x: x ?? 0, y: y ?? 0, width: item.width, size }];
      });
      const operators = await page.getOperatorList();
      const strokes = strokesOf(operators.fnArray, operators.argsArray, pdfjs.OPS);
      pages.push({ runs, tables: ruledTables(strokes) });
      page.cleanup();
    }
    const bodySize = bodySizeOf(pages.map((page) => page.runs));
    const lines: SourceLine[] = pages.flatMap((page, i) => pageLines(page.runs, page.tables, i + 1, bodySize));
    const characters = lines.reduce((sum, line) => sum + line.text.replace(/\s/g, '').length, 0);
    if (characters < 8 * document.numPages)
      fail(
        'file-format',
        say`PDF「${name}」是扫描图片，没有可读的文字（${document.numPages} 页）。请先做文字识别（OCR），或导入 Word、网页版本。`,
        {
          file: name,
          pages: document.numPages,
        },
      );
    return { format: 'pdf', lines };
  } finally {
    await task.destroy();
  }
}

/** PDF files with text, by pages. A PDF of pictures, an encrypted or damaged one is a named failure. */
export const readPdf: SourceReader = { format: 'pdf', read: pdfSource };
