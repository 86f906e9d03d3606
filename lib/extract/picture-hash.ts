/** What a picture looks like, as a number that stays nearly the same when it is resized, recompressed or cropped a little. */
export interface PictureHash {
  /** Bits of the hash, most significant first, as hex. */
  bits: string;
  /** Where in the document it stands; null for the file itself. */
  place: string | null;
}
