import { describe, expect, test } from 'vitest';
import { criteriaLines } from '../helpers/criteria-lines.ts';

const records = (clause: string, polarity: 'require' | 'exclude' = 'require'): string[] =>
  criteriaLines(clause, polarity).filter((line) => line.startsWith('adverseRecord'));

describe('disputes and lost recognitions among bad records', () => {
  test.each([
    ['所用技术无知识产权纠纷。', 'require', '知识产权纠纷'],
    ['申报成果不存在权属争议。', 'require', '权属争议'],
  ] as const)('%s', (clause, polarity, record) =>
    expect(records(clause, polarity)).toEqual([`adverseRecord not-has ${record}`]),
  );

  test('a recognition taken away within years', () =>
    expect(records('两年内被撤销过区级创新平台资格的；', 'exclude')[0]).toMatch(
      /^adverseRecord not-has .*撤销过区级创新平台资格 2y$/,
    ));

  test.each(['与其他单位无隶属关系。', '与任何个人无产权纠纷。'])('no bad record: %s', (clause) =>
    expect(records(clause)).toEqual([]),
  );
});
