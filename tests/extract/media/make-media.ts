import { bytesOf, joined } from '../make-zip.ts';

type Piece = string | Uint8Array | readonly number[];

export const be16 = (value: number): number[] => [(value >>> 8) & 255, value & 255];
export const be32 = (value: number): number[] => [...be16(Math.floor(value / 65536)), ...be16(value % 65536)];
export const be64 = (value: number): number[] => [...be32(Math.floor(value / 2 ** 32)), ...be32(value % 2 ** 32)];
export const le32 = (value: number): number[] => be32(value).reverse();
export const zeros = (count: number): number[] => new Array<number>(count).fill(0);
/** One letter a byte. */
export const latin1 = (text: string): number[] => [...text].map((unit) => unit.charCodeAt(0) & 255);
export const all = (...pieces: Piece[]): Uint8Array =>
  joined(pieces.map((piece) => (typeof piece === 'string' ? Uint8Array.from(latin1(piece)) : piece)));
const field = (text: string, length: number): number[] => [...latin1(text), ...zeros(length - text.length)];

export function atom(type: string, ...inside: Piece[]): Uint8Array {
  const body = all(...inside);
  return all(be32(body.length + 8), type, body);
}

/** A box whose size is written the large way: gigabytes may be claimed. */
export const largeAtom = (type: string, size: number): Uint8Array => all(be32(1), type, be64(size));

const text = (type: string, words: string): Uint8Array =>
  atom(type, be16(bytesOf(words).length), be16(0), bytesOf(words));
const format = (codec: string, ...more: Piece[]): Uint8Array =>
  atom('stsd', zeros(4), be32(1), atom(codec, zeros(8), ...more));
const track = (...table: Piece[]): Uint8Array => atom('trak', atom('mdia', atom('minf', atom('stbl', ...table))));
const item = (name: string | readonly number[], words: string): Uint8Array =>
  all(be32(bytesOf(words).length + 24), name, atom('data', be32(1), be32(0), bytesOf(words)));

/** A movie: an hour, two minutes, three seconds and four frames into the day, with its names in every way there is. */
export function makeMovie(codec = 'apch'): Uint8Array {
  const front = all(atom('ftyp', 'qt  ', zeros(4)), atom('mdat', be32(((60 + 2) * 60 + 3) * 25 + 4), 'picture'));
  const start = 8 + 8 + 8;
  const keys = ['com.apple.proapps.clip-name', 'com.northlight.scene'];
  const named = keys.map((key) => all(be32(key.length + 8), 'mdta', key));
  return all(
    front,
    atom(
      'moov',
      atom('mvhd', zeros(4), be32(3_840_000_000), zeros(12)),
      track(format(codec)),
      track(
        format('tmcd', zeros(4), be32(0), be32(25), be32(1), [25, 0], atom('name', be16(4), be16(0), 'A001')),
        atom('stco', zeros(4), be32(1), be32(start)),
      ),
      atom('udta', text('\xa9nam', 'The Long Tide'), atom('manu', zeros(6), 'Lens & Co\0'), text('\xa9mod', 'Kodiak')),
      atom(
        'meta',
        atom('hdlr', zeros(8), 'mdta', zeros(12)),
        atom('keys', zeros(4), be32(keys.length), ...named),
        atom('ilst', item(be32(1), 'A001C003_190625_R24Y'), item(be32(2), '14A')),
      ),
    ),
  );
}

/** The other dialect: a version in front of the metadata, items by their letters, words in a box of XML. */
export const makeMp4 = (): Uint8Array =>
  all(
    atom('ftyp', 'mp42', zeros(4)),
    atom(
      'moov',
      track(format('avc1')),
      atom('udta', atom('meta', zeros(4), atom('hdlr', zeros(24)), atom('ilst', item('\xa9nam', 'Seaside')))),
    ),
    atom('uuid', zeros(16), '<x:xmpmeta><dc:creator note="first pass">Wren</dc:creator></x:xmpmeta>'),
    atom('mdat', 'picture'),
  );

export function chunk(name: string, ...inside: Piece[]): Uint8Array {
  const body = all(...inside);
  return all(name, le32(body.length), body, body.length % 2 ? [0] : []);
}

const sound = chunk('fmt ', [1, 0, 1, 0], le32(48_000), le32(96_000), [2, 0, 16, 0]);
const broadcast = chunk(
  'bext',
  field('sSCENE=14A', 256),
  field('MixBag 6', 32),
  field('MB600042', 32),
  '2026-09-01',
  '10:00:00',
  le32(48_000 * 3723),
  le32(0),
  zeros(256),
  'A=PCM,F=48000',
);
const sheet =
  '<BWFXML><PROJECT>The Long Tide</PROJECT><SCENE>14A</SCENE><TAKE>3</TAKE><NOTE>plane &amp; rain</NOTE></BWFXML>';
