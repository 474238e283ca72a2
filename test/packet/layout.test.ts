import { describe, expect, it } from 'vitest';
import { cleanText } from '../../shared/packet/clean-text.ts';
import { dataRow, text, type Row } from '../../shared/packet/document.ts';
import { numberText } from '../../shared/packet/number-format.ts';
import { layOut } from '../../shared/packet/table-layout.ts';
import { lineCount, textWidth, unbreakableWidth } from '../../shared/packet/text-width.ts';

describe('lines of a text in a column', () => {
  it.each([
    ['', 10, 1],
    ['申报材料', 8, 1],
    ['申报材料', 6, 2],
    ['申报\n材料', 80, 2],
    ['字'.repeat(100), 20, 10],
    ['abc def', 4, 2],
    ['x'.repeat(30), 10, 3],
    ['2503-420118', 40, 1],
  ])('%j in %i takes %i', (words, width, lines) => {
    expect(lineCount(words, width)).toBe(lines);
  });

  it('never counts fewer lines in a narrower column', () => {
    const words = '购置五轴联动加工中心5-axis machining center等共计86台（套），年产12万套。';
    for (let width = 4; width < 80; width += 1)
      expect(lineCount(words, width)).toBeGreaterThanOrEqual(lineCount(words, width + 1));
  });

  it('takes a Chinese character for two half-width ones, also beyond the basic plane', () => {
    expect(textWidth('中a')).toBe(3);
    expect(textWidth('𠮷')).toBe(2);
    expect(unbreakableWidth('合同 ABC-1234567 号')).toBe(7);
  });
});

describe('merged cells', () => {
  const merged: Row = {
    kind: 'data',
    cells: [
      { cell: text('甲'), rowSpan: 2 },
      { cell: text('乙'), colSpan: 2 },
    ],
  };
  it('put the cells of the next rows where they belong', () => {
    const rows = [...layOut([merged, dataRow([text('丙'), text('丁')])], 3)];
    expect(rows[1]?.map(({ column }) => column)).toEqual([1, 2]);
  });
  it('are checked against the number of columns', () => {
    expect(() => [...layOut([merged], 2)]).toThrow();
    expect(() => [...layOut([dataRow([text('甲')])], 2)]).toThrow();
  });
});

describe('figures as Excel shows them', () => {
  it.each([
    [1234.5, 'amount', '1,234.50'],
    [0.1 + 0.2, 'amount', '0.30'],
    [1234567.123456, 'amount', '1,234,567.123456'],
    [4_000_000, 'amount', '4,000,000.00'],
    [-0.001, 'integer', '0'],
    [1_000_000, 'integer', '1,000,000'],
    [1401, 'serial', '1401'],
    [0.06405, 'percent', '6.41%'],
    [1.005, 'percent', '100.50%'],
    [1.5, 'plain', '1.5'],
    [100, 'plain', '100'],
  ] as const)('%d as %s is %s', (value, format, shown) => {
    expect(numberText(value, format)).toBe(shown);
  });
});

describe('text from outside', () => {
  it('keeps every character that a Chinese notice uses', () => {
    const words = '〔2026〕“一式三份”—…①Ⅱ㎡×·～％，。𠮷é\u{1F600}\n下一行';
    expect(cleanText(words)).toBe(words);
  });
  it('loses what no file may hold, and other line breaks become one kind', () => {
    expect(cleanText('甲\u0000\u000B\uFFFE\uD800乙\r\n丙\r丁\u2028戊\t己\u202E')).toBe('甲乙\n丙\n丁\n戊 己');
  });
});
