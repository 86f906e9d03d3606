import { codes, findBytes, latin, startsWith } from './bytes.ts';
import { archived, closed, readable, type Sniffed, telling } from './kind.ts';
import { insideOle } from './formats/ole.ts';
import { insideQuickTime } from './formats/quicktime.ts';
import { insideRiff } from './formats/riff.ts';
import { isTarHeader } from './formats/tar.ts';
import { insideZip } from './formats/zip.ts';

interface Signature {
  at: number;
  bytes: readonly number[];
  is: Sniffed | ((bytes: Uint8Array, name: string) => Sniffed);
}

const sign = (text: string | readonly number[], is: Signature['is'], at = 0): Signature => ({
  at,
  bytes: typeof text === 'string' ? codes(text) : text,
  is,
});

const mxfKey = [0x06, 0x0e, 0x2b, 0x34, 0x02, 0x05, 0x01, 0x01, 0x0d, 0x01, 0x02, 0x01, 0x01];
/** A material exchange file may hide its key behind as much run-in. */
const RUN_IN = 64 * 1024;
/** Mail and web servers leave lines of their own in front of a document. */
const PDF_RUN_IN = 1024;
const omfLabel = [0xa4, 0x43, 0x4d, 0xa5, 0x48, 0x64, 0x72, 0xd7];

/** Formats by their first bytes; the first that fits counts. */
const signatures: readonly Signature[] = [
  sign([0x50, 0x4b, 0x03, 0x04], insideZip),
  sign([0x50, 0x4b, 0x05, 0x06], archived('zip', 'Empty archive')),
  sign('%PDF', closed('pdf', 'PDF document')),
  sign([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], insideOle),
  sign('RED1', telling('r3d', 'camera-media'), 4),
  sign('RED2', telling('r3d', 'camera-media'), 4),
  sign('ARRI', telling('arriraw', 'camera-media')),
  sign('ftypcrx ', telling('canon-raw', 'camera-media'), 4),
  sign('SDPX', telling('dpx', 'camera-media')),
  sign('XPDS', telling('dpx', 'camera-media')),
  sign([0x80, 0x2a, 0x5f, 0xd7], telling('cineon', 'camera-media')),
  sign([0x76, 0x2f, 0x31, 0x01], telling('exr', 'camera-media')),
  sign([0xff, 0x4f, 0xff, 0x51], telling('jpeg-2000', 'camera-media')),
  sign([0, 0, 0, 0x0c, 0x6a, 0x50, 0x20, 0x20], telling('jpeg-2000', 'camera-media')),
  sign(mxfKey, telling('mxf', 'camera-media')),
  sign([0x03, ...codes('0010111100101011')], telling('pro-tools', 'edit-data')),
  sign([0x06, 0x00, ...codes('Domain')], telling('avid-bin', 'edit-data')),
  sign([0x00, 0x06, ...codes('Domain')], telling('avid-bin', 'edit-data')),
  sign('AAFB\r\0OM', telling('aaf', 'edit-data')),
  sign([0xfd, 0xfd, 0xfd, 0xfd], telling('final-draft-legacy', 'script')),
  sign('ScreenwriterWinVer.', telling('movie-magic-screenwriter', 'script')),
  sign('Screenwriterwinver.', telling('movie-magic-screenwriter', 'script')),
  sign('RIFX', telling('after-effects', 'edit-data')),
  sign('RIFF', insideRiff),
  sign('RF64', telling('broadcast-wave', 'camera-media')),
  sign('BW64', telling('broadcast-wave', 'camera-media')),
  sign('FOR4', telling('maya', 'edit-data')),
  sign('FOR8', telling('maya', 'edit-data')),
  sign('PXR-USDC', telling('usd', 'edit-data')),
  sign('CSPLUTV100', readable('lut', 'edit-data')),
  ...['STL23.01', 'STL24.01', 'STL25.01', 'STL29.01', 'STL30.01'].map((code) =>
    sign(code, telling('ebu-stl', 'timed-text'), 3),
  ),
  sign('FUJIFILMCCD-RAW', telling('camera-raw', 'camera-media')),
  sign([0x49, 0x49, 0x2a, 0x00, 0x10, 0, 0, 0, 0x43, 0x52, 0x02], telling('camera-raw', 'camera-media')),
  sign([0x49, 0x49, 0x55, 0x00], telling('camera-raw', 'camera-media')),
  sign('IIRO', telling('camera-raw', 'camera-media')),
  sign('IIRS', telling('camera-raw', 'camera-media')),
  sign('MMOR', telling('camera-raw', 'camera-media')),
  sign([0x1f, 0x8b], (_, name) =>
    /\.prproj$/i.test(name) ? telling('premiere', 'edit-data') : closed('gzip', 'Compressed file'),
  ),
  sign('ftyp', insideQuickTime, 4),
  sign('moov', insideQuickTime, 4),
  sign('mdat', insideQuickTime, 4),
  sign('wide', insideQuickTime, 4),
  sign('free', insideQuickTime, 4),
  sign([0xff, 0xd8, 0xff], closed('jpeg', 'Picture')),
  sign([0x89, ...codes('PNG')], closed('png', 'Picture')),
  sign('GIF8', closed('gif', 'Picture')),
  sign('BM', (bytes, name) =>
    /\.bmp$/i.test(name) || bytes[6] === 0 ? closed('bmp', 'Picture') : closed('binary', 'File of an unknown kind'),
  ),
  sign([0x49, 0x49, 0x2a, 0x00], tiff),
  sign([0x4d, 0x4d, 0x00, 0x2a], tiff),
  sign('8BPS', closed('photoshop', 'Photoshop file')),
  sign('Rar!', closed('rar', 'Archive')),
  sign([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], closed('7z', 'Archive')),
  sign([0xfd, 0x37, 0x7a, 0x58, 0x5a], closed('xz', 'Compressed file')),
  sign([0x28, 0xb5, 0x2f, 0xfd], closed('zstd', 'Compressed file')),
  sign('BZh', closed('bzip2', 'Compressed file')),
  sign('ID3', closed('mp3', 'Sound recording')),
  // Layer III of each MPEG, with a checksum and without.
  ...[0xfb, 0xfa, 0xf3, 0xf2, 0xe3, 0xe2].map((second) => sign([0xff, second], closed('mp3', 'Sound recording'))),
  ...[0xf1, 0xf0, 0xf9, 0xf8].map((second) => sign([0xff, second], closed('aac', 'Sound recording'))),
  sign('ADIF', closed('aac', 'Sound recording')),
  sign('fLaC', closed('flac', 'Sound recording')),
  sign('OggS', closed('ogg', 'Sound or video recording')),
  sign('FORM', closed('aiff', 'Sound recording')),
  sign('MThd', closed('midi', 'Music file')),
  sign([0x1a, 0x45, 0xdf, 0xa3], closed('matroska', 'Video')),
  sign([0x30, 0x26, 0xb2, 0x75], closed('windows-media', 'Sound or video recording')),
  sign([0x00, 0x00, 0x01, 0xba], closed('mpeg', 'Video')),
  sign([0x00, 0x00, 0x01, 0xb3], closed('mpeg', 'Video')),
  sign('SQLite format 3', closed('sqlite', 'Database')),
  sign('MZ', closed('program', 'Program')),
  sign([0x7f, ...codes('ELF')], closed('program', 'Program')),
  sign('wOF', closed('font', 'Font')),
  sign('Kaydara FBX Binary', telling('fbx', 'edit-data')),
  sign('glTF', telling('gltf', 'edit-data')),
  sign('BLENDER', telling('blender', 'edit-data')),
];

