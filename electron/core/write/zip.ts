import { promisify } from 'node:util';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { crc32, createDeflateRaw, deflateRaw, type ZlibOptions } from 'node:zlib';

const deflate = promisify<Uint8Array, ZlibOptions, Buffer>(deflateRaw);

/** One file of a zip archive, compressed and ready to be put into any number of archives. */
export interface ZipEntry {
  readonly name: string;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

/** `name` in ASCII, text in UTF-8. Compression runs off the main thread. */
export async function zipEntry(name: string, content: string | Uint8Array): Promise<ZipEntry> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return { name, crc: crc32(bytes), size: bytes.length, data: await deflate(bytes, { level: LEVEL }) };
}

/** The same for content that comes in pieces and need not stand in memory whole. */
export async function zipEntryOf(name: string, pieces: Iterable<string | Uint8Array>): Promise<ZipEntry> {
  const packer = createDeflateRaw({ level: LEVEL });
  const packed: Uint8Array[] = [];
  packer.on('data', (data: Uint8Array) => packed.push(data));
  let crc = 0;
  let size = 0;
  try {
    for (const piece of pieces) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
      crc = crc32(bytes, crc);
      size += bytes.length;
      if (!packer.write(bytes)) await once(packer, 'drain');
    }
    packer.end();
    await finished(packer);
  } catch (error) {
    packer.destroy();
    throw error;
  }
  return { name, crc, size, data: Buffer.concat(packed) };
}

/** Tables of figures shrink to a twentieth at any level; higher ones only take longer. */
const LEVEL = 3;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const DEFLATED = 8;
/** 1 January 1980, the format's first day: the same content gives the same bytes. */
const DATE = 0x21;

/** An archive of these files (PKWARE APPNOTE 6.3, without zip64: less than 4 GB). */
export function zipBytes(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'ascii');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(VERSION, 0);
    common.writeUInt16LE(0, 2);
    common.writeUInt16LE(DEFLATED, 4);
    common.writeUInt16LE(0, 6);
    common.writeUInt16LE(DATE, 8);
    common.writeUInt32LE(entry.crc, 10);
    common.writeUInt32LE(entry.data.length, 14);
    common.writeUInt32LE(entry.size, 18);
    common.writeUInt16LE(name.length, 22);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(offset, 10);
    directory.push(signature(CENTRAL), version(), common, central, name);
    parts.push(signature(LOCAL), common, name, entry.data);
    offset += 4 + common.length + name.length + entry.data.length;
  }
  const size = directory.reduce((total, part) => total + part.length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, ...directory, signature(END), end]);
}

function signature(value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function version(): Uint8Array {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(VERSION);
  return bytes;
}
