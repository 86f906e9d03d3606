// The grammar of a .reg file, version 5, as the registry editor reads it: written for the tests, apart from what writes it.
export type RegValue = { kind: 'string' | 'lines'; value: string } | { kind: 'number'; value: number };

const textOf = (bytes: string): string =>
  Buffer.from(bytes.split(',').map((byte) => Number.parseInt(byte, 16))).toString('utf16le');

function valueOf(written: string): RegValue {
  const quoted = /^"((?:[^"\\]|\\["\\])*)"$/.exec(written)?.[1];
  if (quoted !== undefined) return { kind: 'string', value: quoted.replaceAll(/\\(["\\])/g, '$1') };
  const number = /^dword:([\da-f]{8})$/.exec(written)?.[1];
  if (number) return { kind: 'number', value: Number.parseInt(number, 16) };
  const [, type, bytes] = /^hex\(([17])\):([\da-f]{2}(?:,[\da-f]{2})*)$/.exec(written) ?? [];
  if (!bytes) throw new Error(`not a value: ${written.slice(0, 60)}`);
  return { kind: type === '1' ? 'string' : 'lines', value: textOf(bytes).split('\0')[0]! };
}

/** `key\name` → value. Throws at the first line that is none. */
export function readReg(file: Uint8Array): Map<string, RegValue> {
  const text = Buffer.from(file).toString('utf16le');
  const head = '\uFEFFWindows Registry Editor Version 5.00\r\n';
  if (!text.startsWith(head)) throw new Error('no head');
  const values = new Map<string, RegValue>();
  let key = '';
  for (const line of text.slice(head.length).replaceAll(',\\\r\n  ', ',').split('\r\n')) {
    if (line === '') continue;
    const section = /^\[HKEY_LOCAL_MACHINE\\(.+)\]$/.exec(line)?.[1];
    const [, name, written] = /^"((?:[^"\\]|\\["\\])*)"=(.*)$/.exec(line) ?? [];
    if (section) key = section;
    else if (name !== undefined && written !== undefined) values.set(`${key}\\${name}`, valueOf(written));
    else throw new Error(`not a line: ${line.slice(0, 60)}`);
  }
  return values;
}
