import { breathe, type Job } from '../job.ts';

/** What a reader of markup is told, in the order of the document. */
export interface MarkupListener {
  /** @param tag as written between the angle brackets, without them. @param at where it stands. */
  tag(tag: string, at: number): void;
  /** @param at where it stands as it is written; -1 for a verbatim section, which is given escaped. */
  text(raw: string, at: number): void;
  /** Ends of elements whose content is not markup: `/<\/script/gi` for `script`. Such content is left out. */
  opaque?: Readonly<Record<string, RegExp>>;
  /** Asked between stretches: what comes after a yes is left. */
  isLate?: (() => boolean) | undefined;
}

/** Markup that says what words of its own stand for: they are not put in, so what it says is not what a reader sees. */
export const definesWords = (text: string): boolean => /^\uFEFF?\s{0,100}</.test(text) && text.includes('<!ENTITY');

const LONGEST_TAG = 20_000;

/** Walks tags and text once from front to back; never fails on broken markup. */
export function readMarkup(markup: string, listener: MarkupListener): void {
  const walk = walker(markup, listener);
  for (let at = walk(STRETCH); at < markup.length && !listener.isLate?.(); at = walk(at + STRETCH));
}

/** As {@link readMarkup}, giving the page its turn between stretches; stops once the job is late. Rejects on cancel. */
export async function readMarkupGently(markup: string, listener: MarkupListener, job: Job): Promise<void> {
  const walk = walker(markup, listener);
  for (let at = walk(STRETCH); at < markup.length && !job.isLate(); at = walk(at + STRETCH)) await breathe(job);
}

const STRETCH = 512 * 1024;

/** Each call walks on at least to `until` and answers how far it came. */
function walker(markup: string, listener: MarkupListener): (until: number) => number {
  const nextClose = rememberedClose(markup);
  let at = 0;
  return (until) => {
    const end = Math.min(until, markup.length);
    while (at < end) {
      const open = markup.indexOf('<', at);
      if (open !== at) listener.text(markup.slice(at, open < 0 ? markup.length : open), at);
      at = open < 0 ? markup.length : skipTag(markup, open, nextClose, listener);
    }
    return at;
  };
}

/** Where the next `>` stands from a place on; asked in ascending order. Openers without end must not each search the whole rest. */
function rememberedClose(markup: string): (from: number) => number {
  let known = -1;
  return (from) => {
    if (known < from) {
      const found = markup.indexOf('>', from);
      known = found < 0 ? Infinity : found;
    }
    return known;
  };
}

function skipTag(markup: string, open: number, nextClose: (from: number) => number, listener: MarkupListener): number {
  const first = markup.charCodeAt(open + 1);
  if (first === EXCLAMATION) {
    const stop = skipOpaque(markup, open, listener);
    if (stop > 0) return stop;
  }
  const close = opensTag(first) ? nextClose(open) : Infinity;
  if (close - open > LONGEST_TAG) {
    listener.text('<', open);
    return open + 1;
  }
  const tag = markup.slice(open + 1, close);
  listener.tag(tag, open + 1);
  const end = tag.startsWith('/') || tag.endsWith('/') ? undefined : listener.opaque?.[tagName(tag)];
  return end ? nextMatch(markup, close + 1, end) : close + 1;
}

const EXCLAMATION = 0x21;

/** A letter, a digit or one of `/!?_`. */
const opensTag = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x2f && code <= 0x39) ||
  code === EXCLAMATION ||
  code === 0x3f ||
  code === 0x5f;

const COMMENT = ['<!--', '-->'] as const;
const VERBATIM = ['<![CDATA[', ']]>'] as const;

/** Where a comment or a verbatim section ends; 0 when none begins here. */
function skipOpaque(markup: string, open: number, listener: MarkupListener): number {
  const section = [COMMENT, VERBATIM].find(([begin]) => markup.startsWith(begin, open));
  if (!section) return 0;
  const [begin, end] = section;
  const close = markup.indexOf(end, open + begin.length);
  const stop = close < 0 ? markup.length : close;
  if (section === VERBATIM) listener.text(escapeText(markup.slice(open + begin.length, stop)), -1);
  return stop + end.length;
}

function nextMatch(markup: string, from: number, end: RegExp): number {
  end.lastIndex = from;
  return end.exec(markup)?.index ?? markup.length;
}

const escapeText = (text: string): string => text.replaceAll('&', '&amp;');

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
  ntilde: 'ñ',
};

/** One letter spelled out. */
export const entity = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi;

export const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(entity, (whole, hex, decimal, name) => {
        if (name) return named[String(name).toLowerCase()] ?? whole;
        const code = hex ? parseInt(hex as string, 16) : Number(decimal);
        return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
      })
    : text;

/** Lower case, without its namespace's prefix, which anybody may choose; '' for what has no name. */
export function localName(tag: string): string {
  let from = tag.charCodeAt(0) === 0x2f ? 1 : 0;
  let at = from;
  for (; at < tag.length && at < LONGEST_NAME; at++) {
    const code = tag.charCodeAt(at);
    if (code === 0x3a) from = at + 1;
    else if (code <= 0x20 || code === 0x2f) break;
  }
  return tag.slice(from, at).toLowerCase();
}

const LONGEST_NAME = 60;

export const tagName = (tag: string): string => /^\/?\s{0,2}([\w:-]{1,40})/.exec(tag)?.[1]?.toLowerCase() ?? '';

/** Value of one attribute, decoded; '' when absent. */
export const attribute = (tag: string, wanted: string): string => {
  const at = tag.indexOf(`${wanted}="`);
  if (at < 0) return '';
  const from = at + wanted.length + 2;
  const to = tag.indexOf('"', from);
  return to < 0 ? '' : decodeEntities(tag.slice(from, to));
};

/** Every attribute of a tag with its value, decoded; names without their prefix. Declarations of prefixes are left out. */
export function attributesOf(tag: string): [string, string][] {
  const found: [string, string][] = [];
  let at = tag.search(/\s/);
  while (at >= 0 && at < tag.length) {
    const equals = tag.indexOf('=', at);
    if (equals < 0) break;
    let open = equals + 1;
    while (open < tag.length && tag.charCodeAt(open) <= 0x20) open++;
    const quote = tag[open];
    if (quote !== '"' && quote !== "'") {
      at = open;
      continue;
    }
    const close = tag.indexOf(quote, open + 1);
    if (close < 0) break;
    const name = tag.slice(at, equals).trim();
    if (!name.startsWith('xmlns'))
      found.push([name.slice(name.indexOf(':') + 1), decodeEntities(tag.slice(open + 1, close))]);
    at = close + 1;
  }
  return found;
}
