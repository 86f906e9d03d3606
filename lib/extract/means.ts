// Reading some formats needs what only the place has where it happens: a browser's decoders, a library's in Node.

/** A decoded picture: RGBA, 8 bits each, rows from the top. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** What stands written in a picture. */
export interface PictureText {
  text: string;
  /** How sure the recognition is of it as a whole, 0 to 1. */
  confidence: number;
  /** What of it looks like writing and could not be read: all of it, or some; absent when it was read, or there was none. */
  unread?: 'all' | 'some';
  /** Languages it should have been read in, too, and was not: what they need could not be had. */
  missing?: readonly string[];
}

export interface Means {
  /**
   * Decodes JPEG, PNG, GIF (first frame), WebP, BMP and TIFF where the place can, scaled down to `mostPixels`.
   * Null when the picture cannot be decoded. Vector formats are refused.
   */
  decodePicture(bytes: Uint8Array, mostPixels: number): Promise<Pixels | null>;
  /** Recognises writing; loads what it needs when first asked. Rejects with the signal's reason on cancel. */
  readPicture(pixels: Pixels, signal: AbortSignal | undefined): Promise<PictureText>;
  /** A file that comes with the product, by its path in the extension ("pdf/cmaps/H.bcmap"); null when there is none. */
  shipped?(path: string): Promise<Uint8Array | null>;
}

/** A place that reads text and structure only: pictures stay unread, and are said to be. */
export const noMeans: Means = {
  decodePicture: () => Promise.resolve(null),
  readPicture: () => Promise.resolve({ text: '', confidence: 0 }),
};
