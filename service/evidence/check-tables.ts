import { seal } from '../chain.ts';
import { thumbprint } from '../device-key.ts';
import type { Rows } from '../store/rows.ts';
import { toBase64url } from '../verify/means.ts';
import { hashesAt, joined, sizeOf, STEP } from './grow-tree.ts';
import { besideGaps } from './check-gaps.ts';
import type { Misfit } from './check-ledger.ts';

const WIDTH = 2 ** STEP;

/** What is kept of the tree and around it, against the leaves and the records it was made of. */
export async function* besideTree(rows: Rows): AsyncGenerator<Misfit> {
  yield* leaves(rows);
  yield* subtrees(rows);
  yield* statements(rows);
  yield* checkpoints(rows);
  yield* erasures(rows);
  yield* besideGaps(rows);
  yield* forks(rows);
  yield* devices(rows);
}

const misfit = (where: string): Misfit => ({ name: 'ledger', where });

/** Each leaf is of one record or one statement, and each of those has one. */
async function* leaves(rows: Rows): AsyncGenerator<Misfit> {
  const wrong = await rows.all<{ idx: number }>(
    `SELECT idx FROM leaf LEFT JOIN record ON record.row = leaf.record LEFT JOIN statement ON statement.id = leaf.statement
     WHERE (record.row IS NULL AND statement.id IS NULL) OR (leaf.record IS NOT NULL AND leaf.statement IS NOT NULL) LIMIT 100`,
  );
  for (const { idx } of wrong) yield misfit(`leaf ${idx} is of nothing`);
  const without = await rows.all<{ row: number }>(
    `SELECT row FROM record WHERE row <= (SELECT MAX(record) FROM leaf)
     AND NOT EXISTS (SELECT 1 FROM leaf WHERE leaf.record = record.row) LIMIT 100`,
  );
  for (const { row } of without) yield misfit(`record ${row} has no leaf`);
  const order = await rows.all<{ idx: number }>(
    `SELECT a.idx FROM leaf AS a JOIN leaf AS b ON b.record = a.record + 1 WHERE b.idx < a.idx LIMIT 100`,
  );
  for (const { idx } of order) yield misfit(`leaf ${idx} is out of the order of arrival`);
}

async function* subtrees(rows: Rows): AsyncGenerator<Misfit> {
  const size = await sizeOf(rows);
  const kept = await rows.all<{ level: number; idx: number; hash: string }>(
    'SELECT level, idx, hash FROM subtree ORDER BY level, idx',
  );
  const names = new Map(kept.map(({ level, idx, hash }) => [`${level} ${idx}`, hash]));
  for (let level = STEP; 2 ** level <= size; level += STEP)
    for (let idx = 0; (idx + 1) * 2 ** level <= size; idx++) {
      const name = `${level} ${idx}`;
      const own = await hashesAt(rows, level - STEP, idx * WIDTH, WIDTH).then(joined, () => null);
      if (own === null || names.get(name) !== toBase64url(own)) yield misfit(`subtree ${name}`);
      names.delete(name);
    }
  for (const name of names.keys()) yield misfit(`subtree ${name}`);
}

/** A statement says itself when and what it was; its signature is checked with the evidence. */
async function* statements(rows: Rows): AsyncGenerator<Misfit> {
  const found = await rows.all<{ id: number; at: string; kind: string; body: string; leaf: number | null }>(
    'SELECT id, at, kind, body, idx AS leaf FROM statement LEFT JOIN leaf ON leaf.statement = statement.id ORDER BY id',
  );
  for (const [index, { id, at, kind, body, leaf }] of found.entries()) {
    const says = parsed(body) as { at?: string; kind?: string } | null;
    if (says?.at !== at || says.kind !== kind || id !== index + 1 || leaf === null) yield misfit(`statement ${id}`);
  }
}

interface Checkpoint {
  size: number;
  at: string;
  note: string;
}

