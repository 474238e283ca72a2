import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Completes package-lock.json with the optional packages of other platforms (`@oxlint/binding-darwin-arm64` …).
 * `npm ci` refuses a lock that leaves out an optional dependency, and npm leaves it out when the registry at hand does
 * not carry that platform. Run after every `npm install` that changes the lock: `node build/complete-lock.ts`.
 */

interface LockedPackage {
  version?: string;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optional?: boolean;
  dev?: boolean;
  optionalDependencies?: Record<string, string>;
}
export interface Lock {
  packages: Record<string, LockedPackage>;
}

const PLATFORM =
  /(?:^|[/-])(android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|aix|win32)-(arm64|arm|x64|ia32|ppc64|riscv64|s390x|loong64|mips64el)(?:-(gnu|gnueabihf|musl|musleabihf|eabi|msvc))?$/;

/** The optional dependencies that the lock has no entry for, with the entry that names their platform. */
export function missingPlatformPackages(lock: Lock): Record<string, LockedPackage> {
  const missing: Record<string, LockedPackage> = {};
  for (const [place, owner] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
      if (lock.packages[`node_modules/${name}`] || lock.packages[`${place}/node_modules/${name}`]) continue;
      const match = PLATFORM.exec(name);
      if (!match || !/^\d/.test(version)) continue;
      const [, os = '', cpu = '', abi = ''] = match;
      missing[`node_modules/${name}`] = {
        version,
        cpu: [cpu],
        ...(owner.dev ? { dev: true } : {}),
        ...(abi.startsWith('gnu') ? { libc: ['glibc'] } : abi.startsWith('musl') ? { libc: ['musl'] } : {}),
        optional: true,
        os: [os],
      };
    }
  }
  return missing;
}

if (import.meta.main) {
  const file = new URL('../package-lock.json', import.meta.url);
  const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;
  const missing = missingPlatformPackages(lock);
  const packages = Object.entries({ ...lock.packages, ...missing }).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  if (Object.keys(missing).length > 0) {
    writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`);
  }
  console.log(`package-lock.json: ${Object.keys(missing).length} packages of other platforms added`);
}
