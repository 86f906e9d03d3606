import { serveScans } from '../../lib/scanner/serve-scans.ts';

serveScans(
  () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'scanner' }),
  () => window.close(),
);
