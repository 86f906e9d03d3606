import { editReaders } from '../edit/index.ts';
import { mediaReaders } from '../media/index.ts';
import { timedReaders } from '../timed/index.ts';
import { documentReaders } from './document-readers.ts';
import type { Extract, Reader } from './nested.ts';
import { readPdf } from './pdf.ts';
import { readPicture } from './picture.ts';

/** One row a format: its kind, and who reads it. What is not here is read as text, or not at all. */
export const readers: Readonly<Record<string, Reader>> = {
  ...documentReaders,
  ...editReaders,
  ...mediaReaders,
  ...timedReaders,
  bmp: readPicture,
  gif: readPicture,
  heif: readPicture,
  jpeg: readPicture,
  pdf: readPdf,
  png: readPicture,
  tiff: readPicture,
  webp: readPicture,
};

export type { Extract, Reader };
