import { describe, expect, test } from 'vitest';
import { compileKit } from '../../lib/detect/kit.ts';
import { scan } from '../../lib/detect/scan.ts';
import { extractFile } from '../../lib/extract/extract-file.ts';
import { isRaised } from '../../lib/model/finding.ts';
import { noProtection } from '../../lib/model/protection.ts';
import { nodeMeans } from '../../scripts/setup/node-means.ts';
import { makePdf, type PdfPage, type PdfSpec, streamOf, textAt, typed } from './make-pdf.ts';
import { bytesOf, joined, makeZip } from './make-zip.ts';

const read = (spec: PdfSpec) => extractFile(makePdf(spec), 'pages.pdf');
const readLines = async (content: string, more: Partial<PdfPage> = {}): Promise<string[]> =>
  ((await read({ pages: [{ content, ...more }] })).text ?? '').split('\n');

const scene = [
  'INT. ICE HOUSE - NIGHT',
  '',
  'Rain on the tin roof. MARA QUILL counts the crates again.',
  '',
  '                    MARA',
  '          You said forty.',
  '',
  '                    WREN',
  '               (not looking up)',
  '          I said about forty.',
];

describe('the lines of a page', () => {
  test.each<[string, string, string[]]>([
    ['are kept with their indentation and the blank ones between', typed(scene), scene],
    [
      'whatever order they were drawn in',
      typed([...scene])
        .split('\n')
        .reverse()
        .join('\n'),
      scene,
    ],
    [
      'words set apart stay apart, and so do cells',
      textAt(72, 700, 'Unit call') + textAt(72 + 10 * 7.2, 700, '0700') + textAt(72 + 30 * 7.2, 700, 'Stage 4'),
      ['Unit call 0700                Stage 4'],
    ],
    [
      'letters set one by one become words',
      [...'MARA'].map((it, at) => textAt(72 + at * 7.2, 700, it)).join(''),
      ['MARA'],
    ],
    ['a word printed twice is one word', textAt(72, 700, 'BOLD') + textAt(72.4, 700, 'BOLD'), ['BOLD']],
    ['an exponent is on the line it belongs to', textAt(72, 700, 'Scene 4') + textAt(123, 705, '2', 7), ['Scene 42']],
    [
      'a stamp across the page comes last',
      textAt(150, 200, 'W. RENWICK - COPY 14', 40, 45) + typed(['Page.']),
      ['Page.', '', 'W. RENWICK - COPY 14'],
    ],
    [
      'tiled stamps come once',
      [1, 2, 3].map((at) => textAt(100 * at, 300, 'COPY 14', 20, 45)).join('') + typed(['Page.']),
      ['Page.', '', 'COPY 14'],
    ],
  ])('%s', async (_, content, lines) => {
    expect(await readLines(content)).toEqual(lines);
  });

  test('of a sheet on its side are those a person reads', async () => {
    const sideways = textAt(100, 100, 'STRIPBOARD', 12, 90) + textAt(130, 100, 'Sc 4 ICE HOUSE', 12, 90);
    expect(await readLines(sideways, { more: '/Rotate 90' })).toEqual(['STRIPBOARD', '', 'Sc 4 ICE HOUSE']);
    expect(await readLines(sideways)).toEqual(['STRIPBOARD', '', 'Sc 4 ICE HOUSE']);
  });

  test('in columns of prose are read column by column', async () => {
    const left = Array.from({ length: 6 }, (_, at) => `left words of line number ${at + 1}`);
    const right = left.map((line) => line.replace('left', 'right'));
    const content =
      typed(left, 72) + typed(right, 340) + typed(['A title over both of the columns, quite long it is'], 140, 760);
    const lines = await readLines(content);
    expect(lines.filter((line) => line !== '').map((line) => line.trim())).toEqual([
      'A title over both of the columns, quite long it is',
      ...left,
      ...right,
    ]);
  });
});

describe('East Asian text in an encoding that comes with the reader', () => {
  const spec = (encoding: string, ordering: string, hex: string): PdfSpec => ({
    pages: [{ content: `BT /F3 12 Tf 72 700 Td <${hex}> Tj ET` }],
    objects: [
      `<< /Type /Font /Subtype /Type0 /BaseFont /Ryumin-Light /Encoding /${encoding} /DescendantFonts [21 0 R] >>`,
      `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> /FontDescriptor 22 0 R >>`,
      '<< /Type /FontDescriptor /FontName /Ryumin-Light /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
    ],
  });

  test.each<[string, string, string, string, string]>([
    ['Japanese', '90ms-RKSJ-H', 'Japan1', '8ed08a4f94e9', '社外秘'],
    ['Chinese', 'UniGB-UTF16-H', 'GB1', '673a5bc6', '机密'],
    ['Korean', 'KSCms-UHC-H', 'Korea1', 'b4ebbfdcbaf1', '대외비'],
  ])('%s', async (_, encoding, ordering, hex, words) => {
    const { text, unreadable } = await extractFile(makePdf(spec(encoding, ordering, hex)), 'x.pdf', {
      means: nodeMeans,
    });
    expect(text).toBe(words);
    expect(unreadable).toBeNull();
  });

  test('where nothing comes with it, that is said', async () => {
    const { unreadable } = await extractFile(makePdf(spec('90ms-RKSJ-H', 'Japan1', '8ed08a4f94e9')), 'x.pdf');
    expect(unreadable).toBe('PDF document: East Asian text in it was not read');
  });
});

