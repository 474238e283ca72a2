import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, monthOf, yearOf } from '../../shared/base/local-date.ts';
import type { LocalDate } from '../../shared/base/local-date.ts';
import { findDates } from '../../shared/notice/dates.ts';
import type { DateMention } from '../../shared/notice/dates.ts';

const frame = { year: 2019, publishedOn: '2019-04-03' };
const one = (text: string, within: { year: number | null; publishedOn: string | null } = frame): DateMention => {
  const found = findDates(text, within);
  expect(found, text).toHaveLength(1);
  return found[0] as DateMention;
};

const DIGITS = [...'〇一二三四五六七八九'];
const chineseYear = (year: number): string => [...String(year)].map((d) => DIGITS[Number(d)]).join('');
const chineseNumber = (n: number): string =>
  `${n < 10 ? '' : n < 20 ? '十' : `${DIGITS[Math.floor(n / 10)]}十`}${n % 10 === 0 ? '' : DIGITS[n % 10]}`;
const pad = (n: number): string => String(n).padStart(2, '0');
const wide = (text: string): string => text.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));

/** The usual ways to print a day with its year. */
const FORMS: readonly ((y: number, m: number, d: number) => string)[] = [
  (y, m, d) => `${y}年${m}月${d}日`,
  (y, m, d) => `${y} 年 ${m} 月 ${d} 日`,
  (y, m, d) => `${y}年${pad(m)}月${pad(d)}日`,
  (y, m, d) => `${y}年${m}月${d}号`,
  (y, m, d) => `${y}.${m}.${d}`,
  (y, m, d) => `${y}-${pad(m)}-${pad(d)}`,
  (y, m, d) => `${y}/${m}/${d}`,
  (y, m, d) => `${chineseYear(y)}年${chineseNumber(m)}月${chineseNumber(d)}日`,
  (y, m, d) => wide(`${y}年${m}月${d}日`),
];
const day = fc.integer({ min: 0, max: 6000 }).map((n) => addDays('2010-01-01' as LocalDate, n));
const form = fc.constantFrom(...FORMS);
const print = (date: LocalDate, as: (typeof FORMS)[number]): string => as(yearOf(date), monthOf(date), dayOf(date));

describe('a date printed in any usual form', () => {
  it('comes back as the same date, at its place', () => {
    fc.assert(
      fc.property(
        day,
        form,
        fc.constantFrom('请于', '截止时间为', '', '报送时间：'),
        fc.constantFrom('前报送。', '。', '截止', '（含）前'),
        (date, as, before, after) => {
          const printed = print(date, as);
          const text = before + printed + after;
          const mention = one(text);
          expect(mention.to).toBe(date);
          expect(text.slice(mention.toSpan.start, mention.toSpan.end)).toBe(printed);
        },
      ),
    );
  });

  it('comes back with its period when two are joined', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 300 }),
        form,
        fc.constantFrom('至', '—', '-', '到', '起至', '～', ' 至 '),
        (from, days, as, link) => {
          const to = addDays(from, days);
          const mention = one(`申报时间：${print(from, as)}${link}${print(to, as)}。`);
          expect([mention.from, mention.to, mention.edge]).toEqual([from, to, 'period']);
        },
      ),
    );
  });

  it('keeps the hour of the last day', () => {
    fc.assert(
      fc.property(
        day,
        form,
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        fc.constantFrom(':', '：', '时'),
        (date, as, hour, minute, mark) => {
          const time = mark === '时' ? `${hour}时${minute}分` : `${pad(hour)}${mark}${pad(minute)}`;
          expect(one(`${print(date, as)}${print(date, as).endsWith('日') ? '' : ' '}${time}前`).time).toBe(
            `${pad(hour)}:${pad(minute)}`,
          );
        },
      ),
    );
  });

  it('never lies outside 1990–2099, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789年月日号-./至一二十〇底前旬 上中下:：时') }),
        (text) => {
          for (const mention of findDates(text, frame)) {
            expect(mention.to >= '1990-01-01' && mention.to <= '2099-12-31').toBe(true);
            expect(mention.from === null || mention.from <= mention.to).toBe(true);
          }
        },
      ),
    );
  });
});

