// The disclosure service by itself: `npm run service`, and `npm run service -- COMMAND`. Wiring only.
import { closeOnSignal } from './close-on-signal.ts';
import { logOptions } from './log-options.ts';
import { readSettings } from './settings.ts';
import { StartRefused } from './start-refused.ts';
import { assertFree } from './store/hold-data-dir.ts';

async function serve(): Promise<void> {
  const { host, port, ...kept } = readSettings(process.env);
  // A second process is told so before it has loaded anything heavy.
  if (kept.databaseUrl === null) assertFree(kept.dataDir);
  const { buildService } = await import('./build-service.ts');
  const app = await buildService({ ...kept, logger: logOptions });
  closeOnSignal(app);
  const address = await app.listen({ host, port });
  console.log(
    `Slateguard disclosure service on ${address}, ledger in ${kept.databaseUrl ? 'PostgreSQL' : kept.dataDir}.`,
  );
  console.log(app.enrolment.note);
  console.log(kept.adminToken ? 'Records: with ADMIN_TOKEN.' : 'Records: off, ADMIN_TOKEN is not set.');
}

try {
  const command = process.argv.slice(2);
  if (command.length === 0) await serve();
  else console.log(await (await import('./commands/run-command.ts')).runCommand(command, process.env));
} catch (error) {
  const known = error instanceof StartRefused || (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  console.error(known ? (error as Error).message : error);
  process.exit(1);
}
