import { Worker } from 'node:worker_threads';
import { MEMORY_LIMIT_MB } from './limits.ts';

const WATCH = `
const { workerData } = require('node:worker_threads');
setInterval(() => { if (process.memoryUsage.rss() > workerData) process.kill(process.pid, 'SIGKILL'); }, 50);
`;

let watching = false;

/** Ends this process when it holds more than a file may, buffers outside the heap included; watches from a thread of its own. */
export function watchMemory(): void {
  if (watching) return;
  watching = true;
  new Worker(WATCH, { eval: true, workerData: MEMORY_LIMIT_MB * 1_048_576 }).unref();
}
