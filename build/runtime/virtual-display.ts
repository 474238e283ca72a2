import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

export interface VirtualDisplay {
  /** `:99` */
  readonly name: string;
  stop(): void;
}

/** Starts Xvfb on a free display number; null where it is not installed or does not come up. */
export async function startVirtualDisplay(): Promise<VirtualDisplay | null> {
  if (process.platform !== 'linux' || spawnSync('Xvfb', ['-help'], { stdio: 'ignore' }).error) return null;
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const stop = (): void => void server.kill();
  process.once('exit', stop);
  const number = await displayNumber(server);
  if (number !== null) return { name: `:${number}`, stop };
  stop();
  return null;
}

/** Xvfb writes the number it took to descriptor 3 once it accepts windows. */
function displayNumber(server: ChildProcess): Promise<string | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), 10_000);
    const done = (number: string | null): void => {
      clearTimeout(timer);
      resolve(number);
    };
    server.stdio[3]?.on('data', (bytes: Buffer) => done(bytes.toString().trim() || null));
    server.once('error', () => done(null));
    server.once('exit', () => done(null));
  });
}
