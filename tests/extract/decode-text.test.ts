import { describe, expect, test } from 'vitest';
import { decodeText } from '../../lib/extract/decode-text.ts';

const wide = (text: string, little: boolean, mark: boolean): Uint8Array => {
  const units = [...(mark ? '\ufeff' : ''), ...text].map((unit) => unit.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
};

const hex = (digits: string): Uint8Array =>
  Uint8Array.from(digits.replaceAll(' ', '').match(/../g) ?? [], (pair) => parseInt(pair, 16));

describe('decodeText', () => {
  test.each<[string, Uint8Array, string | null]>([
    ['nothing', new Uint8Array(), ''],
    ['UTF-8', new TextEncoder().encode('Épisode – 灯台'), 'Épisode – 灯台'],
    ['UTF-8 with its mark', Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), 'a'],
    ['UTF-16, little end first, marked', wide('Épisode 灯', true, true), 'Épisode 灯'],
    ['UTF-16, big end first, marked', wide('Épisode 灯', false, true), 'Épisode 灯'],
    ['UTF-16, little end first, unmarked', wide('the harbour', true, false), 'the harbour'],
    ['UTF-16, big end first, unmarked', wide('the harbour', false, false), 'the harbour'],
    ['Western', Uint8Array.from([...'caf', '\xe9', ...' \x96 ', ...'two'].map((c) => c.charCodeAt(0))), 'café – two'],
    [
      'Shift JIS',
      Uint8Array.of(0x93, 0x94, 0x91, 0xe4, 0x82, 0xcc, 0x96, 0xe9, 0x82, 0xc9, 0x82, 0xa0, 0x82, 0xe9),
      '灯台の夜にある',
    ],
    ['Russian of Windows', hex('cae0eceb20edee20f7e0f1fb20f1f2eeffeb e8'), 'Камл но часы стояли'],
    ['Russian of Unix', hex('ebd4cf20dac1d6d5c720ccc1cdd0d53f'), 'Кто зажуг лампу?'],
    ['Greek', hex('cf20f6fceceff220e5dfede1e920e1f1e3fcf2 2e'), 'Ο φόμος είναι αργός.'],
    [
      'UTF-16 in Cyrillic, unmarked',
      wide('Сторож не верит часам на башне.', true, false),
      'Сторож не верит часам на башне.',
    ],
    ['Western capitals side by side', hex('41 c5c4d6 42 c9c8 43 20 61626364656667'), 'AÅÄÖBÉÈC abcdefg'],
    ['Chinese of Taiwan', hex('bf4fb6f0acdda675a4a3ab48b6f0a457aabac4c1'), '燈塔看守不信塔上的鐘'],
    ['Japanese of Unix', hex('c5f4c2e6a4cecceba4cba4a2a4eb'), '灯台の夜にある'],
    ['Japanese of older mail', hex('1b24422422242424261b2842 206f6b'), 'あいう ok'],
    ['zeros', Uint8Array.of(97, 0, 0, 98, 0, 99, 97, 97, 97), null],
    ['controls', Uint8Array.from({ length: 64 }, (_, index) => (index % 4 === 0 ? 1 : 97)), null],
    [
      'high bytes without an encoding',
      Uint8Array.from({ length: 200 }, (_, index) => 0x80 + ((index * 37) % 128)),
      null,
    ],
  ])('%s', (_, bytes, text) => {
    expect(decodeText(bytes)).toBe(text);
  });
});
