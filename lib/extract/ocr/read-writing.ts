// A photographed script page says as much as a typed one: what is written in a picture is read here, on this computer.
import { breathe } from '../job.ts';
import type { Pixels, PictureText } from '../means.ts';
import { cutOut } from './cut-out.ts';
import { type Grey, greyOf } from './grey.ts';
import { type Layout, layoutOf, QUARTER, titlesOf } from './layout.ts';
import { lettersIn } from './lines.ts';
import type { ReadLine, Recogniser } from './recogniser.ts';
import { type Band, bandsOf } from './rows.ts';
import { quarters } from './turn.ts';

/** Fewer letters than this in a picture are not looked at: stones and leaves stand in rows, too. */
const FEWEST_LETTERS = 6;
/** From so many letters on, and when so much of its ink is letters, a picture is a page: to read nothing on it is odd. */
const PAGE_LETTERS = 60;
const PAGE_SHARE = 0.25;
/** Less sure lines are patterns that only look like letters, unless they stand among sure ones. */
const UNSURE = 0.5;
const UNSURE_AMONG_SURE = 0.2;
/** Of a page's letters so much is to be read. */
const ALL_READ = 0.6;
const NONE_READ = 0.25;
/** Recognition knows letters of this height best; those within reach of it are left as they are. */
const BEST = 18;
const REACH = [13, 28] as const;
/** Time for one picture, milliseconds; what is left then is not read. */
const MOST_MS = 20_000;
/** Read as surely as this, it stands upright. */
const SURE = 0.75;

/** Lines with the picture's rows they stand in. */
interface Found extends ReadLine {
  letters: number;
}

/**
 * @param start gives the recognition, the same every time; it is asked only once there is something to read.
 * Rejects with the signal's reason on cancel. Takes no longer than twenty seconds, apart from starting.
 */
export async function readWriting(
  pixels: Pixels,
  start: () => Promise<Recogniser>,
  signal: AbortSignal | undefined,
): Promise<PictureText> {
  const grey = greyOf(pixels);
  const layouts: [Layout, number][] = [
    [layoutOf(grey), 1],
    [titlesOf(grey), QUARTER],
  ];
  await breathe({ signal });
  const pages = layouts.map(([layout, scale]) => ({ ...layout, scale, bands: bandsOf(layout.lines, layout.page) }));
  const seen = pages.reduce((sum, { lines }) => sum + lettersIn(lines), 0);
  if (seen < FEWEST_LETTERS) return { text: '', confidence: 0 };
  const recogniser = await start();
  await breathe({ signal });
  const late = performance.now() + MOST_MS;
  const all: Found[] = [];
  for (const page of pages) all.push(...(await readPage(page, recogniser, signal, late)));
  const least = surenessOf(all) >= SURE ? UNSURE_AMONG_SURE : UNSURE;
  const found = all.filter(({ confidence }) => confidence >= least);
  const isPage = seen >= PAGE_LETTERS && seen >= PAGE_SHARE * Math.max(...pages.map(({ parts }) => parts));
  const { missing } = recogniser;
  return { ...told(found), ...(isPage ? missed(found, seen) : {}), ...(missing.length > 0 ? { missing } : {}) };
}

function missed(found: readonly Found[], seen: number): Pick<PictureText, 'unread'> {
  const share = found.reduce((sum, { letters }) => sum + letters, 0) / seen;
  if (share >= ALL_READ) return {};
  return { unread: share < NONE_READ ? 'all' : 'some' };
}

interface Page extends Layout {
  scale: number;
  bands: Band[];
}

async function readPage(page: Page, recogniser: Recogniser, signal: AbortSignal | undefined, late: number) {
  if (page.bands.length === 0) return [];
  const { page: upright, bands } = isUpsideDown(page, recogniser) ? overturned(page) : page;
  const found: Found[] = [];
  for (const band of bands) {
    if (performance.now() > late) break;
    await breathe({ signal });
    found.push(...readBand(upright, band, recogniser, page.scale));
  }
  return found;
}

/** Two rows, the ones with most letters, tell: read both ways, the surer one is right. */
function isUpsideDown({ page, bands }: Page, recogniser: Recogniser): boolean {
  const most = bands.reduce((best, band) => (band.letters > best.letters ? band : best));
  const sample = { ...most, bottom: Math.min(most.bottom, most.top + most.tall * 8) };
  const asIs = surenessOf(readBand(page, sample, recogniser, 1));
  if (asIs >= SURE) return false;
  const turned = overturned({ page, bands: [sample] });
  return surenessOf(readBand(turned.page, turned.bands[0]!, recogniser, 1)) > asIs;
}

function overturned({ page, bands }: { page: Grey; bands: readonly Band[] }): { page: Grey; bands: Band[] } {
  const turned = bands.map((band) => ({
    ...band,
    left: page.width - band.right,
    right: page.width - band.left,
    top: page.height - band.bottom,
    bottom: page.height - band.top,
  }));
  return { page: quarters(page, 2), bands: turned.reverse() };
}

function readBand(page: Grey, band: Band, recogniser: Recogniser, scale: number): Found[] {
  const isNear = band.tall >= REACH[0] && band.tall <= REACH[1];
  const factor = isNear ? 1 : Math.min(4, Math.max(0.25, BEST / band.tall));
  const cut = cutOut(page, band, factor);
  const place = (y: number) => (band.top + y / factor) / scale;
  return recogniser.read(cut).map((line) => ({
    ...line,
    letters: line.text.replace(/\s/g, '').length,
    top: place(line.top),
    bottom: place(line.bottom),
  }));
}

const surenessOf = (lines: readonly Found[]): number => {
  const letters = lines.reduce((sum, line) => sum + line.letters, 0);
  return letters === 0 ? 0 : lines.reduce((sum, line) => sum + line.confidence * line.letters, 0) / letters;
};

/** Lines from the top down, a blank one where more than a line's height is free. */
function told(found: readonly Found[]): PictureText {
  const lines = [...found].sort((a, b) => a.top - b.top);
  const text = lines.map((line, index) => {
    const before = lines[index - 1];
    const gap = before ? line.top - before.bottom : 0;
    return `${gap > (line.bottom - line.top) * 1.1 ? '\n' : ''}${line.text}`;
  });
  return { text: text.join('\n'), confidence: surenessOf(lines) };
}
