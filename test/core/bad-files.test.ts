import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rawZip } from '../helpers/raw-zip.ts';
import { noticeText, openCore, tempFile } from '../helpers/workspaces.ts';

const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, '../fixtures/formats', name));
const document = (xml: string | Uint8Array): Buffer =>
  rawZip([{ name: 'word/document.xml', content: typeof xml === 'string' ? Buffer.from(xml) : xml }]);
const gb18030 = fixture('gb18030.txt');
const utf8 = Buffer.from(noticeText());

/** A Word 97–2003 document that says that a password protects it. */
function lockedDoc(): Buffer {
  const bytes = Buffer.from(fixture('typed.doc'));
  const at = bytes.indexOf(Buffer.from([0xec, 0xa5]));
  bytes.writeUInt16LE(bytes.readUInt16LE(at + 10) | 0x0100, at + 10);
  return bytes;
}

/** What Office makes of any document with a password: an old compound file that holds one enciphered stream. */
const lockedPackage = (): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from('EncryptedPackage', 'utf16le'),
    Buffer.alloc(2048, 7),
  ]);

/** A PDF that no empty password opens. */
function lockedPdf(): Buffer {
  const key = '<' + '5a'.repeat(32) + '>';
  const lock = `<< /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`;
  const text = fixture('typed.pdf').toString('latin1');
  return Buffer.from(text.replace(/\/Root (\d+ 0 R)/, `/Root $1 /ID [${key} ${key}] /Encrypt ${lock}`), 'latin1');
}

const deepPage = (): string => `<html><body>${'<div>'.repeat(200_000)}关于申报的通知</body></html>`;
const deepDocument = (): string =>
  `<w:document><w:body>${'<w:tbl><w:tr><w:tc>'.repeat(60_000)}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(60_000)}</w:body></w:document>`;

const BAD: readonly (readonly [what: string, name: string, make: () => Uint8Array | string, says: RegExp])[] = [
  ['a Word 97–2003 document with a password', '密码.doc', lockedDoc, /密码/],
  ['a .docx with a password', '密码.docx', lockedPackage, /密码/],
  ['a PDF with a password', '密码.pdf', lockedPdf, /密码/],
  ['a PDF of pictures', '扫描.pdf', () => fixture('scanned.pdf'), /扫描图片/],
  ['half a PDF', '半.pdf', () => fixture('typed.pdf').subarray(0, 700), /已损坏/],
  ['half a .docx', '半.docx', () => fixture('auto-numbered.docx').subarray(0, 2000), /已损坏/],
  ['half a .doc', '半.doc', () => fixture('typed.doc').subarray(0, 3000), /已损坏/],
  ['an archive named .docx', '压缩.docx', () => rawZip([{ name: 'a.txt', content: utf8 }]), /没有 Word 正文/],
  ['a workbook named .docx', '台账.docx', () => rawZip([{ name: 'xl/workbook.xml', content: utf8 }]), /Excel/],
  ['a program named .pdf', '程序.pdf', () => Buffer.from('MZ\u0000\u0001'.repeat(400), 'latin1'), /已损坏/],
  [
    'a document of nothing',
    '空白.docx',
    () => document('<w:document><w:body><w:p/></w:body></w:document>'),
    /没有文字/,
  ],
  ['a page of nothing', '空白.html', () => '<html><body><script>1</script></body></html>', /没有/],
  ['a bomb of spaces', '弹.docx', () => document(Buffer.alloc(257 * 1_048_576, 0x20)), /256 MB|内存/],
  [
    'a bomb of paragraphs',
    '段.docx',
    () =>
      document(`<w:document><w:body>${'<w:p><w:r><w:t>甲</w:t></w:r></w:p>'.repeat(4_000_000)}</w:body></w:document>`),
    /内存|20 秒/,
  ],
  ['tables within tables without end', '套.docx', deepDocument, /套|损坏|内存|20 秒|没有/],
  ['a page nested without end', '套.html', deepPage, /套|损坏|内存|20 秒/],
  ['two encodings in one text', '混.txt', () => Buffer.concat([gb18030, Buffer.from('\n'), utf8]), /两种编码/],
  [
    'two encodings in one page',
    '混.html',
    () => Buffer.concat([Buffer.from('<html><body><p>'), gb18030, utf8]),
    /两种编码/,
  ],
];

test.each(BAD)(
  '%s is refused by name, and the next file goes on',
  async (_, name, make, says) => {
    const { core, folder } = await openCore();
    const bad = tempFile(name, make());
    const { files } = await core.run('notice.import', { files: [bad, tempFile('好.txt', noticeText())] });
    expect(files.map(({ status }) => status)).toEqual(['failed', 'imported']);
    expect(files[0]?.failures).toMatchObject([{ details: { file: bad } }]);
    expect(files[0]?.failures[0]?.code).toMatch(/^file-(?:format|empty|limit)$/);
    expect(files[0]?.failures[0]?.message).toMatch(says);
    expect(files[0]?.failures[0]?.message).toContain(name);
    expect(readdirSync(join(folder, 'originals'))).toHaveLength(1);
    expect((await core.run('notice.list', { on: '2026-03-16' })).rows).toHaveLength(1);
  },
  60_000,
);

test('clients in two encodings are refused by name, and the workspace stays as it was', async () => {
  const { core, folder } = await openCore();
  const mixed = Buffer.concat([Buffer.from('企业名称,住所所在的城市及区县\n'), gb18030]);
  const { files, journalEntry } = await core.run('client.import', { files: [tempFile('混.csv', mixed)] });
  expect(files).toMatchObject([{ status: 'failed', failures: [{ code: 'file-format' }] }]);
  expect(files[0]?.failures[0]?.message).toContain('两种编码');
  expect(journalEntry).toBeNull();
  expect(readdirSync(join(folder, 'originals'))).toEqual([]);
});
