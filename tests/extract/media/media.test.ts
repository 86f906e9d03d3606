import { describe, expect, test } from 'vitest';
import { extractFile } from '../../../lib/extract/extract-file.ts';
import { camerasAt } from './far-file.ts';
import * as make from './make-media.ts';

const soundUnheard = 'Sound recording: its sound was not checked';
const videoUnseen = 'Video: its pictures and sound were not checked';

const read = async (bytes: Uint8Array, name = 'x') => {
  const { kind, text, unreadable, findings } = await extractFile(bytes, name);
  return {
    kind,
    lines: (text ?? '').split('\n').filter((line) => line !== '' && line !== `File name: ${name}`),
    unreadable,
    raised: findings.map((f) => f.detector),
  };
};

describe('material from cameras, recorders and mastering', () => {
  test.each<[string, Uint8Array, string, string[]]>([
    [
      'a ProRes movie',
      make.makeMovie(),
      'camera-movie',
      [
        'Made: 2025-09-06T10:40:00',
        'Reel: A001',
        'Start timecode: 01:02:03:04',
        'Title: The Long Tide',
        'Make: Lens & Co',
        'Model: Kodiak',
        'Clip name: A001C003_190625_R24Y',
        'Scene: 14A',
        'Codec: apch',
      ],
    ],
    [
      'a recorder’s sound',
      make.makeBroadcastWave(),
      'broadcast-wave',
      [
        'Description: sSCENE=14A',
        'Originator: MixBag 6',
        'Originator reference: MB600042',
        'Recorded: 2026-09-01',
        'Time: 10:00:00',
        'Coding history: A=PCM,F=48000',
        'project: The Long Tide',
        'scene: 14A',
        'take: 3',
        'note: plane & rain',
        'false start',
      ],
    ],
    ['its large form', make.makeLargeWave(5000), 'broadcast-wave', ['Start: 01:02:03', 'project: The Long Tide']],
    [
      'a material exchange file',
      make.makeMxf(),
      'mxf',
      [
        'Company: Northlight',
        'Product: Cutter',
        'Start timecode: 01:00:00:00',
        'A001C003_190625_R24Y',
        'Scene: 14A',
        'Lens 35 mm Aurora',
      ],
    ],
    ['one behind a run-in', make.makeMxf(3000), 'mxf', ['A001C003_190625_R24Y']],
    [
      'a scanned frame',
      make.makeDpx(),
      'dpx',
      [
        'File name: TLT_014_0030_v002.1001.dpx',
        'Creator: Scanner 9',
        'Project: The Long Tide',
        'Input device: Kodiak',
        'Slate: Slate 14A-3',
        'Timecode: 10:11:12:13',
      ],
    ],
    ['an older scan', make.makeCineon(), 'cineon', ['File name: TLT_014_0030.cin', 'Slate: Slate 14A-3']],
    [
      'a rendered frame',
      make.makeExr(),
      'exr',
      ['hero.diffuse', 'comments: TLT_014_0030 comp', 'Timecode: 01:02:03:04', 'multiView: left', 'multiView: right'],
    ],
    ['a mastered frame', make.makeJpeg2000(), 'jpeg-2000', ['frame reel: TLT reel 3', 'Comment: reel 3 of']],
    ['R3D', make.makeR3d(), 'r3d', ['A001_C003_0625X2_001.R3D']],
    ['ARRIRAW', make.makeArriraw(), 'arriraw', ['A003C001_190625_R24Y']],
  ])('%s says where it belongs', async (_, bytes, kind, lines) => {
    const said = await read(bytes);
    expect(said).toMatchObject({ kind, unreadable: null, raised: ['camera-media'] });
    expect(said.lines).toEqual(expect.arrayContaining(lines));
  });

  test('a raw photograph', async () => {
    const { lines, raised } = await read(make.makeTiff(), 'x.dng');
    expect(raised).toEqual(['camera-media']);
    expect(lines).toEqual(['Make: Lens & Co', 'Model: Kodiak 8', 'Reel name: A001', 'Start timecode: 01:02:03:04']);
  });

  test('a BRAW movie by its name', async () => {
    expect(await read(make.makeMovie('brxq'), 'A001_08151512_C001.braw')).toMatchObject({
      kind: 'braw',
      unreadable: null,
    });
  });
});

