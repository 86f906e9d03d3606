import { describe, expect, test } from 'vitest';
import { sniff } from '../../lib/extract/sniff.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part)));
const zip = (entry: string) => bytes('PK', [3, 4, 20, 0, 0, 0, 0, 0], new Array<number>(16).fill(0), entry);
const padded = (head: Uint8Array, size: number): Uint8Array => {
  const whole = new Uint8Array(size);
  whole.set(head);
  return whole;
};
const mxf = [0x06, 0x0e, 0x2b, 0x34, 0x02, 0x05, 0x01, 0x01, 0x0d, 0x01, 0x02, 0x01, 0x01];
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** As tar wrote before there was a mark to know it by. */
function oldTar(name: string, text: string): Uint8Array {
  const size = text.length.toString(8).padStart(11, '0');
  const fields = [name.padEnd(100, '\0'), '0000644\0'.repeat(3), `${size}\0`, '00000000000\0'];
  const head = fields.join('');
  const sum = [...`${head}        0`].reduce((all, letter) => all + letter.charCodeAt(0), 0);
  return padded(bytes(head, `${sum.toString(8).padStart(6, '0')}\0 0`.padEnd(512 - head.length, '\0'), text), 2048);
}

describe('sniff, by bytes whatever the name', () => {
  test.each<[string, Uint8Array, string, string, string | null]>([
    ['R3D', bytes([0, 0, 1, 0], 'RED2', [0, 0]), 'x.txt', 'r3d', 'camera-media'],
    ['ARRIRAW', bytes('ARRI', [0x78, 0x56, 0x34, 0x12]), 'x', 'arriraw', 'camera-media'],
    ['Canon raw', bytes([0, 0, 0, 24], 'ftypcrx ', [0]), 'x.mov', 'canon-raw', 'camera-media'],
    ['DPX', bytes('SDPX', [0]), 'x.jpg', 'dpx', 'camera-media'],
    ['DPX, other order', bytes('XPDS', [0]), 'x', 'dpx', 'camera-media'],
    ['Cineon', bytes([0x80, 0x2a, 0x5f, 0xd7, 0]), 'x', 'cineon', 'camera-media'],
    ['EXR', bytes([0x76, 0x2f, 0x31, 0x01, 2]), 'x.png', 'exr', 'camera-media'],
    ['MXF', bytes(mxf), 'x', 'mxf', 'camera-media'],
    ['MXF behind a run-in', bytes(new Array<number>(5000).fill(0), mxf), 'x', 'mxf', 'camera-media'],
    [
      'ProRes',
      bytes(
        [0, 0, 0, 20],
        'ftypqt  ',
        new Array<number>(40).fill(0),
        'stsd',
        [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 90],
        'apch',
      ),
      'x.mov',
      'camera-movie',
      'camera-media',
    ],
    ['recorder sound', bytes('RIFF', [9, 0, 0, 0], 'WAVEbext'), 'x.wav', 'broadcast-wave', 'camera-media'],
    ['Avid bin', bytes([6, 0], 'Domain', [6, 0], 'DJBO'), 'x', 'avid-bin', 'edit-data'],
    ['AAF', bytes(ole, [1, 2, 1, 0x0d, 0, 2, 0, 0, 6, 0x0e, 0x2b, 0x34, 3, 2, 1, 1]), 'x.doc', 'aaf', 'edit-data'],
    ['Pro Tools', bytes([3], '0010111100101011'), 'x', 'pro-tools', 'edit-data'],
    ['Premiere', bytes([0x1f, 0x8b, 8, 0]), 'cut.prproj', 'premiere', 'edit-data'],
    ['Resolve', zip('project.xmlMediaPool/Master/MpFolder.xml'), 'x.zip', 'resolve', 'edit-data'],
    [
      'OMF',
      bytes(new Array<number>(100).fill(1), [0xa4, 0x43, 0x4d, 0xa5, 0x48, 0x64, 0x72, 0xd7], [0, 0]),
      'x',
      'omf',
      'edit-data',
    ],
    ['After Effects', bytes('RIFX', [0, 0, 0, 0], 'Egg!'), 'x', 'after-effects', 'edit-data'],
    ['EBU subtitles', bytes('850STL25.01'), 'x', 'ebu-stl', 'timed-text'],
    ['Final Draft 5', bytes([0xfd, 0xfd, 0xfd, 0xfd, 1]), 'x', 'final-draft-legacy', 'script'],
    ['Screenwriter', bytes('ScreenwriterWinVer.6'), 'x', 'movie-magic-screenwriter', 'script'],
  ])('%s', (_, file, name, kind, detector) => {
    expect(sniff(file, name)).toMatchObject({ kind, detector, text: false, reason: null, sure: true });
  });

  test.each<[string, Uint8Array, string, string]>([
    ['PDF', bytes('%PDF-1.7'), 'pdf', 'PDF document, contents not read'],
    ['Word', zip('word/document.xml'), 'docx', 'Word document, contents not read'],
    ['Excel', zip('xl/workbook.xml'), 'xlsx', 'Excel workbook, contents not read'],
    [
      'old Office',
      bytes(ole, new Array<number>(20).fill(0)),
      'doc',
      'Word or other Office document, contents not read',
    ],
    ['archive', zip('photos/boat.jpg'), 'zip', 'Archive, contents not read'],
    ['7z', bytes([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), '7z', 'Archive, contents not read'],
    ['picture', bytes([0xff, 0xd8, 0xff, 0xe0]), 'jpeg', 'Picture, contents not read'],
    [
      'phone video',
      bytes([0, 0, 0, 24], 'ftypmp42', new Array<number>(40).fill(0), 'stsd', new Array<number>(12).fill(0), 'avc1'),
      'video',
      'Video, contents not read',
    ],
    ['plain sound', bytes('RIFF', [9, 0, 0, 0], 'WAVEfmt '), 'wav', 'Sound recording, contents not read'],
    ['AAC of MPEG-2', bytes([0xff, 0xf9, 0x50, 0x80]), 'aac', 'Sound recording, contents not read'],
    ['AAC of one header', bytes('ADIF', [0]), 'aac', 'Sound recording, contents not read'],
    ['MP3 with a checksum', bytes([0xff, 0xfa, 0x90, 0]), 'mp3', 'Sound recording, contents not read'],
    ['MP3 of a low rate', bytes([0xff, 0xe3, 0x90, 0]), 'mp3', 'Sound recording, contents not read'],
    ['tape archive of 1979', oldTar('note.txt', 'Mara rows.'), 'tar', 'Archive, contents not read'],
    ['noise', padded(bytes([1, 2, 0, 3, 0, 0xfe]), 100), 'binary', 'File of an unknown kind, contents not read'],
  ])('%s says plainly that nobody looked inside', (_, file, kind, reason) => {
    expect(sniff(file, 'file')).toMatchObject({ kind, detector: null, text: false, reason });
  });

  test.each<[string, string, string, string | null]>([
    ['<?xml version="1.0"?>\n<FinalDraft DocumentType="Script">', 'x.xml', 'final-draft', 'script'],
    ['WEBVTT\n\n00:01.000 --> 00:02.000\nNo.', 'x', 'subtitles', 'timed-text'],
    ['1\r\n00:00:01,000 --> 00:00:02,000\r\nNo.', 'x.txt', 'subtitles', 'timed-text'],
    ['Heading\r\nFIELD_DELIM\tTABS\r\n', 'x.txt', 'ale', 'edit-data'],
    ['TITLE: TLT\nFCM: NON-DROP FRAME\n', 'x.txt', 'edl', 'edit-data'],
    ['SESSION NAME:\tR3 Dx\nSAMPLE RATE:\t48000.000000\n', 'R3.txt', 'session-text', 'edit-data'],
    ['{"OTIO_SCHEMA": "Timeline.1"}', 'x.json', 'otio', 'edit-data'],
    [
      '<AssetMap xmlns="http://www.smpte-ra.org/schemas/429-9/2007/AM">',
      'ASSETMAP',
      'package-list',
      'delivery-package',
    ],
    ['{\\rtf1 hello}', 'x.doc', 'rtf', null],
    ['hello', 'notes.md', 'markdown', null],
    ['a,b\n1,2', 'list.csv', 'csv', null],
    ['FADE IN:', 'draft.fountain', 'fountain', 'script'],
    ['hello', 'mail', 'text', null],
  ])('%j is text', (text, name, kind, detector) => {
    expect(sniff(new TextEncoder().encode(text), name)).toMatchObject({ kind, detector, text: true, reason: null });
  });

  test('a name counts where the bytes are mute', () => {
    for (const name of ['R3.pts', 'cut.omfi', 'comp.nknc', 'titles.aet'])
      expect(sniff(padded(bytes([9, 9, 0, 1]), 64), name)).toMatchObject({ detector: 'edit-data', sure: false });
    expect(sniff(padded(bytes([9, 9, 0, 1]), 64), 'Low Water.mmbx').detector).toBe('budget');
    expect(sniff(padded(bytes([9, 9, 0, 1]), 64), 'A001_08151512_C001.braw')).toMatchObject({
      detector: 'camera-media',
      sure: false,
    });
  });
});
