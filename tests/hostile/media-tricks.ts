import { type Family, type HostileFile } from './hostile-file.ts';
import { type Part, be16, be32, be64, bytes, le16, le32, le64, repeated } from './write-bytes.ts';

const MB = 1024 * 1024;
const file = (name: string, make: () => Uint8Array): HostileFile => ({ name, make });

const atom = (type: string, data: Part, length?: number): Uint8Array => {
  const body = bytes(data);
  return bytes(be32(length ?? body.length + 8), type, body);
};
const ftyp = atom('ftyp', 'qt  \0\0\0\0qt  ');
/** Containers in containers, each ending where all do. */
const deep = (types: readonly string[], depth: number): Uint8Array =>
  bytes(...Array.from({ length: depth }, (_, at) => bytes(be32(8 * (depth - at)), types[at % types.length]!)));

const KLV = [0x06, 0x0e, 0x2b, 0x34];
const partition = [...KLV, 2, 5, 1, 1, 0x0d, 1, 2, 1, 1, 2, 4, 0];
const set = [...KLV, 2, 0x53, 1, 1, 0x0d, 1, 1, 1, 1, 1, 0x2f, 0];
const long = (length: number): number[] => [0x88, ...be64(length)];
const mxf = (...parts: readonly Part[]): Uint8Array => bytes(partition, [0x83, 0, 0, 88], new Uint8Array(88), ...parts);

const riff = (form: string, ...chunks: readonly Part[]): Uint8Array => {
  const body = bytes(form, ...chunks);
  return bytes('RIFF', le32(body.length), body);
};
const chunk = (type: string, data: Part, length?: number): Uint8Array => {
  const body = bytes(data);
  return bytes(type, le32(length ?? body.length), body, body.length % 2 ? [0] : []);
};

const EBML = [0x1a, 0x45, 0xdf, 0xa3];
const unknownSize = [0x01, 255, 255, 255, 255, 255, 255, 255];
const synchsafe = (size: number): number[] => [(size >> 21) & 127, (size >> 14) & 127, (size >> 7) & 127, size & 127];
const id3 = (body: Part, size?: number): Uint8Array =>
  bytes('ID3', [4, 0, 0], synchsafe(size ?? bytes(body).length), body);