describe('recordings anybody makes', () => {
  test.each<[string, Uint8Array, string, string[], string]>([
    [
      'a phone’s movie',
      make.makeMp4(),
      'video',
      ['Title: Seaside', 'Codec: avc1', 'creator note: first pass', 'creator: Wren'],
      videoUnseen,
    ],
    ['plain sound', make.makeWave(), 'wav', ['Title: room tone', 'Artist: Wren'], soundUnheard],
    ['AIFF', make.makeAiff(), 'aiff', ['Title: Room tone', 'reset'], soundUnheard],
    [
      'MP3',
      make.makeMp3(),
      'mp3',
      ['Title: Old title', 'Artist: Wren', 'Title: Überfahrt', 'Comment: temp score, do not use', 'Note: CUE 1M4'],
      soundUnheard,
    ],
    ['FLAC', make.makeFlac(), 'flac', ['title: Reel 2', 'comment: pull-up'], soundUnheard],
    ['Ogg', make.makeOgg(), 'ogg', ['title: Reel 2'], soundUnheard],
    [
      'Windows Media',
      make.makeWindowsMedia(),
      'windows-media',
      ['Title: Reel 2', 'WM/Note: pull-up'],
      'Sound or video recording: its sound and pictures were not checked',
    ],
    ['Matroska', make.makeMatroska(), 'matroska', ['Title: Dailies day 3', 'Value: 14A take 3'], videoUnseen],
  ])('%s: its words are read, and that it was not played is said', async (_, bytes, kind, lines, unreadable) => {
    expect(await read(bytes)).toEqual({ kind, lines, unreadable, raised: ['unreadable'] });
  });

  test('one that says nothing has its name', async () => {
    const silent = make.all(make.atom('ftyp', 'mp42', make.zeros(4)), make.atom('mdat', 'x'));
    expect(await extractFile(silent, 'day 3/BLUEBIRD cut.mp4')).toMatchObject({
      text: 'File name: BLUEBIRD cut.mp4',
      places: [{ at: 0, name: 'file name' }],
      unreadable: videoUnseen,
    });
  });

  test.each<[string, string, string[]]>([
    ['a proxy of a take', 'dailies/A003C001_190625_R24Y.mp4', ['camera-media 0.8 camera-clip', 'unreadable 1 video']],
    ['a shot sent for review', 'TLT_014_0030_comp_v012.mov', ['camera-media 0.64 shot', 'unreadable 1 video']],
    ['a phone’s own name', 'VID_20240101_123456789.mp4', ['unreadable 1 video']],
    ['a camera’s own name', 'DJI_20240101123456_0001_D.MP4', ['unreadable 1 video']],
    ['anything else', 'holiday (1).mp4', ['unreadable 1 video']],
  ])('by what it is called: %s', async (_, name, raised) => {
    const { findings } = await extractFile(make.makeMp4(), name);
    expect(findings.map(({ detector, confidence, what }) => `${detector} ${confidence} ${what}`)).toEqual(raised);
  });

  test('a picture of a shot, not a document about it', async () => {
    const name = 'AGM_104_065_010_PL01_v001.1023';
    const detectors = async (bytes: Uint8Array, end: string) =>
      (await extractFile(bytes, `${name}.${end}`)).findings.map(({ detector }) => detector);
    expect(await detectors(make.all([0xff, 0xd8, 0xff, 0xe0], make.zeros(20)), 'jpg')).toContain('camera-media');
    expect(await detectors(make.all('notes'), 'txt')).toEqual([]);
  });
});

describe('a file of forty gigabytes', () => {
  test.each(camerasAt(40e9))('%s is known by a handful of reads', async (_, far, line) => {
    const { text, findings } = await extractFile(far.source, 'x');
    expect(text).toContain(line);
    expect(findings[0]!.detector).toBe('camera-media');
    expect(far.reads()).toBeLessThan(10);
    expect(far.bytesRead()).toBeLessThan(2 * 1024 * 1024);
  });
});

const fixtures = Object.entries(make).filter(([name]) => /^make/.test(name));
test.each(fixtures)(
  '%s: every byte changed, every length cut: an answer each time',
  async (_, builder) => {
    const whole = (builder as (size?: number) => Uint8Array)(...(builder === make.makeLargeWave ? [50] : []));
    for (let at = 0; at < whole.length; at++) {
      const step = whole.length > 1000 ? 7 : 1;
      if (at % step !== 0) continue;
      for (const value of [0, 0x7f, 0xff]) {
        const changed = whole.slice();
        changed[at] = value;
        expect(typeof (await extractFile(changed, 'x')).kind).toBe('string');
      }
      expect(typeof (await extractFile(whole.subarray(0, at), 'x')).kind).toBe('string');
    }
  },
  30_000,
);