describe('what detectors make of it', () => {
  const kit = compileKit(noProtection);
  const raisedIn = async (pages: readonly PdfPage[]) => {
    const { text } = await read({ pages, compressed: true });
    return [
      ...new Set(
        scan(text ?? '', kit)
          .filter(isRaised)
          .map(({ detector }) => detector),
      ),
    ];
  };

  test('a scene is a script', async () => {
    expect(await raisedIn([{ content: typed(scene) }])).toContain('script');
  });

  test('a stamp on every page is a marking', async () => {
    const stamped = (line: string) => ({
      content: typed([line]) + textAt(100, 300, 'CONFIDENTIAL - W. RENWICK', 30, 45),
    });
    expect(await raisedIn(['The tide was out.', 'Nobody came.', 'It rained.'].map(stamped))).toContain('marking');
  });
});

describe('places', () => {
  test('each page has its name, and so has what lies beside the pages', async () => {
    const { text, places } = await read({
      pages: ['One.', 'Two.', ''].map((line) => ({ content: typed([line]) })),
      info: '<< /Title (The Long Tide) >>',
    });
    expect(text).toBe('One.\n\nTwo.\n\nTitle: The Long Tide');
    expect(places).toEqual([
      { at: 0, name: 'page 1' },
      { at: 6, name: 'page 2' },
      { at: 12, name: 'document properties' },
    ]);
  });
});

const note = (subtype: string, more: string): string =>
  `<< /Type /Annot /Subtype /${subtype} /Rect [90 90 200 200] ${more} >>`;

