import { isSafeEndpoint } from '../../lib/model/policy.ts';
import { makeJoinLink } from '../enrolment/join-links.ts';
import { LONGEST_HOURS, USUAL_HOURS } from '../routes/join-links.ts';
import { StartRefused } from '../start-refused.ts';
import { plainWords, StoredName } from '../stored-name.ts';
import { readArguments } from './arguments.ts';
import { withStore } from './with-store.ts';

const USAGE = `join-link --production ID [--hours ${USUAL_HOURS}] [--uses 1] [--note "…"] [--address https://…]`;

const HOUR_MS = 3_600_000;

/** A link for a person’s own browser, and the fingerprint to be told by another way. */
export function joinLinkCommand(args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  const one = { type: 'string' } as const;
  const options = { production: one, hours: one, uses: one, note: one, address: one };
  const { values } = readArguments(args, options, USAGE);
  const production = StoredName.safeParse(values.production);
  const note = plainWords(200).safeParse(values.note ?? '');
  const [hours, maxUses] = [Number(values.hours ?? USUAL_HOURS), Number(values.uses ?? 1)];
  const isUsable = hours > 0 && hours <= LONGEST_HOURS && Number.isInteger(maxUses) && maxUses > 0;
  if (!production.success || !note.success || !isUsable) throw new StartRefused(USAGE);
  return withStore(env, async (store, { identity, port, dataDir }) => {
    const address = values.address ?? identity.publicUrl ?? `http://127.0.0.1:${port}`;
    if (!isSafeEndpoint(address)) throw new StartRefused(`--address is not an https address.\n${USAGE}`);
    const known = await store.one<{ x: string }>('SELECT x FROM service_key ORDER BY since DESC LIMIT 1');
    if (!known) throw new StartRefused('The service has no key yet: start it once first.');
    const now = new Date();
    const wish = { production: production.data, note: note.data, expires: new Date(now.getTime() + hours * HOUR_MS) };
    const by = { actor: 'command-line', remote: '', now };
    const place = { address, key: known.x, dataDir };
    const made = await store.transaction((rows) => makeJoinLink(rows, { ...wish, maxUses }, by, place));
    return [
      made.link,
      `Fingerprint ${made.fingerprint}`,
      `(${made.id}, for ${made.production}, until ${made.expires}, ${maxUses === 1 ? 'one device' : `${maxUses} devices`}; the link is not shown again. Tell the fingerprint by another way than the link.)`,
    ].join('\n');
  });
}
