import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import { bundledUrls } from './bundled-urls.ts';
import { coreEntries } from './core-entries.ts';
import { utilityDoor } from './utility-door.ts';

interface Target {
  readonly name: string;
  /** Files and folders, beside shared/, whose change asks for a new bundle. */
  readonly inputs: readonly string[];
  readonly config: InlineConfig;
}

/**
 * What is bundled and for whom. The window must run in Chrome 114, main and preload in Node 18 (Electron 25, the
 * development runtime) as well as in the current Electron; the core always has Node 22 or newer.
 */
export function targets(root: string): Target[] {
  return [mainTarget(root), preloadTarget(root), coreTarget(root), rendererTarget(root)];
}

const rendererTarget = (root: string): Target => ({
  name: 'renderer',
  inputs: ['renderer', 'assets/icons'],
  config: {
    root: join(root, 'renderer'),
    base: './',
    plugins: [react()],
    build: {
      target: 'chrome114',
      outDir: join(root, 'dist', 'renderer'),
      emptyOutDir: true,
      // Inlined assets would need data: in the content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        output: {
          codeSplitting: {
            // Each file is asked of main's own protocol, which costs more than its few bytes.
            groups: [
              { name: 'first', tags: ['$initial'] },
              { name: 'antd', test: /[\\/]node_modules[\\/](?:antd|@ant-design|@rc-component)[\\/]/ },
            ],
          },
        },
      },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 10_000,
    },
  },
});

const mainTarget = (root: string): Target => ({
  name: 'main',
  inputs: ['electron/main'],
  config: commonJs(root, 'main', join(root, 'electron', 'main', 'main.ts')),
});

/** A sandboxed preload script may load nothing but `electron`: one file. */
const preloadTarget = (root: string): Target => ({
  name: 'preload',
  inputs: ['electron/preload'],
  config: commonJs(root, 'preload', join(root, 'electron', 'preload', 'preload.ts')),
});

function commonJs(root: string, name: string, entry: string): InlineConfig {
  return {
    ssr: { noExternal: true, external: ['electron'], target: 'node' },
    build: {
      ssr: true,
      target: 'node18',
      outDir: join(root, 'dist', name),
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: { [name]: entry },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
      },
    },
  };
}

const coreTarget = (root: string): Target => ({
  name: 'core',
  inputs: ['electron/core'],
  config: {
    plugins: [bundledUrls(root, join(root, 'dist', 'core')), utilityDoor()],
    // Of packages only this one is needed at every start: its many files take longer to find than to run.
    ssr: { external: true, noExternal: ['zod'], target: 'node' },
    build: {
      ssr: true,
      target: 'node22',
      outDir: join(root, 'dist', 'core'),
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: coreEntries(join(root, 'electron', 'core')),
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  },
});
