// npm run deploy-kit -- --policy P.json --out DIR: everything IT needs to bring one policy to every browser.
// Exit 0: written. 1: a device would refuse this policy. 2: asked wrongly.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { catalogue } from '../lib/tools/catalogue/index.ts';
import { makeKit } from './deploy/make-kit.ts';
import { orderFrom } from './deploy/order-from.ts';
import { readPolicyFile } from './policy-file.ts';
import { EDGE_ID_TO_COME, kitBrowsers } from './release/identity.ts';
import { inRoot } from './setup/root.ts';

const { values } = parseArgs({
  options: {
    policy: { type: 'string' },
    out: { type: 'string' },
    /** Where `npm run release` lies, when no store hosts it. */
    url: { type: 'string' },
    id: { type: 'string' },
    'edge-id': { type: 'string' },
    /** Installation and policy alone. */
    'no-hardening': { type: 'boolean', default: false },
  },
});

function fail(why: string, code: number): void {
  console.error(why);
  process.exitCode = code;
}

function accepted(file: string): boolean {
  const reading = readPolicyFile(file, { knownTools: new Set(catalogue.map(({ id }) => id)) });
  const said = reading.ok ? reading.warnings : ['A device would refuse this policy.', ...reading.reasons];
  for (const line of said) console.error(line);
  return reading.ok;
}

function run(): void {
  const { policy: file, out, url, id } = values;
  if (!file || !out) return fail('npm run deploy-kit -- --policy P.json --out DIR [--url https://…] [--edge-id ID]', 2);
  if (!accepted(file)) return fail('Nothing was written.', 1);
  const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { version: string };
  const policy = readFileSync(file, 'utf8');
  const wishes = { policy, version, url, id, edgeId: values['edge-id'], hardened: !values['no-hardening'] };
  const order = orderFrom(wishes);
  if (typeof order === 'string') return fail(order, 2);
  const files = makeKit(order);
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(out, name)), { recursive: true });
    writeFileSync(join(out, name), bytes);
  }
  console.log(`${files.size} files in ${out}`);
  for (const browser of kitBrowsers) console.log(`  ${browser.padEnd(10)}${order.ids[browser]}`);
  if (order.ids.edge === EDGE_ID_TO_COME)
    console.log('Edge: its store gives an id of its own. Make the kit again with --edge-id once you have it.');
}

try {
  run();
} catch (error) {
  fail((error as Error).message, 2);
}