/** Each says that it was made; those from before they did are counted by the first that does. */
async function* checkpoints(rows: Rows): AsyncGenerator<Misfit> {
  const told = await saidOf(rows, 'checkpoint');
  const found = await rows.all<Checkpoint>('SELECT size, at, note FROM checkpoint ORDER BY size');
  for (const kept of found) if (!isAsSigned(kept)) yield misfit(`checkpoint ${kept.size}`);
  const sizes = new Map(found.map(({ size, at }, index) => [size, { at, number: index + 1 }]));
  for (const { at, size, number } of told as { at: string; size: number; number: number }[]) {
    const kept = sizes.get(size);
    if (!kept || kept.at !== at) yield misfit(`checkpoint ${size}, which is gone or another`);
    else if (kept.number !== number)
      yield misfit(`a checkpoint before ${size}: there are ${kept.number - 1} of ${number - 1}`);
  }
}

/** A signed note has its size and its second in it. */
function isAsSigned({ size, at, note }: Checkpoint): boolean {
  const timed = note.trimEnd().split('\n').at(-1)?.split(' ').at(-1) ?? '';
  const seconds = Buffer.from(timed, 'base64').subarray(4, 12);
  const signedAt = seconds.length === 8 ? Number(seconds.readBigUInt64BE()) : NaN;
  const isSame = note.split('\n')[1] === String(size) && Math.floor(Date.parse(at) / 1000) === signedAt;
  return isSame && new Date(Date.parse(at) || 0).toISOString() === at;
}

/** What the service's own statements of a kind say, the first first. */
async function saidOf(rows: Rows, kind: string): Promise<unknown[]> {
  const said = await rows.all<{ body: string }>('SELECT body FROM statement WHERE kind = ? ORDER BY id', kind);
  return said.map(({ body }) => parsed(body) ?? {});
}

/** What was erased stands in the statement by its leaf, and nothing else does; it says of which production, too. */
async function* erasures(rows: Rows): AsyncGenerator<Misfit> {
  const told = new Map<number, Erased & { statement: number }>();
  const said = await rows.all<{ id: number; body: string }>("SELECT id, body FROM statement WHERE kind = 'erased'");
  for (const { id, body } of said) {
    const { leaves: stretches = [], ...of } = (parsed(body) ?? {}) as Erased & { leaves?: [number, number][] };
    for (const [first, last] of stretches)
      for (let idx = first; idx <= last; idx++) told.set(idx, { ...of, statement: id });
  }
  const found = await rows.all<{ record: number; statement: number; idx: number | null; event: string } & Erased>(
    `SELECT erasure.record, erasure.statement, leaf.idx, record.event, record.production, record.device, record.type
     FROM erasure LEFT JOIN leaf ON leaf.record = erasure.record LEFT JOIN record ON record.row = erasure.record`,
  );
  for (const { record, statement, idx, event, ...kept } of found) {
    const of = idx === null ? undefined : told.get(idx);
    if (event !== '' || of?.statement !== statement || !isOf(kept, of)) yield misfit(`erasure of record ${record}`);
    if (idx !== null) told.delete(idx);
  }
  for (const [idx] of told) yield misfit(`erasure of leaf ${idx}`);
}

interface Erased {
  production: string | null;
  /** Null in a statement: whichever. */
  device: string | null;
  type: string | null;
}

const isOf = (kept: Erased, said: Erased): boolean =>
  kept.production === said.production &&
  (said.device ?? kept.device) === kept.device &&
  (said.type ?? kept.type) === kept.type;

interface Fork {
  id: number;
  kind: 'record' | 'history';
  device: string;
  epoch: string;
  sequence: number;
  stored_hash: string;
  offered_hash: string;
  offered: string;
  at: string;
}

