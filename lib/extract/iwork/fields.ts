/** One field of a message: its number, and its bytes where it has any. */
export interface Field {
  number: number;
  value: number;
  bytes: Uint8Array | null;
}

/** The fields of a message in order; ends where they make no sense. */
export function* fieldsOf(message: Uint8Array): Generator<Field> {
  let at = 0;
  const next = (): number => {
    let value = 0;
    for (let shift = 0; shift < 70; shift += 7) {
      const byte = message[at++] ?? 0;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) break;
    }
    return value;
  };
  while (at < message.length) {
    const key = next();
    const [number, kind] = [Math.floor(key / 8), key % 8];
    if (kind === 0) yield { number, value: next(), bytes: null };
    else if (kind === 1 || kind === 5) at += kind === 1 ? 8 : 4;
    else if (kind === 2) {
      const size = next();
      if (at + size > message.length) return;
      yield { number, value: 0, bytes: message.subarray(at, at + size) };
      at += size;
    } else return;
  }
}
