import { orderScan, type ReadingOptions } from '../messaging/order-scan.ts';
import type { Scanned } from '../model/scanned.ts';

/** Why nobody could look inside: said as the reason of an `unreadable` finding. */
const unread = (why: string): Scanned => ({
  kind: 'unread',
  text: null,
  findings: [{ detector: 'unreadable', confidence: 1, start: null, end: null, what: 'unread' }],
  unreadable: why,
  places: [],
  ms: 0,
  cleaned: null,
});

/**
 * Has a file read outside the page. A scanner that dies is asked again on a fresh one; rejects when none answers, and
 * with the signal's reason on cancel.
 */
export async function scanFile(file: File, options: ReadingOptions): Promise<Scanned> {
  const word = await orderScan({ file }, options);
  return 'scanned' in word ? word.scanned : unread('failed' in word ? word.failed : 'not read');
}
