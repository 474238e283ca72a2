import { expect, test } from 'vitest';
import { say } from '../../shared/base/sentence.ts';
import { lackingFields } from '../../renderer/screens/packets/lacking-fields.ts';
import type { FactForm } from '../../shared/contract/application-views.ts';

const place = { sheet: '企业', row: null, field: '联系电话', hint: null, before: '' };
const form = (clients: readonly string[]): FactForm => ({
  application: [{ item: '建设内容', unit: null, askedBy: [say`汇总表`], clients: [...clients] }],
  client: [
    {
      fact: '联系电话',
      askedBy: [say`汇总表`],
      clients: [
        { client: '甲', places: [place] },
        { client: '乙', places: [] },
      ],
    },
  ],
});

test('a fact of the application is kept under its word, one of the client in its cell', () => {
  const fields = lackingFields(form(['甲'])).groups.flatMap((group) => group.fields);
  expect(fields.map((field) => field.keep?.('值') ?? null)).toEqual([
    { kind: 'application', client: '甲', item: '建设内容', value: '值' },
    { kind: 'client', client: '甲', place: { sheet: '企业', row: null, field: '联系电话' }, value: '值' },
    // No sheet has a row for it: nothing is made up.
    null,
  ]);
});

test('a long form is cut and says how many are left for later', () => {
  const { groups, more } = lackingFields(form(Array.from({ length: 250 }, (_, i) => `企业${i}`)));
  expect(groups.flatMap((group) => group.fields)).toHaveLength(200);
  expect(more).toBe(52);
});
