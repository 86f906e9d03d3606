// One record by itself: is it in the form we know, does it come from its sender, is its hash its own?
import { MAX_EVENT_BYTES } from '../../lib/model/protocol.ts';
import type { Rejection } from '../../lib/model/protocol.ts';
import { FIRST_PREVHASH, LogRecord } from '../../lib/model/record.ts';
import { seal } from '../chain.ts';
import type { Seal } from '../chain.ts';
import { isDeeperThan } from './is-deeper-than.ts';
import { labelsOf } from './labels-of.ts';
import type { Labels } from './labels-of.ts';
import type { Offered } from './read-batch.ts';

export interface CheckedEvent extends Labels {
  sequence: number;
  id: string;
  hash: string;
  prevhash: string;
  production: string;
  type: LogRecord['type'];
  time: string;
  /** RFC 8785 text, with its hash. */
  text: string;
}

export type Check = { event: CheckedEvent } | { rejected: Rejection };

const MAX_DEPTH = 32;

export function checkEvent({ event, sequence }: Offered, device: string): Check {
  const reject = (code: Rejection['code'], message: string): Check => ({
    rejected: { sequence: String(sequence), code, permanent: true, message },
  });
  if (isDeeperThan(event, MAX_DEPTH)) return reject('invalid', 'The record is nested too deeply.');
  if (Buffer.byteLength(JSON.stringify(event)) > MAX_EVENT_BYTES)
    return reject('too-large', 'The record is too large.');
  const parsed = LogRecord.safeParse(event);
  if (!parsed.success) return reject('invalid', `The record is not in the expected form${whereOf(parsed.error)}.`);
  const record = parsed.data;
  if (record.source !== `urn:slateguard:device:${device}`)
    return reject('invalid', 'The record is not from the device that sent it.');
  // No database holds it in a text of its own, and nobody names anything with it.
  const labels = labelsOf(record);
  if ([record.id, record.subject, record.time, labels.tool].some((name) => name?.includes('\0')))
    return reject('invalid', 'A name in the record has a character no name has.');
  const sealed = sealOrNull(event);
  if (sealed?.hash !== record.hash) return reject('chain', 'The hash is not that of the record.');
  if (sequence === 1 && record.prevhash !== FIRST_PREVHASH)
    return reject('chain', 'The first record of an epoch follows no other.');
  const { id, hash, prevhash, subject: production, type, time } = record;
  return { event: { sequence, id, hash, prevhash, production, type, time, text: sealed.text, ...labels } };
}

/** Null for what has no canonical form: a lone surrogate, a number out of range. */
function sealOrNull(event: Record<string, unknown>): Seal | null {
  try {
    return seal(event);
  } catch {
    return null;
  }
}

/** Names the part of the envelope; deeper names may be the sender's own words. */
function whereOf(error: { issues: readonly { path: readonly PropertyKey[] }[] }): string {
  const part = error.issues[0]?.path[0];
  return typeof part === 'string' ? ` at ${part}` : '';
}
