import { expect, test } from 'vitest';
import { arrangeClients } from '../../renderer/stores/client-order.ts';
import { initialsOf } from '../../renderer/stores/initials-of.ts';
import { learnNames, nameHas, useInitials } from '../../renderer/stores/name-initials.ts';
import { clientRow } from './row-builders.ts';

const NAMES = ['湖北华中例科技有限公司', '重庆例长安机电有限公司', 'Abc 例新（上海）有限公司'];

test('clients are found by the initials of their pinyin, read as words: 重庆 is cq', async () => {
  await learnNames(NAMES, async (names) => names.map(initialsOf));
  const { of } = useInitials.getState();
  expect(NAMES.filter((name) => nameHas(name, 'hzlkj', of))).toEqual([NAMES[0]]);
  expect(NAMES.filter((name) => nameHas(name, 'cql', of))).toEqual([NAMES[1]]);
  expect(NAMES.filter((name) => nameHas(name, '例新', of))).toEqual([NAMES[2]]);
  expect(NAMES.filter((name) => nameHas(name, 'abc', of))).toEqual([NAMES[2]]);
  const rows = NAMES.map((name) => clientRow({ name }));
  expect(arrangeClients(rows, 'HZLKJ', { by: null, descending: false }, of).map((row) => row.name)).toEqual([NAMES[0]]);
});

test('only names that are new are read, and names that are gone are forgotten', async () => {
  useInitials.setState({
    of: new Map([
      ['甲', 'j'],
      ['丙', 'b'],
    ]),
  });
  const asked: string[] = [];
  const read = async (names: readonly string[]): Promise<string[]> => {
    asked.push(...names);
    return names.map(() => 'y');
  };
  await learnNames(['甲', '乙'], read);
  expect([...useInitials.getState().of]).toEqual([
    ['甲', 'j'],
    ['乙', 'y'],
  ]);
  expect(asked).toEqual(['乙']);
});

test('names that cannot be read are told of, and those known stay', async () => {
  const of = new Map([['甲', 'j']]);
  useInitials.setState({ of });
  await expect(learnNames(['甲', '乙'], () => Promise.reject(new Error('no thread')))).rejects.toThrow('no thread');
  expect(useInitials.getState().of).toBe(of);
});

test('letters that are also written in a name or a word are no initials of others', () => {
  expect(nameHas('甲', 'j b', new Map([['甲', 'jb']]))).toBe(false);
  expect(nameHas('甲', '', new Map())).toBe(true);
});
