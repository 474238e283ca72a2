import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingPlatformPackages } from '../../build/complete-lock.ts';
import type { Lock } from '../../build/complete-lock.ts';

const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as Lock;

test('the lock names the optional packages of every platform, or npm ci refuses it (else: node build/complete-lock.ts)', () => {
  expect(missingPlatformPackages(lock)).toEqual({});
});

test('a missing one is given the platform that its name says', () => {
  const packages = {
    'node_modules/tool': { version: '1.0.0', dev: true, optionalDependencies: { '@tool/linux-arm64-musl': '1.0.0' } },
  };
  expect(missingPlatformPackages({ packages })).toEqual({
    'node_modules/@tool/linux-arm64-musl': {
      version: '1.0.0',
      dev: true,
      optional: true,
      os: ['linux'],
      cpu: ['arm64'],
      libc: ['musl'],
    },
  });
});

test('every version in package.json is exact', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  const versions = Object.entries({ ...manifest['dependencies'], ...manifest['devDependencies'] });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
