import { expect, it } from 'vitest';
import { sha256 } from '../../../scripts/policy-file.ts';
import { readPolicy } from '../../../lib/policy/read-policy.ts';
import { protectionOf } from '../../../lib/policy/protection.ts';
import { followBundle } from '../../../lib/protect/passages/follow-bundle.ts';
import { registerPassages } from '../../../lib/protect/passages/register-passages.ts';
import { writePolicy } from '../../../lib/protect/passages/write-policy.ts';
import { registerPictures } from '../../../lib/protect/pictures/register-pictures.ts';
import { toBase64url } from '../../../lib/protect/passages/to-base64url.ts';
import { seeded } from '../../support/seeded.ts';

const roll = seeded(6);
const random = (bytes: number) => Uint8Array.from({ length: bytes }, () => roll() * 256);
const picturesOf = (count: number) =>
  registerPictures({
    before: null,
    pictures: Array.from({ length: count }, () => ({
      label: 'stills',
      hash: { bits: '5a'.repeat(32), marks: toBase64url(random(21 * 32)), place: null },
    })),
    random,
  });
const document = { policyVersion: 1, productions: [{ id: 'HK-1' }] };
const terms = [{ text: 'TINDERBOX', kind: 'showcode' as const }];
const passages = registerPassages({ before: null, texts: ['a lamp in the rain and nobody to carry it home'], random });

const followed = (policy: string, bundle: string | null) => {
  const reading = readPolicy(policy);
  if (!reading.ok) return reading.reasons;
  const whole = followBundle(reading.policy, { read: () => bundle, sha256 });
  return whole.ok ? protectionOf(whole.policy) : whole.reason;
};

it.each([
  ['few pictures stay in the policy', 20, false],
  ['many go into the bundle, with the passages', 500, true],
])('%s', (_, count, isBundled) => {
  const pictures = picturesOf(count);
  const { policy, bundle } = writePolicy(document, { passages, pictures, terms }, 'p.bundle', sha256);
  expect(bundle !== null).toBe(isBundled);
  expect(followed(policy, bundle)).toMatchObject({
    terms: [{ text: 'TINDERBOX' }],
    passages: { data: toBase64url(passages.data) },
    images: { key: toBase64url(pictures.key), data: toBase64url(pictures.data) },
  });
});

it('a bundle with other pictures is refused', () => {
  const { policy, bundle } = writePolicy(
    document,
    { passages: null, pictures: picturesOf(500), terms },
    'p.bundle',
    sha256,
  );
  expect(followed(policy, bundle!.replace('"images":"', '"images":"A'))).toMatch(
    /^protect\.images: the bundle p\.bundle is not the one/,
  );
});
