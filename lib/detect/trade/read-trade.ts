// Papers without the labels of their form, by how densely they speak the trade.
import type { Finding } from '../../model/finding.ts';
import type { ScanText } from '../detector.ts';
import { isProse, type Page, pageOf } from '../page.ts';
import { findPhrases, indexPhrases, type PhraseIndex, type Span } from '../phrases.ts';
import { endsInsideWord } from '../placement.ts';
import { isBlankForm } from '../shapes/blank-form.ts';
import { rowOf } from './rows.ts';
import { tradeWords, type TradePaper } from './words.ts';

let index: PhraseIndex | undefined;
const words = (): PhraseIndex =>
  (index ??= indexPhrases([...new Set(Object.values(tradeWords).flatMap(({ own, shared }) => [...own, ...shared]))]));

/** Longer papers have the labels of their form somewhere. */
const LONGEST = 40_000;

type Spans = ReadonlyMap<string, readonly Span[]>;
const seen = new WeakMap<ScanText, Spans | null>();

/** Where the words of every paper stand: one pass for all of them, none over a text that is sentences only. */
function spansIn(input: ScanText): Spans | null {
  let spans = seen.get(input);
  if (spans === undefined) {
    const rows =
      input.text.length > LONGEST
        ? 0
        : input.lines.filter((line) => !isProse(line) && line.words + line.marks > 1).length;
    seen.set(input, (spans = rows < FEWEST_LINES ? null : findPhrases(input.folded, words())));
  }
  return spans;
}

/** Lines without a word of the trade or a row of its own after which another paper begins. */
const GAP = 4;
const SHARED = 0.35;
/** So many different words of the trade, the shared ones at their weight, on so many lines. */
const ENOUGH = { own: 3, points: 5 };
/** Where the lines themselves are of a kind that the paper is made of. */
const ENOUGH_IN_ROWS = { own: 2, points: 3.4 };
const FEWEST_LINES = 4;
/** Words that carry a paper through sentences between its rows. */
const MANY = 7;
const MOST = 0.8;
/** So many words of the trade on one line in columns are the head of a table. */
const HEAD_WORDS = 4;

interface Stretch {
  first: number;
  last: number;
  own: Set<string>;
  shared: Set<string>;
  lines: number;
}

/** The stretch of a text that speaks this trade most; null where none does enough. */
export function readTrade(input: ScanText, id: TradePaper, what: string): Finding | null {
  const spans = spansIn(input);
  if (!spans) return null;
  const page = pageOf(input);
  const best = stretches(page, byLine(page, id, spans)).reduce<Stretch | null>(
    (one, other) => (one && pointsOf(one) >= pointsOf(other) ? one : other),
    null,
  );
  if (!best || best.lines < (best.own.size >= MANY ? FEWEST_LINES - 1 : FEWEST_LINES)) return null;
  const enough = isInRows(page, best, id) ? ENOUGH_IN_ROWS : isForm(page, best) ? ENOUGH : null;
  if (!enough || best.own.size < enough.own || pointsOf(best) < enough.points) return null;
  const confidence = Math.min(MOST, 0.5 + (pointsOf(best) - enough.points) * 0.05);
  const [start, end] = [page.lines[best.first]!.from, page.lines[best.last]!.to];
  return isBlankForm(input.text.slice(start, end)) ? null : { detector: id, confidence, start, end, what };
}

const pointsOf = ({ own, shared }: Stretch): number => own.size + shared.size * SHARED;

type Sets = Readonly<Record<'own' | 'shared', ReadonlySet<string>>>;
const sets = new Map<TradePaper, Sets>();
function setsOf(id: TradePaper): Sets {
  let words = sets.get(id);
  if (!words) sets.set(id, (words = { own: new Set(tradeWords[id].own), shared: new Set(tradeWords[id].shared) }));
  return words;
}

interface Words {
  own: Set<string>;
  shared: Set<string>;
}

/** The words of one paper, by line; running sentences speak about it, but for contracts, which are made of them. */
function byLine(page: Page, id: TradePaper, spans: Spans): Map<number, Words> {
  const lines = new Map<number, Words>();
  const wordsOf = setsOf(id);
  for (const [word, found] of spans)
    for (const kind of ['own', 'shared'] as const)
      for (const span of wordsOf[kind].has(word) ? found : []) {
        const index = page.lineAt(span.start);
        const line = page.lines[index];
        if (!line || endsInsideWord(page.input.text, span)) continue;
        if (id !== 'contract' && isProse(line) && !rowOf[id]?.(page, index)) continue;
        let words = lines.get(index);
        if (!words) lines.set(index, (words = { own: new Set(), shared: new Set() }));
        words[kind].add(word);
      }
  return lines;
}

function stretches(page: Page, byLine: ReadonlyMap<number, Words>): Stretch[] {
  const found: Stretch[] = [];
  for (const index of [...byLine.keys()].sort((a, b) => a - b)) {
    const { own, shared } = byLine.get(index)!;
    let open = found.at(-1);
    if (!open || index - open.last > GAP)
      found.push((open = { first: index, last: index, own: new Set(), shared: new Set(), lines: 0 }));
    if (index >= open.last) open.lines++;
    open.last = Math.max(open.last, index);
    for (const word of own) open.own.add(word);
    for (const word of shared) open.shared.add(word);
    if (own.size + shared.size >= HEAD_WORDS) addTable(page, open);
  }
  return found;
}

/** Rows below a head in the words of the trade are the paper, whatever stands in them. */
function addTable(page: Page, stretch: Stretch): void {
  if (page.lines[stretch.last]!.cells < HEAD_WORDS) return;
  while ((page.lines[stretch.last + 1]?.cells ?? 0) > 2) {
    stretch.last++;
    stretch.lines++;
  }
}

/** Half of the lines are rows that this paper is made of. */
function isInRows(page: Page, { first, last }: Stretch, id: TradePaper): boolean {
  const row = rowOf[id];
  if (!row) return false;
  let rows = 0;
  for (let index = first; index <= last; index++) if (row(page, index)) rows++;
  return rows >= FEWEST_LINES && rows * 2 >= last - first + 1;
}

/** Lines with figures, columns or capitals, and few running sentences: an article about the paper has none. */
function isForm(page: Page, { first, last, own }: Stretch): boolean {
  let [rows, prose] = [0, 0];
  for (let index = first; index <= last; index++) {
    const line = page.lines[index]!;
    if (isProse(line)) prose++;
    else if (line.digits > 0 || line.cells > 1 || line.upper * 2 > line.lower) rows++;
  }
  const size = last - first + 1;
  return rows >= FEWEST_LINES && prose * (own.size >= MANY ? 2 : 4) <= size;
}
