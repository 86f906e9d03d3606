import { type Family, type HostileFile, LINE } from './hostile-file.ts';
import { pack, packages, wordsIn } from './ooxml.ts';
import { repeated, utf8 } from './write-bytes.ts';

const K = 1024;

/** Runs of markup that cost a careless reader more than their length. */
const floods: Readonly<Record<string, () => string>> = {
  'tags without end': () => '<w:p>'.repeat(400 * K),
  'empty paragraphs': () => '<w:p/>'.repeat(500 * K),
  'closing tags only': () => '</w:p></w:t></w:tc>'.repeat(150 * K),
  'openers that never close': () => '<w:t '.repeat(400 * K),
  'angle brackets': () => '<'.repeat(2000 * K),
  'a million attributes': () => `<w:p ${Array.from({ length: 200 * K }, (_, at) => `a${at}="x"`).join(' ')}/>`,
  'one attribute of megabytes': () => `<w:p a="${'x'.repeat(3000 * K)}"/>`,
  'a name of megabytes': () => `<${'w'.repeat(3000 * K)}>`,
  'a hundred thousand deep': () => '<a><w:p><w:tc>'.repeat(100 * K) + '</w:tc></w:p></a>'.repeat(100 * K),
  'comments without end': () => '<!--'.repeat(500 * K),
  'verbatim without end': () => '<![CDATA['.repeat(200 * K),
  'half verbatim': () => '<![CDATA[]]'.repeat(200 * K),
  instructions: () => '<?x ?>'.repeat(300 * K),
  ampersands: () => '<w:t>' + '&'.repeat(2000 * K),
  'numbers of characters': () => '<w:t>' + '&#x41;'.repeat(400 * K),
  'nulls by number': () => '<w:t>' + '&#0;&#xd800;&#x110000;'.repeat(80 * K),
  'a billion spaces': () => '<text:s text:c="1000000000"/>'.repeat(100 * K),
  'white space': () => '<w:t>' + ' \n'.repeat(1000 * K),
};

const flooded: HostileFile[] = Object.entries(floods).flatMap(([what, flood], at) => {
  const ends = ['docx', ['xlsx', 'pptx', 'odt', 'ods', 'odp'][at % 5]!];
  return ends.map((end): HostileFile => ({
    name: `${what}.${end}`,
    make: () => packages[end]!(flood() + wordsIn[end]!(LINE)),
  }));
});

const xlsx = (sheet: string, strings = ''): Uint8Array =>
  pack({ 'xl/workbook.xml': '<workbook/>', 'xl/sharedStrings.xml': strings, 'xl/worksheets/sheet1.xml': sheet });
const shown = '<c t="s"><v>0</v></c>';
const cellsShown = (): string =>
  Array.from({ length: 300 * K }, (_, at) => `<c r="A${at}" t="s"><v>0</v></c>`).join('');

const web =
  (flood: () => string): (() => Uint8Array) =>
  () =>
    utf8(`<html><p>${LINE}</p>${flood()}`);
const rich =
  (flood: () => string): (() => Uint8Array) =>
  () =>
    utf8(`{\\rtf1 ${LINE}\\par ${flood()}`);

export const markupFloods: Family = [
  ...flooded,
  {
    name: 'one long string in every cell.xlsx',
    make: () => xlsx(cellsShown(), `<si><t>${'x'.repeat(32_000)}</t></si>`),
    unread: 'too-long',
  },
  { name: 'strings by the million.xlsx', make: () => xlsx(shown, '<si/>'.repeat(2000 * K)) },
  { name: 'cells by the million.xlsx', make: () => xlsx('<c/>'.repeat(2000 * K)) },
  { name: 'rows by the million.xlsx', make: () => xlsx('</row>'.repeat(2000 * K)) },
  {
    name: 'a string beyond the last.xlsx',
    make: () =>
      xlsx('<c t="s"><v>99999999999</v></c><c t="s"><v>-1</v></c><c t="s"><v>__proto__</v></c>', '<si><t>a</t></si>'),
    unread: null,
  },
  {
    name: 'four thousand sheets.xlsx',
    make: () =>
      pack({
        'xl/workbook.xml': '<workbook/>',
        ...Object.fromEntries(
          Array.from({ length: 4000 }, (_, at) => [`xl/worksheets/sheet${at}.xml`, `<row><c><v>${at}</v></c></row>`]),
        ),
      }),
    unread: null,
  },
  {
    name: 'a spine of itself.epub',
    make: () =>
      pack({
        mimetype: 'application/epub+zip',
        'a.opf': '<item id="a" href="a.xhtml"/>' + '<itemref idref="a"/>'.repeat(200 * K),
        'a.xhtml': `<html><p>${LINE}</p></html>`,
      }),
    has: LINE,
  },
  {
    name: 'pages by the thousand.epub',
    make: () =>
      pack({
        mimetype: 'application/epub+zip',
        ...Object.fromEntries(Array.from({ length: 4900 }, (_, at) => [`${at}.xhtml`, '<p>x</p>'.repeat(200)])),
      }),
  },
  { name: 'openers.html', make: web(() => '<p '.repeat(1000 * K)), has: LINE },
  { name: 'scripts without end.html', make: web(() => '<script>'.repeat(300 * K)), has: LINE },
  {
    name: 'use of a use.svg',
    make: () =>
      utf8(
        `<svg xmlns="http://www.w3.org/2000/svg"><g id="a0"><rect/></g>${Array.from({ length: 40 }, (_, at) => `<g id="a${at + 1}">${`<use href="#a${at}"/>`.repeat(10)}</g>`).join('')}</svg>`,
      ),
  },
  { name: 'tables in tables.html', make: web(() => '<table><tr><td>'.repeat(150 * K)), has: LINE },
  {
    name: 'a picture of megabytes inside.html',
    make: web(() => `<img src="data:image/png;base64,${'A'.repeat(6000 * K)}">`),
    has: LINE,
  },
  { name: 'groups without end.rtf', make: rich(() => '{'.repeat(3000 * K)), has: LINE },
  { name: 'groups that only close.rtf', make: rich(() => '}'.repeat(3000 * K)), has: LINE },
  { name: 'silence upon silence.rtf', make: rich(() => '{\\*\\pict '.repeat(400 * K)), has: LINE },
  { name: 'control words of megabytes.rtf', make: rich(() => `\\${'a'.repeat(3000 * K)}`), has: LINE },
  { name: 'numbers of megabytes.rtf', make: rich(() => `\\u${'9'.repeat(3000 * K)}`), has: LINE },
  { name: 'bytes left out for letters.rtf', make: rich(() => '\\uc99999999\\u8211 '.repeat(100 * K)), has: LINE },
  { name: 'binary that claims gigabytes.rtf', make: rich(() => '\\bin2147483647 x'.repeat(50 * K)), has: LINE },
  {
    name: 'an object of megabytes.rtf',
    make: rich(() => `{\\object\\objdata ${'d0cf11e0'.repeat(300 * K)}}`),
    has: LINE,
  },
  { name: 'zeros called a page.html', make: () => repeated([0], 3_000_000) },
];
