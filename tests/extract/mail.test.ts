import { describe, expect, test } from 'vitest';
import { extractFile } from '../../lib/extract/extract-file.ts';
import { unpackRichText } from '../../lib/extract/mail/rich-text.ts';
import { makeCompound, type Streams } from './make-compound.ts';
import { bytesOf, joined, makeZip } from './make-zip.ts';

const read = async (bytes: Uint8Array, name: string) => {
  const { kind, text, unreadable, places = [] } = await extractFile(bytes, name);
  return { kind, text, unreadable, places: places.map(({ name }) => name) };
};
const lines = (...all: string[]): string => all.join('\r\n');
const page = '<w:document><w:p><w:r><w:t>Mara rows.</w:t></w:r></w:p></w:document>';
const docx = makeZip([{ name: 'word/document.xml', data: page }]);
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/.{60}/g, '$&\r\n');

const plain = lines(
  'Subject: Pages',
  'Message-ID: <1@tide.example>',
  'From: Wren <wren@tide.example>',
  'To: desk@tide.example',
  '',
  'The lamp gutters.',
);
const whole = lines(
  'MIME-Version: 1.0',
  'Subject: =?utf-8?B?w4lwaXNvZGU=?= =?iso-8859-1?Q?_3_=E9?=',
  'From: Wren',
  '\t<wren@tide.example>',
  'Content-Type: multipart/mixed; boundary="out er"',
  '',
  'not shown',
  '--out er',
  'Content-Type: multipart/alternative; boundary=inner',
  '',
  '--inner',
  'Content-Type: text/plain; charset=iso-8859-1',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Caf=E9 at s=',
  'even.',
  '--inner',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Café at seven.</p>',
  '--inner--',
  '--out er',
  "Content-Type: application/octet-stream; name*=utf-8''pages%20%C3%A9.docx",
  'Content-Disposition: attachment',
  'Content-Transfer-Encoding: base64',
  '',
  base64(docx),
  '--out er',
  'Content-Type: message/rfc822',
  '',
  plain,
  '--out er--',
  '',
);
const wholeText =
  'Subject: Épisode 3 é\nFrom: Wren <wren@tide.example>\n\nCafé at seven.\n\npages é.docx\npart 2.eml\n\nMara rows.\n\n' +
  'Subject: Pages\nFrom: Wren <wren@tide.example>\nTo: desk@tide.example\n\nThe lamp gutters.';

describe('mail', () => {
  test.each<[string, Uint8Array, string, string]>([
    [
      'a plain one, known by its beginning',
      bytesOf(plain),
      'a.txt',
      'Subject: Pages\nFrom: Wren <wren@tide.example>\nTo: desk@tide.example\n\nThe lamp gutters.',
    ],
    [
      'line ends of one letter',
      bytesOf(plain.replaceAll('\r\n', '\n')),
      'a.eml',
      'Subject: Pages\nFrom: Wren <wren@tide.example>\nTo: desk@tide.example\n\nThe lamp gutters.',
    ],
    [
      'a web page that says something else than the plain text',
      bytesOf(whole.replace('<p>Café', '<p>Tea')),
      'a.eml',
      wholeText.replace('Café at seven.', 'Café at seven.\n\nTea at seven.'),
    ],
    ['parts in parts, attachments, a mail in the mail', bytesOf(whole), 'a.eml', wholeText],
    [
      'an encoding nobody knows',
      bytesOf('Subject: x\r\nContent-Type: text/plain; charset=x-tide\r\n\r\nMara'),
      'a.eml',
      'Subject: x\n\nMara',
    ],
    [
      'a body without an empty line in front of it',
      bytesOf('Subject: x\r\nMara rows,\r\nWren waits.'),
      'a.eml',
      'Subject: x\n\nMara rows,\nWren waits.',
    ],
    [
      'a header somebody made up',
      bytesOf('Subject: x\r\nTwist: Mara lives\r\n\r\ny'),
      'a.eml',
      'Subject: x\ntwist: Mara lives\n\ny',
    ],
    ['no message', bytesOf('Subject: x\r\n'), 'a.eml', 'Subject: x'],
  ])('%s', async (_, bytes, name, text) => {
    expect(await read(bytes, name)).toMatchObject({ kind: 'mail', text, unreadable: null });
  });

  test('a memo in a text file is no mail', async () => {
    const memo = 'From: Wren\nSubject: the ending\nMara lives.';
    expect(await read(bytesOf(memo), 'a.txt')).toMatchObject({ kind: 'text', text: memo });
  });

  test('tells in which attachment a word stands', async () => {
    expect((await read(bytesOf(whole), 'a.eml')).places).toEqual([
      'mail headers',
      'message',
      'names of the attachments',
      'pages é.docx',
      'part 2.eml, mail headers',
      'part 2.eml, message',
    ]);
  });

  test('says how many attachments nobody could look into', async () => {
    const bytes = bytesOf(whole.replace(base64(docx), base64(Uint8Array.of(0, 1, 2, 3, 0, 0, 0, 9))));
    expect((await read(bytes, 'a.eml')).unreadable).toBe('E-mail: 1 of 2 attachments were not read');
  });

  test.each<[string, string]>([
    ['a thousand levels', 'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n'.repeat(1000)],
    ['ten thousand parts', `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(10_000)}`],
    ['a mail in a mail in a mail', 'Content-Type: message/rfc822\r\n\r\n'.repeat(100)],
    ['one header without end', `Subject: ${'x'.repeat(500_000)}`],
    ['a million folded lines', `Subject: x\r\n${' y\r\n'.repeat(300_000)}`],
  ])('%s: an answer all the same', async (_, mail) => {
    expect((await read(bytesOf(mail), 'a.eml')).kind).toBe('mail');
  });
});

