// npm run policy:check FILE: says what a device would do with this policy.
// Exit 0: accepted. 1: refused, with the reasons. 2: the file could not be read.
import { describePolicy } from '../lib/policy/describe-policy.ts';
import type { PolicyReading } from '../lib/policy/read-policy.ts';
import { catalogue } from '../lib/tools/catalogue/index.ts';
import { readPolicyFile } from './policy-file.ts';

function check(file: string | undefined): number {
  if (!file) return unreadable('Name a file: npm run policy:check FILE');
  let reading: PolicyReading;
  try {
    reading = readPolicyFile(file, { knownTools: new Set(catalogue.map(({ id }) => id)) });
  } catch (error) {
    return unreadable(`${file} could not be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}).`);
  }
  if (!reading.ok) {
    const lines = [
      'Refused. A device keeps the policy it has; without one, the built-in rules.',
      ...reading.reasons.map(bullet),
    ];
    console.log(lines.join('\n'));
    return 1;
  }
  const warnings = reading.warnings.length > 0 ? ['', 'Warnings', ...reading.warnings.map(bullet)] : [];
  console.log(['Accepted.', ...describePolicy(reading.policy, catalogue), ...warnings].join('\n'));
  return 0;
}

function unreadable(why: string): number {
  console.error(why);
  return 2;
}

const bullet = (line: string): string => `  - ${line}`;

process.exitCode = check(process.argv[2]);
