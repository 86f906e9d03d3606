import { setTimeout as pause } from 'node:timers/promises';
import type { Head, PublicKey, Receipt } from '../../../lib/model/protocol.ts';
import type { LogRecord } from '../../../lib/model/record.ts';
import { isFromService, newDevice } from '../../support/device.ts';
import type { Draft, RequestParts } from '../../support/device.ts';
import { TOKENS } from './instance.ts';

/** What became of one request. `lost`: no answer came. */
export type Fate = 'taken' | 'refused' | 'replayed' | 'lost';

const AGAIN_MS = 15;

/** A device that, as the extension does, sends again whatever no receipt covers. */
export type Sender = ReturnType<typeof newSender>;

/** `way` gives an address to try, another one each time where there are several. */
export function newSender(production: string, epoch: string, way: () => string) {
  const device = newDevice({ production, epoch });
  const written: LogRecord[] = [];
  const receipts: Receipt[] = [];
  const counts = { refused: 0, unanswered: 0, 'stored without an answer': 0, replayed: 0 };
  /** Answers no device should ever get, in words. */
  const odd: string[] = [];
  let serviceKey: PublicKey | null = null;

  const judge = async (reply: Response): Promise<Fate> => {
    const body: unknown = await reply.json().catch(() => null);
    if (body === null) return 'lost';
    if (reply.ok) {
      const receipt = body as Receipt;
      if (!isFromService(receipt, serviceKey!)) odd.push('a receipt that the service did not sign');
      receipts.push(receipt);
      return 'taken';
    }
    const { code } = (body as { error: { code: string } }).error;
    if (reply.status === 503 && reply.headers.has('retry-after')) return 'refused';
    if (code === 'replay') return 'replayed';
    odd.push(`answered with ${reply.status} ${code}`);
    return 'refused';
  };

  /** Once, whatever comes of it. */
  const send = async (batch: readonly LogRecord[], parts?: RequestParts, to = way()): Promise<Fate> => {
    const fate = await device.send(to, batch, parts).then(judge, (): Fate => 'lost');
    if (fate === 'refused') counts.refused++;
    if (fate === 'replayed') counts.replayed++;
    return fate;
  };

  /** Whether what no answer came for is there nevertheless: devices may ask. */
  const look = async (batch: readonly LogRecord[]): Promise<void> => {
    counts.unanswered++;
    const reply = await device.get(way(), `/v1/devices/${device.id}/head`).catch(() => null);
    const head = reply?.ok ? ((await reply.json().catch(() => null)) as Head | null) : null;
    const through = head?.epochs.find((known) => known.epoch === epoch)?.ackedThrough ?? 0;
    if (Number(through) >= Number(batch.at(-1)!.sequence)) counts['stored without an answer']++;
  };

  const deliver = async (batch: readonly LogRecord[]): Promise<void> => {
    for (let fate; (fate = await send(batch)) !== 'taken'; await pause(AGAIN_MS))
      if (fate === 'lost') await look(batch);
  };

  return {
    id: device.id,
    epoch,
    written,
    receipts,
    counts,
    odd,
    send,
    deliver,
    write: (count: number, draft?: Draft): LogRecord[] => {
      const batch = device.records(count, draft);
      written.push(...batch);
      return batch;
    },
    async enrol(): Promise<void> {
      const reply = await device.enrol(way(), TOKENS.enrolmentToken);
      serviceKey = ((await reply.json()) as { serviceKey: PublicKey }).serviceKey;
    },
    key: () => serviceKey!.x,
  };
}
