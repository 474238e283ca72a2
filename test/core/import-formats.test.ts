import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readerFor } from '../../electron/core/import/source-readers.ts';
import type { NoticeReading } from '../../shared/notice/reading.ts';
import { readNotices } from '../../shared/notice/read-notices.ts';

const load = (name: string): Uint8Array => readFileSync(new URL(`../fixtures/formats/${name}`, import.meta.url));

async function readFixture(name: string, as = name): Promise<readonly NoticeReading[]> {
  const bytes = load(name);
  const entry = readerFor(as, bytes);
  if (!entry) throw new Error(`no reader for ${as}`);
  return readNotices(await (await entry.load()).read(bytes, as));
}

describe('one notice in every format', () => {
  for (const name of ['gb18030.txt', 'utf-16le.txt', 'auto-numbered.docx', 'typed.doc', 'typed.pdf', 'page.html']) {
    it(`${name} gives the same facts as the plain text`, async () => {
      const [expected] = await readFixture('utf-8.txt');
      const readings = await readFixture(name);
      expect(readings.map((reading) => reading.notice)).toEqual([expected?.notice]);
      expect(expected?.notice.deadlines.map((deadline) => deadline.to)).toEqual(['2025-07-31', '2025-08-08']);
    });
  }

  it('a file is read by what it holds where its name says something else', async () => {
    const [asDocument] = await readFixture('page.html', '网上存的.doc');
    expect(asDocument?.notice.docNumber).toBe('绍示发改〔2025〕36号');
    const [renamed] = await readFixture('auto-numbered.docx', '通知.doc');
    expect(renamed?.notice.docNumber).toBe('绍示发改〔2025〕36号');
  });

  it('table rows keep their cells apart', async () => {
    for (const name of ['auto-numbered.docx', 'typed.doc', 'typed.pdf', 'page.html']) {
      const [reading] = await readFixture(name);
      expect(reading?.text).toContain('科技服务项目\t一次性奖励30万元');
    }
  });
});

describe('files that hold no readable notice', () => {
  it('a PDF of pictures is named as such', async () => {
    await expect(readFixture('scanned.pdf')).rejects.toMatchObject({
      failure: { code: 'file-format', message: expect.stringContaining('扫描') },
    });
  });

  it('a damaged PDF, Word file and zip are named failures', async () => {
    for (const [name, file] of [
      ['typed.pdf', 'a.pdf'],
      ['auto-numbered.docx', 'a.docx'],
      ['typed.doc', 'a.doc'],
    ] as const) {
      const bytes = load(name).slice(0, 900);
      const reader = await readerFor(file, bytes)?.load();
      await expect(reader?.read(bytes, file)).rejects.toMatchObject({
        failure: { message: expect.stringContaining(file) },
      });
    }
  });

  it('a name without a known extension and without known content has no reader', () => {
    expect(readerFor('通知.xyz', new TextEncoder().encode('文字'))).toBeNull();
  });
});

describe('text pasted from Word', () => {
  it('its cell marks part the cells of a row, and do not make the file binary', async () => {
    const text =
      '关于公布名单的通知\n\n各有关单位：\n\n现公布名单。\n\n序号\u0007企业名称\u0007所属县\n1\u0007示例甲有限公司\u0007示例县\n';
    const bytes = new TextEncoder().encode(text);
    const source = await (await readerFor('名单.txt', bytes)!.load()).read(bytes, '名单.txt');
    expect(source.lines.map((line) => line.text)).toContain('1\t示例甲有限公司\t示例县');
  });
});
