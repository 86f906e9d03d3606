// Only the pinned service key can say that a record is on the service's disk.
import { isSignedBy } from '../log/is-signed-by.ts';
import type { StoredReceipt } from '../log/store.ts';
import { Receipt, receiptText } from '../model/protocol.ts';
import type { PublicKey } from '../model/protocol.ts';

export interface Expected {
  device: string;
  epoch: string;
  nonce: string;
  serviceKey: PublicKey;
}

/** The receipt when it answers this very request and is signed; null otherwise. */
export async function readReceipt(body: unknown, expected: Expected): Promise<Receipt | null> {
  const parsed = Receipt.safeParse(body);
  if (!parsed.success || !/^\d{1,15}$/.test(parsed.data.ackedThrough)) return null;
  const { device, epoch, nonce } = parsed.data;
  if (device !== expected.device || epoch !== expected.epoch || nonce !== expected.nonce) return null;
  const { signature, ...open } = parsed.data;
  return (await isSignedBy(expected.serviceKey, receiptText(open), signature)) ? parsed.data : null;
}

export const toStored = (receipt: Receipt): StoredReceipt => ({
  epoch: receipt.epoch,
  ackedThrough: Number(receipt.ackedThrough),
  head: receipt.head,
  at: receipt.at,
  receipt,
});
