import { type Family, type HostileFile, LINE } from './hostile-file.ts';
import { pack, packages, wordsIn } from './ooxml.ts';
import { utf8 } from './write-bytes.ts';

const laughs = (words: string): string =>
  [...'bcdefghij'].map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]!};`.repeat(10)}">`).join('') + words;

/** Definitions an honest document never brings; what `&…;` stands for must not be put in. */
const definitions: Readonly<Record<string, readonly [doctype: string, words: string]>> = {
  'billion laughs': [`<!DOCTYPE x [<!ENTITY a "haha">${laughs('')}]>`, '&j;'],
  'one long entity': [`<!DOCTYPE x [<!ENTITY a "haha${'ha'.repeat(25_000)}">]>`, '&a;'.repeat(25_000)],
  'outside entity': ['<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>', '&a;'],
  'parameter entity': ['<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p;]>', 'haha-less'],
  'entity of itself': ['<!DOCTYPE x [<!ENTITY a "&b;"><!ENTITY b "&a;">]>', '&a;'],
};

/** Single files of markup: extension, how they begin, how they end. */
const single: Readonly<Record<string, readonly [string, string]>> = {
  fdx: [
    '<FinalDraft DocumentType="Script"><Content><Paragraph Type="Action"><Text>',
    '</Text></Paragraph></Content></FinalDraft>',
  ],
  ttml: ['<tt xmlns="http://www.w3.org/ns/ttml"><body><div><p begin="0s">', '</p></div></body></tt>'],
  fcpxml: ['<fcpxml version="1.11"><resources><asset name="', '"/></resources></fcpxml>'],
  xml: ['<xmeml version="5"><sequence><name>', '</name></sequence></xmeml>'],
  mhl: ['<hashlist version="1.1"><hash><file>', '</file></hash></hashlist>'],
  cdl: ['<ColorDecisionList><ColorDecision><Description>', '</Description></ColorDecision></ColorDecisionList>'],
  html: ['<html><body><p>', '</p></body></html>'],
  svg: ['<svg xmlns="http://www.w3.org/2000/svg"><text>', '</text></svg>'],
  kdenlive: ['<mlt><producer><property name="resource">', '</property></producer></mlt>'],
  xges: ['<ges version="0.7"><project properties="', '"/></ges>'],
  cpl: [
    '<CompositionPlaylist xmlns="http://www.smpte-ra.org/schemas/429-7/2006/CPL"><AnnotationText>',
    '</AnnotationText></CompositionPlaylist>',
  ],
};

const defined: HostileFile[] = Object.entries(definitions).flatMap(([what, [doctype, words]]) => [
  ...Object.entries(packages).map(([end, around]): HostileFile => ({
    name: `${what}.${end}`,
    make: () => around(`<?xml version="1.0"?>${doctype}${wordsIn[end]!(words)}`),
    unread: 'doctype',
    lacks: 'hahaha',
  })),
]);

const expands = (what: string): boolean => what === 'billion laughs' || what === 'outside entity';
const alone: HostileFile[] = Object.entries(single).flatMap(([end, [before, after]]) =>
  Object.entries(definitions)
    .filter(([what]) => expands(what))
    .map(([what, [doctype, words]]): HostileFile => ({
      name: `${what}.${end}`,
      make: () => utf8(`<?xml version="1.0"?>${doctype}${before}${words} ${LINE}${after}`),
      why: 'defines words of its own',
      lacks: 'hahaha',
    })),
);

const hidden = '<!DOCTYPE x [<!ENTITY a "haha">]>';
const page = wordsIn.docx!;

export const xmlBombs: Family = [
  ...defined,
  ...alone,
  {
    name: 'definitions in UTF-16.docx',
    make: () => pack({ 'word/document.xml': Buffer.from(`\ufeff${hidden}${page('&a;')}`, 'utf16le') }),
    unread: 'doctype',
    lacks: 'haha',
  },
  {
    name: 'definitions in a second part.docx',
    make: () => pack({ 'word/document.xml': page(LINE), 'word/footnotes.xml': `${hidden}${page('&a;')}` }),
    unread: 'doctype',
    has: LINE,
    lacks: 'haha',
  },
  {
    name: 'definitions behind a megabyte of comment.docx',
    make: () => pack({ 'word/document.xml': `<!--${'x'.repeat(100_000)}-->${hidden}${page('&a;')}` }),
    unread: 'doctype',
    lacks: 'haha',
  },
  {
    name: 'definitions of the book.epub',
    make: () =>
      pack({
        mimetype: 'application/epub+zip',
        'a.opf': `${hidden}<package>&a;</package>`,
        'a.xhtml': `<html><p>${LINE}</p></html>`,
      }),
    unread: 'doctype',
    has: LINE,
    lacks: 'haha',
  },
  {
    name: 'included from elsewhere.docx',
    make: () => packages.docx!(`<xi:include href="file:///etc/hostname" parse="text"/>${page(LINE)}`),
    unread: null,
    has: LINE,
  },
  {
    name: 'a style sheet from elsewhere.docx',
    make: () => packages.docx!(`<?xml-stylesheet href="http://127.0.0.1:9/x.xsl"?>${page(LINE)}`),
    unread: null,
    has: LINE,
  },
];
