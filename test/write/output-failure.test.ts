import { describe, expect, it } from 'vitest';
import { FailureError } from '../../shared/base/failure.ts';
import { unwritable } from '../../electron/core/write/output-failure.ts';

const systemError = (code: string): Error => Object.assign(new Error(code), { code, syscall: 'rename' });
const messageFor = (code: string): string => {
  const failure = unwritable('/材料/汇总表.xlsx', systemError(code));
  if (!(failure instanceof FailureError)) throw new Error('not named');
  expect(failure.failure).toMatchObject({
    code: 'output-unwritable',
    details: { file: '/材料/汇总表.xlsx', reason: code },
  });
  return failure.failure.message;
};

describe('a file that cannot be written says which, why, and what to do', () => {
  it.each(['EBUSY', 'EPERM', 'EACCES'])('open in another program: %s', (code) => {
    expect(messageFor(code)).toMatch(/汇总表\.xlsx.*关闭正在打开该文件的程序（Excel、WPS、Word）/);
  });

  it.each([
    ['ENOSPC', /磁盘已满。请清理磁盘空间或换一个文件夹/],
    ['EDQUOT', /配额已用完/],
    ['EROFS', /只读的。请换一个可以写入的文件夹/],
    ['ENOTDIR', /“\/材料”：路径中有一段不是文件夹/],
    ['EXYZ', /系统错误 EXYZ/],
  ])('%s', (code, words) => {
    expect(messageFor(code)).toMatch(words);
  });

  it('passes on what is no matter of the file system', () => {
    const fault = new TypeError('a fault of the program');
    expect(unwritable('a', fault)).toBe(fault);
  });
});
