/** Lines of a stream of bytes, without their newline. What comes after the last newline is a line, too. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array[]> {
  let rest: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    const bytes = rest.length ? joined(rest, chunk) : chunk;
    const lines: Uint8Array[] = [];
    let from = 0;
    for (let end; (end = bytes.indexOf(10, from)) >= 0; from = end + 1) lines.push(bytes.subarray(from, end));
    rest = bytes.subarray(from);
    if (lines.length) yield lines;
  }
  if (rest.length) yield [rest];
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const whole = new Uint8Array(a.length + b.length);
  whole.set(a);
  whole.set(b, a.length);
  return whole;
}
