// npm run doctor: what each browser on this machine will give the extension, and every mistake on the way.
// Exit 0: in force. 1: drift. 2: cannot tell.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkMachine, exitCode } from './doctor/check-machine.ts';
import type { Diagnosis } from './doctor/examine.ts';
import { CHROMIUM_KEY, FIREFOX_ID } from './release/identity.ts';
import { chromiumId } from './setup/extension.ts';

const { values } = parseArgs({
  options: {
    /** The policy that should be in force. */
    policy: { type: 'string' },
    /** A registry export or a configuration profile, from another machine. */
    file: { type: 'string' },
    root: { type: 'string', default: '/' },
    id: { type: 'string' },
    'edge-id': { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

const marks = { wrong: 'x', aside: '-', unknown: '?' } as const;

const lines = ({ browser, state, policy, problems }: Diagnosis): string[] => [
  `${browser}: ${state}`,
  `  policy: ${policy}`,
  ...problems.map(({ weight, where, what }) => `  ${marks[weight]} ${where} ${what}`),
];

function run(): void {
  const chrome = values.id ?? chromiumId(CHROMIUM_KEY);
  const ids = { chrome, chromium: chrome, edge: values['edge-id'] ?? chrome, firefox: FIREFOX_ID };
  const policy = values.policy ? readFileSync(values.policy, 'utf8') : null;
  const diagnoses = checkMachine({ root: values.root, file: values.file }, ids, { policy, now: Date.now() });
  if (typeof diagnoses === 'string') throw new Error(diagnoses);
  console.log(values.json ? JSON.stringify(diagnoses, null, 2) : diagnoses.flatMap(lines).join('\n'));
  process.exitCode = exitCode(diagnoses);
}

try {
  run();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