function tiff(_: Uint8Array, name: string): Sniffed {
  return /\.(?:dng|ari|cr2|nef|arw)$/i.test(name) ? telling('camera-raw', 'camera-media') : closed('tiff', 'Picture');
}

/** Null when no signature fits. */
export function bySignature(bytes: Uint8Array, name: string): Sniffed | null {
  for (const signature of signatures) {
    if (!startsWith(bytes, signature.bytes, signature.at)) continue;
    return typeof signature.is === 'function' ? signature.is(bytes, name) : signature.is;
  }
  if (bytes[0] === 0x47 && bytes[188] === 0x47 && bytes[376] === 0x47) return closed('mpeg-ts', 'Video');
  if (latin(bytes, 257, 262) === 'ustar' || isTarHeader(bytes)) return closed('tar', 'Archive');
  if (findBytes(bytes, codes('%PDF-'), 0, PDF_RUN_IN) >= 0 && findBytes(bytes, codes('endobj'), 0, bytes.length) >= 0)
    return closed('pdf', 'PDF document');
  if (findBytes(bytes, mxfKey, 0, RUN_IN) >= 0) return telling('mxf', 'camera-media');
  if (findBytes(bytes, omfLabel, Math.max(0, bytes.length - 64), bytes.length) >= 0) return telling('omf', 'edit-data');
  return null;
}