export const mediaTricks: Family = [
  file('an atom of no length.mov', () => bytes(ftyp, atom('moov', '', 0), new Uint8Array(MB))),
  file('atoms of no length.mov', () => bytes(ftyp, repeated(be32(0), 250_000))),
  file('atoms of one byte.mov', () => bytes(ftyp, repeated(atom('moov', '', 2), 100_000))),
  file('atoms of eight bytes.mov', () => bytes(ftyp, repeated(atom('free', ''), 200_000))),
  file('the large length lies.mov', () => bytes(ftyp, be32(1), 'moov', be64(2 ** 60), new Uint8Array(64))),
  file('the large length is small.mov', () => bytes(ftyp, repeated(bytes(be32(1), 'moov', be64(3)), 50_000))),
  file('the large length turns round.mov', () =>
    bytes(ftyp, repeated(bytes(be32(1), 'mdat', be64(0), [255, 255]), 10_000)),
  ),
  file('a film in a film.mov', () =>
    bytes(ftyp, deep(['moov', 'trak', 'mdia', 'minf', 'stbl', 'udta', 'meta'], 100_000)),
  ),
  file('a film in a film.mp4', () => bytes(atom('ftyp', 'mp42\0\0\0\0isom'), deep(['moov', 'udta'], 50_000))),
  file('tracks without number.mov', () =>
    bytes(ftyp, atom('moov', repeated(atom('trak', atom('tkhd', new Uint8Array(84))), 20_000))),
  ),
  file('descriptions without number.mov', () =>
    bytes(
      ftyp,
      atom(
        'moov',
        atom(
          'trak',
          atom(
            'mdia',
            atom(
              'minf',
              atom('stbl', atom('stsd', bytes(be32(0), be32(0xffff_ffff), repeated(atom('apch', ''), 20_000)))),
            ),
          ),
        ),
      ),
    ),
  ),
  file('keys without number.mov', () =>
    bytes(
      ftyp,
      atom(
        'moov',
        atom(
          'meta',
          bytes(
            atom('keys', bytes(be32(0), be32(0xffff_ffff), repeated(atom('mdta', 'a'), 20_000))),
            atom('ilst', repeated(bytes(be32(24), be32(1), be32(16), 'data', be64(1)), 10_000)),
          ),
        ),
      ),
    ),
  ),
  file('a note of gigabytes.mp4', () =>
    bytes(
      atom('ftyp', 'mp42\0\0\0\0'),
      atom('moov', atom('udta', atom('©nam', bytes(be16(65_535), be16(0), 'x'), 0x7fff_ffff))),
    ),
  ),
  file('stsd without end.mov', () => bytes(ftyp, repeated('stsd', 500_000))),
  file('braw of nothing.braw', () => bytes(ftyp, atom('mdat', new Uint8Array(100), 0xffff_ffff))),
  file('a set of gigabytes.mxf', () => mxf(set, long(2 ** 40), new Uint8Array(100))),
  file('sets of no length.mxf', () => mxf(repeated(bytes(set, [0]), 60_000))),
  file('a length of no bytes.mxf', () => mxf(repeated(bytes(set, [0x80]), 60_000))),
  file('a length of 127 bytes.mxf', () => mxf(set, [0xff], new Uint8Array(200).fill(255))),
  file('items of gigabytes.mxf', () => mxf(set, [0x83, 0, 255, 255], repeated([0x3c, 0x0a, 255, 255], 16_000))),
  file('items of no length.mxf', () => mxf(set, [0x83, 3, 0, 0], repeated([0x3c, 0x0a, 0, 0], 49_152))),
  file('partitions in a ring.mxf', () =>
    mxf(
      partition,
      [0x83, 0, 0, 88],
      repeated([0, 0, 0, 1], 22),
      repeated(bytes(partition, [88], new Uint8Array(88)), 3000),
    ),
  ),
  file('a run-in of keys.mxf', () => bytes(repeated([...KLV, 2, 5, 1, 1, 0x0d, 1, 2, 1], 5000), partition)),
  file('a chunk of no length.wav', () => riff('WAVE', repeated(chunk('bext', ''), 60_000))),
  file('a chunk of gigabytes.wav', () => riff('WAVE', chunk('bext', 'x', 0xffff_fff0))),
  file('notes that define words.wav', () =>
    riff(
      'WAVE',
      chunk('bext', new Uint8Array(602)),
      chunk('iXML', '<!DOCTYPE x [<!ENTITY a "haha">]><BWFXML><SCENE>&a;</SCENE></BWFXML>'),
    ),
  ),
  file('notes of megabytes.wav', () =>
    riff('WAVE', chunk('bext', new Uint8Array(602)), chunk('iXML', repeated('<SCENE>', 400_000))),
  ),
  file('lists in lists.wav', () =>
    riff(
      'WAVE',
      chunk('bext', ''),
      ...Array.from({ length: 5000 }, (_, at) => bytes('LIST', le32(60_000 - at * 12), 'INFO')),
    ),
  ),
  file('sixty-four bits.wav', () =>
    bytes(
      'RF64',
      le32(0xffff_ffff),
      'WAVEds64',
      le32(28),
      le64(2 ** 60),
      le64(2 ** 60),
      le64(0),
      le32(0xffff_ffff),
      repeated(bytes('data', le64(2 ** 60)), 3000),
    ),
  ),
  file('chunks in chunks.aep', () =>
    bytes(
      'RIFX',
      be32(0xffff_fff0),
      'Egg!',
      ...Array.from({ length: 20_000 }, () => bytes('LIST', be32(0xffff_fff0), 'Fold')),
    ),
  ),
  file('an element without size.mkv', () =>
    bytes(EBML, [0x80], repeated([0x18, 0x53, 0x80, 0x67, ...unknownSize], 20_000)),
  ),
  file('an element of more than there is.mkv', () => bytes(EBML, [0x08, 255, 255, 255, 255], new Uint8Array(100))),
  file('elements of nothing.mkv', () => bytes(EBML, new Uint8Array(MB))),
  file('a tag of megabytes.mp3', () =>
    id3(bytes('TIT2', synchsafe(2 * MB), [0, 0, 0], new Uint8Array(2 * MB).fill(65))),
  ),
  file('a tag of more than there is.mp3', () =>
    id3(bytes('TIT2', [127, 127, 127, 127], [0, 0, 3], 'Mara'), 0x0fff_ffff),
  ),
  file('frames of no length.mp3', () => id3(repeated(bytes('TXXX', [0, 0, 0, 0, 0, 0]), 60_000))),
  file('a picture in the tag.mp3', () =>
    id3(bytes('APIC', synchsafe(100), [0, 0, 0], 'image/png\0\x03\0', [0x89, 0x50, 0x4e, 0x47], new Uint8Array(80))),
  ),
  file('frames that are packed.mp3', () =>
    id3(bytes('TIT2', synchsafe(40), [0, 0x0f], be32(0xffff_ffff), [0x78, 0x9c], new Uint8Array(40))),
  ),
  file('blocks of comments.flac', () =>
    bytes('fLaC', repeated([4, 0, 0, 8, ...le32(0xffff_ffff), ...le32(0xffff_ffff)], 20_000)),
  ),
  file('pages of nothing.ogg', () =>
    repeated(bytes('OggS', [0, 2], new Uint8Array(20), [255], new Uint8Array(255).fill(255)), 2000),
  ),
  file('chunks of no length.aiff', () =>
    bytes('FORM', be32(0xffff_fff0), 'AIFF', repeated(bytes('NAME', be32(0)), 60_000)),
  ),
  file('offsets that lie.dpx', () => bytes('SDPX', be32(0xffff_ffff), 'V2.0\0\0\0\0', new Uint8Array(2048).fill(255))),
  file('clip names without end.r3d', () => bytes(be32(0xffff_ffff), 'RED2', repeated('A001_C001_', 20_000))),
  file('a header of gigabytes.ari', () =>
    bytes('ARRI', [0x78, 0x56, 0x34, 0x12], le32(0xffff_ffff), new Uint8Array(5000).fill(255)),
  ),
  file('blocks without number.stl', () =>
    bytes('850STL25.01', new Uint8Array(1013).fill(57), repeated([0, 0, 0, 255, 0], 60_000)),
  ),
  file('tracks without end.mid', () =>
    bytes('MThd', be32(0xffff_ffff), be16(1), be16(65_535), be16(0), repeated(bytes('MTrk', be32(0)), 20_000)),
  ),
  file('objects of itself.avb', () =>
    bytes([6, 0], 'Domain', [6, 0], 'DJBO', repeated(bytes(le16(0xffff), 'ABIN', le32(0xffff_ffff)), 20_000)),
  ),
  file('blocks of itself.ptx', () =>
    bytes([3], '0010111100101011', [0, 1, 5], repeated([0x5a, 1, 0, 255, 255, 255, 255, 0x20], 20_000)),
  ),
];
