// Runs one of our scripts with everything it needs in place: packages, Node 24, WXT's generated types.
// Plain Node 20 and nothing installed is enough to start it. Says nothing on stdout: some scripts answer JSON there.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from './setup/packages.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'node_modules', '.bin');
/** Our scripts start in half the time when what Node made of them is kept. */
const compiled = join(root, 'node_modules', '.cache', 'compiled');
const env = { NODE_COMPILE_CACHE: compiled, ...process.env, PATH: `${bin}:${process.env.PATH}` };

function prepare() {
  ensurePackages(root);
  if (existsSync(join(root, '.wxt', 'tsconfig.json'))) return;
  const wxt = spawnSync(join(bin, 'wxt'), ['prepare'], { cwd: root, env, stdio: ['ignore', 2, 2] });
  if (wxt.status !== 0) throw new Error('wxt prepare failed');
}

function run([script, ...args]) {
  const child = spawn(join(bin, 'node'), [join(root, script), ...args], { stdio: 'inherit', env });
  // A terminal's Ctrl+C reaches the child by itself; a signal sent to us alone does not.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}

try {
  prepare();
  run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
