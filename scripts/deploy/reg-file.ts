import type { RegistryEntry, RegistryValue } from './registry.ts';

const PLAIN = /^[ -~]*$/;
const BYTES_A_LINE = 25;

/** UTF-16LE in hex, in lines the registry editor joins again. */
function hex(text: string): string {
  const bytes = [...Buffer.from(text, 'utf16le')].map((byte) => byte.toString(16).padStart(2, '0'));
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += BYTES_A_LINE) lines.push(bytes.slice(at, at + BYTES_A_LINE).join(','));
  return lines.join(',\\\r\n  ');
}

const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, (sign) => `\\${sign}`)}"`;

function written(entry: RegistryValue): string {
  if (entry.type === 'number') return `dword:${entry.value.toString(16).padStart(8, '0')}`;
  if (entry.type === 'lines') return `hex(7):${hex(`${entry.value}\0\0`)}`;
  // Line breaks and letters beyond ASCII do not survive between quotes.
  return PLAIN.test(entry.value) ? quoted(entry.value) : `hex(1):${hex(`${entry.value}\0`)}`;
}

/** A file the registry editor takes: UTF-16 with its mark, lines that end the Windows way. */
export function regFile(entries: readonly RegistryEntry[]): Uint8Array {
  const keys = [...new Set(entries.map(({ key }) => key))];
  const sections = keys.map((key) => {
    const values = entries.filter((entry) => entry.key === key);
    return [`[HKEY_LOCAL_MACHINE\\${key}]`, ...values.map((entry) => `${quoted(entry.name)}=${written(entry)}`)];
  });
  const lines = ['Windows Registry Editor Version 5.00', ...sections.flatMap((section) => ['', ...section]), ''];
  return Buffer.from(`\uFEFF${lines.join('\r\n')}`, 'utf16le');
}
