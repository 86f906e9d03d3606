/** Chance from 0 up to 1. */
export type Chance = () => number;

const upTo = (chance: Chance, end: number): number => Math.floor(chance() * end);
const pick = <T>(chance: Chance, all: readonly T[]): T => all[upTo(chance, all.length)]!;

const interesting = [
  0, 1, 2, 3, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0xffff, 0x7fff_ffff, 0x8000_0000, 0xffff_fffe, 0xffff_ffff,
];

/** What formats watch for; put where nobody expects it. */
const words = [
  ...[
    '<!DOCTYPE x [',
    '<!ENTITY a "b">',
    ']]>',
    '<![CDATA[',
    '-->',
    '<!--',
    '</',
    '/>',
    '&#x0;',
    '&a;',
    '<w:p>',
    '<script>',
  ],
  ...[
    'endobj',
    'stream\n',
    'endstream',
    '<<',
    '>>',
    '[',
    'obj',
    '/Kids[3 0 R]',
    '/Length 99999999',
    'startxref\n0',
    '{\\',
    '\\bin9',
    '}',
  ],
  ...[
    'PK\x03\x04',
    'PK\x01\x02',
    'PK\x05\x06',
    '\xff\xd8',
    '\xff\xd9',
    '\x89PNG',
    'moov',
    'mdat',
    'RIFF',
    '%PDF',
    '\x1f\x8b\x08',
  ],
  ...[
    '\0',
    '\0\0\0\0',
    '\n',
    '\r\n\r\n',
    '--b',
    '"',
    "'",
    '\t',
    ' --> ',
    '00:00:00:00',
    '99999999999999999999',
    '-1',
    '1e999',
    '%s',
    '\u200b',
  ],
].map((word) => Uint8Array.from(word, (unit) => unit.charCodeAt(0) & 255));

type Mutation = (bytes: Uint8Array, chance: Chance, other: Uint8Array) => Uint8Array;

const replaced = (bytes: Uint8Array, from: number, to: number, by: Uint8Array): Uint8Array => {
  const whole = new Uint8Array(from + by.length + bytes.length - to);
  whole.set(bytes.subarray(0, from));
  whole.set(by, from);
  whole.set(bytes.subarray(to), from + by.length);
  return whole;
};

/** Longest stretch that is moved, repeated or taken out. */
const stretch = (bytes: Uint8Array, chance: Chance): [number, number] => {
  const from = upTo(chance, bytes.length);
  return [from, Math.min(bytes.length, from + 1 + upTo(chance, chance() < 0.8 ? 16 : 2000))];
};

const mutations: Readonly<Record<string, Mutation>> = {
  flip: (bytes, chance) => {
    const changed = bytes.slice();
    for (let times = 1 + upTo(chance, 8); times > 0; times--)
      changed[upTo(chance, bytes.length)]! ^= 1 << upTo(chance, 8);
    return changed;
  },
  set: (bytes, chance) => {
    const changed = bytes.slice();
    const [value, size, isLittle] = [pick(chance, interesting), pick(chance, [1, 2, 4, 8]), chance() < 0.5];
    const at = upTo(chance, bytes.length);
    for (let i = 0; i < size; i++) changed[at + (isLittle ? i : size - 1 - i)] = Math.floor(value / 256 ** i) & 255;
    return changed;
  },
  insert: (bytes, chance) => {
    const at = upTo(chance, bytes.length + 1);
    return replaced(bytes, at, at, pick(chance, words));
  },
  overwrite: (bytes, chance) => {
    const [word, at] = [pick(chance, words), upTo(chance, bytes.length)];
    return replaced(bytes, at, Math.min(bytes.length, at + word.length), word);
  },
  remove: (bytes, chance) => replaced(bytes, ...stretch(bytes, chance), new Uint8Array(0)),
  repeat: (bytes, chance) => {
    const [from, to] = stretch(bytes, chance);
    const times = 1 + upTo(chance, chance() < 0.9 ? 4 : 200);
    const one = bytes.subarray(from, to);
    const many = new Uint8Array(one.length * times);
    for (let at = 0; at < times; at++) many.set(one, at * one.length);
    return replaced(bytes, to, to, many);
  },
  move: (bytes, chance) => {
    const [from, to] = stretch(bytes, chance);
    const at = upTo(chance, from + 1);
    return replaced(replaced(bytes, from, to, new Uint8Array(0)), at, at, bytes.slice(from, to));
  },
  splice: (bytes, chance, other) => {
    const [from, to] = [upTo(chance, bytes.length + 1), upTo(chance, other.length)];
    return replaced(bytes, from, bytes.length, other.subarray(to));
  },
  cut: (bytes, chance) => bytes.subarray(0, upTo(chance, bytes.length)),
};

const kinds = Object.keys(mutations);
/** Mutated files stay small: it is their shape that hurts. */
const MOST = 400_000;

/** One to six changes, and what they are called. */
export function mutate(bytes: Uint8Array, other: Uint8Array, chance: Chance): { bytes: Uint8Array; how: string } {
  const how: string[] = [];
  let changed = bytes;
  for (let times = 1 + upTo(chance, 6); times > 0 && changed.length > 0; times--) {
    const kind = pick(chance, kinds);
    changed = mutations[kind]!(changed, chance, other).subarray(0, MOST);
    how.push(kind);
  }
  return { bytes: changed, how: how.join(' ') };
}
