import { describe, expect, test } from 'vitest';
import { extractFile } from '../../../lib/extract/extract-file.ts';
import { makeZip } from '../make-zip.ts';
import * as make from './make-edit.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = async (file: Uint8Array, name = 'x') => {
  const { kind, text, unreadable, findings, places = [] } = await extractFile(file, name);
  const raised = findings.map(({ detector, confidence }) => `${detector} ${confidence}`);
  const placeOf = (line: string) => places.filter(({ at }) => at <= text!.indexOf(line)).at(-1)?.name;
  return { kind, lines: (text ?? '').split('\n'), unreadable, raised, placeOf };
};

type Row = [what: string, file: Uint8Array, kind: string, lines: string[], place?: [string, string]];
const clip = 'A001C003_190625_R24Y';

describe('what editors hand on', () => {
  test.each<Row>([
    [
      'an AAF',
      make.makeAaf(),
      'aaf',
      ['TLT R2 v14', clip, 'Scene: 14A', 'Tape 7', 'file:///day3/a.mxf', 'Timecode: 01:00:00:00'],
      ['TLT R2 v14', 'sequence names'],
    ],
    ['an OMF', make.makeOmf(), 'omf', ['Scene 14A pull', 'Tape 7']],
    ['its second version', make.makeOmf2(), 'omf', ['Scene 14A pull', 'T7']],
    [
      'an Avid bin',
      make.makeAvidBin(),
      'avid-bin',
      ['Sc 14A dailies', 'A long name of more than thirty-two letters'],
      ['Sc 14A', 'bin names'],
    ],
    ['a Pro Tools session', make.makeProTools(), 'pro-tools', ['DIA Mara', 'Sc14A_T3.wav']],
    [
      'a Final Cut timeline',
      bytes(make.fcpxml),
      'fcpxml',
      [
        `asset name: ${clip}`,
        'event name: Day 3',
        'project name: TLT R2 v14',
        'note: use the look & breath',
        'marker value: VFX 0030',
      ],
      ['event name', 'bin names'],
    ],
    [
      'its older form',
      bytes(make.xmeml),
      'xmeml',
      ['name: TLT R2 v14', 'name: 14A take 3', 'pathurl: file:///day3/a.mov'],
      ['name: 14A', 'clip names'],
    ],
    [
      'an open timeline',
      make.makeOtio(),
      'otio',
      ['TLT R2 v14', 'dept: say "cut"', 'Überfahrt 14A', 'file:///day3/a.mov'],
    ],
    ['one with its media', make.makeOtioz(), 'otioz', ['Überfahrt 14A', `media/${clip}.mov`]],
    [
      'a Resolve project',
      make.makeResolve(),
      'resolve',
      ['projectname: The Long Tide', 'name: Day 3', `name: ${clip}.mov`, 'name: TLT R2 v14'],
      ['name: Day 3', 'bin names'],
    ],
    [
      'a Premiere project unpacked',
      make.makePlainPremiere(),
      'premiere',
      ['name: Day 3 & 4', 'actualmediafilepath: /shows/tlt/a.mov'],
    ],
    [
      'an After Effects project',
      make.makeAfterEffects(),
      'after-effects',
      ['TLT_014_0030 comp', 'Lights (low) on the water', 'fullpath: /shows/tlt/plate.exr'],
    ],
    ['the same as markup', bytes(make.aepx), 'after-effects', ['string: TLT_014_0030 comp']],
    ['a packed Maya scene', make.makeMayaBinary(), 'maya', ['hero_harbour_v012']],
    ['a packed USD scene', make.makeCrate(), 'usd', ['harbour', 'lanharboern', 'x']],
    ['a Nuke script', bytes(make.nuke), 'nuke', [' file /shows/tlt/TLT_014_0030_PL01_v001.%04d.exr']],
    ['colour decisions', bytes(make.cdl), 'cdl', ['description: night look']],
    ['a look', bytes(make.lut), 'lut', ['TITLE "TLT night look"', '# for reel 2']],
  ])('%s is known and its names are read', async (_, file, kind, lines, place) => {
    const said = await read(file);
    expect(said).toMatchObject({ kind, unreadable: null, raised: ['edit-data 0.95'] });
    expect(said.lines).toEqual(expect.arrayContaining(lines));
    if (place) expect(said.placeOf(place[0])).toBe(place[1]);
  });

  test('a Premiere project', async () => {
    const said = await read(make.makePremiere(), 'cut.prproj');
    expect(said).toMatchObject({ kind: 'premiere', unreadable: null, raised: ['edit-data 0.95'] });
    expect(said.lines).toEqual(expect.arrayContaining(['name: Day 3 & 4', `name: ${clip}`, 'name: TLT R2 v14']));
    expect([said.placeOf('name: Day 3'), said.placeOf(`name: ${clip}`), said.placeOf('name: TLT')]).toEqual([
      'bin names',
      'clip names',
      'sequence names',
    ]);
    expect(said.lines.join()).not.toContain('AAAABBBB');
  });

  test('a USD scene in an archive', async () => {
    const said = await read(make.makeUsdz(), 'set.usdz');
    expect(said).toMatchObject({ kind: 'usd', unreadable: null, raised: ['edit-data 0.95'] });
    expect(said.lines).toEqual(expect.arrayContaining(['scene.usdc', 'harbour']));
  });

  test.each([
    ['an AAF', make.makeAaf()],
    ['a timeline', bytes(make.fcpxml)],
    ['a project', make.makeResolve()],
  ])('%s that takes too long is read no further, and that is said', async (_, file) => {
    expect((await extractFile(file, 'x', { isLate: () => true })).unreadable).toContain('took too long');
  });

  test('names that programs keep for themselves are left out', async () => {
    const all = await Promise.all([read(make.makeAaf()), read(make.makeAvidBin()), read(make.makeAfterEffects())]);
    expect(all.flatMap(({ lines }) => lines).join('\n')).not.toMatch(/_PJ|_COLOR|Video dissolve|ADBE/);
  });

  test('words a timeline defines itself are said to be unread', async () => {
    const own = make.fcpxml.replace('<!DOCTYPE fcpxml>', '<!DOCTYPE fcpxml [<!ENTITY a "tide">]>');
    expect((await read(bytes(own))).unreadable).toBe('defines words of its own, which were not read');
  });
});