const wide = (text: string): Uint8Array => Buffer.from(text, 'utf16le');
const property = (number: string): string => `__substg1.0_${number}`;
const message: Streams = {
  '__properties_version1.0': new Uint8Array(32),
  [property('0037001F')]: wide('Pages'),
  [property('0C1A001F')]: wide('Wren'),
  [property('0E04001F')]: wide('Desk'),
  [property('1000001F')]: wide('The lamp gutters.'),
  [property('10130102')]: '<html><p>The lamp   gutters.</p></html>',
  [`__recip_version1.0_#00000000/${property('3001001F')}`]: wide('Desk'),
  [`__recip_version1.0_#00000000/${property('39FE001F')}`]: wide('desk@tide.example'),
  [`__attach_version1.0_#00000000/${property('3707001F')}`]: wide('pages.docx'),
  [`__attach_version1.0_#00000000/${property('37010102')}`]: docx,
  [`__attach_version1.0_#00000001/${property('3001001F')}`]: wide('Before'),
  [`__attach_version1.0_#00000001/${property('3701000D')}/${property('0037001E')}`]: 'Older pages',
  [`__attach_version1.0_#00000001/${property('3701000D')}/${property('1000001E')}`]: 'Quill waits.',
};

describe('Outlook messages', () => {
  test('subject, people, the message once, attachments and the message within', async () => {
    expect(await read(makeCompound(message), 'a.msg')).toEqual({
      kind: 'outlook-message',
      text: 'Subject: Pages\nFrom: Wren\nTo: Desk\nRecipients: Desk, desk@tide.example\n\nThe lamp gutters.\n\npages.docx\nBefore.txt\n\nMara rows.\n\nOlder pages\nQuill waits.',
      unreadable: null,
      places: ['mail headers', 'message', 'names of the attachments', 'pages.docx', 'Before.txt'],
    });
  });

  test('a message in rich text only', async () => {
    const rtf = bytesOf('{\\rtf1 The lamp gutters.}');
    const packed = joined([[0, 0, 0, 0, 0, 0, 0, 0], bytesOf('MELA'), [0, 0, 0, 0], rtf]);
    const streams = { '__properties_version1.0': new Uint8Array(32), [property('10090102')]: packed };
    expect((await read(makeCompound(streams), 'x')).text).toBe('The lamp gutters.');
  });

  test('rich text unpacks with what was said before it', () => {
    const example = [
      ...[0x2d, 0, 0, 0, 0x2b, 0, 0, 0, 0x4c, 0x5a, 0x46, 0x75, 0xf1, 0xc5, 0xc7, 0xa7, 0x03, 0x00, 0x0a, 0x00],
      ...[0x72, 0x63, 0x70, 0x67, 0x31, 0x32, 0x35, 0x42, 0x32, 0x0a, 0xf3, 0x20, 0x68, 0x65, 0x6c, 0x09, 0x00, 0x20],
      ...[0x62, 0x77, 0x05, 0xb0, 0x6c, 0x64, 0x7d, 0x0a, 0x80, 0x0f, 0xa0],
    ];
    expect(unpackRichText(Uint8Array.from(example))).toBe('{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n');
  });

  test.each<[string, Uint8Array]>([
    ['a.eml', bytesOf(whole)],
    ['a.msg', makeCompound(message)],
  ])('%s cut at every length, bytes changed: an answer each time', async (name, file) => {
    for (let at = 0; at < file.length; at += 41) {
      const changed = file.slice();
      changed[at] = 0xff;
      expect(typeof (await extractFile(changed, name)).kind).toBe('string');
      expect(typeof (await extractFile(file.subarray(0, at), name)).kind).toBe('string');
    }
  });
});
