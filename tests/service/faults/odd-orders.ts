// Batches as a bad network, a cloned profile or a thief would have them arrive.
import { randomBytes } from 'node:crypto';
import { between } from './run.ts';
import type { Run } from './run.ts';
import type { Sender } from './sender.ts';

const write = (sender: Sender, { random }: Run, least: number, most: number) =>
  Array.from({ length: between(random, least, most) }, () => sender.write(between(random, 1, 20)));

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = between(random, 0, at);
    [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
  }
  return mixed;
}

const forEach = (run: Run, play: (sender: Sender) => Promise<void>): Promise<unknown> =>
  Promise.all(run.senders.map(play));

/** The same batch to every instance at the same time, with the end of the one before. */
export const twice = async (run: Run): Promise<void> =>
  void (await forEach(run, async (sender) => {
    let before: ReturnType<Sender['write']> = [];
    for (const batch of write(sender, run, 4, 8)) {
      const overlapping = [...before.slice(-between(run.random, 0, before.length)), ...batch];
      await Promise.all([sender.deliver(batch), sender.deliver(overlapping), sender.deliver(batch)]);
      before = batch;
    }
  }));

/** In no order, some at once; one batch never comes, and the device says so. */
export const lateAndLost = async (run: Run): Promise<void> =>
  void (await forEach(run, async (sender) => {
    const batches = write(sender, run, 5, 10);
    const lost = batches[between(run.random, 0, batches.length - 1)]!;
    const sequences = lost.map(({ sequence }) => Number(sequence));
    run.lost.set(sender.id, sequences);
    const range = { epoch: sender.epoch, first: lost[0]!.sequence, last: lost.at(-1)!.sequence };
    const data = { event: 'gap', tool: null, detail: 'Lost with the disk.', range, policy: null };
    const told = sender.write(1, { type: 'slateguard.guard', data });
    const left = shuffled([...batches.filter((batch) => batch !== lost), told], run.random);
    while (left.length) await Promise.all(left.splice(0, between(run.random, 1, 3)).map(sender.deliver));
  }));

/** Whoever caught a request sends it again, to whichever instance: it counts once. */
export const replayed = async (run: Run): Promise<void> =>
  void (await forEach(run, async (sender) => {
    for (const batch of write(sender, run, 4, 8)) {
      const caught = { nonce: randomBytes(16).toString('base64url'), created: new Date().toISOString() };
      const copies = Array.from({ length: between(run.random, 1, 3) }, () => sender.send(batch, caught));
      const fates = [...(await Promise.all(copies)), await sender.send(batch, caught)];
      const taken = fates.filter((fate) => fate === 'taken').length;
      if (taken !== 1) sender.odd.push(`one request was taken ${taken} times: ${fates.join(', ')}`);
    }
  }));
