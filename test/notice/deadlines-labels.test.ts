import { expect, it } from 'vitest';
import { readNotices } from '../../shared/notice/read-notices.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';

it.each([
  '4.1 网上申报时间为2025年6月3日至2025年7月12日。',
  '4.1.2. 网上申报时间：2025年7月12日前。',
  '（一）网上申报时间为2025年7月12日前。',
])('a date is called by its step, without the number of the clause: %s', (clause) => {
  const text = [
    '关于申报2025年平麓市体育奖补资金的公告',
    '现公告如下：',
    '4 申报时间',
    clause,
    '平麓市体育局',
    '2025年5月27日',
  ];
  const [first] = readNotices(sourceTextOf(text.join('\n')))[0]?.notice.deadlines ?? [];
  expect(first).toMatchObject({ label: '网上申报', to: '2025-07-12' });
});
