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

/**
 * Recognition for one place: started when a picture first has writing in it, used for every later one.
 * @param languages by three letters; those that are not shipped are left out, as long as one is.
 */
export function pictureReader(shipped: Shipped, languages: readonly string[] = ['eng']): Means['readPicture'] {
  let started: Promise<Recogniser> | null = null;
  const start = () => (started ??= startRecogniser(recogniserFiles(shipped), languages));
  return async (pixels, signal): Promise<PictureText> => {
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
