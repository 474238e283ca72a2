import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/sentence.ts';
import { type Database, sql, transact } from './database.ts';
import { writeDurably, writeDurablyAside } from './durable-file.ts';
import { originalsPath } from './places.ts';
import type { Workspace } from './workspace.ts';

/** An imported file as it came, kept under its SHA-256 and never changed. */
export interface Original {
  readonly sha256: string;
  readonly name: string;
  readonly format: string;
  readonly encoding: string | null;
  readonly size: number;
  readonly importedAt: string;
}

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

const pathOf = (ws: Workspace, hash: string): string => join(originalsPath(ws.folder), hash);

/**
 * Puts the file's bytes into `originals/`, durably, then runs `work`, whose rows cite them, in one transaction. Where
 * that fails, a file that was not there before is taken out again.
 */
export function withOriginal<T>(ws: Workspace, hash: string, bytes: Uint8Array, work: () => T): T {
  const path = pathOf(ws, hash);
  const present = existsSync(path);
  if (!present) {
    writeDurably(path, bytes);
    chmodSync(path, 0o400);
  }
  try {
    return transact(ws.db, work);
  } catch (error) {
    if (!present) rmSync(path, { force: true });
    throw error;
  }
}

/**
 * The same ahead of `withOriginal`, while the file is still being read: waiting for the disk then costs no time. Where
 * nothing comes of the file, `dropUncited` takes it out again.
 */
export async function keepAhead(ws: Workspace, hash: string, bytes: Uint8Array): Promise<void> {
  const path = pathOf(ws, hash);
  if (existsSync(path)) return;
  await writeDurablyAside(path, bytes, 0o400);
}

/** Takes out an original that no row cites. */
export function dropUncited(ws: Workspace, hash: string): void {
  if (!sql(ws.db, 'SELECT 1 FROM original WHERE sha256 = ?').get(hash)) rmSync(pathOf(ws, hash), { force: true });
}

/** The bytes of an original; fails with `workspace-damaged` where they are gone or not what they were. */
export async function readOriginal(ws: Workspace, hash: string): Promise<Uint8Array> {
  return originalBytes(ws, hash);
}

/** The same within a transaction, which must not await. */
export function originalBytes(ws: Workspace, hash: string): Uint8Array {
  const path = pathOf(ws, hash);
  if (!existsSync(path)) fail('workspace-damaged', say`工作区缺少原文件：${path}`, { file: path });
  const bytes = readFileSync(path);
  if (sha256(bytes) !== hash) fail('workspace-damaged', say`工作区中的原文件已被改动：${path}`, { file: path });
  return bytes;
}

/** The row of an original; nothing where it stands already. For use inside a transaction. */
export function insertOriginal(db: Database, o: Original): void {
  sql(
    db,
    'INSERT INTO original (sha256, name, format, encoding, size, imported_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  ).run(o.sha256, o.name, o.format, o.encoding, o.size, o.importedAt);
}

/** Every hash that the database cites. */
export async function listOriginals(ws: Workspace): Promise<readonly string[]> {
  return sql<{ sha256: string }>(ws.db, 'SELECT sha256 FROM original ORDER BY sha256')
    .all()
    .map((row) => row.sha256);
}
