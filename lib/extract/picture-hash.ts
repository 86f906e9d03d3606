/** What a picture looks like, as numbers that stay nearly the same when it is resized, recompressed, cropped or framed. */
export interface PictureHash {
  /** 256 bits of the whole picture without its uniform borders, most significant first, as hex; empty for a plain surface. */
  bits: string;
  /** Marks of its parts, strongest first, packed (`pictures/pack-marks.ts`), base64url; absent where only the whole counts. */
  marks?: string;
  /** Where in the document it stands; null for the file itself. */
  place: string | null;
}
