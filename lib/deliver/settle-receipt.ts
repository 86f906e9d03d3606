import type { StoredRecord } from '../log/store.ts';
import type { PublicKey, Receipt } from '../model/protocol.ts';
import { changeNote, isTrusted } from './delivery-note.ts';
import type { FlushDeps, Step } from './flush.ts';
import { readReceipt, toStored } from './receipt.ts';

/** Believes a signed receipt, stores it, and only then calls records delivered. */
export async function settleReceipt(
  deps: FlushDeps,
  rows: readonly StoredRecord[],
  body: unknown,
  nonce: string,
  serviceKey: PublicKey,
): Promise<Step> {
  const { epoch } = rows[0]!;
  const device = await deps.device.id();
  const receipt = await readReceipt(body, { device, epoch, nonce, serviceKey });
  if (!receipt) return { kind: 'stop', trouble: 'interfered', after: null };
  if (await differs(deps, receipt)) {
    await deps.journal.goOnElsewhere(epoch, Number(receipt.ackedThrough));
    return { kind: 'progress' };
  }
  const stored = toStored(receipt);
  const settled = await deps.store.acknowledge(stored, coveredBy(receipt, rows));
  await deps.journal.receiptStored(stored);
  const aside = await setAside(deps, rows, receipt);
  if (!settled && !aside) return { kind: 'stop', trouble: 'service-refused', after: null };
  if (settled && !(await isTrusted(deps.store))) await changeNote(deps.store, { trusted: true });
  return { kind: 'progress' };
}

/** Of what was sent: up to `ackedThrough`, without what the service refused or says it never had. */
export function coveredBy(receipt: Receipt, rows: readonly StoredRecord[]): number[] {
  const refused = new Set(receipt.rejected.map((r) => Number(r.sequence)));
  const gaps = (receipt.gaps ?? []).map((gap) => [Number(gap.first), Number(gap.last)] as const);
  const inGap = (n: number) => gaps.some(([first, last]) => n >= first && n <= last);
  const through = Number(receipt.ackedThrough);
  return rows.map((row) => row.sequence).filter((n) => n <= through && !refused.has(n) && !inGap(n));
}

/** The service has signed for a record we do not have, or for another one at that place. */
async function differs({ store }: FlushDeps, { epoch, ackedThrough, head }: Receipt): Promise<boolean> {
  const acked = Number(ackedThrough);
  const ours = await store.headOf(epoch);
  const row = await store.at(epoch, acked);
  return acked > (ours?.sequence ?? 0) || (!!row && row.record.hash !== head);
}

/** Records the service will never take, on its signed word. Returns how many. */
async function setAside({ journal }: FlushDeps, rows: readonly StoredRecord[], receipt: Receipt): Promise<number> {
  let count = 0;
  for (const { sequence, code, permanent } of receipt.rejected) {
    const row = rows.find((r) => r.sequence === Number(sequence));
    if (!permanent || !row) continue;
    await journal.quarantine(row, code);
    count++;
  }
  return count;
}
