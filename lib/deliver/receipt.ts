// Only the pinned service key can say that a record is on the service's disk.
import { fromBase64url, utf8 } from '../log/base64url.ts';
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
  return (await isSigned(parsed.data, expected.serviceKey)) ? parsed.data : null;
}

async function isSigned(receipt: Receipt, key: PublicKey): Promise<boolean> {
  try {
    const imported = await crypto.subtle.importKey('jwk', key, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify(
      'Ed25519',
      imported,
      fromBase64url(receipt.signature),
      utf8(receiptText(receipt)),
    );
  } catch {
    return false;
  }
}

export const toStored = (receipt: Receipt): StoredReceipt => ({
  epoch: receipt.epoch,
  ackedThrough: Number(receipt.ackedThrough),
  head: receipt.head,
  at: receipt.at,
  receipt,
});
