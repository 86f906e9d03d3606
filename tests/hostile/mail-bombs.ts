import { makeZip } from '../extract/make-zip.ts';
import { type Family, type HostileFile, LINE } from './hostile-file.ts';
import { utf8 } from './write-bytes.ts';

const head = 'From: a@harbour.example\r\nTo: b@harbour.example\r\nSubject: pages\r\nMIME-Version: 1.0\r\n';
const mail = (name: string, rest: () => string): HostileFile => ({
  name: `${name}.eml`,
  make: () => utf8(head + rest()),
});
const multi = (boundary: string, kind = 'mixed'): string =>
  `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\n`;

function nested(depth: number): string {
  const open = Array.from({ length: depth }, (_, at) => `${multi(`b${at}`)}--b${at}\r\n`).join('');
  return `${open}Content-Type: text/plain\r\n\r\n${LINE}\r\n`;
}
const letters = (depth: number): string => `Content-Type: message/rfc822\r\n\r\n${head}`.repeat(depth) + `\r\n${LINE}`;
const attached = (name: string, data: Uint8Array): string =>
  `${multi('b')}--b\r\nContent-Type: text/plain\r\n\r\n${LINE}\r\n--b\r\nContent-Type: application/octet-stream; name="${name}"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\n${Buffer.from(data).toString('base64')}\r\n--b--\r\n`;

export const mailBombs: Family = [
  mail('parts in parts', () => nested(5000)),
  mail('one boundary for all', () => multi('b') + `--b\r\n${multi('b')}`.repeat(20_000)),
  mail('boundaries without end', () => multi('b') + '--b\r\n\r\n'.repeat(200_000)),
  mail('an empty boundary', () => multi('') + '--\r\n'.repeat(100_000)),
  mail('a boundary of every line', () => multi('-') + '---\r\n----\r\n'.repeat(50_000)),
  mail('a boundary of megabytes', () => multi('b'.repeat(1_000_000)) + '--b'.repeat(100_000)),
  mail('letters in letters', () => letters(5000)),
  mail('headers without end', () => 'X-A: b\r\n'.repeat(200_000)),
  mail('one header of megabytes', () => `X-A: ${'b'.repeat(2_000_000)}\r\n\r\n${LINE}`),
  mail('a header folded for ever', () => 'X-A: b\r\n' + ' \r\n'.repeat(400_000)),
  mail('encoded words without end', () => `Subject: ${'=?utf-8?B?'.repeat(100_000)}\r\n\r\n${LINE}`),
  mail('encoded words of nothing', () => `Subject: ${'=?utf-8?Q??= '.repeat(100_000)}\r\n\r\n${LINE}`),
  mail('parameters without end', () => `Content-Type: text/plain${'; a*0*=b'.repeat(100_000)}\r\n\r\n${LINE}`),
  mail('addresses in addresses', () => `Cc: ${'<('.repeat(300_000)}\r\n\r\n${LINE}`),
  mail('equal signs', () => `Content-Transfer-Encoding: quoted-printable\r\n\r\n${'='.repeat(1_000_000)}`),
  mail('soft breaks', () => `Content-Transfer-Encoding: quoted-printable\r\n\r\n${'=\r\n'.repeat(300_000)}${LINE}`),
  mail('base64 of nothing', () => `Content-Transfer-Encoding: base64\r\n\r\n${'===='.repeat(300_000)}`),
  mail('base64 of megabytes', () => `Content-Transfer-Encoding: base64\r\n\r\n${'QUFB'.repeat(1_500_000)}`),
  mail('a bomb attached', () =>
    attached('a.zip', makeZip([{ name: 'a.txt', data: new Uint8Array(30 * 1024 * 1024) }])),
  ),
  mail(
    'archives attached by the hundred',
    () =>
      multi('b') +
      attached('a.zip', makeZip([{ name: 'a.txt', data: LINE }]))
        .slice(multi('b').length, -7)
        .repeat(1000),
  ),
  mail('an unknown character set', () => `Content-Type: text/plain; charset="x-${'y'.repeat(1000)}"\r\n\r\n${LINE}`),
  mail('a web page of openers', () => `Content-Type: text/html\r\n\r\n${'<p '.repeat(300_000)}`),
  mail('line breaks', () => '\r'.repeat(1_000_000)),
  {
    name: 'a web page in parts.mht',
    make: () =>
      utf8(head + multi('b', 'related') + `--b\r\nContent-Type: text/html\r\n\r\n<p>${LINE}</p>\r\n`.repeat(3000)),
  },
];
