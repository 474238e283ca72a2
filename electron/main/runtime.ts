import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

/**
 * Whether this is the old Electron that development and tests fall back on (build/runtime/development-runtime.ts puts the
 * mark beside it). It must never be used for work of one's own: the window says so and opens sample or test workspaces only.
 */
export const isDevelopmentRuntime = (): boolean => existsSync(join(process.resourcesPath, 'development-runtime.json'));

/** Where dist/ and assets/ lie. */
export const applicationFolder = (): string => app.getAppPath();

/** The same for what a process other than Electron's reads: packaged, the core and its packages stand beside the archive. */
export const unpackedFolder = (): string => app.getAppPath().replace(/app\.asar$/, 'app.asar.unpacked');

/** better-sqlite3 13 needs Node-API 10. */
export const hasModernNodeApi = (): boolean => Number(process.versions['napi'] ?? 0) >= 10;
