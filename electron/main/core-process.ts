import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { utilityProcess } from 'electron';
import { END_CORE } from '../../shared/contract/end-core.ts';
import { hasModernNodeApi, unpackedFolder } from './runtime.ts';

/** A running core, whichever door it was started through. */
export interface CoreProcess {
  readonly door: 'utility' | 'node';
  readonly pid: number | undefined;
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, also where the process could not be started. */
  onExit(listener: (reason: string) => void): void;
  /** Asks it to end (it finishes the write at hand), then makes it. */
  end(): void;
}

/** A core that is ended before it has closed its database looks through all of it at the next start. */
const PATIENCE_MS = 5000;

/** A utility process can be started once Electron is ready; Node at any time. */
export const startsBeforeReady = (): boolean => !isUtility();

const isUtility = (): boolean => hasModernNodeApi() || process.env['SHENBAO_CORE'] === 'utility';

/**
 * Starts the core: as a utility process where this Electron can load the database addon, else on the project's own Node.
 * `SHENBAO_CORE=utility` asks for the utility process all the same (the database is loaded at first use, so everything
 * that needs none works there).
 */
export function startCore(): CoreProcess {
  const folder = join(unpackedFolder(), 'dist', 'core');
  return isUtility() ? startUtility(join(folder, 'entry-process.cjs')) : startNode(join(folder, 'entry-process.mjs'));
}

function startUtility(entry: string): CoreProcess {
  const child = utilityProcess.fork(entry, [], { serviceName: '申报工作台核心', stdio: 'inherit' });
  const ended = new Promise<string>((resolve) => child.once('exit', (code) => resolve(`exit ${code}`)));
  return {
    door: 'utility',
    get pid() {
      return child.pid;
    },
    send: (message) => child.postMessage(message),
    onMessage: kept((hear) => void child.on('message', hear)),
    onExit: (listener) => void ended.then(listener),
    end() {
      // By itself: where it is made to end (on Windows without a word to it), its database stays open.
      child.postMessage(END_CORE);
      setTimeout(() => child.kill(), PATIENCE_MS).unref();
    },
  };
}

function startNode(entry: string): CoreProcess {
  const child = spawn(nodeBinary(), [entry], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], windowsHide: true });
  const ended = new Promise<string>((resolve) => {
    // A core that was started says how it ended by its exit; an error of the pipe to it only says that it did.
    child.on('error', (error) => void (child.pid === undefined && resolve(error.message)));
    child.once('exit', (code, signal) => resolve(signal ?? `exit ${code}`));
  });
  return {
    door: 'node',
    get pid() {
      return child.pid;
    },
    send: (message) => void (child.connected && child.send(message as object)),
    onMessage: kept((hear) => void child.on('message', hear)),
    onExit: (listener) => void ended.then(listener),
    end() {
      if (child.connected) child.disconnect();
      setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS).unref();
    },
  };
}

/** Keeps what comes until somebody listens: a core may be ready before the code that listens to it is. */
function kept(subscribe: (hear: (message: unknown) => void) => void): CoreProcess['onMessage'] {
  const unheard: unknown[] = [];
  let hear = (message: unknown): void => void unheard.push(message);
  subscribe((message) => hear(message));
  return (listener) => {
    hear = listener;
    for (const message of unheard.splice(0)) listener(message);
  };
}

/** The Node that `SHENBAO_NODE` names, else that of the `node` package. */
function nodeBinary(): string {
  const named = process.env['SHENBAO_NODE'];
  if (named) return named;
  const own = join(unpackedFolder(), 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(own) ? own : 'node';
}