const wave = (...chunks: Uint8Array[]): Uint8Array => all('RIFF', le32(joined(chunks).length + 4), 'WAVE', ...chunks);

/** A recorder's file: description, XML and markers around the sound. */
export const makeBroadcastWave = (): Uint8Array =>
  wave(
    broadcast,
    sound,
    chunk('data', zeros(200)),
    chunk('iXML', sheet),
    chunk('LIST', 'adtl', chunk('labl', le32(1), 'false start\0')),
  );

export const makeWave = (): Uint8Array =>
  wave(sound, chunk('LIST', 'INFO', chunk('INAM', 'room tone\0'), chunk('IART', 'Wren\0')), chunk('data', zeros(20)));

/** Larger than four gigabytes by its own account; what stands behind the sound is as far away. */
export const makeLargeWave = (data: number): Uint8Array =>
  all(
    'RF64',
    le32(0xffffffff),
    'WAVE',
    chunk('ds64', le32(0), zeros(4), le32(data), zeros(4)),
    sound,
    broadcast,
    'data',
    le32(0xffffffff),
    zeros(data),
    chunk('iXML', sheet),
  );

export function makeAiff(): Uint8Array {
  const part = (name: string, ...inside: Piece[]) => all(name, be32(all(...inside).length), ...inside);
  const marks = part('MARK', be16(1), be16(1), be32(0), [5], 'reset');
  return all('FORM', be32(90), 'AIFF', part('NAME', 'Room tone'), zeros(1), part('SSND', zeros(8)), marks);
}

const id3Frame = (name: string, ...words: Piece[]): Uint8Array =>
  all(name, be32(all(...words).length), zeros(2), ...words);
export const makeMp3 = (): Uint8Array => {
  const frames = all(
    id3Frame('TIT2', [1, 0xff, 0xfe], Buffer.from('Überfahrt', 'utf16le')),
    id3Frame('COMM', [3], 'eng\0', 'temp score, do not use'),
    id3Frame('APIC', zeros(40)),
    id3Frame('TXXX', [0], 'CUE\x001M4'),
  );
  const tag = all('TAG', field('Old title', 30), field('Wren', 30), zeros(65));
  return all('ID3', [3, 0, 0, 0, 0, frames.length >> 7, frames.length & 127], frames, [0xff, 0xfb], zeros(60), tag);
};

const comments = (...lines: string[]): Uint8Array =>
  all(le32(5), 'maker', le32(lines.length), ...lines.flatMap((line) => [le32(line.length), line]));
export const makeFlac = (): Uint8Array => {
  const block = comments('TITLE=Reel 2', 'COMMENT=pull-up');
  return all('fLaC', [0, 0, 0, 2, 0, 0], [0x84, 0, ...be16(block.length)], block, zeros(20));
};
export const makeOgg = (): Uint8Array => {
  const packet = all('\x03vorbis', comments('TITLE=Reel 2'));
  const page = (body: Uint8Array) => all('OggS', zeros(10), 'abcd', zeros(8), [1, body.length], body);
  return joined([page(all('\x01vorbis', zeros(22))), page(packet)]);
};

const key = [0x06, 0x0e, 0x2b, 0x34];
const klv = (name: readonly number[], body: Uint8Array): Uint8Array => all(name, [0x83, 0, ...be16(body.length)], body);
const property = (tag: number, ...value: Piece[]): Uint8Array => all(be16(tag), be16(all(...value).length), ...value);
const wide = (words: string): number[] => [...words].flatMap((unit) => be16(unit.charCodeAt(0)));
const set = (kind: number, ...properties: Uint8Array[]): Uint8Array =>
  klv([...key, 2, 0x53, 1, 1, 0x0d, 1, 1, 1, 1, ...be16(kind), 0], joined(properties));

/** A header partition and its objects; `runIn` bytes in front. */
export function makeMxf(runIn = 0): Uint8Array {
  const sets = joined([
    set(0x0130, property(0x3c01, wide('Northlight')), property(0x3c02, wide('Cutter'))),
    set(0x0136, property(0x4402, wide('A001C003_190625_R24Y')), property(0x4401, key, zeros(28))),
    set(0x0114, property(0x1501, be64(90_000)), property(0x1502, be16(25)), property(0x1503, [0])),
    set(0x013f, property(0x5001, wide('Scene')), property(0x5003, zeros(17), wide('14A'))),
    set(0x0177, property(0x8001, wide('Lens 35 mm Aurora')), property(0x8002, [1, 2, 3, 4])),
  ]);
  const pack = all(be16(1), be16(3), zeros(4), be64(0), be64(0), be64(0), be64(sets.length), zeros(56));
  return joined([zeros(runIn), klv([...key, 2, 5, 1, 1, 0x0d, 1, 2, 1, 1, 2, 4, 0], pack), sets, zeros(64)]);
}

