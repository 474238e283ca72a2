import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noticeSchema } from '../../shared/notice/notice.ts';
import { readNotices } from '../../shared/notice/read-notices.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';

/** Pieces of notices in any order, torn and mixed with what is none. */
const PIECES = [
  '关于申报2020年度甲项目的通知',
  '各有关单位：',
  '一、申报条件',
  '（一）注册满一年；',
  '1.申报书一式三份',
  '附件：',
  '附件1',
  '附件：1.申报书 2.汇总表',
  '相关链接：',
  'http://www.example.org/a/b.html',
  '[项目申报]',
  '【】',
  '目录',
  '第1章\t3',
  '滨江市科学技术局',
  '2020年13月45日',
  '二〇二〇年三月三日',
  '申报截止时间为2020年2月30日',
  '联系人：',
  '电话：0571-',
  '金额不超过100000000000000000000万元',
  '\t\t\t',
  '<table><tr><td>甲',
  '</table>',
  '|a|b|',
  '（（（（《《《',
  '\u0000\ufffd\ud800',
  '- - -',
  '第一条',
  '①②③',
  '。',
];

describe('any text can be read', () => {
  it('gives valid notices with spans inside their text, never an error', () => {
    const source = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 40 })), { maxLength: 40 });
    fc.assert(
      fc.property(source, fc.constantFrom('\n', '\n\n', '', ' '), (pieces, between) => {
        for (const { notice, text, spans } of readNotices(sourceTextOf(pieces.join(between)))) {
          expect(noticeSchema.parse(notice)).toEqual(notice);
          for (const span of Object.values(spans)) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeLessThanOrEqual(text.length);
            expect(span.start).toBeLessThanOrEqual(span.end);
          }
        }
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  it('an empty text has no notices', () => {
    expect(readNotices(sourceTextOf(''))).toEqual([]);
    expect(readNotices(sourceTextOf(' \n\t\n　'))).toEqual([]);
  });
});
