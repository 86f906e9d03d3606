import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Pixels } from '../means.ts';
import { loadPdfjs } from './load-pdfjs.ts';
import type { Patience } from './patience.ts';
import { picturePixels } from './picture-pixels.ts';
import { placedPictures, type PlacedPicture, type RawPicture } from './placed-pictures.ts';

/** One picture of a page. */
export interface PagePicture {
  /** Null when it could not be decoded. */
  pixels: Pixels | null;
  /** How much of the page it covers, 0 to 1. */
  share: number;
}

/** A picture that fills less of the page than this is a logo or an ornament. */
const LEAST_SHARE = 0.04;
/** Nor is one with fewer pixels legible. */
const LEAST_PIXELS = 20_000;
/** An A4 page at 200 dots an inch: what recognition reads well. */
const MOST_PIXELS = 4_000_000;
/** Of one page; a scanner may cut it into strips. */
const MOST_PICTURES = 40;

/** The pictures a page is made of, from its top down, as they were put in: the page itself is not drawn. */
export async function* pagePictures(page: PDFPageProxy, patience: Patience): AsyncGenerator<PagePicture> {
  const { OPS, AnnotationMode } = await loadPdfjs();
  const instructions = await patience.for(page.getOperatorList({ annotationMode: AnnotationMode.DISABLE }));
  const view = page.getViewport({ scale: 1 });
  const placed = instructions ? placedPictures(instructions, OPS, view.transform) : [];
  const large = placed.map((each) => ({ ...each, share: areaOf(each.matrix) / (view.width * view.height) }));
  for (const { picture, matrix, share } of downwards(large.filter(({ share }) => share >= LEAST_SHARE))) {
    const raw = typeof picture === 'string' ? await patience.for(asked(page, picture)) : picture;
    const pixels = raw && picturePixels(raw, matrix, MOST_PIXELS);
    if (!pixels || pixels.width * pixels.height >= LEAST_PIXELS) yield { pixels, share: Math.min(share, 1) };
  }
}

const areaOf = ([a = 0, b = 0, c = 0, d = 0]: PlacedPicture['matrix']): number => Math.abs(a * d - b * c);

const topOf = ([, b = 0, , d = 0, , f = 0]: PlacedPicture['matrix']): number => f + Math.min(0, b) + Math.min(0, d);

const downwards = <T extends PlacedPicture>(placed: readonly T[]): T[] =>
  [...placed].sort((one, other) => topOf(one.matrix) - topOf(other.matrix)).slice(0, MOST_PICTURES);

/** Pictures that several pages share are kept by the document. */
const asked = (page: PDFPageProxy, name: string): Promise<RawPicture | null> =>
  new Promise((resolve, reject) => {
    const kept = name.startsWith('g_') ? page.commonObjs : page.objs;
    kept.get(name, resolve, reject);
  });
