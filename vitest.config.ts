import { defineConfig } from 'vitest/config';

const everything = 'test/**/*.test.{ts,tsx}';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [everything],
          exclude: ['test/e2e/**'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A window on a busy machine may take more than the second that is usual.
          expect: { poll: { timeout: 10_000 } },
          // One window at a time: the tests look at focus and at how quickly it answers.
          fileParallelism: false,
          // In CI a window that a busy machine upset gets a second try; the report marks such a test (retry x1).
          retry: process.env['CI'] === 'true' ? 1 : 0,
        },
      },
    ],
  },
});
