import { expect, it } from 'vitest';
import { nodeMeans, sha256Bytes } from '../../../service/evidence/node-means.ts';
import { readCheckpoint, originOf } from '../../../service/verify/checkpoint.ts';
import { fromBase64url } from '../../../service/verify/means.ts';
import { isGrownFrom, isIncluded } from '../../../service/verify/merkle.ts';
import type { FaultName } from '../../../service/verify/faults.ts';
import { newDevice, sealed } from '../../support/device.ts';
import { verified } from '../../support/judge-mutations.ts';
import { ADMIN, enrolled, startService } from '../running-service.ts';

const headers = { authorization: `Bearer ${ADMIN}` };

async function stand() {
  const service = await startService();
  const device = newDevice();
  const { serviceKey } = await enrolled(service.origin, device);
  const read = async (path: string) => fetch(`${service.origin}/v1/${path}`, { headers });
  const json = async <T>(path: string) => (await (await read(path)).json()) as T;
  const exported = async (query = '') => (await read(`evidence${query}`)).text();
  return { ...service, device, serviceKey, read, json, exported };
}

interface Proof {
  leaf: number;
  hash: string;
  size: number;
  root: string;
  checkpoint: string;
  proof: string[];
}
const bytes = (text: string): Uint8Array => fromBase64url(text)!;

it('exports a log that is whole, with its gaps, forks and what other productions had', async () => {
  const { origin, device, serviceKey, exported } = await stand();
  const elsewhere = newDevice({ production: 'NL-043' });
  await enrolled(origin, elsewhere);
  const records = device.records(300);
  await device.send(origin, records.slice(0, 120));
  await elsewhere.send(origin, elsewhere.records(150));
  await device.send(origin, records.slice(125, 300));
  await device.send(origin, [sealed({ ...records[7]!, time: '2026-11-20T10:00:00Z' })]);
  await elsewhere.send(origin, elsewhere.records(1));
  const all = await verified(await exported(), serviceKey.x);
  expect(all).toMatchObject({ whole: true, faults: [], records: 446, leftOut: 0, chains: 2 });
  const told = `device ${device.id}, epoch e1`;
  expect(all.notes).toEqual([
    `A gap nobody explains: ${told}, 121 to 125.`,
    expect.stringContaining(`A second history of ${told}, 8, was offered at 20`),
  ]);
  const one = await verified(await exported('?production=NL-043'), serviceKey.x);
  expect(one).toMatchObject({ whole: true, faults: [], records: 151, leftOut: 297, chains: 1, notes: [] });
});

it('shows each record in the tree it signed, and that the tree has only grown', async () => {
  const { origin, device, serviceKey, json } = await stand();
  const records = device.records(600);
  const heads: Proof[] = [];
  for (const batch of [records.slice(0, 200), records.slice(200, 400), records.slice(400)]) {
    await device.send(origin, batch);
    await (await fetch(`${origin}/v1/evidence`, { headers })).text();
    heads.push(await json<Proof>(`proof/inclusion?record=${batch[3]!.id}`));
  }
  for (const { leaf, hash, size, root, checkpoint, proof } of heads) {
    const shown = { leaf: bytes(hash), index: leaf, size, root: bytes(root), proof: proof.map(bytes) };
    expect(isIncluded(sha256Bytes, shown)).toBe(true);
    const key = bytes(serviceKey.x);
    const head = await readCheckpoint(nodeMeans, checkpoint, { name: originOf(key), key });
    expect(head).toMatchObject({ size });
    expect(Buffer.from(bytes(root)).equals((head as { root: Uint8Array }).root)).toBe(true);
    expect(JSON.stringify({ hash, proof }).length).toBeLessThan(2000);
  }
  for (const from of heads) {
    const to = await json<Proof>(`proof/consistency?from=${from.size}`);
    const grown = { from: { size: from.size, root: bytes(from.root) }, to: { size: to.size, root: bytes(to.root) } };
    expect(isGrownFrom(sha256Bytes, { ...grown, proof: to.proof.map(bytes) })).toBe(true);
  }
  const { checkpoints } = await json<{ checkpoints: { size: number }[] }>('checkpoints');
  expect(checkpoints.map(({ size }) => size)).toEqual([201, 402, 603]);
});

it('gives no proof of what there is not, of the future, or without signing in', async () => {
  const { origin, device, read } = await stand();
  const [record] = device.records(1);
  expect((await read('proof/consistency?from=1')).status).toBe(404);
  await device.send(origin, [record]);
  expect((await read(`proof/inclusion?record=${record!.id}&size=9`)).status).toBe(404);
  expect((await read('proof/inclusion?record=01890000-0000-7000-8000-000000000000')).status).toBe(404);
  for (const query of ['from=0', 'from=-1', 'from=1e9', 'from=3', 'from=1&to=99999', 'from=1%27'])
    expect((await read(`proof/consistency?${query}`)).status).toBeGreaterThanOrEqual(400);
  for (const path of ['evidence', 'checkpoints', `proof/inclusion?record=${record!.id}`, 'proof/consistency?from=1'])
    expect((await fetch(`${origin}/v1/${path}`)).status).toBe(401);
});

const another = (column: string): string =>
  `CASE substr(${column}, 1, 1) WHEN 'A' THEN 'B' ELSE 'A' END || substr(${column}, 2)`;
/** A statement on one row of a table, run behind the service's back; `names`: any of them names what it did. */
const changes: [string, string, FaultName[]][] = [
  [
    'a record edited',
    `UPDATE record SET event = replace(event, 'read-through', 'wrap party') WHERE row = ?`,
    ['record-hash'],
  ],
  ['a record taken out', 'DELETE FROM record WHERE row = ?', ['record-form', 'unreadable', 'gap']],
  ['a leaf taken out', 'DELETE FROM leaf WHERE idx = ?', ['leaf-order']],
  ['a leaf changed', `UPDATE leaf SET hash = ${another('hash')} WHERE idx = ?`, ['leaf']],
  ['a salt changed', `UPDATE leaf SET salt = ${another('salt')} WHERE idx = ?`, ['leaf']],
  ['a salt taken away', 'UPDATE leaf SET salt = NULL WHERE idx = ?', ['erased']],
];

it.each(changes)('names %s in the database', async (_, sql, names) => {
  const { origin, device, serviceKey, exported, behindItsBack } = await stand();
  await device.send(origin, device.records(40));
  // Signed before, so that what is done afterwards is not what was signed.
  expect(await verified(await exported(), serviceKey.x)).toMatchObject({ whole: true });
  await behindItsBack(sql.replace('?', '17'));
  const { faults } = await verified(await exported(), serviceKey.x);
  expect(faults.map(({ name }) => name)).toContainEqual(expect.toSatisfy((name: FaultName) => names.includes(name)));
});

it('names what was signed anew by somebody who has the ledger and not the key', async () => {
  const { origin, device, serviceKey, exported, behindItsBack } = await stand();
  await device.send(origin, device.records(5));
  await exported();
  await behindItsBack("UPDATE checkpoint SET note = replace(note, '\n6\n', '\n5\n')");
  const { faults } = await verified(await exported(), serviceKey.x);
  expect(faults).toContainEqual(expect.objectContaining({ name: 'checkpoint' }));
});
