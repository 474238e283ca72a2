import { describe, expect, test } from 'vitest';
import { exclusionKind } from '../../shared/notice/exclusions.ts';

describe('clauses that bar a second application', () => {
  test.each([
    ['同一项目或同一支出，不得重复申报市级专项资金。', 'same-item'],
    ['研究内容相同或相近的项目不得重复、多头申报。', 'same-item'],
    ['同一建设内容不得重复享受财政补助。', 'same-item'],
    ['每个单位限报1项。', 'one-per-unit'],
    ['同一申报单位只能申报一个专题。', 'one-per-unit'],
    ['同一项目负责人原则上只能申报一个项目，且在研项目和申报项目不超过两项。', 'one-per-person'],
    ['每人只能申领一次。', 'one-per-person'],
    ['已获得省级其他专项资金支持的，不再重复支持。', 'other-program'],
    ['项目未获得过其他省级财政资金支持。', 'other-program'],
    ['企业在本市注册满一年。', null],
    ['申报材料不得重复装订。', null],
    ['逾期不予受理。', null],
  ] as const)('%s', (sentence, kind) => expect(exclusionKind(sentence)).toBe(kind));
});
