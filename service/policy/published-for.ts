// What devices of a production are given: what was published for it here, or what an administrator put into the data folder.
import { sha256 } from '../chain.ts';
import { enrolledNow, isEnrolledNow } from '../devices/revocations.ts';
import { notFound } from '../refusal.ts';
import type { ServiceContext } from '../service-context.ts';
import { createPublishedPolicy } from './published-policy.ts';
import type { Published } from './published-policy.ts';
import { newestVersion } from './policy-store.ts';
import { isFor, readPublished } from './read-published.ts';

/** Of the two the higher revision goes out: a device would refuse the other. Throws 404 when there is neither. */
export type PublishedFor = (production: string) => Promise<Published>;

type Place = Pick<ServiceContext, 'store' | 'dataDir' | 'key'>;

export function createPublishedFor({ store, dataDir, key }: Place): PublishedFor {
  const inFolder = createPublishedPolicy(dataDir, key);
  return async (production) => {
    const version = await newestVersion(store, production);
    if (!version) return inFolder();
    const file = await inFolder().catch(() => null);
    const read = file && readPublished(file.text);
    if (file && read && isFor(read, production) && read.policy.revision > version.revision) return file;
    return { text: version.text, etag: `"${sha256(version.text)}"` };
  };
}

/** For a device: of the production it names, else of the first it belongs to that has one. Throws 404 for a stranger's, 403 for one it was taken off. */
export async function publishedForDevice(
  { store }: Pick<ServiceContext, 'store'>,
  publishedFor: PublishedFor,
  device: string,
  wanted: string | undefined,
): Promise<Published> {
  if (wanted !== undefined && !(await isEnrolledNow(store, device, wanted))) throw notFound();
  const productions = await enrolledNow(store, device);
  for (const production of productions)
    if (wanted === undefined && (await newestVersion(store, production))) return publishedFor(production);
  return publishedFor(wanted ?? productions[0] ?? '');
}
