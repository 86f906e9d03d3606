// The lists that are too large for a policy: kept here under the name the policy gives them, or lying in the data folder.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Bundle, MAX_BUNDLE_BYTES } from '../../lib/model/bundle.ts';
import type { Policy } from '../../lib/model/policy.ts';
import { Refusal } from '../refusal.ts';
import type { ServiceContext } from '../service-context.ts';
import { policyList } from './policy-store.ts';

/** A name only, and of nothing else of the folder. */
export const LIST_NAME = /^(?!.{0,200}\.\.)[\w][\w .-]{0,200}\.bundle$/;

type Place = Pick<ServiceContext, 'store' | 'dataDir' | 'now'>;

export const sha256Hex = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Null when there is none of that name in the data folder, or it is larger than a device takes. */
export async function listInFolder(
  dataDir: string,
  name: string,
): Promise<{ size: number; stream(): Readable } | null> {
  if (!LIST_NAME.test(name)) return null;
  const path = join(dataDir, name);
  const size = await stat(path).then(
    (found) => found.size,
    () => null,
  );
  return size === null || size > MAX_BUNDLE_BYTES ? null : { size, stream: () => createReadStream(path) };
}

/** For this production's people; null when there is none. */
export async function listText({ store, dataDir }: Place, production: string, name: string): Promise<string | null> {
  const kept = await policyList(store, name);
  if (kept) return kept.production === production ? kept.text : null;
  return (await listInFolder(dataDir, name)) ? readFile(join(dataDir, name), 'utf8') : null;
}

/** A name is given once. Throws 400 for what is no bundle, 409 for a name that is taken. */
export async function keepList(
  { store, now }: Place,
  { production, name, text, by }: { production: string; name: string; text: string; by: string },
): Promise<string> {
  if (!isBundle(text)) throw new Refusal(400, 'invalid-request', 'That is no bundle.');
  const sha256 = sha256Hex(text);
  await store.transaction(async (rows) => {
    if (await policyList(rows, name)) throw new Refusal(409, 'name', 'There is a list of that name already.');
    await rows.insert('policy_list', [{ name, production, sha256, text, at: now().toISOString(), by }]);
  });
  return sha256;
}

function isBundle(text: string): boolean {
  try {
    return Bundle.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

/** Throws 409 when a list the policy names is not there as it says. */
export async function assertLists(place: Place, production: string, { protect }: Policy): Promise<void> {
  for (const list of [protect.passages, protect.images]) {
    if (list?.bundle === undefined) continue;
    const text = await listText(place, production, list.bundle);
    if (text === null || sha256Hex(text) !== list.sha256)
      throw new Refusal(409, 'list', 'A list this policy names is not here as it says. Register the material again.');
  }
}
