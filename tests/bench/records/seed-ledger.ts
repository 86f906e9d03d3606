// A ledger of any size as years of a production leave it, made from a seed: every label there is, notes in words.
import { sha256 } from '../../../service/chain.ts';
import { growTree } from '../../../service/evidence/grow-tree.ts';
import { digest } from '../../../service/review/digest.ts';
import type { Row, RowStore } from '../../../service/store/rows.ts';
import { attemptData } from '../../support/device.ts';
import { seeded } from '../../support/seeded.ts';

const AT_ONCE = 2000;
const DEVICES = 200;
const DAYS = 500;
const DAY_MS = 86_400_000;
const tools = ['claude', 'chatgpt', 'runway', 'midjourney', 'suno', 'firefly', 'elevenlabs', 'pika'];
const decisions = ['allow', 'allow', 'allow', 'warn', 'justify', 'block'];
const detectors = ['script', 'call-sheet', 'budget', 'talent-likeness', 'marking'];
const notes = ['Scene headings for the one-liner', 'Grammar only, no plot', 'Tone check for the director'];
const START = '2025-01-01T00:00:00.000Z';

/** Stands in few notes. */
export const RARE_WORD = 'lighthouse';

const deviceOf = (n: number): string => sha256(`device ${n % DEVICES}`);
const productionOf = (n: number): string => (n % 10 === 0 ? 'NL-077' : 'NL-042');

export const idOf = (row: number): string => `${row.toString(16).padStart(8, '0')}-0000-7000-8000-000000000000`;

/** Everything a service has of that many records, shortly after they arrived. */
export async function seedLedger(store: RowStore, records: number): Promise<void> {
  const random = seeded(records);
  const all = Array.from({ length: DEVICES }, (_, n) => n);
  await store.transaction(async (rows) => {
    const devices = all.map((n) => ({ id: deviceOf(n), x: sha256(`key ${n}`), enrolled_at: START }));
    await rows.insert('device', devices);
    const enrolled = all.map((n) => ({ device: deviceOf(n), production: productionOf(n), at: START, token: null }));
    await rows.insert('enrolment', enrolled);
  });
  for (let first = 1; first <= records; first += AT_ONCE) {
    const made = Array.from({ length: Math.min(AT_ONCE, records - first + 1) }, (_, n) =>
      recordRow(first + n, records, random),
    );
    await store.transaction(async (rows) => {
      await rows.insert(
        'record',
        made.map(({ record }) => record),
      );
      await rows.insert(
        'record_detector',
        made.map(({ record, detector }) => ({ detector, row: record.row! })),
      );
    });
  }
  await digest(store);
  await growTree(store);
}

function recordRow(row: number, records: number, random: () => number): { record: Row; detector: string } {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const [device, production, sequence] = [deviceOf(row), productionOf(row), Math.ceil(row / DEVICES)];
  const time = new Date(Date.parse(START) + Math.floor((row / records) * DAYS * DAY_MS)).toISOString();
  const [tool, decision, detector] = [pick(tools), pick(decisions), pick(detectors)];
  const reason = row % 9973 === 0 ? `The ${RARE_WORD}, again` : row % 4 === 0 ? pick(notes) : null;
  const [type, id, hash] = ['slateguard.attempt', idOf(row), sha256(`${row}`)];
  const prevhash = sha256(`${row - DEVICES}`);
  const data = { ...attemptData, tool, decision, reason, findings: [{ detector, confidence: 0.9, count: 1 }] };
  const event = JSON.stringify({
    ...{ data, datacontenttype: 'application/json', epoch: 'e1', hash, id, prevhash, sequence: String(sequence) },
    ...{ source: `urn:slateguard:device:${device}`, specversion: '1.0', subject: production, time, type },
  });
  const place = { row, device, epoch: 'e1', sequence, event_id: id, hash, prevhash };
  return { record: { ...place, production, type, time, received_at: time, tool, decision, event }, detector };
}
