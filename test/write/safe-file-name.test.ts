import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../electron/core/write/safe-file-name.ts';
import { BAD_CHARACTERS, PAYLOADS } from './payloads.ts';

describe('a file name from a title', () => {
  it.each([
    ['武汉示例精工机械有限公司', '武汉示例精工机械有限公司'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
    ['..', '未命名'],
    ['../../etc/passwd', 'etc passwd'],
    ['名称. . .', '名称'],
    ['.隐藏', '隐藏'],
    ['CON', '_CON'],
    ['com1.txt', '_com1.txt'],
    ['LPT¹', '_LPT¹'],
    ['', '未命名'],
    [' \t\n ', '未命名'],
    ['示\u202Excod.清单', '示xcod.清单'],
    ['一\n二', '一 二'],
  ])('%j → %j', (text, name) => {
    expect(safeFileName(text)).toBe(name);
  });

  it('is short enough for every system, and cut between characters', () => {
    expect([...safeFileName('长'.repeat(300))]).toHaveLength(40);
    expect(Buffer.byteLength(safeFileName('𠮷'.repeat(300), 60))).toBeLessThanOrEqual(255);
    expect(safeFileName('𠮷'.repeat(300), 5)).toBe('𠮷'.repeat(3));
  });

  it('can be written, whatever the title', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'names-'));
    try {
      for (const title of [...PAYLOADS, BAD_CHARACTERS]) {
        const name = safeFileName(title);
        // What Windows forbids.
        expect(name, title).toMatch(/^[^<>:"/\\|?*\u0000-\u001F]+$/);
        expect(name, title).not.toMatch(/[. ]$|^\./);
        await writeFile(join(folder, `${name}.txt`), '');
      }
      expect((await readdir(folder)).length).toBeGreaterThan(20);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
