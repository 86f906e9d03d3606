import { beforeAll, expect, it } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRecords } from '../../service/records/find-records.ts';
import type { Filter } from '../../service/records/find-records.ts';
import { openSqlite } from '../../service/store/sqlite/open-sqlite.ts';
import type { SqliteStore } from '../../service/store/sqlite/open-sqlite.ts';
import { seeded } from '../support/seeded.ts';

const ROWS = 120_000;
const dir = mkdtempSync(join(tmpdir(), 'slateguard-find-'));
let store: SqliteStore;

interface Row extends Record<string, unknown> {
  row: number;
  detectors: string[];
}
const rows: Row[] = [];

/** Common values, rare ones, one that never meets another, and the empty column of records without it. */
beforeAll(() => {
  store = openSqlite(dir);
  const db = store.file;
  const random = seeded(7);
  const pick = <T>(...list: T[]): T => list[Math.floor(random() * list.length)]!;
  for (let row = 1; row <= ROWS; row++) {
    const tool = row % 5003 === 0 ? 'pika' : pick('claude', 'runway', null);
    const decision = tool === 'runway' ? pick('allow', 'warn') : pick('allow', 'block', null);
    const type = decision ? 'slateguard.attempt' : 'slateguard.visit';
    const detectors = decision
      ? pick<string[]>([], [], ['script'], ['script', 'budget'], row > 119_000 ? ['report'] : [])
      : [];
    rows.push({ row, tool, decision, type, production: pick('NL-042', 'NL-077'), detectors });
  }
  db.exec("BEGIN; PRAGMA defer_foreign_keys = ON; INSERT INTO device VALUES ('d', 'x', 't')");
  const insert = db.prepare("INSERT INTO record VALUES (?, 'd', 'e', ?, ?, 'h', 'p', ?, ?, 't', 'r', ?, ?, ?)");
  const detector = db.prepare('INSERT INTO record_detector VALUES (?, ?)');
  for (const { row, detectors, ...labels } of rows) {
    const { production, type, tool, decision } = labels as Record<string, string | null>;
    insert.run(row, row, `id-${row}`, production!, type!, tool!, decision!, `event-${row}`);
    for (const name of detectors) detector.run(name, row);
  }
  db.exec('COMMIT');
  return async () => {
    await store.close();
    rmSync(dir, { recursive: true });
  };
}, 60_000);

const filters: Filter[] = [
  {},
  { tool: 'pika' },
  { tool: 'runway', decision: 'block' },
  { tool: 'runway', decision: 'warn' },
  { tool: 'pika', decision: 'allow' },
  { production: 'NL-042', type: 'slateguard.visit' },
  { detector: 'budget' },
  { detector: 'report', production: 'NL-077' },
  { detector: 'budget', tool: 'runway' },
  { detector: 'script', tool: 'pika' },
  { detector: 'script', decision: 'block', tool: 'runway' },
  { detector: 'script', decision: 'block', tool: 'claude', type: 'slateguard.attempt', production: 'NL-042' },
  { detector: 'camera-media', tool: 'claude' },
];

it.each(filters)('%j finds what looking at every record finds', async ({ detector, ...labels }) => {
  const fits = rows.filter(
    (row) =>
      Object.entries(labels).every(([name, value]) => row[name] === value) &&
      (detector === undefined || row.detectors.includes(detector)),
  );
  for (const [after, limit] of [
    [0, 100],
    [49_990, 30],
    [60_000, 1000],
    [ROWS - 20, 1000],
    [ROWS, 10],
  ] as const) {
    const expected = fits.filter((row) => row.row > after).slice(0, limit);
    const found = await findRecords(store, { ...labels, ...(detector ? { detector } : {}) }, after, limit);
    expect(found.map((record) => record.row)).toEqual(expected.map((row) => row.row));
    expect(found[0]?.event).toBe(expected[0] && `event-${expected[0].row}`);
  }
});

it('lets others in while it looks far', async () => {
  let turns = 0;
  let waiting = true;
  const spin = () => {
    turns++;
    if (waiting) setImmediate(spin);
  };
  setImmediate(spin);
  await findRecords(store, { tool: 'runway', decision: 'block' }, 0, 10).finally(() => (waiting = false));
  expect(turns).toBeGreaterThanOrEqual(2);
});