/** What was offered a second time is kept whole, so that its hash can be computed again. */
async function* forks(rows: Rows): AsyncGenerator<Misfit> {
  const found = await rows.all<Fork>(
    'SELECT id, kind, device, epoch, sequence, stored_hash, offered_hash, offered, at FROM fork ORDER BY id',
  );
  const erased = await erasedHistories(rows);
  for (const fork of found) {
    const isKept = fork.offered === '' ? erased.has(fork.id) : isWhole(fork) && !erased.has(fork.id);
    if (!isKept || !(await isAgainst(rows, fork))) yield misfit(`fork ${fork.id}`);
  }
  const kept = new Set(found.map(nameOf));
  const said = (await saidOf(rows, 'fork')) as Told[];
  const told = new Set(
    said.map(({ history, offered, stored, ...of }) =>
      nameOf({ ...of, kind: history, offered_hash: offered, stored_hash: stored }),
    ),
  );
  for (const name of told) if (!kept.has(name)) yield misfit(`a second history that is gone or another: ${name}`);
  // Those from before they were said in the tree have been there longer than what was.
  const firstTold = found.find((fork) => told.has(nameOf(fork)))?.id ?? Infinity;
  for (const fork of found) if (fork.id > firstTold && !told.has(nameOf(fork))) yield misfit(`fork ${fork.id}`);
}

/** Second histories that a statement says were erased: as many as it says, of the device it names. */
async function erasedHistories(rows: Rows): Promise<Set<number>> {
  const found = await rows.all<{ fork: number; statement: number; device: string; kind: string; body: string }>(
    `SELECT fork_erasure.fork, fork_erasure.statement, fork.device, statement.kind, statement.body
     FROM fork_erasure JOIN fork ON fork.id = fork_erasure.fork JOIN statement ON statement.id = fork_erasure.statement`,
  );
  const isSaid = ({ statement, device, kind, body }: (typeof found)[number]): boolean => {
    const says = (parsed(body) ?? {}) as { device?: string | null; count?: number };
    const count = found.filter((other) => other.statement === statement).length;
    return kind === 'histories-erased' && (says.device ?? device) === device && says.count === count;
  };
  return new Set(found.filter(isSaid).map(({ fork }) => fork));
}

/** As a statement has it. */
type Told = Pick<Fork, 'device' | 'epoch' | 'sequence' | 'at'> & {
  history: Fork['kind'];
  stored: string;
  offered: string;
};

const nameOf = ({
  device,
  epoch,
  sequence,
  kind,
  stored_hash,
  offered_hash,
  at,
}: Omit<Fork, 'id' | 'offered'>): string =>
  `device ${device}, epoch ${epoch}, ${sequence}, ${kind} ${stored_hash} ${offered_hash}, ${at}`;

/** A device is named by its key. */
async function* devices(rows: Rows): AsyncGenerator<Misfit> {
  const found = await rows.all<{ id: string; x: string }>('SELECT id, x FROM device');
  for (const { id, x } of found) if (thumbprint(x) !== id) yield misfit(`device ${id}`);
  const unknown = await rows.all<{ device: string }>(
    'SELECT DISTINCT device FROM enrolment WHERE NOT EXISTS (SELECT 1 FROM device WHERE device.id = enrolment.device)',
  );
  for (const { device } of unknown) yield misfit(`device ${device}, which is enrolled and not there`);
}

function isWhole({ device, epoch, sequence, offered_hash, offered }: Fork): boolean {
  const event = parsed(offered) as Record<string, unknown> | null;
  if (!event) return false;
  const sealed = seal(event);
  const place = [event['source'], event['epoch'], event['sequence']].join(' ');
  const isPlace = place === `urn:slateguard:device:${device} ${epoch} ${sequence}`;
  return isPlace && sealed.text === offered && sealed.hash === offered_hash;
}

/** It is another record than the one here, or it does not go with those beside it. */
async function isAgainst(rows: Rows, { kind, device, epoch, sequence, stored_hash }: Fork): Promise<boolean> {
  const near = kind === 'record' ? 'sequence = ? AND hash = ?' : 'sequence <> ? AND (hash = ? OR prevhash = ?)';
  const stored = kind === 'record' ? [stored_hash] : [stored_hash, stored_hash];
  const sql = `SELECT 1 AS found FROM record WHERE device = ? AND epoch = ? AND ${near} LIMIT 1`;
  return (await rows.one(sql, device, epoch, sequence, ...stored)) !== undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
