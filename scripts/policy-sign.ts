// npm run policy:sign -- --key KEY.pem P.json: writes P.signed.json, which a service or any web server can publish.
// npm run policy:sign -- --new-key KEY.pem: makes a key, and prints the public half that goes into "bundle.publicKeys".
// Exit 0: written. 1: a device would refuse this policy, with the reasons. 2: nothing could be done, why is on stderr.
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { signPolicy } from '../lib/policy/signed-policy.ts';
import { catalogue } from '../lib/tools/catalogue/index.ts';
import { readPolicyFile } from './policy-file.ts';
import { exitWith } from './exit-with.ts';
import { here, publicOf, readSigningKey, Unusable } from './signing-key.ts';

const USAGE = 'Usage: npm run policy:sign -- --key KEY.pem P.json, or: npm run policy:sign -- --new-key KEY.pem';

function makeKey(path: string): number {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  try {
    writeFileSync(here(path), pem, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw new Unusable(`${path} ${isThere ? 'is there already; a key is never overwritten' : 'could not be written'}.`);
  }
  console.log(`The private key is in ${path}. Keep it where only whoever publishes policies can read it.`);
  console.log(JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x: publicOf(pem) }));
  return 0;
}

function signFile(keyPath: string, file: string): number {
  const key = readSigningKey(keyPath);
  let reading: ReturnType<typeof readPolicyFile>;
  try {
    reading = readPolicyFile(here(file), { knownTools: new Set(catalogue.map(({ id }) => id)) });
  } catch {
    throw new Unusable(`${file} could not be read.`);
  }
  if (!reading.ok) {
    console.log(['A device would refuse this policy; it was not signed:', ...reading.reasons].join('\n  - '));
    return 1;
  }
  const document = JSON.parse(readFileSync(here(file), 'utf8').replace(/^\uFEFF/, '')) as object;
  const out = `${file.replace(/\.json$/i, '')}.signed.json`;
  writeFileSync(here(out), signPolicy(document, key.x, key.sign));
  console.log(`${out}: revision ${reading.policy.revision}, signed with the key ${key.x}.`);
  const lists = new Set([reading.policy.protect.passages, reading.policy.protect.images].map((list) => list?.bundle));
  for (const name of lists) if (name) console.log(`Publish ${name} beside it.`);
  for (const warning of reading.warnings) console.log(`  - ${warning}`);
  return 0;
}

function main(): number {
  const options = { key: { type: 'string' }, 'new-key': { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values['new-key']) return makeKey(values['new-key']);
  if (!values.key || positionals.length !== 1) throw new Unusable(USAGE);
  return signFile(values.key, positionals[0]!);
}

exitWith(main, USAGE);
