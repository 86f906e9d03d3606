import type { CatalogueUpdate } from '../../model/catalogue-update.ts';
import type { PublicKey } from '../../model/protocol.ts';
import type { Verify } from '../judge-published.ts';
import { told } from '../situation.ts';
import { readCatalogue, type CatalogueOptions } from './read-catalogue.ts';
import { catalogueParts, MAX_CATALOGUE_BYTES } from './signed-catalogue.ts';

export type Judged = { ok: true; update: CatalogueUpdate; key: string } | { ok: false; reason: string };

const no = (reason: string): Judged => ({ ok: false, reason });

/** Believes nothing of a published text that one of the administrator's keys did not sign; reads nothing before that. */
export async function judgeCatalogue(
  text: string,
  keys: readonly PublicKey[],
  verify: Verify,
  options: CatalogueOptions,
): Promise<Judged> {
  if (text.length > MAX_CATALOGUE_BYTES) return no('The published catalogue is larger than 256 KiB.');
  const parts = catalogueParts(text);
  if (!parts) return no('What is published is not a signed catalogue (npm run catalogue:sign writes one).');
  const key = keys.find(({ x }) => x === parts.key);
  if (!key) return no('The published catalogue is signed with a key that is not in bundle.publicKeys.');
  if (!(await verify(key, parts.signed, parts.signature)))
    return no('The published catalogue was changed after it was signed.');
  const reading = readCatalogue(parts.document, options);
  return reading.ok ? { ok: true, update: reading.update, key: parts.key } : no(told(reading.reasons));
}
