import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/**
 * A window driven over Chromium's own debugging protocol: for applications that Playwright cannot start, since it needs the
 * Node inspector (off in what is shipped) and starts Electron without its sandbox (which is what is to be seen).
 */
export interface DebuggedWindow {
  readonly process: ChildProcess;
  /** Runs a function's source in the page; what it returns or resolves to comes back as JSON. */
  evaluate<T>(expression: string): Promise<T>;
  /** One command of the protocol on the page. */
  send(method: string, params?: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

export interface DebuggedOptions {
  readonly binary: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** The user and group to run as; this process's own if not given. */
  readonly as?: number;
}

const PATIENCE_MS = 30_000;

export async function startDebugged({ binary, args, env, as }: DebuggedOptions): Promise<DebuggedWindow> {
  const child = spawn(binary, ['--remote-debugging-port=0', ...args], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(as === undefined ? {} : { uid: as, gid: as }),
  });
  try {
    const port = await within(portOf(child), 'no debugging port');
    const socket = await within(pageOf(port), 'no page');
    const window = windowOf(child, socket);
    await within(untilReady(window), 'no core');
    return window;
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

function within<T>(promise: Promise<T>, what: string): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`${what} within ${PATIENCE_MS / 1000} seconds`)), PATIENCE_MS).unref();
  });
  return Promise.race([promise, late]);
}

async function portOf(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error('no stderr');
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: child.stderr as NodeJS.ReadableStream });
    lines.on('line', (line) => {
      said.push(line);
      const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(line)?.[1];
      if (port !== undefined) resolve(port);
    });
    child.once('exit', (code, signal) => reject(new Error(`ended (${code ?? signal}): ${said.slice(-8).join('\n')}`)));
    child.once('error', reject);
  });
}

async function pageOf(port: string): Promise<WebSocket> {
  for (;;) {
    const listed = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
      type: string;
      url: string;
      webSocketDebuggerUrl: string;
    }[];
    const page = listed.find(({ type, url }) => type === 'page' && url.startsWith('shenbao://'));
    if (page) {
      const socket = new WebSocket(page.webSocketDebuggerUrl);
      await once(socket, 'open');
      return socket;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Until the page is the one that stays, and the core behind it has opened its workspace or said why not. */
async function untilReady(window: DebuggedWindow): Promise<void> {
  const ready = `document.readyState === 'complete' && window.shenbao.call('desktop.state', {}).then(({ value }) => value.core === 'ready')`;
  while (!(await window.evaluate<boolean>(ready).catch(() => false)))
    await new Promise((resolve) => setTimeout(resolve, 50));
}

function windowOf(child: ChildProcess, socket: WebSocket): DebuggedWindow {
  let last = 0;
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  const send = async (method: string, params: object = {}): Promise<Record<string, unknown>> => {
    const id = ++last;
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params }));
    const { result, error } = await within(answered, method);
    if (error) throw new Error(`${method}: ${error.message}`);
    return result ?? {};
  };
  return {
    process: child,
    send,
    async evaluate<T>(expression: string): Promise<T> {
      const answer = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
      const { result, exceptionDetails } = answer as { result: { value: T }; exceptionDetails?: { text: string } };
      if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
      return result.value;
    },
    async close() {
      socket.close();
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
      await ended;
      clearTimeout(timer);
    },
  };
}

interface Answer {
  readonly id: number;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}
