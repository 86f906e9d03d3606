// The service remembers what it was sent: when it knows more or other than we do, this profile was copied or rolled back.
import { guardRecord } from './build-record.ts';
import type { Writer } from './writer.ts';

/** The service holds other records than ours in this epoch, up to `theirs`: says so, in a new epoch if it is this one. */
export async function nameFork(writer: Writer, epoch: string, theirs: number): Promise<void> {
  const { deps } = writer;
  const [waiting] = await deps.store.waiting({ events: 1, bytes: 0 }, epoch);
  const ours = await deps.store.headOf(epoch);
  const first = Math.min(waiting?.sequence ?? (ours?.sequence ?? 0) + 1, theirs);
  const gap = guardRecord(deps.production(), new Date(deps.clock()).toISOString(), {
    event: 'gap',
    detail: `The service holds other records of this device than this browser does, up to ${theirs} of this part.`,
    range: { epoch, first: String(first), last: String(theirs) },
  });
  const { head } = await deps.store.look(null);
  await (head?.epoch === epoch ? writer.writeInNewEpoch(gap) : writer.write(gap, null));
}
