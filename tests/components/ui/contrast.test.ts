import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../components/ui/tokens.css', import.meta.url), 'utf8');
const [lightCss = '', darkCss = ''] = css.split('@media (prefers-color-scheme: dark)');

const tokensIn = (sheet: string): Map<string, string> =>
  new Map(
    [...sheet.matchAll(/--sg-([a-z-]{1,30}): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );

/** Relative luminance, WCAG 2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const TEXT = 4.5;
const CONTROL = 3;
const pairs: [string, string, number][] = [
  ['ink', 'surface', TEXT],
  ['ink', 'raised', TEXT],
  ['ink-soft', 'surface', TEXT],
  ['ink-soft', 'raised', TEXT],
  ['on-primary', 'primary', TEXT],
  ['on-mark', 'mark', TEXT],
  ...['teal', 'amber', 'red'].flatMap((tone): [string, string, number][] => [
    [tone, `${tone}-soft`, TEXT],
    [tone, 'surface', TEXT],
  ]),
  ['control-line', 'surface', CONTROL],
  ['primary', 'surface', CONTROL],
  ['focus', 'surface', CONTROL],
];

describe.each([
  ['light', tokensIn(lightCss)],
  ['dark', tokensIn(darkCss)],
])('%s', (_, tokens) => {
  it.each(pairs)('%s on %s is at least %d to 1', (front, back, least) => {
    const [a, b] = [tokens.get(front), tokens.get(back)];
    if (!a || !b) throw new Error(`No token ${front} or ${back}`);
    expect(contrast(a, b)).toBeGreaterThanOrEqual(least);
  });
});

it('sets the same colours in both schemes', () => {
  expect([...tokensIn(darkCss).keys()]).toEqual([...tokensIn(lightCss).keys()]);
});
