import { describe, expect, test } from 'vitest';
import { extractFile } from '../../lib/extract/extract-file.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const paragraph = (type: string, text: string): string => `<Paragraph Type="${type}"><Text>${text}</Text></Paragraph>`;

describe('extractFile', () => {
  test('a Final Draft file reads like the page', async () => {
    const xml = `<?xml version="1.0"?><FinalDraft DocumentType="Script"><Content>
      ${paragraph('Scene Heading', 'Int. Boathouse - Night')}
      ${paragraph('Action', 'Rain on tin &amp; slate.')}
      ${paragraph('Character', 'Mara')}
      ${paragraph('Parenthetical', '(low)')}
      <Paragraph Type="Dialogue"><Text>Help </Text><Text Style="Italic">me</Text><Text>.</Text></Paragraph>
      </Content><HeaderAndFooter></HeaderAndFooter></FinalDraft>`;
    expect(await extractFile(bytes(xml), 'draft.fdx')).toEqual({
      kind: 'final-draft',
      text: 'INT. BOATHOUSE - NIGHT\n\nRain on tin & slate.\n\nMARA\n(low)\nHelp me.',
      findings: [{ detector: 'script', confidence: 0.95, start: null, end: null, what: 'final-draft' }],
      unreadable: null,
      places: [{ at: 0, name: 'scene 1, not numbered' }],
    });
  });

  test('speakers in dual dialogue are kept in order', async () => {
    const xml = `<FinalDraft DocumentType="Script"><Content><Paragraph><DualDialogue>${paragraph('Character', 'MARA')}${paragraph('Dialogue', 'Go.')}${paragraph('Character', 'QUILL')}${paragraph('Dialogue', 'Stay.')}</DualDialogue></Paragraph></Content></FinalDraft>`;
    expect((await extractFile(bytes(xml), 'x.fdx')).text).toBe('MARA\nGo.\n\nQUILL\nStay.');
  });

  test('a web page loses its scripts and keeps its blocks', async () => {
    const html =
      '<!doctype html><title>Call</title><style>p{}</style><script>if (a <b) c("<p>")</script><p>Crew&nbsp;call</p><table><tr><td>7:00</td><td>Mara</td></tr></table>';
    expect((await extractFile(bytes(html), 'x.html')).text).toBe('Call\n\nCrew\u00a0call\n\n7:00\tMara');
  });

  test('rich text loses its fonts and keeps its words', async () => {
    const rtf =
      "{\\rtf1\\ansi{\\fonttbl{\\f0 Courier;}}{\\*\\generator x;}\\f0\\b MARA\\b0\\par Caf\\'e9 \\u8211? now\\{1\\}\\par}";
    expect((await extractFile(bytes(rtf), 'x.rtf')).text).toBe('MARA\nCafé – now{1}');
  });

  test('a picture is said to be unread, with one finding about the whole file', async () => {
    expect(await extractFile(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0), 'still.jpg')).toEqual({
      kind: 'jpeg',
      text: null,
      findings: [{ detector: 'unreadable', confidence: 1, start: null, end: null, what: 'jpeg' }],
      unreadable: 'Picture, contents not read',
    });
  });

  test('camera material is its own finding, not an unread file', async () => {
    const { findings, unreadable } = await extractFile(bytes('SDPX....'), 'frame.0001.dpx');
    expect(findings.map(({ detector }) => detector)).toEqual(['camera-media']);
    expect(unreadable).toBeNull();
  });

  test.each([
    '<FinalDraft ',
    '<FinalDraft DocumentType="Script"><Paragraph',
    '{\\rtf1 {{{{',
    '<html><p',
    '<html><!-- ',
    '<html><![CDATA[',
    '{\\rtf1 }}}}\\',
  ])('broken markup %j is read as far as it goes', async (text) => {
    expect(typeof (await extractFile(bytes(text), 'x')).text).toBe('string');
  });

  test('an enormous text file is read as far as a person would send, and the rest is named', async () => {
    const { text, findings, unreadable } = await extractFile(new Uint8Array(33 * 1024 * 1024).fill(97), 'x.txt');
    expect(text).toHaveLength(10 * 1024 * 1024);
    expect(findings).toEqual([{ detector: 'unreadable', confidence: 1, start: null, end: null, what: 'too-long' }]);
    expect(unreadable).toBe('only the first 10 of 33 MB were read');
  });

  test('a long text is cut where no letter is split', async () => {
    const long = new TextEncoder().encode('é'.repeat(6 * 1024 * 1024));
    const { text } = await extractFile(shifted(long), 'x.txt');
    expect(text?.endsWith('é')).toBe(true);
  });

  test('of a file at a distance only the ends are asked for', async () => {
    const asked: number[] = [];
    const camera = {
      size: 40e9,
      read: (from: number, to: number) => {
        asked.push(to - from);
        const part = new Uint8Array(to - from);
        if (from === 0) part.set(bytes('SDPX'));
        return Promise.resolve(part);
      },
    };
    expect((await extractFile(camera, 'x')).kind).toBe('dpx');
    expect(asked.reduce((sum, size) => sum + size, 0)).toBeLessThan(1024 * 1024);
  });

  test('what was cancelled is not read on', async () => {
    await expect(extractFile(bytes('x'), 'x.txt', { signal: AbortSignal.abort('cancelled') })).rejects.toBe(
      'cancelled',
    );
  });
});

const shifted = (long: Uint8Array): Uint8Array => {
  const whole = new Uint8Array(long.length + 1).fill(97, 0, 1);
  whole.set(long, 1);
  return whole;
};
