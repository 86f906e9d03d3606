import { gzipSync } from 'node:zlib';
import { makeCompound } from '../make-compound.ts';
import { joined, makeZip } from '../make-zip.ts';
import { all, be16, be32, le32, zeros } from '../media/make-media.ts';

const le16 = (value: number): number[] => be16(value).reverse();
const le64 = (value: number): number[] => [...le32(value), ...le32(0)];
const wide = (text: string): Uint8Array => Uint8Array.from(Buffer.from(`${text}\0`, 'utf16le'));
const wideBig = (text: string): number[] =>
  [...text].flatMap((unit) => [0, ...(/[()]/.test(unit) ? [0x5c] : []), unit.charCodeAt(0)]);
const attached = (text: string): Uint8Array => all([0x4c], zeros(16), wide(text));

/** One object's properties: how many, then tag, form and length of each, then their values. */
function properties(values: Readonly<Record<number, Uint8Array>>): Uint8Array {
  const rows = Object.entries(values).map(([tag, value]) => [Number(tag), value] as const);
  const index = rows.flatMap(([tag, value]) => [...le16(tag), ...le16(0x82), ...le16(value.length)]);
  return all([0x4c, 0x20], le16(rows.length), index, ...rows.map(([, value]) => value));
}
const mob = (kind: number): Uint8Array => all([1, 1, 1, 0x0d, 1, 1, 0, kind, 6, 0x0e, 0x2b, 0x34, 2, 6, 1, 1]);
const aafClass = [0x01, 0x02, 0x01, 0x0d, 0x00, 0x02, 0x00, 0x00, 0x06, 0x0e, 0x2b, 0x34, 0x03, 0x02, 0x01, 0x01];

/** A sequence, a clip with a comment, the file it lies in, and a dictionary nobody wrote. */
export function makeAaf(): Uint8Array {
  const mobs = 'Header-2/Content-3b03/Mobs-1901';
  const bytes = makeCompound(
    {
      [`${mobs}{0}/properties`]: properties({ 0x4402: wide('TLT R2 v14') }),
      [`${mobs}{1}/properties`]: properties({
        0x4402: wide('A001C003_190625_R24Y'),
        0x4401: new Uint8Array(32).fill(9),
      }),
      [`${mobs}{1}/UserComments-4406{0}/properties`]: properties({ 0x5001: wide('Scene'), 0x5003: attached('14A') }),
      [`${mobs}{1}/UserComments-4406{1}/properties`]: properties({ 0x5001: wide('_PJ'), 0x5003: attached('inner') }),
      [`${mobs}{2}/properties`]: properties({ 0x4402: wide('Tape 7') }),
      [`${mobs}{2}/Locator-2f01{0}/properties`]: properties({ 0x4001: wide('file:///day3/a.mxf') }),
      [`${mobs}{2}/Segment-4803/properties`]: properties({
        0x1501: all(le64(90_000)),
        0x1502: all(le16(25)),
        0x1503: all([0]),
      }),
      'Header-2/Dictionary-3b04/Operatio-2603{0}/properties': properties({ 0x1b02: wide('Video dissolve') }),
    },
    { classes: { [`${mobs}{0}`]: mob(0x35), [`${mobs}{1}`]: mob(0x36), [`${mobs}{2}`]: mob(0x37) } },
  );
  bytes.set(aafClass, 8);
  return bytes;
}

/** Objects 1 and 2 are names of properties; the others have such properties. */
export function makeOmf(): Uint8Array {
  const values = ['OMFI:MOBJ:Name\0', 'OMFI:CPNT:Length\0', 'Scene 14A pull\0', 'Tape 7'];
  let at = 0;
  const places = values.map((value) => (at += value.length) - value.length);
  const row = (object: number, property: number, index: number) =>
    all(le32(object), le32(property), le32(9), le32(places[index]!), le32(values[index]!.length), zeros(4));
  const table = joined([row(1, 7, 0), row(2, 7, 1), row(20, 1, 2), row(21, 1, 3)]);
  return all(
    ...values,
    table,
    [0xa4, 0x43, 0x4d, 0xa5, 0x48, 0x64, 0x72, 0xd7],
    zeros(8),
    le32(at),
    le32(table.length),
  );
}

