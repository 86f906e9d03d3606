// A small honest file of every format: what truncated, mislabelled and mutated ones are made from.
import { gzipSync } from 'node:zlib';
import { makeZip } from '../extract/make-zip.ts';
import { tarred } from './archive-tricks.ts';
import { LINE } from './hostile-file.ts';
import { pack, packages, wordsIn } from './ooxml.ts';
import { makeJpeg, makePng, pixels } from './picture-bombs.ts';
import { be16, be32, bytes, le16, le32, utf8 } from './write-bytes.ts';
import { makePdf, onePage, spelled, stream } from './write-pdf.ts';

const xml = (body: string): Uint8Array => utf8(`<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`);
const sized = (head: Uint8Array, size: number): Uint8Array => bytes(head, new Uint8Array(size - head.length));
const atom = (type: string, ...data: readonly Uint8Array[]): Uint8Array => {
  const body = bytes(...data);
  return bytes(be32(body.length + 8), type, body);
};
const chunk = (type: string, data: Uint8Array): Uint8Array => bytes(type, le32(data.length), data);
const office = (end: string): Uint8Array => packages[end]!(`<?xml version="1.0"?>${wordsIn[end]!(LINE)}`);
/** A record of a binary workbook, and a text in one. */
const record = (kind: number, ...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array => {
  const data = bytes(...parts);
  return bytes(kind < 128 ? [kind] : [(kind & 127) | 128, kind >> 7], [data.length], data);
};
const wide = (text: string): Uint8Array =>
  bytes(le32(text.length), ...[...text].map((unit) => le16(unit.charCodeAt(0))));
const mxfKey = [0x06, 0x0e, 0x2b, 0x34, 2, 5, 1, 1, 0x0d, 1, 2, 1, 1, 2, 4, 0];
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** By the ending it should have. */
export const wholes: Readonly<Record<string, Uint8Array>> = {
  txt: utf8(`${LINE}\nWren rows.\n`),
  md: utf8(`# Pages\n\n${LINE}\n`),
  csv: utf8(`scene,page\n12,"${LINE}"\n`),
  json: utf8(`{"page": "${LINE}"}`),
  html: utf8(`<!doctype html><html><head><title>Pages</title></head><body><p>${LINE}</p></body></html>`),
  rtf: utf8(`{\\rtf1\\ansi{\\fonttbl{\\f0 Courier;}}\\f0 ${LINE}\\par}`),
  eml: utf8(
    `From: a@harbour.example\r\nTo: b@harbour.example\r\nSubject: pages\r\nContent-Type: text/plain\r\n\r\n${LINE}\r\n`,
  ),
  ...Object.fromEntries(Object.keys(packages).map((end) => [end, office(end)])),
  xlsb: makeZip([
    { name: 'xl/workbook.bin', data: record(156, le32(0), le32(1), wide('r'), wide('Pages')) },
    { name: 'xl/sharedStrings.bin', data: record(19, [0], wide(LINE)) },
    { name: 'xl/worksheets/sheet1.bin', data: bytes(record(0, le32(0)), record(7, le32(0), le32(0), le32(0))) },
  ]),
  fodt: xml(`<office:document xmlns:office="o" xmlns:text="t"><text:p>${LINE}</text:p></office:document>`),
  mbox: utf8(
    `From a@b Fri Nov 27 09:00:00 2026\nSubject: one\n\nNone.\n\nFrom c@d Fri Nov 27 09:01:00 2026\nSubject: two\n\n${LINE}\n`,
  ),
  epub: pack({
    mimetype: 'application/epub+zip',
    'a.opf': '<package><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
    'a.xhtml': `<html><p>${LINE}</p></html>`,
  }),
  zip: makeZip([
    { name: 'note.txt', data: LINE },
    { name: 'other.txt', data: 'Wren rows.' },
  ]),
  gz: gzipSync(LINE),
  tar: bytes(tarred('note.txt', LINE), new Uint8Array(1024)),
  pdf: makePdf(onePage(stream(spelled(LINE)))),
  fdx: xml(
    `<FinalDraft DocumentType="Script" Version="5"><Content><Paragraph Type="Action"><Text>${LINE}</Text></Paragraph></Content></FinalDraft>`,
  ),
  fountain: utf8(`Title: Pages\n\nINT. CHART ROOM - NIGHT\n\n${LINE}\n\nMARA\nNo.\n`),
  srt: utf8(`1\n00:00:01,000 --> 00:00:02,000\n${LINE}\n\n`),
  vtt: utf8(`WEBVTT\n\n00:01.000 --> 00:02.000\n${LINE}\n`),
  ttml: xml(`<tt xmlns="http://www.w3.org/ns/ttml"><body><div><p begin="1s" end="2s">${LINE}</p></div></body></tt>`),
  ass: utf8(`[Script Info]\nTitle: x\n\n[Events]\nFormat: Start, Text\nDialogue: 0:00:01.00,${LINE}\n`),
  scc: utf8('Scenarist_SCC V1.0\n\n00:00:01:00\t9420 9420 94f4 94f4 5468 6520\n'),
  edl: utf8(
    'TITLE: PAGES\nFCM: NON-DROP FRAME\n\n001  AX       V     C        01:00:00:00 01:00:02:00 01:00:00:00 01:00:02:00\n* FROM CLIP NAME: CHART ROOM\n',
  ),
  ale: utf8('Heading\nFIELD_DELIM\tTABS\nVIDEO_FORMAT\t1080\n\nColumn\nName\tStart\n\nData\nCHART ROOM\t01:00:00:00\n'),
  fcpxml: xml('<fcpxml version="1.11"><resources><asset name="CHART ROOM" id="r1"/></resources></fcpxml>'),
  xml: xml('<xmeml version="5"><sequence><name>CHART ROOM</name></sequence></xmeml>'),
  otio: utf8(
    '{"OTIO_SCHEMA": "Timeline.1", "name": "CHART ROOM", "tracks": {"OTIO_SCHEMA": "Stack.1", "children": []}}',
  ),
  mhl: xml('<hashlist version="1.1"><hash><file>A001C001.mov</file><md5>00</md5></hash></hashlist>'),
  cdl: xml('<ColorDecisionList><ColorDecision><ColorCorrection id="a"/></ColorDecision></ColorDecisionList>'),
  cube: utf8('TITLE "night"\nLUT_3D_SIZE 2\n0 0 0\n1 1 1\n'),
  nk: utf8('Read {\n file /shots/tlt_010.exr\n name Read1\n}\n'),
  ma: utf8('//Maya ASCII 2024 scene\nrequires maya "2024";\n'),
  usda: utf8('#usda 1.0\ndef Xform "chart_room" {\n}\n'),
  cpl: xml(
    '<CompositionPlaylist xmlns="http://www.smpte-ra.org/schemas/429-7/2006/CPL"><AnnotationText>Pages</AnnotationText></CompositionPlaylist>',
  ),
  mxf: sized(bytes(mxfKey, [88]), 200),
  mov: bytes(
    atom('ftyp', utf8('qt  '), new Uint8Array(4)),
    atom('moov', atom('mvhd', new Uint8Array(100)), atom('udta', atom('name', utf8('A001C001')))),
  ),
  mp4: bytes(atom('ftyp', utf8('mp42'), new Uint8Array(4)), atom('moov', atom('mvhd', new Uint8Array(100)))),
  r3d: sized(bytes(be32(64), 'RED2', new Uint8Array(40), 'A001_C001_0916AB'), 256),
  ari: sized(bytes('ARRI', [0x78, 0x56, 0x34, 0x12], le32(4096)), 4096),
  dpx: sized(bytes('SDPX', be32(2048), 'V2.0', new Uint8Array(24), 'A001C001.dpx'), 2048),
  cin: sized(bytes([0x80, 0x2a, 0x5f, 0xd7], be32(2048)), 2048),
  exr: bytes([0x76, 0x2f, 0x31, 1, 2, 0, 0, 0], 'owner\0string\0', le32(4), 'Mara', [0]),
  j2k: sized(bytes([0xff, 0x4f, 0xff, 0x51, 0, 47, 0, 0], be32(64), be32(64)), 120),
  wav: bytes('RIFF', le32(36), 'WAVE', chunk('fmt ', new Uint8Array(16)), chunk('data', new Uint8Array(4))),
  bwf: bytes(
    'RIFF',
    le32(700),
    'WAVE',
    chunk('bext', sized(utf8('A001T01'), 602)),
    chunk('iXML', utf8('<BWFXML><SCENE>12</SCENE></BWFXML>')),
    chunk('data', new Uint8Array(4)),
  ),
  mp3: bytes('ID3', [4, 0, 0, 0, 0, 0, 21], 'TIT2', [0, 0, 0, 11, 0, 0, 3], 'Chart room', [0xff, 0xfb, 0x90, 0]),
  flac: bytes('fLaC', [0x84, 0, 0, 34], new Uint8Array(34)),
  ogg: sized(bytes('OggS', [0, 2]), 64),
  png: makePng(8, 8, pixels(8, 8)),
  jpg: makeJpeg(),
  gif: bytes(
    'GIF89a',
    le16(1),
    le16(1),
    [0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4c, 1, 0, 0x3b],
  ),
  webp: bytes('RIFF', le32(26), 'WEBP', chunk('VP8L', new Uint8Array([0x2f, 0, 0, 0, 0, 0, 0, 0, 0, 0]))),
  bmp: sized(bytes('BM', le32(58), le32(0), le32(54), le32(40), le32(1), le32(1), le16(1), le16(24)), 58),
  tif: bytes('II*\0', le32(8), le16(1), le16(256), le16(4), le32(1), le32(1), le32(0)),
  psd: sized(bytes('8BPS', be16(1), new Uint8Array(6), be16(3), be32(1), be32(1), be16(8), be16(3)), 60),
  heic: bytes(atom('ftyp', utf8('heic'), new Uint8Array(4)), atom('meta', new Uint8Array(20))),
  doc: sized(bytes(ole, new Uint8Array(16), le16(0x3e), le16(3), le16(0xfffe), le16(9), le16(6)), 1536),
  avb: sized(bytes([6, 0], 'Domain', [6, 0], 'DJBO'), 200),
  ptx: sized(bytes([3], '0010111100101011', [0, 1, 5]), 200),
  aep: bytes('RIFX', be32(12), 'Egg!', 'head', be32(0)),
  stl: sized(bytes('850STL25.01'), 1152),
  prproj: gzipSync('<?xml version="1.0"?><PremiereData Version="3"><Project ObjectRef="1"/></PremiereData>'),
  '7z': sized(bytes([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]), 64),
  rar: sized(bytes('Rar!', [0x1a, 7, 1, 0]), 64),
  mid: bytes('MThd', be32(6), be16(0), be16(1), be16(96), 'MTrk', be32(4), [0, 0xff, 0x2f, 0]),
  mkv: sized(bytes([0x1a, 0x45, 0xdf, 0xa3, 0x84]), 64),
};
