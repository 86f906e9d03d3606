import { describe, expect, test } from 'vitest';
import { extractFile } from '../../lib/extract/extract-file.ts';
import { bytesOf, makeZip } from './make-zip.ts';

type Parts = Readonly<Record<string, string>>;
const pack = (parts: Parts): Uint8Array => makeZip(Object.entries(parts).map(([name, data]) => ({ name, data })));
const read = async (file: string | Uint8Array, name: string) => {
  const { kind, text, findings, unreadable, places = [] } = await extractFile(bytesOf(file), name);
  return {
    kind,
    text,
    unreadable,
    raised: findings.map(({ detector, confidence }) => `${detector} ${confidence}`),
    places: places.map(({ at, name }) => [name, text!.slice(at).split('\n')[0]]),
  };
};

const fdx = `<?xml version="1.0"?><FinalDraft DocumentType="Script" Version="5"><Content>
<Paragraph Number="12A" Type="Scene Heading"><SceneProperties Length="2/8" Page="7"/><Text>Int. Boathouse - Night</Text></Paragraph>
<Paragraph Type="Action"><ScriptNote><Paragraph><Text>Not him.</Text></Paragraph></ScriptNote><Text>Rain on tin.</Text></Paragraph>
<Paragraph Type="Character"><Text>Mara</Text></Paragraph><Paragraph Type="Dialogue"><Text>Go.</Text></Paragraph>
</Content><TitlePage><Content><Paragraph><Text>THE LONG TIDE</Text></Paragraph></Content></TitlePage>
<SmartType><Characters><Character>MARA</Character><Character>WREN</Character></Characters></SmartType></FinalDraft>`;
const osf = `<?xml version="1.0"?><document type="Open Screenplay Format document" version="30">
<styles><style name="Scene Heading" label="Scene Heading"/></styles><paragraphs>
<para><style basestylename="Scene Heading" number="12"/><text>Int. Boathouse</text></para>
<para><style basestyle="Character"/><text>Ma</text><text bold="1">ra</text></para><para><style basestyle="Dialogue"/><text>Go.</text></para>
</paragraphs><titlepage><para><text>THE LONG TIDE</text></para></titlepage><lists><characters><character name="WREN"/></characters></lists></document>`;
const trelby = `#Version 4
#Begin-Auto-Completion 1
#End-Auto-Completion
#Title-String 0,10,0,,,,THE LONG TIDE
#Start-Script
.\\INT. BOATHOUSE
>.Rain on
..tin.
._MARA
.:Go.
`;
const page = '12 INT. BOATHOUSE';

