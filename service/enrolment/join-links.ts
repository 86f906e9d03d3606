import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { fingerprintText, inGroups, joinLink } from '../../lib/model/join.ts';
import { signedParts } from '../../lib/policy/signed-policy.ts';
import { SIGNED_FILE } from '../policy/published-policy.ts';
import type { Rows } from '../store/rows.ts';
import { makeToken } from './token-store.ts';
import type { EnrolmentToken, Hand, TokenWish } from './token-store.ts';

export interface JoinLink extends EnrolmentToken {
  /** Lets in whoever has it: handed out like a key. Not told again. */
  link: string;
  /** Told by another way: on paper, by phone, in person. */
  fingerprint: string;
}

interface Place {
  /** Where browsers reach the service. */
  address: string;
  /** `x` of the service’s key. */
  key: string;
  dataDir: string;
}

/** `x` of the key of a policy that was signed elsewhere; nothing where the service signs itself. */
async function policyKeys(dataDir: string): Promise<string[]> {
  const text = await readFile(join(dataDir, SIGNED_FILE), 'utf8').catch(() => '');
  const key = signedParts(text)?.key;
  return key === undefined ? [] : [key];
}

/** Call inside a transaction. */
export async function makeJoinLink(rows: Rows, wish: TokenWish, by: Hand, place: Place): Promise<JoinLink> {
  const { token, ...made } = await makeToken(rows, wish, by);
  const keys = { key: place.key, policyKeys: await policyKeys(place.dataDir) };
  const service = place.address.replace(/\/$/, '');
  const digest = createHash('sha256').update(fingerprintText(keys)).digest('hex');
  const { production } = wish;
  return { ...made, link: joinLink({ service, production, token, ...keys }), fingerprint: inGroups(digest) };
}
