import { describe, expect, test } from 'vitest';
import { extractFile } from '../../lib/extract/extract-file.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const paragraph = (type: string, text: string): string => `<Paragraph Type="${type}"><Text>${text}</Text></Paragraph>`;

describe('extractFile', () => {
  test('a Final Draft file reads like the page', () => {
    const xml = `<?xml version="1.0"?><FinalDraft DocumentType="Script"><Content>
      ${paragraph('Scene Heading', 'Int. Boathouse - Night')}
      ${paragraph('Action', 'Rain on tin &amp; slate.')}
      ${paragraph('Character', 'Mara')}
      ${paragraph('Parenthetical', '(low)')}
      <Paragraph Type="Dialogue"><Text>Help </Text><Text Style="Italic">me</Text><Text>.</Text></Paragraph>
      </Content><HeaderAndFooter></HeaderAndFooter></FinalDraft>`;
    expect(extractFile(bytes(xml), 'draft.fdx')).toEqual({
      kind: 'final-draft',
      text: 'INT. BOATHOUSE - NIGHT\n\nRain on tin & slate.\n\nMARA\n(low)\nHelp me.',
      findings: [{ detector: 'script', confidence: 0.95, start: null, end: null, what: 'final-draft' }],
      unreadable: null,
    });
  });

  test('speakers in dual dialogue are kept in order', () => {
    const xml = `<FinalDraft DocumentType="Script"><Content><Paragraph><DualDialogue>${paragraph('Character', 'MARA')}${paragraph('Dialogue', 'Go.')}${paragraph('Character', 'QUILL')}${paragraph('Dialogue', 'Stay.')}</DualDialogue></Paragraph></Content></FinalDraft>`;
    expect(extractFile(bytes(xml), 'x.fdx').text).toBe('MARA\nGo.\n\nQUILL\nStay.');
  });

  test('a web page loses its scripts and keeps its blocks', () => {
    const html =
      '<!doctype html><title>Call</title><style>p{}</style><script>if (a <b) c("<p>")</script><p>Crew&nbsp;call</p><table><tr><td>7:00</td><td>Mara</td></tr></table>';
    expect(extractFile(bytes(html), 'x.html').text).toBe('Call\n\nCrew\u00a0call\n\n7:00\tMara');
  });

  test('rich text loses its fonts and keeps its words', () => {
    const rtf =
      "{\\rtf1\\ansi{\\fonttbl{\\f0 Courier;}}{\\*\\generator x;}\\f0\\b MARA\\b0\\par Caf\\'e9 \\u8211? now\\{1\\}\\par}";
    expect(extractFile(bytes(rtf), 'x.rtf').text).toBe('MARA\nCafé – now{1}');
  });

  test('a picture is said to be unread, with one finding about the whole file', () => {
    expect(extractFile(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0), 'still.jpg')).toEqual({
      kind: 'jpeg',
      text: null,
      findings: [{ detector: 'unreadable', confidence: 1, start: null, end: null, what: 'jpeg' }],
      unreadable: 'Picture, contents not read',
    });
  });

  test('camera material is its own finding, not an unread file', () => {
    const { findings, unreadable } = extractFile(bytes('SDPX....'), 'frame.0001.dpx');
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
  ])('broken markup %j is read as far as it goes', (text) => {
    expect(typeof extractFile(bytes(text), 'x').text).toBe('string');
  });

  test('an enormous text file is said to be too large', () => {
    const { text, unreadable } = extractFile(new Uint8Array(33 * 1024 * 1024).fill(97), 'x.txt');
    expect(text).toBeNull();
    expect(unreadable).toBe('Text file of 35 MB, too large to read');
  });
});
