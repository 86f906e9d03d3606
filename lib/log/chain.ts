// Each record carries the hash of the one before, so that nobody can take one out or change it unnoticed.
import canonicalize from 'canonicalize';
import { FIRST_PREVHASH } from '../model/record.ts';
import type { LogRecord, RecordDraft } from '../model/record.ts';
import { sha256, utf8 } from './base64url.ts';

/** Where a record stands: `sequence` counts from 1 within the epoch, `prevhash` is the hash of the record before. */
export interface Place {
  device: string;
  epoch: string;
  sequence: number;
  prevhash: string;
}

export const firstPlace = (device: string, epoch: string): Place => ({
  device,
  epoch,
  sequence: 1,
  prevhash: FIRST_PREVHASH,
});

export const sourceOf = (device: string): string => `urn:slateguard:device:${device}`;

/** SHA-256, base64url, over the RFC 8785 form of the record without its `hash`. */
export function recordHash(record: Omit<LogRecord, 'hash'> & { hash?: string }): Promise<string> {
  const { hash: _, ...rest } = record;
  return sha256(utf8(canonicalize(rest) ?? ''));
}

/** Gives a draft its place in the chain. Pure but for the hash: the caller stores the record or forgets it. */
export async function sealRecord(draft: RecordDraft, place: Place): Promise<LogRecord> {
  const open = {
    specversion: '1.0' as const,
    id: draft.id,
    source: sourceOf(place.device),
    type: draft.type,
    subject: draft.subject,
    time: draft.time,
    datacontenttype: 'application/json' as const,
    epoch: place.epoch,
    sequence: String(place.sequence),
    prevhash: place.prevhash,
    data: draft.data,
  } as Omit<LogRecord, 'hash'>;
  return { ...open, hash: await recordHash(open) } as LogRecord;
}

export type ChainFault = 'hash' | 'prevhash' | 'sequence' | 'epoch' | 'device';
export type ChainVerdict = { whole: true } | { whole: false; index: number; sequence: string; fault: ChainFault };

/**
 * Checks consecutive records of one device and epoch, in sequence order. Given the place before the first
 * (`after`), the join to it is checked too; without it the run may start anywhere.
 */
export async function verifyChain(
  records: readonly LogRecord[],
  after?: { sequence: number; hash: string },
): Promise<ChainVerdict> {
  let before = after;
  for (const [index, record] of records.entries()) {
    const fault =
      joinFault(records[0]!, record, before) ?? ((await recordHash(record)) === record.hash ? null : 'hash');
    if (fault) return { whole: false, index, sequence: record.sequence, fault };
    before = { sequence: Number(record.sequence), hash: record.hash };
  }
  return { whole: true };
}

function joinFault(
  first: LogRecord,
  record: LogRecord,
  before?: { sequence: number; hash: string },
): ChainFault | null {
  if (record.source !== first.source) return 'device';
  if (record.epoch !== first.epoch) return 'epoch';
  if (record.sequence === '1' && record.prevhash !== FIRST_PREVHASH) return 'prevhash';
  if (!before) return null;
  if (Number(record.sequence) !== before.sequence + 1) return 'sequence';
  return record.prevhash === before.hash ? null : 'prevhash';
}