describe('what does not stand on the page', () => {
  test.each<[string, Partial<PdfPage>, string]>([
    [
      'a note, with who wrote it',
      { notes: [note('Text', '/T (W. Renwick) /Contents (Cut this scene)')] },
      'W. Renwick: Cut this scene',
    ],
    ['a hidden note', { notes: [note('Text', '/F 2 /Contents (Not for Mara)')] }, 'Not for Mara'],
    [
      'a link',
      { notes: [note('Link', '/A << /S /URI /URI (https://cut.example/reel4) >>')] },
      'https://cut.example/reel4',
    ],
    [
      'a field that was filled in',
      { notes: [note('Widget', '/FT /Tx /T (Fee) /V (12,500 a week)')] },
      'Fee: 12,500 a week',
    ],
    ['a field that was not', { notes: [note('Widget', '/FT /Tx /T (Fee)')] }, ''],
    ['a box that was not ticked', { notes: [note('Widget', '/FT /Btn /T (Agreed) /AS /Off')] }, ''],
  ])('%s', async (_, page, expected) => {
    const { text } = await read({ pages: [{ content: typed(['Page.']), ...page }] });
    expect(text).toBe(['Page.', expected].filter((part) => part !== '').join('\n\n'));
  });

  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description><rdf:Alt><rdf:li>Shooting script, blue</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>`;
  test.each<[string, Partial<PdfSpec>, string]>([
    [
      'its own properties',
      { info: '<< /Title (Tide) /Author (Wren) /Subject (Episode 4) /Keywords (BLUEBIRD) /Producer (Some Program) >>' },
      'Title: Tide\nSubject: Episode 4\nAuthor: Wren\nKeywords: BLUEBIRD',
    ],
    ['fillers in their place', { info: '<< /Title (untitled) /Author (\\(anonymous\\)) >>' }, ''],
    [
      'descriptions',
      { catalogue: '/Metadata 20 0 R', objects: [streamOf(xmp, '/Type /Metadata /Subtype /XML')] },
      'Description: Shooting script, blue',
    ],
    [
      'bookmarks',
      {
        catalogue: '/Outlines 20 0 R',
        objects: [
          '<< /First 21 0 R /Last 21 0 R >>',
          '<< /Title (Act one) /Parent 20 0 R /First 22 0 R /Last 22 0 R >>',
          '<< /Title (Sc 4 Ice house) /Parent 21 0 R >>',
        ],
      },
      'Act one\n  Sc 4 Ice house',
    ],
  ])('%s', async (_, spec, expected) => {
    const { text } = await read({ pages: [{ content: typed(['Page.']) }], ...spec });
    expect(text).toBe(['Page.', expected].filter((part) => part !== '').join('\n\n'));
  });
});

const attached = (name: string, data: string | Uint8Array): Partial<PdfSpec> => ({
  catalogue: `/Names << /EmbeddedFiles << /Names [(one) << /Type /Filespec /F (${name}) /EF << /F 20 0 R >> >>] >> >>`,
  objects: [streamOf(data, '/Type /EmbeddedFile')],
});

describe('files inside', () => {
  const pages = [{ content: typed(['See the file.']) }];

  test('are read as if dropped themselves', async () => {
    const { text, places, unreadable } = await read({ pages, ...attached('sides.fountain', scene.join('\n')) });
    expect(text).toContain(`sides.fountain\n\n${scene[0]}`);
    expect(places?.map(({ name }) => name)).toEqual([
      'page 1',
      'attached files',
      'sides.fountain, scene 1, not numbered',
    ]);
    expect(unreadable).toBeNull();
  });

  test('say by their format what they are', async () => {
    const zip = makeZip([{ name: 'reel4.edl', data: 'TITLE: REEL 4\nFCM: NON-DROP FRAME\n' }]);
    const { findings } = await read({ pages, ...attached('cut.zip', zip) });
    expect(findings.map(({ detector }) => detector)).toEqual(['edit-data']);
  });

  test('that cannot be read are counted', async () => {
    const { unreadable } = await read({ pages, ...attached('still.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)) });
    expect(unreadable).toBe('PDF document: 1 of 1 files attached to it were not read');
  });
});

describe('locked and broken', () => {
  const pages = [{ content: typed(scene) }];

  test('a password for opening keeps us out', async () => {
    const read = await extractFile(makePdf({ pages, passwords: { user: 'sesame', owner: 'x' } }), 'x.pdf');
    expect(read).toMatchObject({ kind: 'pdf', text: null, unreadable: 'PDF document, encrypted' });
    expect(read.findings.map(({ detector }) => detector)).toEqual(['unreadable']);
  });

  test('a password against printing does not', async () => {
    const { text, unreadable } = await extractFile(makePdf({ pages, passwords: { user: '', owner: 'x' } }), 'x.pdf');
    expect(text?.split('\n')).toEqual(scene);
    expect(unreadable).toBeNull();
  });

  const whole = makePdf({ pages });
  const text = new TextDecoder('latin1').decode(whole);
  const cutAt = (mark: string) => whole.slice(0, text.indexOf(mark));
  const pageOnly = joined([bytesOf('%PDF-1.7\n'), whole.slice(text.indexOf('5 0 obj'), text.indexOf('xref'))]);
  test.each<[string, Uint8Array, string | null, string | null]>([
    ['without its table', cutAt('xref'), scene[0]!, 'PDF document: damaged, not all of it was read'],
    ['without its list of pages', pageOnly, scene[0]!, 'PDF document: damaged, not all of it was read'],
    ['with garbage in front', Uint8Array.from([...new TextEncoder().encode('\r\n\r\n'), ...whole]), scene[0]!, null],
    ['only its first line', cutAt('1 0 obj'), null, 'PDF document, damaged, contents not read'],
    [
      'nothing but noise',
      Uint8Array.from({ length: 4096 }, (_, at) => (at < 5 ? text.charCodeAt(at) : at * 7)),
      null,
      'PDF document, damaged, contents not read',
    ],
  ])('%s', async (_, bytes, first, reason) => {
    const read = await extractFile(bytes, 'x.pdf');
    expect(read.kind).toBe('pdf');
    expect(read.text?.split('\n')[0] ?? null).toBe(first);
    expect(read.unreadable).toBe(reason);
  });
});

describe('stopping', () => {
  const pages = Array.from({ length: 12 }, (_, at) => ({ content: typed([`Page ${at + 1} of it.`]) }));

  test('when the time is used up, what was read is given and what was not is said', async () => {
    let asked = 0;
    const read = await extractFile(makePdf({ pages }), 'x.pdf', { isLate: () => ++asked > 20 });
    expect(read.unreadable).toMatch(/^PDF document: \d+ of 12 pages read$/);
    expect(read.text).toMatch(/^Page 1 of it\.\n\nPage 2/);
  });

  test('on cancel, with its reason', async () => {
    const control = new AbortController();
    const reading = extractFile(makePdf({ pages }), 'x.pdf', {
      signal: control.signal,
      onProgress: ({ done }) => {
        if (done === 3) control.abort(new Error('put back'));
      },
    });
    await expect(reading).rejects.toThrow('put back');
  });

  test('progress counts pages', async () => {
    const seen: string[] = [];
    await extractFile(makePdf({ pages }), 'x.pdf', {
      onProgress: ({ done, of, unit }) => void seen.push(`${done}/${of} ${unit}`),
    });
    expect(seen.at(-1)).toBe('12/12 pages');
  });
});

test('one of more than 128 MB is not taken into memory, and says why', async () => {
  let asked = 0;
  const head = new TextEncoder().encode('%PDF-1.7\n');
  const read = (from: number, to: number) => {
    asked += to - from;
    const bytes = new Uint8Array(to - from);
    if (from === 0) bytes.set(head);
    return Promise.resolve(bytes);
  };
  const { kind, text, unreadable } = await extractFile({ size: 128 * 1024 * 1024 + 1, read }, 'scans.pdf');
  expect([kind, text, unreadable]).toEqual(['pdf', null, 'PDF document, larger than 128 MB, not read']);
  expect(asked).toBeLessThan(1024 * 1024);
});
