import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../lib/policy/read-policy.ts';
import { NOW } from './builders.ts';

const full = readFileSync(new URL('../fixtures/policies/full.json', import.meta.url), 'utf8');
const read = (input: unknown) => readPolicy(input, { now: NOW, knownTools: new Set(['claude']) });
const fields = [
  'tools',
  'entries',
  'protect',
  'terms',
  'actions',
  'script',
  'productions',
  'id',
  '__proto__',
  'bundle',
];

/** Names of our own fields in places where they do not belong, over any JSON. */
const misplaced = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.jsonValue(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...fields), tie('value'), { maxKeys: 6 }),
  ),
})).value;

describe('readPolicy', () => {
  it('answers any value with a policy or with reasons, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), misplaced, fc.json(), fc.string()), (input) => {
        const reading = read(input);
        return reading.ok || (reading.reasons.length > 0 && reading.reasons.every((reason) => /\w/u.test(reason)));
      }),
      { seed: 42, numRuns: 500 },
    );
  });

  it('takes one changed letter for what it is: another value, or a refusal', () => {
    const original = read(full);
    fc.assert(
      fc.property(fc.nat(full.length - 1), fc.constantFrom('"', '{', ']', ',', 'x', '0', ' ', '\\'), (at, letter) => {
        const changed = full.slice(0, at) + letter + full.slice(at + 1);
        const reading = read(changed);
        if (!reading.ok || !original.ok) return reading.ok !== original.ok;
        // Whatever is accepted says what its text says: nothing was dropped or guessed.
        expect(JSON.stringify(reading.policy)).toBe(
          JSON.stringify((read(JSON.parse(changed)) as typeof reading).policy),
        );
        return same(changed) === (JSON.stringify(reading.policy) === JSON.stringify(original.policy));
      }),
      { seed: 42, numRuns: 500 },
    );
  });
});

/** Only spaces between values may change without changing the policy. */
const same = (text: string): boolean => JSON.stringify(JSON.parse(text)) === JSON.stringify(JSON.parse(full));
