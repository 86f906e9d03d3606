// A text with its signatures as C2SP signed-note has them, so that tools of other people's logs can check ours.
import { concat, fromBase64, isSame, toBase64, utf8 } from './means.ts';
import type { Means } from './means.ts';

/** The kinds of Ed25519 signature there are: over the text itself, or over the text and a time (tlog-cosignature). */
const PLAIN = 0x01;
const TIMED = 0x04;
const LONGEST_NOTE = 100_000;
const MOST_SIGNATURES = 100;

/** Who signs: the log's name, without spaces or `+`, and the 32 bytes of its public key. */
export interface Signer {
  name: string;
  key: Uint8Array;
}

const keyId = ({ sha256 }: Pick<Means, 'sha256'>, { name, key }: Signer, kind: number): Uint8Array =>
  sha256(concat(utf8(`${name}\n`), Uint8Array.of(kind), key)).slice(0, 4);

const timedText = (text: string, seconds: number): string => `cosignature/v1\ntime ${seconds}\n${text}`;

const bigEndian = (seconds: number): Uint8Array => {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(seconds));
  return bytes;
};

/** Signs `text`, which ends in a newline, twice: plainly, and with the time in whole seconds. */
export function signNote(
  means: Pick<Means, 'sha256'>,
  signer: Signer,
  { text, seconds }: { text: string; seconds: number },
  sign: (message: Uint8Array) => Uint8Array,
): string {
  const line = (kind: number, signature: Uint8Array): string =>
    `— ${signer.name} ${toBase64(concat(keyId(means, signer, kind), signature))}\n`;
  const timed = concat(bigEndian(seconds), sign(utf8(timedText(text, seconds))));
  return `${text}\n${line(PLAIN, sign(utf8(text)))}${line(TIMED, timed)}`;
}

export type Opened = { text: string; seconds: number | null } | { fault: 'form' | 'unknown signer' | 'signature' };

/** The text and its time when the signer has signed both; whoever else signed is not looked at. */
export async function openNote(means: Means, note: string, signer: Signer): Promise<Opened> {
  const parts = note.length <= LONGEST_NOTE ? splitNote(note) : null;
  if (!parts) return { fault: 'form' };
  const { text, lines } = parts;
  const of = (kind: number): Uint8Array | undefined => {
    const id = keyId(means, signer, kind);
    return lines.find(({ name, bytes }) => name === signer.name && isSame(bytes.slice(0, 4), id))?.bytes.slice(4);
  };
  const [plain, timed] = [of(PLAIN), of(TIMED)];
  if (!plain) return { fault: 'unknown signer' };
  if (!(await means.isSigned(signer.key, utf8(text), plain))) return { fault: 'signature' };
  if (!timed) return { text, seconds: null };
  if (timed.length !== 72) return { fault: 'signature' };
  const seconds = Number(new DataView(timed.buffer, timed.byteOffset).getBigUint64(0));
  const isTimed = await means.isSigned(signer.key, utf8(timedText(text, seconds)), timed.slice(8));
  return isTimed ? { text, seconds } : { fault: 'signature' };
}

interface SignatureLine {
  name: string;
  bytes: Uint8Array;
}

function splitNote(note: string): { text: string; lines: SignatureLine[] } | null {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) return null;
  const lines = note
    .slice(end + 2, -1)
    .split('\n')
    .map(readLine);
  const isWhole = lines.length <= MOST_SIGNATURES && lines.every((line) => line !== null);
  return isWhole ? { text: note.slice(0, end + 1), lines } : null;
}

function readLine(line: string): SignatureLine | null {
  const [dash, name, signature, ...more] = line.split(' ');
  const bytes = fromBase64(signature ?? '');
  return dash === '—' && name && bytes && bytes.length > 4 && more.length === 0 ? { name, bytes } : null;
}
