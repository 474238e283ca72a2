import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { FileHandle } from '../../shared/contract/desktop-commands.ts';
import { fail } from '../../shared/base/failure.ts';
import { say } from '../../shared/base/sentence.ts';

/**
 * Files and folders that a person chose in this session. The window holds the handle, only the main process knows the path.
 */
export class Handles {
  readonly #paths = new Map<string, string>();

  add(path: string): FileHandle {
    const handle = randomUUID();
    this.#paths.set(handle, path);
    return { handle, name: basename(path) || path };
  }

  /** The path behind a handle; throws where there is none, as for a path that somebody passes instead. */
  path(handle: string): string {
    const path = this.#paths.get(handle);
    if (path === undefined) fail('contract', say`文件须经对话框选择或拖入窗口，请重新选择。`);
    return path;
  }
}