describe('vague and shortened dates', () => {
  it.each([
    ['11月底前', '2019-11-30'],
    ['6月末', '2019-06-30'],
    ['2020年2月底', '2020-02-29'],
    ['5月上旬', '2019-05-10'],
    ['6月中旬', '2019-06-20'],
    ['6月下旬', '2019-06-30'],
    ['今年年底前', '2019-12-31'],
    ['次年2月底', '2020-02-29'],
    ['2019年第三季度末', '2019-09-30'],
    ['二 0一八年九月三日', '2018-09-03'],
  ])('%s', (text, to) => expect(one(text).to).toBe(to));

  it.each([
    ['9月20—30日', '2019-09-20', '2019-09-30'],
    ['9月1日—9月16日', '2019-09-01', '2019-09-16'],
    ['2019.4.1-4.30', '2019-04-01', '2019-04-30'],
    ['12月20日至次年1月15日', '2019-12-20', '2020-01-15'],
    ['2019年12月20日至1月15日', '2019-12-20', '2020-01-15'],
    ['2019年7月23日（周二）—24日（周三）', '2019-07-23', '2019-07-24'],
    ['项目网上填报起始时间为2019年6月12日9:00,截止时间为2019年7月2日16:30。', '2019-06-12', '2019-07-02'],
    ['3月1日起开始申报，4月30日截止', '2019-03-01', '2019-04-30'],
  ])('%s is a period', (text, from, to) => expect([one(text).from, one(text).to]).toEqual([from, to]));

  it('months listed before one day are dates of their own', () => {
    expect(findDates('受理截止日期为3、6、9、11月15日', frame).map((m) => m.to)).toEqual([
      '2019-03-15',
      '2019-06-15',
      '2019-09-15',
      '2019-11-15',
    ]);
  });

  it('即日起 gives no beginning: the day itself is not printed', () => {
    expect(one('即日起至5月7日').from).toBeNull();
  });

  it.each([
    ['下午5点', '17:00'],
    ['下午17:00', '17:00'],
    ['24时', '24:00'],
    ['中午12点', '12:00'],
    ['上午9:30', '09:30'],
    ['下午五点半', '17:30'],
    ['（星期五）17:30', '17:30'],
  ])('the hour %s', (printed, time) => {
    expect(one(`4月30日${printed}前`).time).toBe(time);
  });

  it('下班前 is no hour', () => expect(one('4月30日下班前').time).toBeNull());

  it('daily hours end the last day', () => {
    expect(one('2019年6月27日至7月3日，每个工作日9:00-16:30。').time).toBe('16:30');
    expect(one('2019年08月01日至2019年08月08日（每天08:30-12：00，13:00-17:00）').time).toBe('17:00');
  });
});

describe('the year of a date without one', () => {
  it('is the notice’s own', () => expect(one('6月15日前').to).toBe('2019-06-15'));
  it('is the next where the day would lie long before the notice: December asks for January', () => {
    expect(one('1月15日前', { year: 2018, publishedOn: '2018-12-18' }).to).toBe('2019-01-15');
  });
  it('stays where the day lies shortly before the notice', () => expect(one('3月28日', frame).to).toBe('2019-03-28'));
  it('unknown year: nothing is read', () =>
    expect(findDates('6月15日前', { year: null, publishedOn: null })).toEqual([]));
});

describe('what is no date', () => {
  it.each([
    '电话：0351-5607048',
    'GB/T36132-2018',
    '晋科函〔2019〕35号',
    '2016-2020年',
    'http://a.example.cn/art/2019/4/9/art_1.html',
    '11月31日',
    '执行3个月',
    '3.5亿元',
    'v2019.13.40',
    '第12月度',
  ])('%s', (text) => {
    expect(findDates(text, frame)).toEqual([]);
  });
});
