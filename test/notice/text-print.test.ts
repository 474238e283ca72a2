import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textKey } from '../../shared/notice/same-notice.ts';
import { NEARLY_THE_SAME, printLikeness, textPrint } from '../../shared/notice/text-print.ts';
import { noticeText } from '../helpers/workspaces.ts';

const han = (least: number, most: number) =>
  fc.string({
    unit: fc.integer({ min: 0x4e00, max: 0x9000 }).map((c) => String.fromCodePoint(c)),
    minLength: least,
    maxLength: most,
  });

const printOf = (text: string): readonly number[] => textPrint(textKey(text));

describe('the print of a text', () => {
  it('is that of the text set over other lines', () => {
    const text = noticeText();
    expect(printOf(text.replaceAll('，', '，\n'))).toEqual(printOf(text));
    expect(printOf(text).length).toBeGreaterThan(10);
  });
  it('says nothing of a title alone', () => {
    expect(printOf('关于组织申报2026年数字化改造专项资金的通知')).toEqual([]);
  });
  it('is nearly kept where a line is added', () => {
    const long = Array.from({ length: 12 }, (_, i) => noticeText({ title: `第${i}件`, number: `云〔${i}〕` })).join('');
    expect(printLikeness(printOf(long), printOf(`${long}\n本页由网站自动生成。`))).toBeGreaterThan(NEARLY_THE_SAME);
  });
  it('of other texts is another one', () => {
    fc.assert(
      fc.property(han(260, 500), han(260, 500), (one, other) => {
        fc.pre(one !== other);
        expect(printLikeness(printOf(one), printOf(other))).toBeLessThan(NEARLY_THE_SAME);
      }),
      { numRuns: 30 },
    );
  });
});
