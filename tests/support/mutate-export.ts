// One change to an export, by chance that can be repeated, and the names under which it has to be found.
import canonicalize from 'canonicalize';
import type { FaultName } from '../../service/verify/faults.ts';
import { sha256Bytes } from '../../service/evidence/node-means.ts';
import { fromBase64url, toBase64url } from '../../service/verify/means.ts';
import { leafOf } from '../../service/verify/record-seal.ts';
import { sealed } from './device.ts';
import { newServiceKey } from './sample-export.ts';
import { manifestText } from '../../service/verify/manifest.ts';

export interface Mutation {
  kind: string;
  text: string;
  /** Any of these names it; none: whatever is found. */
  names: readonly FaultName[];
  /** The line changed, counted from 1, where the fault has to be named there. */
  line: number | null;
}

type Random = () => number;
interface RecordLine {
  leaf: number;
  hash: string;
  salt: string;
  event: { data: Record<string, unknown>; hash: string };
}

const pick = (random: Random, below: number): number => Math.floor(random() * below);
const other = (text: string, at: number): string => {
  const letter = text[at] === 'x' ? 'y' : 'x';
  return text.slice(0, at) + letter + text.slice(at + 1);
};
const recordText = ({ leaf, hash, salt, event }: RecordLine): string =>
  `{"leaf":${leaf},"hash":"${hash}","salt":"${salt}","event":${canonicalize(event)}}`;
const leafHashOf = ({ salt, event }: RecordLine): string =>
  toBase64url(leafOf(sha256Bytes, fromBase64url(salt)!, Buffer.from(canonicalize(event)!)));

/** Changes one line that begins so; `at` is its index. */
type Change = (line: string, random: Random) => string;
const record =
  (change: (record: RecordLine, random: Random) => RecordLine): Change =>
  (line, random) =>
    recordText(change(JSON.parse(line) as RecordLine, random));

const edited = (record: RecordLine): RecordLine => {
  const data = { ...record.event.data, reason: 'Nothing to see here' };
  return { ...record, event: { ...record.event, data } };
};
const resealed = (record: RecordLine): RecordLine => ({ ...record, event: sealed(record.event) });
const replanted = (record: RecordLine): RecordLine => ({ ...record, hash: leafHashOf(record) });

interface Kind {
  starts: string;
  change: Change;
  names: readonly FaultName[];
}

const EVENT = '{"leaf":\\d+,"hash":"[\\w-]+","salt":"[\\w-]+","event"';
const kinds: Record<string, Kind> = {
  'a record edited': { starts: EVENT, change: record(edited), names: ['record-hash'] },
  'a record edited and hashed anew': { starts: EVENT, change: record((r) => resealed(edited(r))), names: ['leaf'] },
  'a record forged with its leaf': {
    starts: EVENT,
    change: record((r) => replanted(resealed(edited(r)))),
    names: ['chain', 'tree', 'block'],
  },
  'the hash of a record changed': {
    starts: EVENT,
    change: record((r, random) => ({ ...r, event: { ...r.event, hash: other(r.event.hash, pick(random, 42)) } })),
    names: ['record-hash'],
  },
  'a salt changed': {
    starts: EVENT,
    change: record((r, random) => ({ ...r, salt: other(r.salt, pick(random, 42)) })),
    names: ['leaf'],
  },
  'a leaf changed': {
    starts: EVENT,
    change: record((r, random) => ({ ...r, hash: other(r.hash, pick(random, 42)) })),
    names: ['leaf'],
  },
  'a leaf renumbered': {
    starts: EVENT,
    change: record((r, random) => ({ ...r, leaf: r.leaf + 1 + pick(random, 9) })),
    names: ['leaf-order'],
  },
  'a record passed off as erased': {
    starts: EVENT,
    change: (line) => {
      const { leaf, hash, event } = JSON.parse(line) as RecordLine & { event: Record<string, string> };
      const { epoch, sequence, prevhash, source } = event;
      const place = { device: source!.slice(22), epoch, sequence: Number(sequence), hash: event.hash, prevhash };
      return `{"leaf":${leaf},"hash":"${hash}","erased":${JSON.stringify(place)}}`;
    },
    names: ['erased'],
  },
  'an erased record moved in its chain': {
    starts: '{"leaf":\\d+,"hash":"[\\w-]+","erased"',
    change: (line) => line.replace(/"prevhash":"[\w-]+"/, `"prevhash":"${'B'.repeat(43)}"`),
    names: ['chain'],
  },
  'a statement edited': {
    starts: '{"leaf":\\d+,"hash":"[\\w-]+","salt":"[\\w-]+","statement"',
    change: (line) => line.replace('"leaves":[[', '"leaves":[[0,3],['),
    names: ['statement'],
  },
  'a subtree changed': {
    starts: '{"nodes"',
    change: (line, random) => {
      const { nodes } = JSON.parse(line) as { nodes: [number, string][] };
      const [level, hash] = nodes[0]!;
      return JSON.stringify({ nodes: [[level, other(hash, pick(random, 42))], ...nodes.slice(1)] });
    },
    names: ['tree'],
  },
  'a checkpoint resized': {
    starts: '{"checkpoint"',
    change: (line) => line.replace(/\\n\d+\\n/, '\\n7\\n'),
    names: ['checkpoint'],
  },
  'the description of another production': {
    starts: '{"export"',
    change: (line) => line.replace('NL-042', 'NL-044'),
    names: ['block'],
  },
  'a count changed': {
    starts: '{"manifest"',
    change: (line) => line.replace(/"records":\d+/, '"records":3'),
    names: ['manifest'],
  },
  'the close signed by somebody else': {
    starts: '{"manifest"',
    change: (line) => {
      const json = line.slice(12, line.lastIndexOf(',"signature"'));
      return `{"manifest":${json},"signature":"${newServiceKey().sign(manifestText(json))}"}`;
    },
    names: ['manifest'],
  },
};

