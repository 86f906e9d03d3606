import { describe, expect, test } from 'vitest';
import { scan } from '../../lib/detect/scan.ts';
import { isRaised } from '../../lib/model/finding.ts';
import { kitOf } from './scan-text.ts';
import { secondsOfWork } from '../support/seconds-of-work.ts';

const kit = kitOf({
  terms: [
    { text: 'BLUEBIRD', kind: 'showcode' },
    { text: 'Mara Quill', kind: 'character' },
  ],
});
const raised = (text: string) => scan(text, kit).filter(isRaised);
const found = (text: string) => raised(text).map((f) => `${f.detector}:${text.slice(f.start!, f.end!)}`);

const base64 = (text: string) => Buffer.from(text).toString('base64').replaceAll('=', '');
const url = (text: string) => Buffer.from(text).toString('base64url');
const hex = (text: string) => Buffer.from(text).toString('hex');
const noise = (size: number) => Buffer.from(Array.from({ length: size }, (_, i) => (i * i * 31 + i * 89 + 201) & 255));

const note = 'A note on BLUEBIRD for you';
const scene =
  'INT. MILL HOUSE - NIGHT\n\nRain.\n\n          MARA QUILL\n     You came back.\n\n          OTTO\n     I never left.\n';

describe('what encoded text carries is found where the run stands', () => {
  test.each([
    ['base64', base64(note)],
    ['base64url', url(`${note} >>> ???`)],
    ['hex', hex(note)],
    ['hex in capitals', hex(note).toUpperCase()],
    ['hex with its prefix', `0x${hex(note)}`],
    ['twice encoded', base64(base64(note))],
    ['base64 in hex', hex(base64(note))],
    ['wrapped lines', base64(`${note}, and so on. `.repeat(6)).replaceAll(/(.{64})/g, '$1\n')],
    ['beside other languages', base64('Über BLUEBIRD schreiben, 青い')],
  ])('%s', (_, run) => {
    expect(found(`please read this: ${run} and answer`)).toEqual([`protected-term:${run}`]);
  });

  test('in an address', () => {
    expect(found(`https://paste.example/raw/${url(note)}?x=1`)).toEqual([`protected-term:${url(note)}`]);
  });

  test('before a line of plain text', () => {
    const run = base64(`${note}, and so on for the day`).slice(0, 44);
    expect(found(`${run}\nThanks a lot`)).toEqual([`protected-term:${run}`]);
  });

  test('a scene and a card number, by their own detectors', () => {
    const ids = raised(`decode: ${base64(`${scene.repeat(3)}\nmail otto.brandl@northlight.example`)}`).map(
      (f) => f.detector,
    );
    expect(ids).toContain('script');
    expect(ids).toContain('personal-data');
  });
});

describe('what only looks encoded is left alone', () => {
  test.each([
    [
      'long words',
      'responsibilities, Donaudampfschifffahrtsgesellschaft, incomprehensibilities, anticonstitutionnellement',
    ],
    ['compounds', 'a state-of-the-art, well-thought-out, never-to-be-forgotten day'],
    ['identifiers', 'getElementsByClassName(document_root_element, MAX_CONNECTIONS_PER_HOST)'],
    [
      'hashes',
      'sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08, d41d8cd98f00b204e9800998ecf8427e',
    ],
    ['a UUID', '3f2b1ade-d3a1-4b1a-8d3a-0b1ade52d3a1'],
    ['an address', 'https://shop.example/catalogue/garden/chairs-and-benches/oak_bench_large?ref=spring-sale-2031'],
    ['a path', '/usr/local/share/applications/preferences/settings.json'],
    ['an image', `<img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUg${noise(600).toString('base64')}">`],
    [
      'random data in lines',
      noise(900)
        .toString('base64')
        .replaceAll(/(.{76})/g, '$1\n'),
    ],
    ['random hex', noise(120).toString('hex')],
    ['harmless text', base64('The weather was fine and we walked along the river until noon.')],
    [
      'a drawing',
      `url(data:image/svg+xml;base64,${base64('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8v8z"/></svg>')})`,
    ],
    ['digits', '0000000000000000 1234567890123456789 3141592653589793238462'],
    ['rules', '-------------------- ____________________ ////////////////////'],
    ['other scripts', 'предостережение-предостережение, 東京特許許可局許可局長今日急遽休暇許可拒否'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test('the holder of a web token is not a finding of its own', () => {
    const token = `${url('{"alg":"HS256","typ":"JWT"}')}.${url('{"email":"otto@northlight.example","iat":1900000000}')}.${noise(32).toString('base64url')}`;
    expect(raised(token).map((f) => f.detector)).not.toContain('personal-data');
  });
});

test('time is linear in what a page can supply', () => {
  const pieces = [
    base64(note),
    'A'.repeat(16),
    'a'.repeat(15),
    hex(note),
    '/'.repeat(15),
    base64('plain words only here'),
  ];
  for (const piece of pieces) {
    for (const between of [' ', '\n', '/', '']) {
      const text = (piece + between).repeat(Math.ceil(100_000 / (piece.length + 1)));
      expect(secondsOfWork(() => scan(text, kit))).toBeLessThan(3);
    }
  }
}, 60_000);
