import { setTimeout as pause } from 'node:timers/promises';
import type { LogRecord } from '../../lib/model/record.ts';
import type { Receipt } from '../../lib/model/protocol.ts';
import { runService } from '../../scripts/setup/run-service.ts';
import type { RunningService } from '../../scripts/setup/run-service.ts';
import { newDevice } from '../support/device.ts';
import type { TestDevice } from '../support/device.ts';

export interface KillReport {
  acknowledged: number;
  /** Kills that left records of a batch on the wire without an answer. */
  unanswered: number;
  missing: string[];
  doubled: string[];
}

/** Small, seeded, good enough to scatter kills: mulberry32. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One device as the extension is one: what no receipt covers is sent again. */
async function sendUntilKilled(
  device: TestDevice,
  endpoint: string,
  outbox: LogRecord[],
  acked: Set<string>,
  size: number,
) {
  for (;;) {
    while (outbox.length < size) outbox.push(device.record());
    const batch = outbox.slice(0, size);
    const reply = await device.send(endpoint, batch).catch(() => null);
    const receipt = reply?.ok ? ((await reply.json().catch(() => null)) as Receipt | null) : null;
    if (!receipt) return;
    for (const record of batch) if (Number(record.sequence) <= Number(receipt.ackedThrough)) acked.add(record.id);
    outbox.splice(0, batch.length);
  }
}

async function readAll({ endpoint, adminToken }: RunningService): Promise<string[]> {
  const headers = { authorization: `Bearer ${adminToken}` };
  const text = await (await fetch(`${endpoint}/v1/records?format=ndjson`, { headers })).text();
  return text.split('\n').flatMap((line) => (line ? [(JSON.parse(line) as LogRecord).id] : []));
}

/** Kills the service at random while two devices send, starts it again, and compares what was signed for with what is there. */
export async function killRounds(dataDir: string, seed: number, rounds: number): Promise<KillReport> {
  const random = seededRandom(seed);
  const start = () => runService({ port: 0, dataDir, adminToken: 'a'.repeat(24), enrolmentToken: 'e'.repeat(24) });
  const senders = [newDevice(), newDevice()].map((device) => ({ device, outbox: [] as LogRecord[] }));
  const acked = new Set<string>();
  let unanswered = 0;
  for (let round = 0; round < rounds; round++) {
    const service = await start();
    for (const { device } of senders) await device.enrol(service.endpoint, service.enrolmentToken);
    const size = 1 + Math.floor(random() * 100);
    const sending = senders.map(({ device, outbox }) => sendUntilKilled(device, service.endpoint, outbox, acked, size));
    await pause(20 + random() * 300);
    await service.kill();
    await Promise.all(sending);
    unanswered += senders.filter(({ outbox }) => outbox.length > 0).length;
  }
  const service = await start();
  const ids = await readAll(service);
  await service.stop();
  const there = new Set(ids);
  const doubled = ids.filter((id, index) => ids.indexOf(id) !== index);
  return { acknowledged: acked.size, unanswered, missing: [...acked].filter((id) => !there.has(id)), doubled };
}