export function makeDpx(): Uint8Array {
  const frame = new Uint8Array(2200);
  const put = (at: number, piece: Piece) => frame.set(all(piece), at);
  put(0, 'SDPX');
  put(36, 'TLT_014_0030_v002.1001.dpx');
  put(160, 'Scanner 9');
  put(260, 'The Long Tide');
  put(1556, 'Kodiak');
  put(1764, 'Slate 14A-3');
  put(1920, be32(0x10111213));
  return frame;
}

export function makeCineon(): Uint8Array {
  const frame = new Uint8Array(2200);
  frame.set(all([0x80, 0x2a, 0x5f, 0xd7]));
  frame.set(all('TLT_014_0030.cin'), 32);
  frame.set(all('Slate 14A-3'), 1108);
  return frame;
}

const attribute = (name: string, type: string, ...value: Piece[]): Uint8Array =>
  all(`${name}\0${type}\0`, le32(all(...value).length), ...value);
export const makeExr = (): Uint8Array =>
  all(
    [0x76, 0x2f, 0x31, 0x01, 2, 0, 0, 0],
    attribute('channels', 'chlist', 'hero.diffuse.R\0', zeros(16), 'B\0', zeros(16), [0]),
    attribute('comments', 'string', 'TLT_014_0030 comp'),
    attribute('timeCode', 'timecode', le32(0x01020304), le32(0)),
    attribute('multiView', 'stringvector', le32(4), 'left', le32(5), 'right'),
    [0],
    zeros(40),
  );

export const makeJpeg2000 = (): Uint8Array =>
  all(
    atom('jP  ', [0x0d, 0x0a, 0x87, 0x0a]),
    atom('xml ', '<frame reel="TLT reel 3"/>'),
    atom(
      'jp2c',
      be16(0xff4f),
      be16(0xff51),
      be16(4),
      be16(0),
      be16(0xff64),
      be16(4 + 9),
      be16(1),
      'reel 3 of',
      be16(0xff90),
    ),
  );

/** Little-endian, one list of tags, words behind it. */
export function makeTiff(): Uint8Array {
  const rows: [tag: number, type: number, words: Uint8Array][] = [
    [0x010f, 2, all('Lens & Co\0')],
    [0x0110, 2, all('Kodiak 8\0')],
    [0xc789, 2, all('A001\0')],
    [0xc763, 1, all([0x04, 0x03, 0x02, 0x01], zeros(4))],
  ];
  const le16 = (value: number) => be16(value).reverse();
  let at = 8 + 2 + rows.length * 12 + 4;
  const list = rows.map(([tag, type, words]) => {
    const row = all(le16(tag), le16(type), le32(words.length), le32(at));
    at += words.length;
    return row;
  });
  return all('II', le16(42), le32(8), le16(rows.length), ...list, zeros(4), ...rows.map(([, , words]) => words));
}

const element = (id: readonly number[], ...inside: Piece[]): Uint8Array => {
  const body = all(...inside);
  return all(id, [0x40 | (body.length >> 8), body.length & 255], body);
};
export const makeMatroska = (): Uint8Array =>
  all(
    element([0x1a, 0x45, 0xdf, 0xa3], zeros(4)),
    element(
      [0x18, 0x53, 0x80, 0x67],
      element([0x15, 0x49, 0xa9, 0x66], element([0x7b, 0xa9], 'Dailies day 3')),
      element([0x1f, 0x43, 0xb6, 0x75], zeros(40)),
      element(
        [0x12, 0x54, 0xc3, 0x67],
        element([0x73, 0x73], element([0x67, 0xc8], element([0x44, 0x87], '14A take 3'))),
      ),
    ),
  );

export const makeR3d = (): Uint8Array => all(be32(256), 'RED2', zeros(60), 'A001_C003_0625X2_001.R3D', zeros(200));
export const makeArriraw = (): Uint8Array =>
  all('ARRI', [0x78, 0x56, 0x34, 0x12], zeros(300), 'A003C001_190625_R24Y', zeros(40));

export function makeWindowsMedia(): Uint8Array {
  const le16 = (value: number) => be16(value).reverse();
  const wideLow = (words: string): Uint8Array => Uint8Array.from(Buffer.from(`${words}\0`, 'utf16le'));
  const object = (id: readonly number[], ...inside: Piece[]): Uint8Array => {
    const body = all(...inside);
    return all(id, zeros(8), le32(body.length + 24), zeros(4), body);
  };
  const [title, tag, value] = ['Reel 2', 'WM/Note', 'pull-up'].map(wideLow) as [Uint8Array, Uint8Array, Uint8Array];
  return all(
    [0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11],
    zeros(22),
    object([0x33, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11], le16(title.length), zeros(8), title),
    object(
      [0x40, 0xa4, 0xd0, 0xd2, 0x07, 0xe3, 0xd2, 0x11],
      le16(1),
      le16(tag.length),
      tag,
      le16(0),
      le16(value.length),
      value,
    ),
    zeros(40),
  );
}
