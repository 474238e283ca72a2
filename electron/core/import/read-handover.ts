import { createHash } from 'node:crypto';
import { fail } from '../../../shared/base/failure.ts';
import { say, type Sentence } from '../../../shared/base/sentence.ts';
import {
  HANDOVER_VERSION,
  type Handover,
  handoverManifestSchema,
  handoverSchema,
  originalsOf,
} from '../../../shared/packet/handover-file.ts';
import { openZip } from './zip.ts';

export interface HandoverFile {
  readonly handover: Handover;
  /** The files that it holds as they came, by their SHA-256. */
  readonly originals: ReadonlyMap<string, Uint8Array>;
}

/**
 * Reads a handover file: every part is there and has the hash that the manifest states, and the content is what its
 * schema says. Fails with `file-format` or `file-limit`.
 */
export async function readHandover(bytes: Uint8Array, file: string): Promise<HandoverFile> {
  const zip = await openZip(bytes, file);
  const spoiled = (what: Sentence): never =>
    fail('file-format', say`${file} 不是完好的交接文件：${what}。请对方重新导出。`, { file });
  const json = (name: string, part: Buffer | null): unknown => {
    try {
      return JSON.parse((part ?? spoiled(say`缺少 ${name}`)).toString('utf8')) as unknown;
    } catch (error) {
      return error instanceof SyntaxError ? spoiled(say`${name} 不是 JSON`) : Promise.reject(error);
    }
  };
  const manifest = handoverManifestSchema.safeParse(await json('manifest.json', await zip.read('manifest.json')));
  if (!manifest.success) return spoiled(say`清单不对`);
  if (manifest.data.version > HANDOVER_VERSION)
    fail('file-format', say`${file} 由更新版本的申报工作台导出，请升级程序后再读入。`, { file });
  const parts = new Map<string, Buffer>();
  for (const { name, sha256, size } of manifest.data.parts) {
    const part = (await zip.read(name)) ?? spoiled(say`缺少 ${name}`);
    if (part.length !== size || createHash('sha256').update(part).digest('hex') !== sha256)
      spoiled(say`${name} 与清单不符`);
    parts.set(name, part);
  }
  const content = handoverSchema.safeParse(await json('content.json', parts.get('content.json') ?? null));
  if (!content.success) {
    const [issue] = content.error.issues;
    return spoiled(say`content.json ${issue?.path.join('.') ?? ''} 不合约定`);
  }
  const originals = new Map<string, Uint8Array>();
  for (const original of originalsOf(content.data)) {
    const part = parts.get(`originals/${original.sha256}`) ?? spoiled(say`缺少原文件 ${original.name}`);
    if (createHash('sha256').update(part).digest('hex') !== original.sha256)
      spoiled(say`原文件 ${original.name} 已被改动`);
    originals.set(original.sha256, part);
  }
  return { handover: content.data, originals };
}