describe('scripts by program', () => {
  test.each<[string, string | Uint8Array, string, Awaited<ReturnType<typeof read>>]>([
    [
      'Final Draft: scene numbers, notes, title page, kept names',
      fdx,
      'a.fdx',
      {
        kind: 'final-draft',
        text: '12A INT. BOATHOUSE - NIGHT\n\nNot him.\n\nRain on tin.\n\nMARA\nGo.\n\nTHE LONG TIDE\n\nMARA\nWREN',
        unreadable: null,
        raised: ['script 0.95'],
        places: [
          ['scene 12A', '12A INT. BOATHOUSE - NIGHT'],
          ['script note', 'Not him.'],
          ['scene 12A', 'Rain on tin.'],
          ['title page', 'THE LONG TIDE'],
          ['names kept in the file', 'MARA'],
        ],
      },
    ],
    [
      'Fade In',
      pack({ 'document.xml': osf }),
      'a.fadein',
      {
        kind: 'fade-in',
        text: `${page}\n\nMARA\nGo.\n\nTHE LONG TIDE\n\nWREN`,
        unreadable: null,
        raised: ['script 0.95'],
        places: [
          ['scene 12', page],
          ['title page', 'THE LONG TIDE'],
          ['names kept in the file', 'WREN'],
        ],
      },
    ],
    [
      'an Open Screenplay document by its beginning',
      osf,
      'a.xml',
      {
        kind: 'open-screenplay',
        text: `${page}\n\nMARA\nGo.\n\nTHE LONG TIDE\n\nWREN`,
        unreadable: null,
        raised: ['script 0.95'],
        places: [
          ['scene 12', page],
          ['title page', 'THE LONG TIDE'],
          ['names kept in the file', 'WREN'],
        ],
      },
    ],
    [
      'Highland, whatever its name',
      pack({
        'The Long Tide.textbundle/text.md': 'INT. BOATHOUSE\n\nRain.',
        'The Long Tide.textbundle/info.json': '{}',
      }),
      'a.zip',
      {
        kind: 'highland',
        text: 'INT. BOATHOUSE\n\nRain.\n\n{}',
        unreadable: null,
        raised: ['script 0.95'],
        places: [['The Long Tide.textbundle/info.json', '{}']],
      },
    ],
    [
      'Celtx',
      pack({
        'project.rdf': '<RDF><RDF:Description dc:title="THE LONG TIDE"/></RDF>',
        'script-1.html': '<html><p class="sceneheading">INT. BOATHOUSE</p><p class="action">Rain.</p></html>',
      }),
      'a.celtx',
      {
        kind: 'celtx',
        text: 'THE LONG TIDE\n\nINT. BOATHOUSE\n\nRain.',
        unreadable: null,
        raised: ['script 0.95'],
        places: [],
      },
    ],
    [
      'WriterDuet',
      pack({ 'doc.json': '{"lines":[{"id":"8927aa47-d7f7","text":"INT. BOATHOUSE"},{"n":3,"text":"Rain."}]}' }),
      'a.wdz',
      { kind: 'writerduet', text: 'INT. BOATHOUSE\nRain.', unreadable: null, raised: ['script 0.95'], places: [] },
    ],
    [
      'Trelby',
      trelby,
      'a.trelby',
      {
        kind: 'trelby',
        text: 'THE LONG TIDE\n\nINT. BOATHOUSE\n\nRain on tin.\n\nMARA\nGo.',
        unreadable: null,
        raised: ['script 0.95'],
        places: [['scene 1, not numbered', 'INT. BOATHOUSE']],
      },
    ],
    [
      'a script archive without a page in it',
      pack({ 'settings.bin': '\u0001\u0000' }),
      'a.fadein',
      {
        kind: 'fade-in',
        text: null,
        unreadable: 'Fade In script: holds other documents that were not read',
        raised: ['script 0.95', 'unreadable 1'],
        places: [],
      },
    ],
  ])('%s', async (_, file, name, expected) => {
    expect(await read(file, name)).toEqual(expected);
  });

  test.each<[string, string, string]>([
    ['plan.mms', 'movie-magic-schedule', 'schedule 0.7'],
    ['plan.msd', 'movie-magic-schedule', 'schedule 0.7'],
    ['cost.mbd', 'movie-magic-budget', 'budget 0.7'],
    ['cost.mbb', 'movie-magic-budget', 'budget 0.7'],
  ])('%s is what its name says, moderately sure', async (name, kind, raised) => {
    const bytes = new Uint8Array(200).fill(7);
    const { findings, ...said } = await extractFile(bytes, name);
    expect([said.kind, findings.map((f) => `${f.detector} ${f.confidence}`)]).toEqual([kind, [raised]]);
  });
});

describe('hostile scripts', () => {
  const files: readonly [string, Uint8Array][] = [
    ['a.fdx', bytesOf(fdx)],
    ['a.fadein', pack({ 'document.xml': osf })],
    ['a.trelby', bytesOf(trelby)],
    ['a.wdz', pack({ 'doc.json': '{"a":["Mara rows."]}' })],
  ];
  test.each(files)('%s cut at every length, bytes changed: an answer each time', async (name, whole) => {
    for (let at = 0; at < whole.length; at += 3) {
      expect(typeof (await extractFile(whole.subarray(0, at), name)).kind).toBe('string');
      const changed = whole.slice();
      changed[at] = 0x3c;
      expect(typeof (await extractFile(changed, name)).kind).toBe('string');
    }
  });

  test('data nested a hundred thousand levels deep', async () => {
    const json = '['.repeat(5000) + '"Mara"' + ']'.repeat(5000);
    expect((await extractFile(pack({ 'doc.json': json }), 'a.wdz')).kind).toBe('writerduet');
  });
});
