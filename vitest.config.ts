import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.ts';

/** Left to itself the runner keeps one processor free: of two, one would idle. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: 'tests/support/speak-english.ts',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['**/node_modules/**', 'tests/e2e/**', 'tests/service/**'],
          // Against hanging only: on a busy machine a second of work takes ten.
          testTimeout: 30_000,
          // A quarter of the work is loading the same modules; what a test changes in them it puts back.
          isolate: false,
          maxWorkers,
        },
      },
      {
        test: {
          name: 'service',
          include: ['tests/service/**/*.test.ts'],
          exclude: ['tests/service/postgres/**'],
          testTimeout: 30_000,
          // Loading the service takes longer than most of its tests, and nothing in it outlives a test.
          isolate: false,
          maxWorkers,
        },
      },
      {
        test: {
          // The same contract on the other database, and what only that one can show.
          name: 'service-postgres',
          include: [
            'tests/service/{append-only,backup,device-proof,devices,enrol,forks-and-gaps,health,identify,ingest,records,revoke}.test.ts',
            'tests/service/evidence/{erasure,hostile,ledger,mutations}.test.ts',
            'tests/service/identity/{enrolment-tokens,every-route,join-links,sign-in}.test.ts',
            'tests/service/own/*.test.ts',
            'tests/service/review/{cases,noticed,policy,records,report}.test.ts',
            'tests/service/cases/cases.test.ts',
            'tests/service/{hostile-bodies,policy}.test.ts',
            'tests/service/siem/*.test.ts',
            'tests/service/faults/*.test.ts',
            'tests/service/postgres/**/*.test.ts',
          ],
          globalSetup: 'tests/service/postgres/start-cluster.ts',
          testTimeout: 30_000,
          isolate: false,
          maxWorkers,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Browsers, pages and services are opened and closed by their files; the modules they need stay.
          isolate: false,
          // Mostly waiting for people's pace: three browsers side by side on two processors.
          maxWorkers: 3,
        },
      },
    ],
  },
});
