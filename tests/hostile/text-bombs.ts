import { type Family, type HostileFile, LINE } from './hostile-file.ts';
import { repeated, utf8 } from './write-bytes.ts';

const MB = 1024 * 1024;

/** Text that leads each family of detectors on and never gives it what it looks for. */
const baits: Readonly<Record<string, string>> = {
  'headings of a script': 'INT. EXT. INT/EXT. - DAY - ',
  'names in capitals': 'MARA (V.O.)\n',
  'speech marks': '(beat)(beat)(',
  'call sheet labels': 'CREW CALL: CREW CALL: ',
  'unit call times': '07:0007:00',
  'budget accounts': '1100-1100-1100 $1,000,',
  'contract clauses': 'WHEREAS the Party of the ',
  'phone numbers': '+44 (0)20 ',
  'digits and dashes': '1-2-3-4-',
  mailboxes: 'a.b.c-d+e@',
  'mailboxes of dots': 'a@b.c.d.e.',
  addresses: '12 Harbour Lane, 13 ',
  'identity numbers': '123-45-678 9',
  'labels of birthdays': 'date of birth: born on ',
  'machine-readable zones': 'P<UTOQUILL<<MARA<<<',
  secrets: 'password=api_key: sk-',
  keys: '-----BEGIN PRIVATE KEY-----\n',
  tokens: 'eyJhbGciOi.eyJ',
  timecodes: '01:00:00:00 01:00:',
  'cut lists': '001  AX       V     C        ',
  subtitles: '1\n00:00:01,000 --> \n',
  'clip names': 'A001C001_2609',
  packages: '<AssetMap><Asset',
  marks: 'CONFIDENTIAL - DO NOT ',
  'style of somebody': 'in the style of in the style of ',
  'likeness of somebody': 'make a voice clone of the ',
  titles: 'the the of the the ',
  encoded: 'SGVsbG8gV29ybGQ',
  'encoded in percent': '%41%4',
  hexadecimal: '48656c6c6f20',
  backwards: '.srettug moor trahc eht ',
  'a letter apart': 'b l u e b i r d ',
  'shot lists': 'Shot 1A - CU - Shot ',
  'regular expressions': 'aaaaaaaaaaaaaaaaaaaaaaaaaaaa!',
};

const baited: HostileFile[] = Object.entries(baits).map(([what, bait]): HostileFile => ({
  name: `bait, ${what}.txt`,
  make: () => repeated(utf8(bait), Math.floor((0.25 * MB) / bait.length)),
}));

const flood =
  (unit: string, size: number): (() => Uint8Array) =>
  () =>
    repeated(utf8(unit), Math.floor(size / utf8(unit).length));

export const textBombs: Family = [
  ...baited,
  { name: 'one line of megabytes.txt', make: flood('a', 4 * MB) },
  { name: 'one line of words.txt', make: flood('harbour light ', 3 * MB) },
  { name: 'line breaks.txt', make: flood('\n', 3 * MB) },
  { name: 'line breaks of every kind.txt', make: flood('\r\n\u2028\u2029\u0085\v\f', MB) },
  { name: 'letters of no width.txt', make: flood('\u200b', 2 * MB) },
  {
    name: 'a name among letters of no width.txt',
    make: () => utf8(`${LINE}\n${[...'bluebird'].join('\u200b'.repeat(50_000))}`),
    has: LINE,
  },
  { name: 'marks upon marks.txt', make: () => utf8('a' + '\u0301'.repeat(700_000)) },
  { name: 'ligatures that unfold.txt', make: flood('\ufdfa', MB) },
  { name: 'both directions.txt', make: flood('\u202e\u202d\u2066\u2069a', MB) },
  { name: 'half letters.txt', make: () => Buffer.from('\ufeff' + '\ud83d'.repeat(500_000), 'utf16le') },
  { name: 'bytes that are no letters.txt', make: () => repeated([0xc3, 0x28, 0x61], 300_000) },
  { name: 'escape of a terminal.txt', make: flood('\u001b[2J\u001b]0;x\u0007text ', MB / 2) },
  { name: 'look-alike letters.txt', make: flood('ｂｌｕｅ𝐛𝐢𝐫𝐝ⓑ', MB) },
  { name: 'faces joined to faces.txt', make: flood('👩\u200d👩\u200d', MB) },
  { name: 'cells without end.csv', make: flood(',', 2 * MB) },
  { name: 'quotes without end.csv', make: flood('"', 2 * MB) },
  { name: 'a formula.csv', make: flood('=HYPERLINK("http://127.0.0.1:9/")\n', MB / 2) },
  { name: 'brackets.json', make: flood('[', 2 * MB) },
  { name: 'objects in objects.json', make: flood('{"a":', 2 * MB) },
  { name: 'OTIO in OTIO.otio', make: flood('{"OTIO_SCHEMA": "Stack.1", "children": [', MB) },
  { name: 'stars.md', make: flood('*_', MB) },
  { name: 'links in links.md', make: flood('[](', MB) },
  { name: 'quotes in quotes.md', make: flood('> ', MB) },
  { name: 'notes without end.fountain', make: flood('[[/*', MB) },
  { name: 'cues without end.srt', make: flood('1\n00:00:00,000 --> 00:00:00,000\n\n', MB) },
  { name: 'a cue that never starts.vtt', make: () => utf8('WEBVTT\n' + '00:00:00.000 -->'.repeat(60_000)) },
  { name: 'styles upon styles.ass', make: () => utf8('[Script Info]\n' + 'Dialogue: 0,{\\b1'.repeat(60_000)) },
  { name: 'control codes.scc', make: () => utf8('Scenarist_SCC V1.0\n\n' + '00:00:00:00\t9420 '.repeat(60_000)) },
  {
    name: 'events without number.edl',
    make: () => utf8('TITLE: X\nFCM: NON-DROP FRAME\n' + '* FROM CLIP NAME: \n'.repeat(60_000)),
  },
  {
    name: 'columns without number.ale',
    make: () =>
      utf8('Heading\nFIELD_DELIM\tTABS\nColumn\n' + 'Name\t'.repeat(150_000) + '\nData\n' + 'x\t\n'.repeat(50_000)),
  },
  { name: 'a cube of billions.cube', make: () => utf8('LUT_3D_SIZE 65535\n' + '0 0 0\n'.repeat(100_000)) },
  { name: 'nodes in nodes.nk', make: flood('Group {\n', MB) },
  { name: 'prims in prims.usda', make: () => utf8('#usda 1.0\n' + 'def "a" {\n'.repeat(80_000)) },
];
