// npm run catalogue:sign -- --key KEY.pem C.json: writes catalogue.signed.json beside it, to be published beside the signed policy.
// Exit 0: written. 1: a device would refuse this update, with the reasons. 2: nothing could be done, why is on stderr.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCatalogue } from '../lib/policy/catalogue/read-catalogue.ts';
import { CATALOGUE_NAME, signCatalogue } from '../lib/policy/catalogue/signed-catalogue.ts';
import { catalogue } from '../lib/tools/catalogue/index.ts';
import { exitWith } from './exit-with.ts';
import { here, readSigningKey, Unusable } from './signing-key.ts';

const USAGE = 'Usage: npm run catalogue:sign -- --key KEY.pem C.json';

function signFile(keyPath: string, file: string): number {
  const key = readSigningKey(keyPath);
  let text: string;
  try {
    text = readFileSync(here(file), 'utf8').replace(/^\uFEFF/, '');
  } catch {
    throw new Unusable(`${file} could not be read.`);
  }
  const reading = readCatalogue(text, { now: Date.now(), builtIn: catalogue });
  if (!reading.ok) {
    console.log(['A device would refuse this update; it was not signed:', ...reading.reasons].join('\n  - '));
    return 1;
  }
  const out = join(dirname(file), CATALOGUE_NAME);
  writeFileSync(here(out), signCatalogue(JSON.parse(text) as object, key.x, key.sign));
  const { version, tools } = reading.update;
  console.log(`${out}: version ${version}, ${tools.length} tools, signed with the key ${key.x}.`);
  const known = new Set(catalogue.map(({ id }) => id));
  for (const { id, hosts, withdraw } of tools) {
    const what = [...hosts.map((host) => `+ ${host}`), ...withdraw.map((host) => `- ${host}`)].join(', ');
    console.log(`  ${known.has(id) ? 'changes' : 'adds'} ${id}${what ? `: ${what}` : ''}`);
  }
  return 0;
}

function main(): number {
  const { values, positionals } = parseArgs({ options: { key: { type: 'string' } }, allowPositionals: true });
  if (!values.key || positionals.length !== 1) throw new Unusable(USAGE);
  return signFile(values.key, positionals[0]!);
}

exitWith(main, USAGE);
