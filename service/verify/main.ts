import { verifyFiles } from './cli.ts';

process.exitCode = await verifyFiles(process.argv.slice(2));
