import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNotices } from '../../shared/notice/read-notices.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';
import { setApart, setOnPages } from '../helpers/page-set.ts';

const folder = join(import.meta.dirname, '../fixtures/notices');
const texts = ['long-county-notice-2017.txt', 'two-zone-issuers-2019.txt', 'city-redhead-2023.txt'].map((name) =>
  readFileSync(join(folder, name), 'utf8').replace(/^[ \t]+/gm, ''),
);
/** Clauses of several sentences each, so that lines end behind every mark there is. */
const jointedClauses = `关于开展第六批市级林业龙头企业申报认定工作的通知

各县（市、区）林业局，各有关单位：

为壮大林业龙头企业队伍，推进林业产业高质量发展，决定开展第六批市级林业龙头企业申报认定工作。现将有关事项通知如下：

一、申报条件

（一）企业组织形式。在本市境内依法设立的以林产品生产、加工、流通为主业，具有独立法人资格的企业。

（二）企业规模。加工型企业：固定资产1600万元以上，年销售收入4200万元以上；流通型企业：固定资产900万元以上，年交易额8000万元以上；种植型企业：基地面积3000亩以上，年销售收入1500万元以上。山区县的加工型企业年销售收入可放宽到2500万元以上。

（三）企业带动能力。通过合同、合作、股份合作等方式直接带动农户300户以上；加工企业从农户、合作社采购的原料占所需原料的比例达到55%以上；近两年与农户签订的合同履约率不低于90%。

（四）企业效益。总资产报酬率高于同期银行贷款基准利率，近两年无亏损。企业应不欠工资、不欠社会保险金，无涉税违法行为。资产负债率一般应低于65%。

（五）企业信用。银行信用良好，未被列入失信被执行人名单；近两年内未发生产品质量安全事件；未因环境违法受到行政处罚。

二、申报程序

（一）企业申报。符合条件的企业于2021年6月18日前向所在县（市、区）林业局提出申请，并提交申报书、营业执照复印件、2020年度审计报告复印件；逾期不予受理。

（二）市级评审。县（市、区）林业局审核后，于2021年7月9日前将推荐文件一式两份、企业推荐汇总表及申报材料报送市林业局；同时将汇总表电子版发送至邮箱：lycy@example.com。

云岭市林业局

2021年5月20日`;
const noticeOf = (text: string): unknown =>
  JSON.parse(JSON.stringify(readNotices(sourceTextOf(text)).map((reading) => reading.notice)).replace(/\s/g, ''));

const setting = fc.record({
  width: fc.integer({ min: 30, max: 48 }).map((n) => n * 2),
  linesPerPage: fc.integer({ min: 9, max: 45 }),
  head: fc.constantFrom('申报政策汇编（内部资料）', '某某咨询有限公司 电话：010-66660000', '政策快讯 2017年第8期'),
  foot: fc.constantFrom<(page: number) => string>(
    (n) => `— ${n} —`,
    (n) => `第 ${n} 页 共 9 页`,
    (n) => `${n}`,
    (n) => `- ${n} -`,
  ),
  spaced: fc.boolean(),
});

describe('how a page is set does not change what is read', () => {
  it('pages with running heads, page numbers and lines broken at any width give the same notice', () => {
    for (const text of texts) {
      const expected = noticeOf(text);
      fc.assert(
        fc.property(setting, (s) => {
          expect(noticeOf(setOnPages(text, s))).toEqual(expected);
        }),
        { numRuns: 40, seed: 20170821 },
      );
    }
  });

  it('lines broken at any width give the same notice where paragraphs are set apart, whatever mark a line ends with', () => {
    const list = readFileSync(join(folder, 'newsletter-marked-items-2025.txt'), 'utf8').replace(/^[ \t]+/gm, '');
    for (const text of [jointedClauses, list, ...texts]) {
      const expected = noticeOf(text);
      for (const apart of ['empty-line', 'set-in'] as const)
        for (let width = 60; width <= 96; width += 2)
          expect(noticeOf(setApart(text, width, apart)), `${apart}, ${width} columns`).toEqual(expected);
    }
  });
});