describe('lists that travel with a camera’s cards or a finished film', () => {
  test.each<[string, string, string, string, string]>([
    ['a hash list', make.mhl, 'mhl', 'camera-media', `path: A001/${clip}.mxf`],
    ['a composition', make.composition, 'package-list', 'delivery-package', 'contenttitletext: LongTide_FTR_S_EN'],
    ['a key message', make.keyMessage, 'package-list', 'delivery-package', 'annotationtext: LongTide KDM'],
    ['an asset map', make.assetMap, 'package-list', 'delivery-package', 'path: LongTide_r1.mxf'],
  ])('%s', async (_, text, kind, detector, line) => {
    const said = await read(bytes(text), 'ASSETMAP');
    expect(said).toMatchObject({ kind, unreadable: null, raised: [`${detector} 0.95`] });
    expect(said.lines).toContain(line);
  });

  test('a whole package as one archive', async () => {
    const { findings, text } = await extractFile(
      makeZip([
        { name: 'LongTide/ASSETMAP', data: make.assetMap },
        { name: 'LongTide/CPL_1.xml', data: make.composition },
      ]),
      'LongTide.zip',
    );
    expect(findings.map(({ detector }) => detector)).toEqual(['delivery-package']);
    expect(text).toContain('LongTide_FTR_S_EN');
  });
});

const fixtures: [string, Uint8Array][] = Object.entries(make).map(([name, made]) => [
  name,
  typeof made === 'string' ? bytes(made) : made(),
]);
test.each(fixtures)(
  '%s: bytes changed, lengths cut: an answer each time',
  async (name, whole) => {
    const step = Math.max(1, Math.floor(whole.length / 60));
    for (let at = 0; at < whole.length; at += step) {
      for (const value of [0, 0x3c, 0xff]) {
        const changed = whole.slice();
        changed[at] = value;
        expect(typeof (await extractFile(changed, `${name}.prproj`)).kind).toBe('string');
      }
      expect(typeof (await extractFile(whole.subarray(0, at), `${name}.prproj`)).kind).toBe('string');
    }
  },
  30_000,
);
