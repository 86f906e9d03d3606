import { describe, expect, test } from 'vitest';
import { addressText, bodyText } from '../../lib/capture/body-text.ts';

const words = 'You moved the "buoy"\nand told nobody.';
const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

describe('bodyText finds what was written in', () => {
  const bodies: [string, string][] = [
    ['JSON', JSON.stringify({ messages: [{ content: { parts: [words] } }] })],
    ['JSON inside JSON', JSON.stringify([null, JSON.stringify([[words, 0]])])],
    ['JSON inside a form field', `f.req=${encodeURIComponent(JSON.stringify([null, JSON.stringify([[words]])]))}&at=x`],
    ['a form', `prompt=${encodeURIComponent(words)}&model=a`],
    ['a form with plus signs', new URLSearchParams({ prompt: words }).toString()],
    ['SignalR frames', `${JSON.stringify({ type: 4, arguments: [words] })}\x1e`],
    ['a socket.io frame', `42${JSON.stringify(['send', { text: words }])}`],
    ['lines of JSON', `${JSON.stringify({ a: 1 })}\n${JSON.stringify({ text: words })}`],
    ['base64', JSON.stringify({ content: base64(words) })],
    ['a data address', JSON.stringify({ file: `data:text/plain;base64,${base64(words)}` })],
    ['plain text', words],
  ];
  test.each(bodies)('%s', (_, body) => {
    expect(bodyText(body)).toContain(words);
  });
});

test('broken JSON, stray percent signs and random letters stay as they stand', () => {
  expect(bodyText('{"a": tru')).toBe('{"a": tru');
  expect(bodyText('note=100%&x=1')).toContain('100%');
  const token = 'q8Zr0VvJkX2mN5pLw7Ty9Bd4Fh6Gs1Ac3Ee';
  expect(bodyText(JSON.stringify({ token }))).toBe(token);
});

test('nesting without end costs nothing', () => {
  const deep = '['.repeat(50_000) + ']'.repeat(50_000);
  expect(bodyText(deep)).toBeDefined();
});

describe('addressText', () => {
  test.each([
    ['https://a.example/suggest?q=the+long%20tide+turns', 'the long tide turns'],
    ['wss://a.example/ws#said=the%20long%20tide', 'the long tide'],
  ])('%s', (url, found) => {
    expect(addressText(url)).toContain(found);
  });
  test.each(['https://a.example/', 'https://a.example/app.js?v=12', '/api/chat'])('%s carries no words', (url) => {
    expect(addressText(url)).toBe('');
  });
});
