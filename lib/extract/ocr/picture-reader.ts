import type { Means, PictureText } from '../means.ts';
import { gunzipSync } from 'fflate';
import { readWriting } from './read-writing.ts';
import { type Recogniser, type RecogniserFiles, startRecogniser } from './recogniser.ts';

/** Where the extension keeps what recognition needs. A language of the production's own is looked for beside English. */
export const PROGRAM = 'ocr/tesseract.wasm';
export const languageFile = (name: string): string => `ocr/${name}.traineddata.gz`;

type Shipped = (path: string) => Promise<Uint8Array | null>;

export const recogniserFiles = (shipped: Shipped): RecogniserFiles => ({
  async program() {
    const program = await shipped(PROGRAM);
    if (!program) throw new Error(`${PROGRAM} is not there`);
    return program;
  },
  async language(name) {
    const packed = await shipped(languageFile(name));
    return packed && gunzipSync(packed);
  },
});

/** A language that was not to be had is looked for again after this, ms. */
const AGAIN_MS = 60_000;

type Language = RecogniserFiles['language'];

/**
 * Recognition for one place: started when a picture first has writing in it, used for every later one.
 * @param languages as Tesseract names them.
 * @param hosted where those that do not ship are to be had; null when a language is not there either.
 */
export function pictureReader(
  shipped: Shipped,
  languages: readonly string[] = ['eng'],
  hosted?: Language,
): Means['readPicture'] {
  let started: Promise<Recogniser> | null = null;
  let again = Infinity;
  const files = recogniserFiles(shipped);
  const language: Language = async (name) => (await files.language(name)) ?? (await hosted?.(name)) ?? null;
  const start = async (): Promise<Recogniser> => {
    const recogniser = await (started ??= startRecogniser({ ...files, language }, languages));
    if (recogniser.missing.length > 0) again = Math.min(again, performance.now() + AGAIN_MS);
    return recogniser;
  };
  return async (pixels, signal): Promise<PictureText> => {
    if (performance.now() > again) [started, again] = [null, Infinity];
    try {
      return await readWriting(pixels, start, signal);
    } catch {
      signal?.throwIfAborted();
      // It ran out of memory or fell over: what it was reading is said to be unread, and the next one starts it anew.
      started = null;
      return { text: '', confidence: 0, unread: 'all' };
    }
  };
}
