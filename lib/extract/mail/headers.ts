// What stands above a mail: lines of a name and a value, folded, and spelled out in plain letters where they are not plain.
import { decodeAs } from './charset.ts';
import { fromBase64, fromQuotedPrintable } from './transfer.ts';

export type Headers = ReadonlyMap<string, string>;

const MOST_HEADERS = 2000;
const LONGEST = 20_000;

/** Names in lower case; of several the first counts, save for recipients. One letter a byte, not yet decoded. */
export function headersOf(head: string): Headers {
  const found = new Map<string, string>();
  const lines = head.replaceAll('\r', '').split('\n', MOST_HEADERS);
  let name = '';
  for (const line of lines) {
    const isFolded = line.startsWith(' ') || line.startsWith('\t');
    const colon = line.indexOf(':');
    if (!isFolded && colon <= 0) continue;
    if (!isFolded) name = line.slice(0, colon).trim().toLowerCase();
    const known = found.get(name);
    if (!isFolded && known !== undefined) name = '';
    const value = isFolded ? ` ${line.trim()}` : line.slice(colon + 1).trim();
    if (name !== '' && (known?.length ?? 0) < LONGEST) found.set(name, (isFolded ? (known ?? '') : '') + value);
  }
  return found;
}

const spelled = /=\?([\w-]{1,40})(?:\*[\w-]{1,20})?\?([bq])\?([^?\s]{0,2000})\?=(?:\s{1,8}(?==\?))?/gi;

/** A value as a person reads it. */
export const readable = (value: string): string =>
  value
    .replace(spelled, (_, charset: string, way: string, text: string) => {
      const bytes = /b/i.test(way) ? fromBase64(text) : fromQuotedPrintable(text.replaceAll('_', ' '));
      return decodeAs(bytes, charset);
    })
    .replace(/[^\x00-\x7f]{2,}/g, (run) =>
      [...run].every((unit) => unit < '\u0100') ? decodeAs(bytesOf(run), '') : run,
    );

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (unit) => unit.charCodeAt(0));

/** `text/html; charset="utf-8"` taken apart; the names of parameters in lower case. */
export function typed(value: string): { type: string; parameters: ReadonlyMap<string, string> } {
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, bare] of value.matchAll(
    /;\s{0,20}([\w*-]{1,40})=(?:"([^"]{0,1000})"|([^;\s]{0,1000}))/g,
  ))
    parameters.set(name.toLowerCase(), quoted ?? bare ?? '');
  return { type: value.slice(0, 200).split(';', 1)[0]!.trim().toLowerCase(), parameters };
}

/** A parameter that may be spelled in pieces and percents (`filename*0*=utf-8''…`). */
export function longParameter(parameters: ReadonlyMap<string, string>, name: string): string {
  const plain = parameters.get(name);
  if (plain !== undefined) return readable(plain);
  let whole = parameters.get(`${name}*`) ?? '';
  for (let piece = 0; piece < 20; piece++)
    whole += parameters.get(`${name}*${piece}*`) ?? parameters.get(`${name}*${piece}`) ?? '';
  const [, charset = '', text = whole] = /^([\w-]{0,40})'[^']{0,20}'(.*)$/s.exec(whole) ?? [];
  return decodeAs(fromQuotedPrintable(text.replaceAll('=', '=3D').replaceAll('%', '=')), charset);
}