/** The second version of the table, highest byte first: codes for what changes, one value within the table. */
export function makeOmf2(): Uint8Array {
  const values = ['OMFI:MOBJ:Name\0', 'Scene 14A pull\0'];
  const place = values[0]!.length;
  const table = all(
    [1, ...be32(1), ...be32(24), ...be32(22)],
    [5, ...be32(0), ...be32(place)],
    [0xff, 1, ...be32(20), ...be32(1), ...be32(9)],
    [5, ...be32(place), ...be32(values[1]!.length)],
    [1, ...be32(21), ...be32(1), ...be32(9)],
    [12],
    'T7\0',
    [0, 24],
  );
  const body = all(...values, table, [0xa4, 0x43, 0x4d, 0xa5, 0x48, 0x64, 0x72, 0xd7]);
  return all(body, be16(0), be16(1), be16(2), be16(0), be32(place + values[1]!.length), be32(table.length));
}

const prefixed = (text: string): Uint8Array => all(le16(text.length), text);
export const makeAvidBin = (): Uint8Array =>
  all(
    prefixed('Domain'),
    prefixed('DJBO'),
    prefixed('AObjDoc'),
    zeros(9),
    prefixed('Sc 14A dailies'),
    [1, 0],
    prefixed('_COLOR'),
    zeros(3),
    prefixed('A long name of more than thirty-two letters'),
    zeros(5),
  );

/** Masked as sessions of today are. */
export function makeProTools(): Uint8Array {
  const word = (text: string) => all(le32(text.length), text);
  const plain = all(
    [3],
    '0010111100101011',
    [0],
    [5, 11 * 7],
    zeros(5000),
    word('DIA Mara'),
    zeros(2),
    word('Sc14A_T3.wav'),
    zeros(9),
  );
  return plain.map((byte, at) => (at < 20 ? byte : byte ^ (((at >> 12) * -7) & 0xff)));
}

const premiere = `<?xml version="1.0"?><PremiereData Version="3"><BinProjectItem><ProjectItem><Name>Day 3 &amp; 4</Name></ProjectItem></BinProjectItem>
  <MasterClip><Name>A001C003_190625_R24Y</Name><Node>77</Node></MasterClip><Media><ActualMediaFilePath>/shows/tlt/a.mov</ActualMediaFilePath><Blob>AAAABBBB</Blob></Media>
  <Sequence ObjectID="4"><Name>TLT R2 v14</Name></Sequence></PremiereData>`;
export const makePremiere = (): Uint8Array => gzipSync(premiere);
export const makePlainPremiere = (): Uint8Array => all(premiere);

export const makeResolve = (): Uint8Array =>
  makeZip([
    { name: 'project.xml', data: '<SM_Project><ProjectName>The Long Tide</ProjectName></SM_Project>' },
    {
      name: 'MediaPool/Master/MpFolder.xml',
      data: '<Sm2MpFolder DbId="a"><Name>Day 3</Name><MpItems><Sm2MpVideoClip><Name>A001C003_190625_R24Y.mov</Name></Sm2MpVideoClip></MpItems></Sm2MpFolder>',
    },
    {
      name: 'SeqContainer/a1.xml',
      data: '<Sm2SequenceContainer><Sm2Sequence><Name>TLT R2 v14</Name></Sm2Sequence></Sm2SequenceContainer>',
    },
  ]);

const otio = JSON.stringify({
  OTIO_SCHEMA: 'Timeline.1',
  name: 'TLT R2 v14',
  metadata: { dept: 'say "cut"', rate: 24 },
  tracks: [{ OTIO_SCHEMA: 'Clip.2', name: 'Überfahrt 14A', media_reference: { target_url: 'file:///day3/a.mov' } }],
}).replace('Ü', '\\u00dc');
export const makeOtio = (): Uint8Array => all(otio);
export const makeOtioz = (): Uint8Array =>
  makeZip([
    { name: 'version.txt', data: '1.0.0' },
    { name: 'content.otio', data: otio },
    { name: 'media/A001C003_190625_R24Y.mov', data: 'x', method: 0 },
  ]);

const rifx = (name: string, ...inside: (string | Uint8Array)[]): Uint8Array => {
  const body = all(...inside);
  return all(name, be32(body.length), body, body.length % 2 ? [0] : []);
};
export const makeAfterEffects = (): Uint8Array =>
  rifx(
    'RIFX',
    'Egg!',
    rifx(
      'LIST',
      'Fold',
      rifx(
        'LIST',
        'Item',
        rifx('Utf8', 'TLT_014_0030 comp'),
        rifx('LIST', 'btdk', all('/0 (', [0xfe, 0xff], wideBig('Lights (low) on the water'), ') /1')),
      ),
      rifx('alas', '{"fullpath":"/shows/tlt/plate.exr"}'),
    ),
    rifx('tdmn', 'ADBE Transform Group'),
  );

