import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { MAX_BATCH_EVENTS } from '../../lib/model/protocol.ts';
import { Refusal } from '../refusal.ts';

/** What a compressed batch may become. Counted while inflating: the rest of a bomb is never unpacked. */
export const MAX_INFLATED_BYTES = 4 * 1024 * 1024;

export interface Offered {
  sequence: number;
  event: Record<string, unknown>;
}

export interface Batch {
  epoch: string;
  /** In ascending sequence, at least one. */
  offered: Offered[];
}

const inflate = promisify(gunzip);

const malformed = (message: string): Refusal => new Refusal(400, 'invalid-batch', message);
const tooLarge = (): Refusal => new Refusal(413, 'too-large', 'The batch is larger than this service takes.');

async function plainBytes(body: Buffer, encoding: string | undefined): Promise<Buffer> {
  if (encoding === undefined || encoding === 'identity') return body;
  if (encoding !== 'gzip') throw new Refusal(415, 'unsupported-encoding', 'Send the batch plain or with gzip.');
  try {
    return await inflate(body, { maxOutputLength: MAX_INFLATED_BYTES });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    throw malformed('The batch is not whole gzip.');
  }
}

function parse(bytes: Buffer): unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw malformed('The batch is not JSON in UTF-8.');
  }
  if (!Array.isArray(value) || value.length === 0) throw malformed('The batch is not an array of records.');
  if (value.length > MAX_BATCH_EVENTS) throw tooLarge();
  return value;
}

function place(entry: unknown): Offered {
  const event = entry as Record<string, unknown> | null;
  const sequence = typeof event === 'object' ? event?.sequence : undefined;
  if (event && typeof sequence === 'string' && /^[1-9]\d{0,15}$/.test(sequence) && Number.isSafeInteger(+sequence))
    return { sequence: +sequence, event };
  throw new Refusal(422, 'unreadable-record', 'A record of the batch has no readable sequence.');
}

/** Reads a batch as sent; what is wrong with single records is for `checkEvent`. */
export async function readBatch(body: Buffer, encoding: string | undefined): Promise<Batch> {
  const offered = parse(await plainBytes(body, encoding)).map(place);
  const epoch = offered[0]!.event.epoch;
  if (typeof epoch !== 'string' || !/^[\w.:-]{1,64}$/.test(epoch))
    throw new Refusal(422, 'unreadable-record', 'A record of the batch has no readable epoch.');
  for (const [index, { event, sequence }] of offered.entries()) {
    if (event.epoch !== epoch) throw new Refusal(422, 'mixed-epochs', 'A batch holds records of one epoch.');
    if (index > 0 && sequence <= offered[index - 1]!.sequence)
      throw new Refusal(422, 'out-of-order', 'The records of a batch ascend in sequence.');
  }
  return { epoch, offered };
}
