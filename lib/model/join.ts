// A link by which a person brings a browser of their own to a production: where, which, for how long, and whose keys.
import { z } from 'zod';
import { isSafeEndpoint } from './policy.ts';

const key = z.string().regex(/^[\w-]{43}$/);

export const Invitation = z.strictObject({
  /** The service’s address, without a slash at its end. */
  service: z.string().max(500).refine(isSafeEndpoint),
  production: z
    .string()
    .min(1)
    .max(200)
    .refine((name) => !name.includes('\0')),
  token: z.string().min(1).max(512),
  /** `x` of the key with which the service signs receipts, and policies it was given unsigned. */
  key,
  /** `x` of the keys with which policies are signed elsewhere. */
  policyKeys: z.array(key).max(3),
});
export type Invitation = z.infer<typeof Invitation>;

const PATH = '/join';

/** Everything but the address stands behind the #: no server and no proxy on the way ever reads the token. */
export function joinLink({ service, production, token, key: x, policyKeys }: Invitation): string {
  const said = new URLSearchParams({ production, token, key: x });
  for (const policyKey of policyKeys) said.append('policy', policyKey);
  return `${service}${PATH}#${said.toString()}`;
}

/** Null for any other address. The service is the one the link leads to: it cannot name another. */
export function readJoinLink(address: string): Invitation | null {
  const url = URL.parse(address);
  if (!url?.pathname.endsWith(PATH) || url.hash.length < 2) return null;
  const said = new URLSearchParams(url.hash.slice(1));
  const read = Invitation.safeParse({
    service: url.origin + url.pathname.slice(0, -PATH.length),
    production: said.get('production'),
    token: said.get('token'),
    key: said.get('key'),
    policyKeys: said.getAll('policy'),
  });
  return read.data ?? null;
}

/** What a fingerprint is taken of: SHA-256, its first 32 hexadecimal digits in groups of four. */
export const fingerprintText = ({ key: x, policyKeys }: Pick<Invitation, 'key' | 'policyKeys'>): string =>
  ['slateguard-join', x, ...policyKeys.toSorted()].join('\n');

/** `digest`: SHA-256 in hexadecimal. */
export const inGroups = (digest: string): string => digest.slice(0, 32).match(/.{4}/g)!.join(' ');

/** What the service answers to a token it knows and that lets nobody in any more, as the code of a 401. */
export const tokenEnds = ['token-expired', 'token-used-up', 'token-revoked'] as const;
export type TokenEnd = (typeof tokenEnds)[number];