type Move = (lines: string[], at: number, random: Random) => { lines: string[]; names: readonly FaultName[] };
const moves: Record<string, Move> = {
  'a line left out': (lines, at) => ({
    lines: lines.toSpliced(at, 1),
    names: ['leaf-order', 'tree', 'checkpoint', 'manifest', 'head', 'block'],
  }),
  'a line twice': (lines, at) => ({
    lines: lines.toSpliced(at, 0, lines[at]!),
    names: ['leaf-order', 'block', 'manifest', 'head'],
  }),
  'two lines exchanged': (lines, at) => {
    const first = Math.min(at, lines.length - 2);
    const names = ['leaf-order', 'manifest', 'head', 'block', 'unreadable'] as const;
    return { lines: lines.toSpliced(first, 2, lines[first + 1]!, lines[first]!), names };
  },
  'the end cut off': (lines, at) => ({ lines: lines.slice(0, at), names: ['manifest'] }),
  'a line of somebody else put in': (lines, at, random) => ({
    lines: lines.toSpliced(at, 0, `{"leaf":${pick(random, 99)},"note":"nothing"}`),
    names: ['unreadable', 'manifest'],
  }),
};

/** One of everything, at a place of its own. */
export function mutateExport(text: string, random: Random): Mutation {
  const all = [...Object.keys(kinds), ...Object.keys(moves), 'a bit turned over'];
  const kind = all[pick(random, all.length)]!;
  const lines = text.slice(0, -1).split('\n');
  const made = kinds[kind];
  if (made) {
    const fitting = lines.flatMap((line, index) =>
      new RegExp(`^${made.starts.replace('{', '\\{')}`).test(line) ? [index] : [],
    );
    const at = fitting[pick(random, fitting.length)]!;
    const changed = lines.with(at, made.change(lines[at]!, random));
    const isThere = !made.names.some((name) => ['chain', 'tree', 'block', 'manifest'].includes(name));
    return { kind, text: `${changed.join('\n')}\n`, names: made.names, line: isThere ? at + 1 : null };
  }
  const move = moves[kind];
  if (move) {
    const moved = move(lines, pick(random, lines.length), random);
    return { kind, text: moved.lines.length ? `${moved.lines.join('\n')}\n` : '', names: moved.names, line: null };
  }
  const bytes = Buffer.from(text);
  const at = pick(random, bytes.length - 1);
  bytes[at] = bytes[at]! ^ (1 << pick(random, 7));
  return { kind, text: bytes.toString('latin1'), names: [], line: null };
}
