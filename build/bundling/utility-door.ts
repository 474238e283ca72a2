import type { Plugin } from 'vite';

const SOURCE = `'use strict';
import('./entry-process.mjs').catch((error) => {
  console.error(error);
  process.exit(1);
});
`;

/** `entry-process.cjs`: utility processes of Electron before 28 start with CommonJS only. */
export const utilityDoor = (): Plugin => ({
  name: 'shenbao:utility-door',
  apply: 'build',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'entry-process.cjs', source: SOURCE });
  },
});
