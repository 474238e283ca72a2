import { expect, it } from 'vitest';
import { groupBy } from '../../shared/base/group-by.ts';

it('rows stand below what they have in common, rows and groups in the order in which they come', () => {
  const groups = groupBy(['江宁区', '鼓楼区', '江北新区'], (name) => name.charAt(0));
  expect([...groups]).toEqual([
    ['江', ['江宁区', '江北新区']],
    ['鼓', ['鼓楼区']],
  ]);
});
