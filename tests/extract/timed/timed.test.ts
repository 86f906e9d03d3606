import { describe, expect, test } from 'vitest';
import { extractFile } from '../../../lib/extract/extract-file.ts';
import { latin1 } from '../media/make-media.ts';
import { makeEbuStl } from './make-ebu-stl.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const srt =
  '\ufeff1\r\n00:00:01,000 --> 00:00:02,000\r\n<i>The lamp over</i>\r\nthe chart room\r\n\r\n2\r\n00:01:03,000 --> 00:01:04,000\r\n{\\an8}gutters.\r\n\r\n1999\r\n';
const vtt =
  'WEBVTT - Reel 2\n\nNOTE temp mix\n\nintro\n00:01.000 --> 00:02.000 align:start\n<v Mara>Go &amp; row.</v>\n\n01:00:03.000 --> 01:00:04.000\n<c.loud>Stay.</c>\n';
const sbv = '0:00:01.000,0:00:02.000\nThe lamp gutters.\n';
const sub = '{10}{40}The lamp|gutters.\n{50}{90}Row.\n';
const ass =
  '[Script Info]\nTitle: Reel 2\nPlayResX: 640\n[V4+ Styles]\nStyle: Default,Arial,20\n[Events]\nFormat: Layer, Start, End\nDialogue: 0,0:00:01.00,0:00:02.00,Default,MARA,0,0,0,,{\\i1}Go, now.\\NRow.\n';
const ttml =
  '<?xml version="1.0"?><tt xmlns="http://www.w3.org/ns/ttml"><head><styling><style xml:id="s"/></styling><ttm:title>Reel 2</ttm:title></head><body><div><p begin="00:00:01.000" end="00:00:02.000">The lamp <span>over</span><br/>the chart&#x20;room</p><p begin="00:01:01.000">gutters.</p></div></body></tt>';
const dcp =
  '<DCSubtitle Version="1.0"><MovieTitle>Long Tide</MovieTitle><Font Id="f"><Subtitle SpotNumber="1" TimeIn="00:00:01:000"><Text>The <Font Italic="yes">lamp</Font></Text><Text>gutters.</Text></Subtitle></Font></DCSubtitle>';
const sami =
  '<SAMI><HEAD><STYLE>P { color: red }</STYLE></HEAD><BODY><SYNC Start=1000><P Class=EN>The lamp<br>gutters.</BODY></SAMI>';
/** Pop-on: load, clear, row 14, words, show; then a caption with letters of its own and a repeated order. */
const scc =
  'Scenarist_SCC V1.0\n\n00:00:01:00\t9420 9420 94ae 94ae 9440 9440 d4e8 e520 ec61 6d70 942c 942f\n\n00:01:02;00\t9420 94ae 1370 c361 e6e5 92a1 9137 9470 dee5 7380\n';

describe('timed text is read as what is said', () => {
  test.each<[string, string, string, string, [number, string][]]>([
    [
      'SubRip',
      srt,
      'x.srt',
      'The lamp over\nthe chart room\ngutters.\n1999',
      [
        [0, 'timecode 00:00:01'],
        [29, 'timecode 00:01:03'],
      ],
    ],
    [
      'WebVTT',
      vtt,
      'x',
      'WEBVTT - Reel 2\nNOTE temp mix\nintro\nMara: Go & row.\nStay.',
      [
        [36, 'timecode 00:00:01'],
        [52, 'timecode 01:00:03'],
      ],
    ],
    ['SBV', sbv, 'x.sbv', 'The lamp gutters.', [[0, 'timecode 00:00:01']]],
    ['frames', sub, 'x.srt', 'The lamp\ngutters.\nRow.', []],
    ['Advanced SubStation', ass, 'x', 'Title: Reel 2\nMARA: Go, now.\nRow.', [[14, 'timecode 00:00:01']]],
    [
      'TTML',
      ttml,
      'x.xml',
      'Reel 2\nThe lamp over\nthe chart room\ngutters.',
      [
        [7, 'timecode 00:00:01'],
        [36, 'timecode 00:01:01'],
      ],
    ],
    ['cinema subtitles', dcp, 'x.xml', 'Long Tide\nThe lamp\ngutters.', [[10, 'timecode 00:00:01']]],
    ['SAMI', sami, 'x', 'The lamp\ngutters.', []],
    [
      'line 21 captions',
      scc,
      'x',
      'The lamp\nCafÉ♪\níes',
      [
        [0, 'timecode 00:00:01'],
        [9, 'timecode 00:01:02'],
      ],
    ],
  ])('%s', async (_, text, name, said, places) => {
    const read = await extractFile(bytes(text), name);
    expect(read).toMatchObject({ kind: 'subtitles', text: said, unreadable: null });
    expect(read.findings.map(({ detector }) => detector)).toEqual(['timed-text']);
    expect((read.places ?? []).map(({ at, name }) => [at, name])).toEqual(places);
  });

  test('a passage that runs over several subtitles is whole', async () => {
    const cues = 'The lamp over the chart room gutters and Wren rows'
      .split(' ')
      .map((word, index) => `${index + 1}\n00:00:0${index},000 --> 00:00:0${index},900\n${word}\n`);
    expect((await extractFile(bytes(cues.join('\n')), 'x')).text!.split(/\s+/).join(' ')).toBe(
      'The lamp over the chart room gutters and Wren rows',
    );
  });
});

describe('EBU subtitles', () => {
  test('blocks with accents in front of their letters, breaks and colours', async () => {
    const words = [...latin1('\x0b\x0bCaf\xc2e'), 0x8a, ...latin1('\xc8Uber \xe1 \xfb'), 0x8a, 0x80, ...latin1('Row.')];
    const file = makeEbuStl([
      [61, words],
      [125, latin1('Stay.')],
    ]);
    expect(await extractFile(file, 'x.stl')).toMatchObject({
      kind: 'ebu-stl',
      text: 'The Long Tide\nEpisode 3\nCafé\nÜber Æ ß\nRow.\nStay.',
      unreadable: null,
      places: [
        { at: 24, name: 'timecode 00:01:01' },
        { at: 43, name: 'timecode 00:02:05' },
      ],
    });
  });

  test.each<[string, string, number[], string]>([
    ['Cyrillic', '01', [0xbc, 0xd0, 0xe0, 0xd0], 'Мара'],
    ['Greek', '03', [0xcc, 0xdc, 0xf1, 0xe1], 'Μάρα'],
    ['Hebrew', '04', [0xee, 0xf8, 0xe4], 'מרה'],
    ['Arabic', '02', [0xe5, 0xc7, 0xd1, 0xc7], 'مارا'],
  ])('%s', async (_, table, words, text) => {
    expect((await extractFile(makeEbuStl([[1, words]], table), 'x')).text).toContain(text);
  });
});

test.each<[string, Uint8Array]>([
  ...Object.entries({ srt, vtt, sbv, sub, ass, ttml, dcp, sami, scc }).map(([name, text]): [string, Uint8Array] => [
    name,
    bytes(text),
  ]),
  ['stl', makeEbuStl([[61, latin1('Caf\xc2e')]])],
])(
  '%s: every byte changed, every length cut: an answer each time',
  async (name, whole) => {
    for (let at = 0; at < whole.length; at++) {
      const changed = whole.slice();
      changed[at] = changed[at]! ^ 0xff;
      expect(typeof (await extractFile(changed, `x.${name}`)).kind).toBe('string');
      expect(typeof (await extractFile(whole.subarray(0, at), `x.${name}`)).kind).toBe('string');
    }
  },
  30_000,
);
