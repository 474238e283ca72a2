import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNotices } from '../../shared/notice/read-notices.ts';
import type { Notice } from '../../shared/notice/notice.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';
import { setOnPages } from '../helpers/page-set.ts';

const folder = join(import.meta.dirname, '../fixtures/notices');
const NAMES = [
  'long-county-notice-2017',
  'two-zone-issuers-2019',
  'city-redhead-2023',
  'extension-2022',
  'ministry-two-offices-2024',
  'talent-office-2022',
  'result-list-2018',
  'announcement-number-2015',
  'forwarded-notice-2025',
];
const texts = new Map(
  NAMES.map((name) => [
    name,
    readFileSync(join(folder, `${name}.txt`), 'utf8')
      .replace(/^[ \t]+/gm, '')
      .trim(),
  ]),
);
const read = (text: string): Notice[] => readNotices(sourceTextOf(text)).map((reading) => reading.notice);
const facts = (notice: Notice | undefined): unknown =>
  JSON.parse(JSON.stringify({ ...notice, section: null, sourceUrl: null }).replace(/\s/g, ''));
const alone = new Map([...texts].map(([name, text]) => [name, facts(read(text)[0])]));

const issue = fc.record({
  first: fc.shuffledSubarray(NAMES, { minLength: 1, maxLength: 4 }),
  second: fc.shuffledSubarray(NAMES, { minLength: 1, maxLength: 3 }),
  brackets: fc.constantFrom(['[', ']'], ['【', '】'], ['★ ', ' ★']),
  label: fc.constantFrom('相关链接：', '相关链接：\n', '原文链接：', '来源：'),
  pages: fc.option(
    fc.record({
      width: fc.integer({ min: 34, max: 46 }).map((n) => n * 2),
      linesPerPage: fc.integer({ min: 18, max: 44 }),
      head: fc.constantFrom(
        '启明企业服务有限公司 电话：010-60000001 欢迎咨询',
        '政策快讯 2021年第6期',
        'http://www.qiming.example.org/',
      ),
      foot: fc.constantFrom<(page: number) => string>(
        (n) => `第 ${n} 页 共 30 页`,
        (n) => `— ${n} —`,
        (n) => `${n}`,
      ),
      spaced: fc.boolean(),
    }),
  ),
});

describe('a newsletter', () => {
  it('gives its notices in order, each as if it stood alone', () => {
    fc.assert(
      fc.property(issue, ({ first, second, brackets, label, pages }) => {
        const [open = '', close = ''] = brackets;
        const entry = (name: string, i: number): string =>
          `${texts.get(name)}\n${label}http://www.example.org/tz/2021/t2021060${i}_${i}${name.length}.html\n`;
        const text = `启明企业服务有限公司\n快 讯\n2021年第6期\n\n${open}政策文件${close}\n${first.map(entry).join('\n\n')}\n${open}项目申报${close}\n${second.map((name, i) => entry(name, i + 5)).join('\n\n')}\n更多消息请登录启明网 www.qiming.example.org\n联系电话：010-60000001\n`;
        const notices = read(pages ? setOnPages(text, pages) : text);
        expect(notices.map((n) => [n.section, n.sourceUrl])).toEqual([
          ...first.map((name, i) => [
            '政策文件',
            `http://www.example.org/tz/2021/t2021060${i}_${i}${name.length}.html`,
          ]),
          ...second.map((name, i) => [
            '项目申报',
            `http://www.example.org/tz/2021/t2021060${i + 5}_${i + 5}${name.length}.html`,
          ]),
        ]);
        expect(notices.map(facts)).toEqual([...first, ...second].map((name) => alone.get(name)));
      }),
      { numRuns: 60, seed: 202106 },
    );
  });
});

describe('brackets that set off the parts of one notice', () => {
  it('make no newsletter of it', () => {
    const notices = read(
      [
        '关于征集2024年度平麓区揭榜项目的公告',
        '一、揭榜条件',
        '【任务一】',
        '1.拥有相关发明专利10件以上；',
        '2.研发人员20人以上。',
        '【任务二】',
        '上年度营业收入不低于1亿元。',
        '二、申报时间',
        '截止时间为2024年5月31日。',
        '平麓区科学技术局',
        '2024年4月2日',
      ].join('\n'),
    );
    expect(notices.map((notice) => [notice.section, notice.title])).toEqual([
      [null, '关于征集2024年度平麓区揭榜项目的公告'],
    ]);
  });
});
