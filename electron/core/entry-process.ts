import { serve } from './dispatch.ts';

/** The parts of Electron's `process.parentPort` that are used; it exists in a utility process only. */
interface ParentPort {
  readonly postMessage: (message: unknown) => void;
  readonly on: (event: 'message', listener: (event: { readonly data: unknown }) => void) => void;
}

/**
 * The core as a process of its own: messages come over Electron's parent port, or over Node's IPC channel where the
 * keeper runs the core on plain Node. It ends when the channel does.
 */
const port = (process as NodeJS.Process & { readonly parentPort?: ParentPort }).parentPort;
const server = serve((message) =>
  port ? port.postMessage(message) : void (process.connected && process.send?.(message)),
);
const end = (): void => {
  server.close();
  process.exit(0);
};

if (port) port.on('message', ({ data }) => server.receive(data));
else {
  process.on('message', server.receive);
  process.on('disconnect', end);
}
process.on('SIGTERM', end);
process.on('SIGINT', end);
if (port) port.postMessage({ type: 'ready' });
else process.send?.({ type: 'ready' });
