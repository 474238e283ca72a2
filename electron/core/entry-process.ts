import { END_CORE } from '../../shared/contract/end-core.ts';
import { serve } from './dispatch.ts';

/** The parts of Electron's `process.parentPort` that are used; it exists in a utility process only. */
interface ParentPort {
  readonly postMessage: (message: unknown) => void;
  readonly on: (event: 'message', listener: (event: { readonly data: unknown }) => void) => void;
}

/**
 * The core as a process of its own: messages come over Electron's parent port, or over Node's IPC channel where the
 * keeper runs the core on plain Node. It ends when it is told to, or when the channel does.
 */
const port = (process as NodeJS.Process & { readonly parentPort?: ParentPort }).parentPort;
const server = serve((message) => {
  if (port) port.postMessage(message);
  // What is sent while the other side closes the channel is lost, and is no error that may end us before the database is closed.
  else if (process.connected) process.send?.(message, undefined, {}, () => undefined);
});
const end = (): void => {
  server.close();
  process.exit(0);
};

if (port) port.on('message', ({ data }) => (data === END_CORE ? end() : server.receive(data)));
else {
  process.on('message', server.receive);
  process.on('disconnect', end);
}
process.on('SIGTERM', end);
process.on('SIGINT', end);
if (port) port.postMessage({ type: 'ready' });
else process.send?.({ type: 'ready' });
