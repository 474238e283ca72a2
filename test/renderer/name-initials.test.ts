import { expect, test } from 'vitest';
import { arrangeClients } from '../../renderer/stores/client-order.ts';
import { initialsSteps, learnNames, nameHas, useInitials } from '../../renderer/stores/name-initials.ts';
import { clientRow } from './row-builders.ts';

const NAMES = ['湖北华中例科技有限公司', '重庆例长安机电有限公司', 'Abc 例新（上海）有限公司'];

test('clients are found by the initials of their pinyin, read as words: 重庆 is cq', async () => {
  await learnNames(NAMES);
  const { of } = useInitials.getState();
  expect(NAMES.filter((name) => nameHas(name, 'hzlkj', of))).toEqual([NAMES[0]]);
  expect(NAMES.filter((name) => nameHas(name, 'cql', of))).toEqual([NAMES[1]]);
  expect(NAMES.filter((name) => nameHas(name, '例新', of))).toEqual([NAMES[2]]);
  expect(NAMES.filter((name) => nameHas(name, 'abc', of))).toEqual([NAMES[2]]);
  const rows = NAMES.map((name) => clientRow({ name }));
  expect(arrangeClients(rows, 'HZLKJ', { by: null, descending: false }, of).map((row) => row.name)).toEqual([NAMES[0]]);
});

test('only names that are new are read, and names that are gone are forgotten', () => {
  const asked: string[] = [];
  const steps = initialsSteps(
    ['甲', '乙'],
    new Map([
      ['甲', 'j'],
      ['丙', 'b'],
    ]),
    (name) => {
      asked.push(name);
      return 'y';
    },
  );
  expect([...(steps.next().value as ReadonlyMap<string, string>)]).toEqual([
    ['甲', 'j'],
    ['乙', 'y'],
  ]);
  expect(asked).toEqual(['乙']);
});

test('letters that are also written in a name or a word are no initials of others', () => {
  expect(nameHas('甲', 'j b', new Map([['甲', 'jb']]))).toBe(false);
  expect(nameHas('甲', '', new Map())).toBe(true);
});
