import { bytes, le16, le32 } from './write-bytes.ts';

const NAME = `${'again-'.repeat(5).slice(0, 26)}.zip`;
/** Length of the front and of one step together: a repetition of so many bytes is exactly one step long. */
const FRONT = 30 + NAME.length;
const STEP = 5;

/** Writes bits, lowest first. */
function packed(fields: readonly (readonly [value: number, width: number])[]): number[] {
  const bits = fields.flatMap(([value, width]) => Array.from({ length: width }, (_, bit) => (value >>> bit) & 1));
  while (bits.length % 8 !== 0) bits.push(0);
  return Array.from({ length: bits.length / 8 }, (_, at) =>
    bits.slice(at * 8, at * 8 + 8).reduce((byte, bit, index) => byte | (bit << index), 0),
  );
}

/** Codes are written highest bit first. */
const reversed = (value: number, width: number): number =>
  Array.from({ length: width }, (_, bit) => ((value >>> bit) & 1) << (width - 1 - bit)).reduce((a, b) => a | b, 0);

type Match = readonly [
  lengthCode: number,
  lengthExtra: readonly [number, number],
  code: number,
  extra: readonly [number, number],
];

/** A block of fixed codes: matches and nothing else. */
const block = (matches: readonly Match[], last = 0): (readonly [number, number])[] => [
  [last, 1],
  [1, 2],
  ...matches.flatMap(([length, more, distance, further]): (readonly [number, number])[] => [
    [reversed(length - 256, 7), 7],
    more,
    [reversed(distance, 5), 5],
    further,
  ]),
  [0, 7],
];

/** The next `size` bytes as they are. */
const literal = (size: number): number[] => [0, ...le16(size), ...le16(65535 - size)];
/** The same behind an empty block, one byte longer. */
const longLiteral = (size: number): number[] => [
  ...packed([...block([]), [0, 3]]),
  ...le16(size),
  ...le16(65535 - size),
];

/** Front and one step again (65 bytes). */
const repeatFront = packed([...block([[276, [6, 3], 12, [0, 5]]]), [0, 1], [1, 2], [0, 7]]);
/** The last four steps again. */
const repeatFour = packed(
  block([
    [264, [0, 0], 8, [3, 3]],
    [264, [0, 0], 8, [3, 3]],
  ]),
);
/** The last nine bytes again. */
const repeatNine = packed(block([[263, [0, 0], 6, [0, 2]]]));

/** An archive whose only file is the archive itself, byte for byte: unpacking it never ends. */
export function zipQuine(): Uint8Array {
  const back = 46 + NAME.length + 22;
  /** The last step, four bytes, and all behind it. */
  const again = 4 + back;
  const last = packed(block([[279, [again - 99, 4], 13, [again - 97, 5]]], 1));
  const steps = (front: readonly number[]): number[] => {
    const [frontAndStep, one, four] = [literal(front.length + STEP), literal(STEP), literal(4 * STEP)];
    return [
      ...[...frontAndStep, ...front, ...frontAndStep, ...repeatFront, ...one, ...repeatFront, ...one, ...one],
      ...[...four, ...repeatFront, ...one, ...one, ...four, ...repeatFour],
      ...[...four, ...repeatFour, ...four, ...repeatFour, ...four, ...repeatFour],
      ...[...four, ...new Array<number>(11).fill(0), ...repeatNine, ...longLiteral(again)],
      ...[...repeatNine, ...longLiteral(again)],
    ];
  };
  const size = FRONT + steps(new Array<number>(FRONT).fill(0)).length + again + again;
  const told = [...le32(0), ...le32(size - FRONT - back), ...le32(size), ...le16(NAME.length), ...le16(0)];
  const common = [...le16(20), ...le16(0), ...le16(8), ...le32(0), ...told];
  const front = [...bytes([0x50, 0x4b, 3, 4], common, NAME)];
  const entry = bytes([0x50, 0x4b, 1, 2], le16(20), common, le16(0), le32(0), le32(0), le32(0), NAME);
  const end = bytes([0x50, 0x4b, 5, 6], le32(0), le16(1), le16(1), le32(entry.length), le32(size - back), le16(0));
  return bytes(front, steps(front), last, entry, end, last, entry, end);
}
