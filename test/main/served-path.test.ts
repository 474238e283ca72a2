import { expect, test } from 'vitest';
import { pathWithin } from '../../electron/main/served-path.ts';

test.each([
  ['shenbao://app/', 'index.html'],
  ['shenbao://app/index.html', 'index.html'],
  ['shenbao://app/index.html#/notices?x=1', 'index.html'],
  ['shenbao://app/assets/main-a1_B2.js?v=1', 'assets/main-a1_B2.js'],
])('%s is served from %s', (url, path) => {
  expect(pathWithin(url)).toBe(path);
});

test.each([
  'file:///etc/passwd',
  'shenbao://app',
  'shenbao://other/index.html',
  'shenbao://app/../package.json',
  'shenbao://app/..%2fpackage.json',
  'shenbao://app/%2e%2e/package.json',
  'shenbao://app/assets/..\\..\\package.json',
  'shenbao://app/assets%5c..%5cpackage.json',
  'shenbao://app/./index.html',
  'shenbao://app/a\0b.js',
  'https://app/index.html',
])('%s is not served', (url) => {
  expect(pathWithin(url)).toBeNull();
});
