import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

const attempt = <T>(decode: () => T): T[] => {
  try {
    return [decode()];
  } catch {
    return [];
  }
};

const inflaters = [gunzipSync, inflateSync, inflateRawSync, brotliDecompressSync] as const;
/** Every way the bytes could be packed. */
const unpacked = (bytes: Buffer): Buffer[] => inflaters.flatMap((inflate) => attempt(() => inflate(bytes)));

const unescapedJson = (text: string): string =>
  text
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\[nrt]/g, '\n')
    .replace(/\\(["\\/])/g, '$1');

const urlDecoded = (text: string): string =>
  text
    .replace(/\+/g, ' ')
    .replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replace(/%/g, ''), 'hex').toString());

const base64Decoded = (text: string): string[] =>
  [...text.matchAll(/[\w+/-]{24,}/g)].flatMap(([run]) =>
    [0, 1, 2, 3].map((skip) => Buffer.from(run.slice(skip), 'base64').toString('utf8')),
  );

const decodings = (text: string): string[] => [unescapedJson(text), urlDecoded(text), ...base64Decoded(text)];

/** Depth of nesting followed: base64 of form-encoded JSON in JSON, and one spare. */
const DEPTH = 4;

/** Every text these bytes can be read as: UTF-8 and UTF-16, unpacked, and peeled of JSON, URL and base64 coding. */
export function* readings(bytes: Buffer): Generator<string> {
  const texts = [bytes, ...unpacked(bytes)].flatMap((layer) => [layer.toString('utf8'), layer.toString('utf16le')]);
  const seen = new Set<string>();
  let layer = texts;
  for (let depth = 0; depth <= DEPTH; depth++) {
    const fresh = layer.filter((text) => !seen.has(text));
    for (const text of fresh) {
      seen.add(text);
      yield text;
    }
    layer = fresh.flatMap(decodings);
  }
}
