import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { shippedPackages } from '../../build/licences/packages.ts';
import { dependencyPapers, isAllowed } from '../../build/licences/papers.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('a licence is allowed where a choice of it is, and where all its parts are', () => {
  expect(['MIT', '(MIT OR GPL-3.0)', '(MIT AND Zlib)', 'BSD-3-Clause'].map(isAllowed)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['GPL-3.0', '(MIT AND GPL-3.0)', 'SSPL-1.0', '?', ''].map(isAllowed)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('what the core loads and what the window is bundled from is listed with its licence; tools are not', () => {
  const names = shippedPackages(root).map(({ name }) => name);
  for (const wanted of ['better-sqlite3', 'react', 'antd', 'pdfjs-dist', 'yauzl', 'pend', 'scheduler'])
    expect(names, wanted).toContain(wanted);
  for (const tool of ['electron', 'vite', 'typescript', 'playwright-core', 'node']) expect(names).not.toContain(tool);
  expect(new Set(names).size).toBeGreaterThan(80);
});

test('every licence that ships is in the papers with its text', () => {
  const { files, problems } = dependencyPapers(root);
  expect(problems).toEqual([]);
  expect(files['DEPENDENCIES.md']).toMatch(/\| better-sqlite3 \| [\d.]+ \| MIT \| yes \| \S/);
  expect(files['assets/licences.txt']).toContain('Permission is hereby granted, free of charge');
});
