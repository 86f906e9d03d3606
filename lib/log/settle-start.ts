// At every start: is this the log we left? If not, say so in the log before anything else is written.
import { guardRecord } from './build-record.ts';
import { compareWitness } from './compare-witness.ts';
import type { Comparison } from './compare-witness.ts';
import type { Writer } from './writer.ts';
import type { LogStore } from './store.ts';
import type { Witness } from './witness.ts';

export async function settleStart(writer: Writer): Promise<void> {
  const { store } = writer.deps;
  const loss = await store.loss();
  const witness = await writer.witness.read();
  const comparison = await compare(store, witness);
  if (comparison.agrees && (!loss || !witness)) return;
  await writer.writeInNewEpoch(gapRecord(writer, comparison, witness, loss));
}

async function compare(store: LogStore, witness: Witness | null): Promise<Comparison> {
  const { head } = await store.look(null);
  if (!witness) return compareWitness({ head, witness, missing: null, hashAtWitness: null });
  const missing = await store.missing(witness.epoch, witness.acked + 1, witness.sequence);
  const row = await store.at(witness.epoch, witness.sequence);
  return compareWitness({ head, witness, missing, hashAtWitness: row?.record.hash ?? null });
}

function gapRecord({ deps }: Writer, comparison: Comparison, witness: Witness | null, loss: string | null) {
  const why = [comparison.agrees ? null : comparison.why, loss].filter(Boolean).join('; ');
  const of = witness ? `Device ${witness.device}, epoch ${witness.epoch}.` : '';
  return guardRecord(deps.production(), new Date(deps.clock()).toISOString(), {
    event: 'gap',
    detail: `A new part of the log begins here: ${why}. ${of}`.trim(),
    range: comparison.agrees ? null : comparison.range,
  });
}
