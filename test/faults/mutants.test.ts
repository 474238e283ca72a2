import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { FailureError } from '../../shared/base/failure.ts';
import { createFileReader } from '../../electron/core/import/file-reader.ts';
import type { ReadTask } from '../../electron/core/import/read-task.ts';
import { wordBytes } from '../../electron/core/write/word.ts';
import { workbookFile } from '../helpers/workbooks.ts';
import { mutateBytes, mutateJson, mutateMarkup, mutatePdf, mutateZip } from './mutants.ts';
import { count, random, scaled, SCALE } from './scale.ts';

const MUTANTS = { part: 2, usual: 20, full: 2000 } as const;
/** What the slowest file of a run may cost: the reader's own limit of 20 s for each of two, on a machine that is busy. */
const LIMIT_MS = 50_000;

const fixture = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, '../fixtures/formats', name));
const markup = (bytes: Uint8Array, next: () => number): Uint8Array =>
  Buffer.from(mutateMarkup(Buffer.from(bytes).toString('utf8'), next));

interface Kind {
  readonly name: string;
  readonly as: ReadTask['as'];
  readonly bytes: () => Promise<Uint8Array>;
  readonly mutate: (bytes: Uint8Array, next: () => number) => Uint8Array;
}

const KINDS: readonly Kind[] = [
  { name: 'x.txt', as: 'notices', bytes: async () => fixture('gb18030.txt'), mutate: mutateBytes },
  { name: 'x.html', as: 'notices', bytes: async () => fixture('page.html'), mutate: markup },
  { name: 'x.docx', as: 'notices', bytes: async () => fixture('auto-numbered.docx'), mutate: mutateZip },
  { name: 'x.doc', as: 'notices', bytes: async () => fixture('typed.doc'), mutate: mutateBytes },
  { name: 'x.pdf', as: 'notices', bytes: async () => fixture('typed.pdf'), mutate: mutatePdf },
  { name: 'x.xlsx', as: 'workbook', bytes: portfolio, mutate: mutateZip },
  { name: 'x.json', as: 'notices', bytes: async () => Buffer.from(JSON.stringify(NOTICES)), mutate: mutateJson },
];

const NOTICES = {
  file: 'x.json',
  notices: [
    {
      title: '云岭市科学技术局关于组织申报专项的通知',
      kind: 'program',
      deadlines: [{ to: '2026-05-20', actor: 'applicant', label: '申报截止' }],
      conditions: [{ text: '企业应当具备相应条件。' }],
      materials: [{ name: '申请表' }],
    },
  ],
};

async function portfolio(): Promise<Uint8Array> {
  const path = await workbookFile({
    企业: [
      ['企业名称*', '注册日期'],
      ['云岭示例甲有限公司', new Date(Date.UTC(2012, 4, 10))],
    ],
    财务: [
      ['企业名称*', '年度*', '营业收入'],
      ['云岭示例甲有限公司', 2025, 2500],
    ],
  });
  return readFileSync(path);
}

describe('a hostile file gives what it holds or a named failure in time, and the reader goes on', () => {
  test.each(KINDS)(
    '$name',
    async ({ name, as, bytes, mutate }) => {
      const reader = createFileReader({ scratch: null });
      onTestFinished(() => reader.close());
      const whole = await bytes();
      const next = random(name.length * 1000 + 11);
      const codes = new Map<string, number>();
      const one = async (n: number): Promise<void> => {
        const mutant = mutate(whole, next);
        const since = performance.now();
        const code = await reader.read({ as, name, bytes: mutant }).then(
          () => 'read',
          (error: unknown) => {
            if (!(error instanceof FailureError)) throw error;
            return error.failure.code === 'internal' ? `internal: ${error.failure.message}` : error.failure.code;
          },
        );
        // Not in the seeded part, which runs beside other tests.
        if (SCALE !== 'part') expect(performance.now() - since, `mutant ${n}`).toBeLessThan(LIMIT_MS);
        codes.set(code, (codes.get(code) ?? 0) + 1);
        count('files tried');
      };
      // Two at a time, as the core reads them.
      for (let n = 0; n < scaled(MUTANTS); n += 2) await Promise.all([one(n), one(n + 1)]);
      console.log(`${name}: ${[...codes].map(([code, times]) => `${code} ${times}`).join(', ')}`);
      expect([...codes.keys()].filter((code) => code.startsWith('internal'))).toEqual([]);
      await reader.read({ as, name, bytes: whole });
    },
    60 * 60_000,
  );

  test(
    'a written Word file is one of those that are read',
    async () => {
      const reader = createFileReader({ scratch: null });
      onTestFinished(() => reader.close());
      const page = {
        size: 'A4',
        orientation: 'portrait',
        margins: { top: 20, bottom: 20, left: 20, right: 20 },
      } as const;
      const bytes = await wordBytes([
        {
          kind: 'checklist',
          name: 'x',
          page,
          pageHead: 'x',
          pageFoot: false,
          grid: [80],
          blocks: [{ kind: 'title', text: '关于组织申报专项的通知' }],
        },
      ]);
      const next = random(99);
      for (let n = 0; n < scaled({ part: 2, usual: 20, full: 200 }); n++) {
        const outcome = await reader
          .read({ as: 'notices', name: 'w.docx', bytes: mutateZip(bytes, next) })
          .catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(FailureError);
        count('files tried');
      }
    },
    20 * 60_000,
  );
});
