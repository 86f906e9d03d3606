import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['**/node_modules/**', 'tests/e2e/**', 'tests/service/**'],
        },
      },
      { test: { name: 'service', include: ['tests/service/**/*.test.ts'], testTimeout: 30_000 } },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Mostly waiting for people's pace: two browsers side by side on two processors.
          maxWorkers: 2,
        },
      },
    ],
  },
});
