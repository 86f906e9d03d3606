import { languageFile, PROGRAM } from '../../lib/extract/ocr/picture-reader.ts';
import { inRoot } from './root.ts';

/** What recognising writing needs, by its path in the extension, and where it lies here. */
export const ocrFiles = (): Map<string, string> =>
  new Map([
    [PROGRAM, inRoot('node_modules/tesseract.js-core/tesseract-core-simd-lstm.wasm')],
    ['ocr/LICENSE', inRoot('node_modules/tesseract.js-core/LICENSE')],
    [languageFile('eng'), inRoot('node_modules/@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz')],
  ]);
