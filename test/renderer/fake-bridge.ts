import type { FileHandle } from '../../shared/contract/desktop-commands.ts';
import type { WindowReply } from '../../shared/contract/bridge.ts';

/** Stands where the preload script puts its bridge; a test answers each call when it likes. */
export interface FakeBridge {
  readonly calls: {
    readonly command: string;
    readonly args: unknown;
    readonly call: number | undefined;
    answer(reply: WindowReply): void;
  }[];
  emit(event: unknown): void;
}

export function installFakeBridge(): FakeBridge {
  const calls: FakeBridge['calls'] = [];
  const listeners = new Set<(event: unknown) => void>();
  const shenbao = {
    call: (command: string, args: unknown, call?: number) =>
      new Promise<WindowReply>((answer) => {
        calls.push({ command, args, call, answer });
      }),
    onEvent(listener: (event: unknown) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    registerDrop: (): Promise<FileHandle[]> => Promise.resolve([]),
  };
  Object.assign(globalThis, { window: { shenbao } });
  return { calls, emit: (event) => listeners.forEach((listener) => listener(event)) };
}

export const ok = (value: unknown): WindowReply => ({ ok: true, value });

/** Lets everything that waits for an answer go on. */
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