export const makeMayaBinary = (): Uint8Array =>
  all('FOR4', be32(60), 'Maya', zeros(9), 'hero_harbour_v012', zeros(6), [200, 201], zeros(9));

/** Names in a list that is packed: some as they are, then a copy of the first five letters. */
export function makeCrate(): Uint8Array {
  const names = all([0xb1], 'harbour\0lan', le16(11), [0x60], 'ern\0x\0');
  const words = all(le64(3), le64(21), le64(names.length + 1), [0], names);
  const name = all('TOKENS', zeros(10));
  return all('PXR-USDC', zeros(8), le64(24 + words.length), words, le64(1), name, le64(24), le64(words.length));
}
export const makeUsdz = (): Uint8Array => makeZip([{ name: 'scene.usdc', data: makeCrate(), method: 0 }]);

export const fcpxml = `<?xml version="1.0"?><!DOCTYPE fcpxml><fcpxml version="1.10"><resources><format id="r1" frameDuration="100/2500s"/>
  <asset id="r2" name="A001C003_190625_R24Y" src="file:///day3/a.mov" uid="AB12CD34EF56AB12"/></resources>
  <library><event name="Day 3"><project name="TLT R2 v14"><spine><asset-clip ref="r2" name="14A take 3"><note>use the look &amp; breath</note><marker start="1s" value="VFX 0030"/></asset-clip></spine></project></event></library></fcpxml>`;
export const xmeml = `<?xml version="1.0"?><!DOCTYPE xmeml><xmeml version="4"><sequence id="s1"><name>TLT R2 v14</name><duration>200</duration><media><video><track><clipitem id="c1"><name>14A take 3</name><file id="f1"><pathurl>file:///day3/a.mov</pathurl></file></clipitem></track></video></media></sequence></xmeml>`;
export const mhl = `<?xml version="1.0"?><hashlist version="2.0" xmlns="urn:ASC:MHL:v2.0"><creatorinfo><author><name>Wren</name></author></creatorinfo><hashes><hash><path size="9">A001/A001C003_190625_R24Y.mxf</path><xxh64>0ea03b369a463d9d</xxh64></hash></hashes></hashlist>`;
export const cdl = `<ColorDecisionList xmlns="urn:ASC:CDL:v1.01"><ColorDecision><ColorCorrection id="TLT_014"><SOPNode><Description>night look</Description><Slope>1 1 1</Slope></SOPNode></ColorCorrection></ColorDecision></ColorDecisionList>`;
export const composition = `<?xml version="1.0"?><CompositionPlaylist xmlns="http://www.smpte-ra.org/schemas/429-7/2006/CPL"><Id>urn:uuid:11111111-2222-3333-4444-555555555555</Id><ContentTitleText>LongTide_FTR_S_EN</ContentTitleText><ReelList/></CompositionPlaylist>`;
export const keyMessage = `<DCinemaSecurityMessage xmlns="http://www.smpte-ra.org/schemas/430-3/2006/ETM"><AuthenticatedPublic><AnnotationText>LongTide KDM</AnnotationText></AuthenticatedPublic></DCinemaSecurityMessage>`;
export const assetMap = `<AssetMap xmlns="http://www.smpte-ra.org/schemas/429-9/2007/AM"><Creator>Master 4</Creator><AssetList><Asset><ChunkList><Chunk><Path>LongTide_r1.mxf</Path></Chunk></ChunkList></Asset></AssetList></AssetMap>`;
export const lut = `TITLE "TLT night look"\nLUT_3D_SIZE 2\n# for reel 2\n0.0 0.0 0.0\n1.0 0.0 0.0\n`;
export const aepx = `<?xml version="1.0"?><AfterEffectsProject xmlns="x"><Fold><Item><string>TLT_014_0030 comp</string></Item></Fold></AfterEffectsProject>`;
export const nuke = `#! /opt/apps/Nuke15/Nuke15.0 -nx\nversion 15.0 v4\nRead {\n file /shows/tlt/TLT_014_0030_PL01_v001.%04d.exr\n}\n`;
