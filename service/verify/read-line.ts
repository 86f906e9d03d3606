// One line of an export, told apart by its exact beginning: a line that is almost right is not read at all.
import { fromBase64url } from './means.ts';

export interface Leaf {
  leaf: number;
  /** As stated, 32 bytes. */
  hash: Uint8Array;
}

export interface RecordPlace {
  device: string;
  epoch: string;
  sequence: number;
  hash: string;
  prevhash: string;
}

/** What an export says of itself at its beginning. */
export interface Head {
  version: 1;
  /** Public key of the service, base64url. */
  key: string;
  at: string;
  /** Null: of every production. */
  production: string | null;
  /** Of one device only; left out: of every one. */
  device?: string;
}

export type Line =
  | ({
      kind: 'event' | 'statement';
      salt: Uint8Array;
      json: string;
      value: unknown;
      bytes: Uint8Array;
      signature: string | null;
    } & Leaf)
  | ({ kind: 'erased'; record: RecordPlace } & Leaf)
  | { kind: 'nodes'; nodes: { level: number; hash: Uint8Array }[] }
  | { kind: 'head'; head: Head }
  | { kind: 'checkpoint'; note: string }
  | { kind: 'manifest'; json: string; signature: string };

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Null for what is not a line of an export. */
export function readLine(bytes: Uint8Array): Line | null {
  try {
    const text = decoder.decode(bytes);
    return readLeaf(text, bytes) ?? readOther(text);
  } catch {
    return null;
  }
}

const PAYLOAD = /^\{"leaf":(\d{1,15}),"hash":"([\w-]{43})","salt":"([\w-]{43})","(event|statement)":/;

function readLeaf(text: string, bytes: Uint8Array): Line | null {
  const [head, leaf, hash, salt, kind] = PAYLOAD.exec(text) ?? [];
  if (head === undefined) return null;
  const signed = kind === 'statement' ? /,"signature":"([\w-]{86})"\}$/.exec(text) : null;
  if (kind === 'statement' && !signed) return null;
  const tail = signed ? signed[0].length : 1;
  if (!text.endsWith('}')) return null;
  const json = text.slice(head.length, -tail);
  return {
    kind: kind as 'event' | 'statement',
    leaf: Number(leaf),
    hash: hashOf(hash),
    salt: hashOf(salt),
    json,
    value: JSON.parse(json),
    // What stands before is ASCII, so bytes are counted like letters.
    bytes: bytes.subarray(head.length, bytes.length - tail),
    signature: signed?.[1] ?? null,
  };
}

const ERASED = /^\{"leaf":(\d{1,15}),"hash":"([\w-]{43})","erased":/;
const MANIFEST = /^\{"manifest":([\s\S]*),"signature":"([\w-]{86})"\}$/;

function readOther(text: string): Line | null {
  const [head, leaf, hash] = ERASED.exec(text) ?? [];
  if (head !== undefined) {
    const record = JSON.parse(text.slice(head.length, -1)) as RecordPlace;
    return isPlace(record) ? { kind: 'erased', leaf: Number(leaf), hash: hashOf(hash), record } : null;
  }
  const [, manifest, signature] = MANIFEST.exec(text) ?? [];
  if (manifest !== undefined && signature !== undefined) return { kind: 'manifest', json: manifest, signature };
  const value = JSON.parse(text) as { export?: Head; nodes?: [number, string][]; checkpoint?: string };
  if (value.export) return isHead(value.export) ? { kind: 'head', head: value.export } : null;
  if (typeof value.checkpoint === 'string') return { kind: 'checkpoint', note: value.checkpoint };
  if (!Array.isArray(value.nodes)) return null;
  const nodes = value.nodes.map(([level, node]) => ({ level, hash: hashOf(node) }));
  return nodes.every(({ level }) => Number.isInteger(level) && level >= 0 && level < 53)
    ? { kind: 'nodes', nodes }
    : null;
}

function hashOf(text: string | undefined): Uint8Array {
  const bytes = fromBase64url(text ?? '');
  if (bytes?.length !== 32) throw new Error('not a hash');
  return bytes;
}

const isHead = ({ version, key, at }: Head): boolean =>
  version === 1 && typeof key === 'string' && fromBase64url(key)?.length === 32 && typeof at === 'string';

const isPlace = (record: RecordPlace): boolean =>
  typeof record.device === 'string' &&
  typeof record.epoch === 'string' &&
  Number.isSafeInteger(record.sequence) &&
  [record.hash, record.prevhash].every((hash) => /^[\w-]{43}$/.test(hash));
