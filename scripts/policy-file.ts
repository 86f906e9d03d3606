import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { followBundle } from '../lib/protect/passages/follow-bundle.ts';
import { type PolicyReading, type ReadOptions, readPolicy } from '../lib/policy/read-policy.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const textBeside = (folder: string) => (path: string) => {
  try {
    return readFileSync(resolve(folder, path), 'utf8');
  } catch {
    return null;
  }
};

/** Reads a policy file and the bundle it names, whole or not at all. Throws when the policy file itself cannot be read. */
export function readPolicyFile(file: string, options?: ReadOptions): PolicyReading {
  const reading = readPolicy(readFileSync(file, 'utf8'), options);
  if (!reading.ok) return reading;
  const followed = followBundle(reading.policy, { read: textBeside(dirname(file)), sha256 });
  return followed.ok ? { ...reading, policy: followed.policy } : { ok: false, reasons: [followed.reason] };
}
